import type { EligibilityOutcome } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import type { IdentificationOutcome } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOn } from './rule.ts';

interface Entitlement {
  /** What makes a person eligible, and nothing beside it. */
  readonly entitled: readonly IdentificationOutcome[];
}

/**
 * Eligibility for assistance rests on being a victim and on nothing else: not on cooperation with law enforcement, an
 * investigation, residence status or country of origin. Source: M-056, M-097, M-109; C-08, C-09.
 */
export const assistanceUnconditional: Rule<'LAW', 'ENTITLED', Entitlement> = {
  id: 'ASSISTANCE_UNCONDITIONAL',
  kind: 'LAW',
  appliedBy: ['CMM', 'DIS', 'COURT'],
  title: { EN: 'Assistance without conditions', DA: 'Ubetinget støtte' }, // unofficial rendering
  text: {
    EN: 'Every victim of human trafficking is entitled to the same assistance. Neither cooperation with law enforcement nor an investigation, neither residence status nor country of origin plays any part.',
    DA: 'Ethvert offer for menneskehandel har ret til den samme støtte. Samarbejde med politi og anklagemyndighed, en efterforskning, opholdsgrundlag og oprindelsesland er uden betydning.',
  },
  source: ['M-056', 'M-097', 'M-109', 'C-08', 'C-09'],
  reasons: {
    ENTITLED: {
      message: {
        EN: 'On {asOf} a decision is in force that identifies the person as a victim. Every victim is entitled to assistance, so the person cannot be found not eligible.',
        DA: 'Den {asOf} gælder en afgørelse, som identificerer personen som offer. Ethvert offer har ret til støtte, så personen kan ikke anses for ikke berettiget.',
      },
      remedy: {
        EN: 'Decide that the person is eligible. Which support and which place are fitting is decided apart from it.',
        DA: 'Træf afgørelse om, at personen er berettiget. Hvilken støtte og hvilket sted der er egnet, afgøres for sig.',
      },
    },
  },
  variants: [
    {
      id: 'EVERY-VICTIM',
      from: null,
      to: null,
      label: { EN: 'Whoever is identified as a victim', DA: 'Enhver, der er identificeret som offer' },
      data: { entitled: ['IDENTIFIED'] },
      source: ['M-056', 'M-097', 'M-109', 'First day of validity not in the sources'],
    },
  ],
};

/**
 * All that an entitlement can see. There is no field here for cooperation, investigation, stay or nationality, and there
 * must be none.
 */
export interface EntitlementFacts {
  /** What the decision in force says; null where there is none. */
  readonly identification: IdentificationOutcome | null;
  /** False: an owner of such decisions was silent, so that another one may be in force. */
  readonly identificationKnown: boolean;
}

/** Null while it is open: nobody has decided who she is, or somebody who may have was silent. */
export function entitlement(
  { identification, identificationKnown }: EntitlementFacts,
  today: Day,
): EligibilityOutcome | null {
  const { entitled } = variantOn(assistanceUnconditional, today).data;
  if (identification !== null && entitled.includes(identification)) return 'ELIGIBLE';
  return identification !== null && identificationKnown ? 'NOT_ELIGIBLE' : null;
}

export type EntitlementDecision = EntitlementFacts & { readonly outcome: EligibilityOutcome };

/** No victim is found not eligible. */
export function unconditionally(
  facts: EntitlementDecision,
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(assistanceUnconditional, today);
  return facts.outcome === 'NOT_ELIGIBLE' && entitlement(facts, today) === 'ELIGIBLE'
    ? refuse(assistanceUnconditional, version, 'ENTITLED', { asOf: today })
    : { version };
}

interface Taken {
  readonly decidedOn: Day;
  readonly recordedAt: string;
}

type Decided = EntitlementDecision & Taken;

/**
 * Of decisions as they were taken, on what was known on their day; and of the latest, on what is known today: a victim is not
 * left without what she was denied before she was known to be one. The day of identification itself is in time to decide anew.
 */
export function findAssistanceUnconditional(
  decisions: readonly Decided[],
  /** The first day on which a decision in force identified the person. */
  identifiedOn: Day | null,
  asOf: Day,
): Finding {
  const taken = decisions.filter(({ decidedOn }) => decidedOn <= asOf);
  const inForce = taken.toSorted(byTime).at(-1);
  const anew: Finding[] =
    inForce && identifiedOn !== null && identifiedOn < asOf
      ? [heldToday({ ...inForce, identification: 'IDENTIFIED', identificationKnown: true }, asOf)]
      : [];
  return gravest(assistanceUnconditional, [
    ...taken.map((facts) => heldToday(facts, facts.decidedOn)),
    ...anew,
  ]);
}

const heldToday = (facts: EntitlementDecision, today: Day): Finding =>
  heldTo(assistanceUnconditional, unconditionally(facts, today));

/** Decisions in the order in which they were taken. */
export const byTime = (a: Taken, b: Taken): number =>
  a.decidedOn === b.decidedOn ? (a.recordedAt < b.recordedAt ? -1 : 1) : a.decidedOn < b.decidedOn ? -1 : 1;
