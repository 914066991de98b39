import type { Day } from '../day.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, met, notApplicable } from './finding.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * Every identified victim who is charged has an assessment of non-punishment on record.
 * Source: our own safeguard; M-133: nobody could say how many victims were fined or jailed.
 */
export const nonPunishmentCheck: Rule<'SAFEGUARD', 'NOT_ASSESSED'> = {
  id: 'NON_PUNISHMENT_CHECK',
  kind: 'SAFEGUARD',
  appliedBy: ['POLICE', 'PROSECUTION', 'COURT'],
  title: { EN: 'Charges against victims are assessed', DA: 'Sigtelser mod ofre vurderes' }, // unofficial rendering
  text: {
    EN: 'For every charge against an identified victim it is on record whether the victim is to be prosecuted or punished for what trafficking led to.',
    DA: 'For hver sigtelse mod et identificeret offer er det registreret, om offeret skal tiltales eller straffes for det, som menneskehandlen førte til.',
  },
  source: ['M-133', 'Own safeguard: what is not recorded cannot be counted'],
  reasons: {
    NOT_ASSESSED: {
      message: {
        EN: 'The person is identified as a victim of human trafficking and was charged on {chargedOn}. On {asOf} no assessment of non-punishment is on record.',
        DA: 'Personen er identificeret som offer for menneskehandel og blev sigtet den {chargedOn}. Den {asOf} er der ikke registreret nogen vurdering af straffrihed.',
      },
      remedy: {
        EN: 'Assess the charge, and record the outcome, also where no provision is applied.',
        DA: 'Vurder sigtelsen, og registrer udfaldet, også hvor ingen bestemmelse anvendes.',
      },
    },
  },
  variants: [
    {
      id: 'EVERY-CHARGE',
      from: null,
      to: null,
      label: { EN: 'Every charge that stands', DA: 'Hver sigtelse, der står ved magt' },
      data: {},
      source: ['M-133', 'Own safeguard'],
    },
  ],
};

export interface ChargedFacts {
  /** Whether a decision in force identifies the person. */
  readonly identified: boolean;
  readonly charges: readonly {
    readonly chargedOn: Day;
    readonly droppedOn: Day | null;
    /** Of the first assessment, by whatever body and provision. */
    readonly assessedOn: Day | null;
  }[];
}

/** Of several charges without an assessment the oldest. One that was dropped asks for none any more. */
export function unassessedCharge({ identified, charges }: ChargedFacts, today: Day): Concern | null {
  if (!identified) return null;
  const [oldest] = charges
    .filter(
      ({ chargedOn, droppedOn, assessedOn }) =>
        chargedOn <= today &&
        (droppedOn === null || today < droppedOn) &&
        (assessedOn === null || today < assessedOn),
    )
    .map(({ chargedOn }) => chargedOn)
    .sort();
  if (oldest === undefined) return null;
  const version = versionOn(nonPunishmentCheck, today);
  return concern(nonPunishmentCheck, version, 'NOT_ASSESSED', { chargedOn: oldest, asOf: today });
}

export function findNonPunishmentCheck(facts: ChargedFacts, asOf: Day): Finding {
  const charged = facts.charges.some(({ chargedOn }) => chargedOn <= asOf);
  if (!facts.identified || !charged) return notApplicable(nonPunishmentCheck);
  const missing = unassessedCharge(facts, asOf);
  return missing ? departedFrom(missing) : met(nonPunishmentCheck, versionOn(nonPunishmentCheck, asOf));
}
