import type { Day } from '../../../shared/day.ts';
import { competentAuthority } from '../../../shared/law/competent-authority.ts';
import type { Authority, Room, StayBasis } from '../../../shared/vocabulary.ts';
import { unseen } from './answers.ts';
import type { CompetenceFact } from './case-facts.ts';
import { stayOn } from './every-file.ts';
import type { Groups, ToldFacts } from './facts.ts';

export interface CaseCompetence {
  /** The body on record, else the one that the law names. */
  readonly authority: Authority | null;
  readonly since: Day | null;
  /** When it was handed over to that body, where it was. */
  readonly handedOverOn: Day | null;
  readonly byLaw: Authority | null;
  readonly also: readonly Authority[];
  readonly stay: StayBasis | null;
  readonly ruleVersion: string | null;
  readonly agrees: boolean | null;
  readonly unseen: readonly Room[];
}

const DIS = ['RESIDENCE', 'ASYLUM', 'PERMIT'];
const BY_LAW: Groups = { CMM: ['PROFILE'], DIS };
const ALL: Groups = { CMM: ['PROFILE', 'COMPETENCE', 'HAND_OVER'], DIS, NEC: ['COURT_CASE'] };

/** Who is competent to decide on identification today: by what CMM has on record, and by what the law makes of citizenship and stay. */
export function competence(facts: ToldFacts, today: Day): CaseCompetence {
  const record = holderOn(facts, today);
  const law = unseen(facts, BY_LAW).length === 0 ? byLaw(facts, today) : null;
  const authority = record?.authority ?? law?.authority ?? null;
  const handOver = facts.cmm.handOvers
    ?.filter(({ toAuthority, handedOverOn }) => toAuthority === authority && handedOverOn <= today)
    .at(-1);
  return {
    authority,
    since: record?.validFrom ?? null,
    handedOverOn: handOver?.handedOverOn ?? null,
    byLaw: law?.authority ?? null,
    also: law?.also ?? [],
    stay: law?.stay ?? null,
    ruleVersion: law?.version ?? null,
    agrees: record && law ? [law.authority, ...law.also].includes(record.authority) : null,
    unseen: unseen(facts, ALL),
  };
}

/** What CMM has on record of who is competent on a day. */
export const holderOn = ({ cmm }: ToldFacts, day: Day): CompetenceFact | undefined =>
  cmm.competences?.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

/** A trial that is not told is none here: it only adds the court, and the rule says so. */
function byLaw(facts: ToldFacts, today: Day) {
  const stay = stayOn(facts, today);
  const onTrial = (facts.justice?.courtCases ?? []).some(
    ({ role, openedOn, closedOn }) =>
      role === 'DEFENDANT' && openedOn <= today && (closedOn === null || today <= closedOn),
  );
  const citizenship = facts.cmm.profile?.citizenshipGroup ?? 'UNKNOWN';
  return { ...competentAuthority({ citizenship, stay, onTrial }, today), stay };
}
