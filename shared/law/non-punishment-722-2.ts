import type { Day } from '../day.ts';
import type { NonPunishmentOutcome, NonPunishmentProvision } from '../nec-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import type { AssessedOn, NonPunishmentFacts } from './non-punishment-facts.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface ProsecutionData {
  readonly provision: NonPunishmentProvision;
  readonly decider: Authority;
  readonly outcomes: readonly NonPunishmentOutcome[];
}

/**
 * Prosecution may be waived or reduced where the victim was compelled and the crime is not a serious one.
 * Source: M-130; Administration of Justice Act section 722(2).
 */
export const nonPunishment7222: Rule<
  'LAW',
  'NOT_THE_DECIDER' | 'NOT_OF_THIS_PROVISION' | 'NOT_COMPELLED',
  ProsecutionData
> = {
  id: 'NON_PUNISHMENT_722_2',
  kind: 'LAW',
  appliedBy: ['PROSECUTION'],
  title: { EN: 'Prosecution waived or reduced', DA: 'Tiltale frafaldet eller begrænset' }, // unofficial rendering
  text: {
    EN: 'Prosecution of a victim may be waived or reduced where the victim was compelled to the offence and it is not a serious crime.',
    DA: 'Tiltale mod et offer kan frafaldes eller begrænses, når offeret blev tvunget til lovovertrædelsen, og den ikke er alvorlig.',
  },
  source: ['M-130', 'Administration of Justice Act section 722(2)'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Under this provision it is decided by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Efter denne bestemmelse afgøres det af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to: {rightful:Authority}.',
        DA: 'Overlad afgørelsen til: {rightful:Authority}.',
      },
    },
    NOT_OF_THIS_PROVISION: {
      message: {
        EN: 'This provision does not lead to this outcome: {provision:NonPunishmentProvision}; {outcome:NonPunishmentOutcome}.',
        DA: 'Denne bestemmelse fører ikke til dette udfald: {provision:NonPunishmentProvision}; {outcome:NonPunishmentOutcome}.',
      },
      remedy: {
        EN: 'It may lead to: {outcomes:NonPunishmentOutcome}.',
        DA: 'Den kan føre til: {outcomes:NonPunishmentOutcome}.',
      },
    },
    NOT_COMPELLED: {
      message: {
        EN: 'It was not found that the person was compelled to the offence, which the provision takes.',
        DA: 'Det er ikke lagt til grund, at personen blev tvunget til lovovertrædelsen, hvilket bestemmelsen kræver.',
      },
      remedy: {
        EN: 'Where compulsion comes to light, assess the charge again.',
        DA: 'Kommer tvang for dagen, vurderes sigtelsen igen.',
      },
    },
  },
  variants: [
    {
      id: 'COMPELLED-NOT-SERIOUS',
      from: null,
      to: null,
      label: { EN: 'Compelled, and no serious crime', DA: 'Tvunget, og ingen alvorlig forbrydelse' },
      data: {
        provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
        decider: 'PROSECUTION',
        outcomes: ['PROSECUTION_WAIVED', 'PROSECUTION_REDUCED'],
      },
      source: [
        'M-130',
        'Administration of Justice Act section 722(2)',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** That the crime is a serious one is for NON_PUNISHMENT_SERIOUS to say: decide by `assessNonPunishment`. */
export function waiveProsecution(
  { decider, provision, compelled, outcome }: NonPunishmentFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(nonPunishment7222, today);
  const version = versionOf(nonPunishment7222, variant);
  const { provision: own, decider: rightful, outcomes } = variant.data;
  if (decider !== rightful) {
    return refuse(nonPunishment7222, version, 'NOT_THE_DECIDER', { rightful, decider });
  }
  // that it was not applied may be the outcome of any assessment: the law says may, not shall
  if (outcome === 'NOT_APPLIED') return { version };
  if (provision !== own || !outcomes.includes(outcome)) {
    const facts = { provision, outcome, outcomes: [...outcomes, 'NOT_APPLIED'].join(' ') };
    return refuse(nonPunishment7222, version, 'NOT_OF_THIS_PROVISION', facts);
  }
  return compelled ? { version } : refuse(nonPunishment7222, version, 'NOT_COMPELLED', {});
}

/** Assessments under section 722(2) of crimes that are not serious, each by the law of its day. */
export function findNonPunishment7222(assessments: readonly AssessedOn[], asOf: Day): Finding {
  return gravest(
    nonPunishment7222,
    assessments
      .filter(
        ({ provision, seriousCrime, assessedOn }) =>
          assessedOn <= asOf &&
          !seriousCrime &&
          provision === variantOn(nonPunishment7222, assessedOn).data.provision,
      )
      .map((one) => heldTo(nonPunishment7222, waiveProsecution(one, one.assessedOn))),
  );
}
