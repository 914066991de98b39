import type { Day } from '../day.ts';
import type { NonPunishmentOutcome, NonPunishmentProvision } from '../nec-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import type { AssessedOn, NonPunishmentFacts } from './non-punishment-facts.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface PenaltyData {
  readonly provisions: readonly NonPunishmentProvision[];
  readonly decider: Authority;
  readonly outcomes: readonly NonPunishmentOutcome[];
}

/**
 * Where force, deceit or exploitation led a victim to an offence, the penalty may be reduced or remitted under
 * mitigating circumstances. Source: M-129, M-131; Criminal Code sections 82(6) and 83.
 */
export const nonPunishment8283: Rule<
  'LAW',
  'NOT_THE_COURT' | 'NOT_OF_THESE_PROVISIONS' | 'NO_MITIGATING_CIRCUMSTANCE',
  PenaltyData
> = {
  id: 'NON_PUNISHMENT_82_83',
  kind: 'LAW',
  appliedBy: ['COURT'],
  title: { EN: 'Penalty reduced or remitted', DA: 'Straffen nedsat eller bortfaldet' }, // unofficial rendering
  text: {
    EN: 'Where a victim committed an offence as a result of force, deceit or exploitation, the penalty may be reduced or remitted under mitigating circumstances.',
    DA: 'Har et offer begået en lovovertrædelse som følge af tvang, vildledning eller udnyttelse, kan straffen under formildende omstændigheder nedsættes eller bortfalde.',
  },
  source: ['M-129', 'M-131', 'Criminal Code sections 82(6) and 83'],
  reasons: {
    NOT_THE_COURT: {
      message: {
        EN: 'Whether a penalty is reduced or remitted is decided by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Nedsættelse og bortfald af straf afgøres af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to: {rightful:Authority}.',
        DA: 'Overlad afgørelsen til: {rightful:Authority}.',
      },
    },
    NOT_OF_THESE_PROVISIONS: {
      message: {
        EN: 'This provision does not lead to this outcome: {provision:NonPunishmentProvision}; {outcome:NonPunishmentOutcome}.',
        DA: 'Denne bestemmelse fører ikke til dette udfald: {provision:NonPunishmentProvision}; {outcome:NonPunishmentOutcome}.',
      },
      remedy: {
        EN: 'These are the outcomes under Criminal Code sections 82(6) and 83: {outcomes:NonPunishmentOutcome}.',
        DA: 'Udfaldene efter straffelovens § 82, nr. 6, og § 83 er: {outcomes:NonPunishmentOutcome}.',
      },
    },
    NO_MITIGATING_CIRCUMSTANCE: {
      message: {
        EN: 'Neither force, deceit nor exploitation was found.',
        DA: 'Der er hverken fundet tvang, vildledning eller udnyttelse.',
      },
      remedy: {
        EN: 'Where one comes to light, assess the charge again.',
        DA: 'Kommer noget af det for dagen, vurderes sigtelsen igen.',
      },
    },
  },
  variants: [
    {
      id: 'FORCE-DECEIT-EXPLOITATION',
      from: null,
      to: null,
      label: { EN: 'Force, deceit or exploitation', DA: 'Tvang, vildledning eller udnyttelse' },
      data: {
        provisions: ['CRIMINAL_CODE_82_6', 'CRIMINAL_CODE_83'],
        decider: 'COURT',
        outcomes: ['PENALTY_REDUCED', 'PENALTY_REMITTED', 'MITIGATING_FACTOR'],
      },
      source: [
        'M-129',
        'M-131: compulsion may mitigate, and is taken for force',
        'Criminal Code sections 82(6) and 83',
        'M-129 does not say who decides: penalties are the courts’',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** Decide by `assessNonPunishment`, which holds a serious crime to its own rule as well. */
export function mitigatePenalty(
  facts: NonPunishmentFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(nonPunishment8283, today);
  const version = versionOf(nonPunishment8283, variant);
  const { provisions, decider: rightful, outcomes } = variant.data;
  const { decider, provision, outcome } = facts;
  if (decider !== rightful) return refuse(nonPunishment8283, version, 'NOT_THE_COURT', { rightful, decider });
  // that it was not applied may be the outcome of any assessment: the law says may, not shall
  if (outcome === 'NOT_APPLIED') return { version };
  if (!provisions.includes(provision) || !outcomes.includes(outcome)) {
    const told = { provision, outcome, outcomes: [...outcomes, 'NOT_APPLIED'].join(' ') };
    return refuse(nonPunishment8283, version, 'NOT_OF_THESE_PROVISIONS', told);
  }
  return facts.byForce || facts.byDeceit || facts.byExploitation || facts.compelled
    ? { version }
    : refuse(nonPunishment8283, version, 'NO_MITIGATING_CIRCUMSTANCE', {});
}

/** Assessments under either section, each by the law of its day. */
export function findNonPunishment8283(assessments: readonly AssessedOn[], asOf: Day): Finding {
  return gravest(
    nonPunishment8283,
    assessments
      .filter(
        ({ provision, assessedOn }) =>
          assessedOn <= asOf && variantOn(nonPunishment8283, assessedOn).data.provisions.includes(provision),
      )
      .map((one) => heldTo(nonPunishment8283, mitigatePenalty(one, one.assessedOn))),
  );
}
