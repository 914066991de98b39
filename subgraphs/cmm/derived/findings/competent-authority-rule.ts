import type { Day } from '../../../../shared/day.ts';
import { competentAuthorityRule } from '../../../../shared/law/competent-authority.ts';
import {
  findCompetentAuthority,
  type HeldByCompetence,
} from '../../../../shared/law/find-competent-authority.ts';
import { type Finding, saysTheSame } from '../../../../shared/law/finding.ts';
import { holderOn } from '../competence.ts';
import { isAwaySince } from '../course-of-stay.ts';
import { stayOn } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { changedSince, firstRecorded, type Records } from './as-recorded.ts';
import { decisionsOf } from './decisions.ts';
import { DECISIONS, type HeldRule, LEAVING, STAY, together } from './held-rule.ts';
import { handedOverOnSilence } from './on-silence.ts';

/** Who decided on identification, and who holds the case. */
export const competentAuthorityHeld: HeldRule = {
  rule: competentAuthorityRule,
  needs: together(DECISIONS, STAY, { CMM: ['CASE', 'PROFILE', 'COMPETENCE', 'HAND_OVER'] }),
  // nobody is held to hand over the case of somebody who has left; what was decided by the wrong body was so wherever she is
  besides: (facts, asOf, records) =>
    saysTheSame(found(facts, asOf, records, held(facts, asOf, records)), found(facts, asOf, records))
      ? {}
      : LEAVING,
  find: (facts, asOf, _at, records, away) => {
    const since = holderOn(facts, asOf)?.validFrom;
    const left = since !== undefined && isAwaySince(facts, since, asOf, away);
    return found(facts, asOf, records, left ? null : held(facts, asOf, records));
  },
};

function found(
  facts: ToldFacts,
  asOf: Day,
  records: Records,
  holder: HeldByCompetence | null = null,
): Finding {
  // what was confirmed rests on what was told then
  const told = decisionsOf(records.all).filter(({ verification }) => verification !== 'UNVERIFIED');
  return findCompetentAuthority(
    decisionsOf(facts).map((one) => {
      const toldAt = firstRecorded(one, told);
      return {
        decider: one.authority,
        decidedOn: one.decidedOn,
        citizenship: facts.cmm.profile?.citizenshipGroup ?? 'UNKNOWN',
        citizenshipSetRight: changedSince(facts.cmm.profile, toldAt),
        stay: stayToldTo(one) ? stayOn(records.at(toldAt), one.decidedOn) : null,
        stayByNow: stayOn(facts, one.decidedOn),
        verification: one.verification ?? 'VERIFIED',
      };
    }),
    holder,
    asOf,
  );
}

/** DIS knows the stay itself: CMM decided without it where DIS was silent. */
const stayToldTo = ({ authority, verification }: ReturnType<typeof decisionsOf>[number]): boolean =>
  authority !== 'CMM' || verification !== 'UNVERIFIED';

/** Who holds the case, while it is open. */
function held(facts: ToldFacts, asOf: Day, { all }: Records): HeldByCompetence | null {
  const { cmm } = facts;
  const record = holderOn(facts, asOf);
  const isClosed = cmm.case === null || (cmm.case.closedOn !== null && cmm.case.closedOn <= asOf);
  if (!record || isClosed) return null;
  return {
    holder: record.authority,
    citizenship: cmm.profile?.citizenshipGroup ?? 'UNKNOWN',
    stay: stayOn(facts, asOf),
    unconfirmedSince: handedOverOnSilence(facts, all),
  };
}
