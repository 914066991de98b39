import type { Day } from '../day.ts';
import type { NonPunishmentOutcome } from '../nec-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import type { AssessedOn, NonPunishmentFacts } from './non-punishment-facts.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface SeriousCrimeData {
  readonly never: readonly NonPunishmentOutcome[];
  readonly sentencedBy: Authority;
}

/**
 * For a serious crime prosecution is neither waived nor reduced; that the victim was compelled may mitigate the sentence,
 * under sections 82(6) and 83 too. Source: M-130, M-131.
 */
export const nonPunishmentSerious: Rule<
  'LAW',
  'NO_WAIVER' | 'FOUND_SERIOUS' | 'NOT_THE_COURT' | 'NOT_COMPELLED',
  SeriousCrimeData
> = {
  id: 'NON_PUNISHMENT_SERIOUS',
  kind: 'LAW',
  appliedBy: ['PROSECUTION', 'COURT'],
  title: { EN: 'Non-punishment and serious crimes', DA: 'Straffrihed og alvorlige forbrydelser' }, // unofficial rendering
  text: {
    EN: 'Where a victim is charged with a serious crime, prosecution is neither waived nor reduced. That the victim was compelled may be a mitigating factor in the sentence.',
    DA: 'Er et offer sigtet for en alvorlig forbrydelse, kan tiltalen hverken frafaldes eller begrænses. At offeret blev tvunget, kan være en formildende omstændighed ved udmålingen af straffen.',
  },
  source: ['M-130', 'M-131'],
  reasons: {
    NO_WAIVER: {
      message: {
        EN: 'The crime was found to be a serious one. For such a crime this is not an outcome: {outcome:NonPunishmentOutcome}.',
        DA: 'Forbrydelsen er fundet alvorlig. For en sådan forbrydelse er dette ikke et muligt udfald: {outcome:NonPunishmentOutcome}.',
      },
      remedy: {
        EN: 'Compulsion may mitigate the sentence. That is for: {sentencedBy:Authority}.',
        DA: 'Tvang kan formilde straffen. Det afgøres af: {sentencedBy:Authority}.',
      },
    },
    FOUND_SERIOUS: {
      message: {
        EN: 'On {assessedOn} this body found the crime a serious one: {sentencedBy:Authority}. For such a crime this is not an outcome: {outcome:NonPunishmentOutcome}.',
        DA: 'Den {assessedOn} fandt denne myndighed forbrydelsen alvorlig: {sentencedBy:Authority}. For en sådan forbrydelse er dette ikke et muligt udfald: {outcome:NonPunishmentOutcome}.',
      },
      remedy: {
        EN: 'If it is no longer found serious there, that assessment is corrected first. Compulsion may mitigate the sentence.',
        DA: 'Findes den dér ikke længere alvorlig, rettes den vurdering først. Tvang kan formilde straffen.',
      },
    },
    NOT_THE_COURT: {
      message: {
        EN: 'Sentences are mitigated by: {sentencedBy:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Straffen formildes af: {sentencedBy:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to: {sentencedBy:Authority}.',
        DA: 'Overlad afgørelsen til: {sentencedBy:Authority}.',
      },
    },
    NOT_COMPELLED: {
      message: {
        EN: 'Neither compulsion nor force, deceit or exploitation was found that could mitigate the sentence.',
        DA: 'Der er hverken fundet tvang, magtanvendelse, vildledning eller udnyttelse, som kunne formilde straffen.',
      },
      remedy: {
        EN: 'Where it comes to light, assess the charge again.',
        DA: 'Kommer det for dagen, vurderes sigtelsen igen.',
      },
    },
  },
  variants: [
    {
      id: 'MITIGATES-ONLY',
      from: null,
      to: null,
      label: {
        EN: 'No waiver; compulsion may mitigate the sentence',
        DA: 'Intet tiltalefrafald; tvang kan formilde straffen',
      },
      data: { never: ['PROSECUTION_WAIVED', 'PROSECUTION_REDUCED'], sentencedBy: 'COURT' },
      source: [
        'M-130',
        'M-131',
        'Which crimes are serious is not in the sources: whoever assesses the charge says so',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** Asked of serious crimes only. */
export function assessSeriousCrime(
  facts: NonPunishmentFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(nonPunishmentSerious, today);
  const version = versionOf(nonPunishmentSerious, variant);
  const { never, sentencedBy } = variant.data;
  const { decider, outcome } = facts;
  // whoever assesses no charge is told nothing of the crime
  if (!nonPunishmentSerious.appliedBy.includes(decider)) {
    return refuse(nonPunishmentSerious, version, 'NOT_THE_COURT', { sentencedBy, decider });
  }
  if (outcome === 'NOT_APPLIED') return { version };
  if (never.includes(outcome)) {
    return refuse(nonPunishmentSerious, version, 'NO_WAIVER', { outcome, sentencedBy });
  }
  if (decider !== sentencedBy) {
    return refuse(nonPunishmentSerious, version, 'NOT_THE_COURT', { sentencedBy, decider });
  }
  return facts.compelled || facts.byForce || facts.byDeceit || facts.byExploitation
    ? { version }
    : refuse(nonPunishmentSerious, version, 'NOT_COMPELLED', {});
}

/** What a court found serious the prosecution does not waive, whatever it makes of the crime itself. */
export function waiveDespiteCourt(
  { outcome }: Pick<NonPunishmentFacts, 'outcome'>,
  /** Assessments of the same charge that stand. */
  others: readonly Pick<AssessedOn, 'decider' | 'seriousCrime' | 'assessedOn'>[],
  today: Day,
): Refused | null {
  const variant = variantOn(nonPunishmentSerious, today);
  const { never, sentencedBy } = variant.data;
  const found = others.find(({ decider, seriousCrime }) => decider === sentencedBy && seriousCrime);
  if (!found || !never.includes(outcome)) return null;
  const { assessedOn } = found;
  return refuse(nonPunishmentSerious, versionOf(nonPunishmentSerious, variant), 'FOUND_SERIOUS', {
    assessedOn,
    outcome,
    sentencedBy,
  });
}

/** Assessments of serious crimes, each by the law of its day. */
export function findNonPunishmentSerious(assessments: readonly AssessedOn[], asOf: Day): Finding {
  return gravest(
    nonPunishmentSerious,
    assessments
      .filter(({ seriousCrime, assessedOn }) => seriousCrime && assessedOn <= asOf)
      .map((one) => heldTo(nonPunishmentSerious, assessSeriousCrime(one, one.assessedOn))),
  );
}
