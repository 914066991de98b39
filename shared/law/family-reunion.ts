import type { BestInterestsConclusion } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { type AgeOnRecord, ageGroupOn } from './age-group-on.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

type Code =
  | 'NOT_A_CHILD'
  | 'BEST_INTERESTS_NOT_ASSESSED'
  | 'NOT_IN_BEST_INTERESTS'
  | 'DURABILITY_NOT_ASSESSED'
  | 'NOT_DURABLE';

/**
 * A child's family is traced only where that is in the child's best interests, and reunited only where it is a durable
 * solution. Source: M-115, M-116, M-153.
 */
export const familyReunion: Rule<'LAW', Code, { readonly childUnder: number }> = {
  id: 'FAMILY_REUNION',
  kind: 'LAW',
  appliedBy: ['RETURN_AGENCY', 'CMM', 'MUNICIPALITY', 'RED_CROSS'],
  title: { EN: 'Family tracing and reunion', DA: 'Eftersøgning og genforening af familie' }, // unofficial rendering
  text: {
    EN: 'The family of a child may be traced where that is in the child’s best interests. The child is reunited with it only where that is a durable solution for the child.',
    DA: 'Et barns familie kan eftersøges, hvor det er til barnets bedste. Barnet genforenes kun med den, hvor det er en varig løsning for barnet.',
  },
  source: ['M-115', 'M-116', 'M-153'],
  reasons: {
    NOT_A_CHILD: {
      message: {
        EN: 'The search for a family, and the reunion with it, are decided on for children alone. On {asOf} this person is of age, by what is on record at: {recordedAt:Authority}.',
        DA: 'Der træffes kun afgørelse om eftersøgning af og genforening med familien for børn. Den {asOf} er denne person myndig efter det, der er registreret hos: {recordedAt:Authority}.',
      },
      remedy: {
        EN: 'If the day of birth on record there is wrong, have it corrected first. People who are of age decide about their own family.',
        DA: 'Er den fødselsdag, der er registreret dér, forkert, skal den først rettes. Den, der er myndig, bestemmer selv over kontakten til sin familie.',
      },
    },
    BEST_INTERESTS_NOT_ASSESSED: {
      message: {
        EN: 'On {asOf} it has not been assessed whether this is in the child’s best interests.',
        DA: 'Den {asOf} er det ikke vurderet, om dette er til barnets bedste.',
      },
      remedy: {
        EN: 'An assessment of the child’s best interests on this question.',
        DA: 'En vurdering af barnets bedste i dette spørgsmål.',
      },
    },
    NOT_IN_BEST_INTERESTS: {
      message: {
        EN: 'By the assessment of {assessedOn} this is not in the child’s best interests.',
        DA: 'Efter vurderingen af {assessedOn} er dette ikke til barnets bedste.',
      },
      remedy: {
        EN: 'A new assessment, where circumstances have changed. A search that is under way is stopped.',
        DA: 'En ny vurdering, hvis forholdene har ændret sig. En eftersøgning, der er i gang, standses.',
      },
    },
    DURABILITY_NOT_ASSESSED: {
      message: {
        EN: 'The assessment of {assessedOn} does not say whether the reunion is a durable solution for the child.',
        DA: 'Vurderingen af {assessedOn} siger ikke, om genforeningen er en varig løsning for barnet.',
      },
      remedy: {
        EN: 'An assessment that answers it.',
        DA: 'En vurdering, der besvarer det.',
      },
    },
    NOT_DURABLE: {
      message: {
        EN: 'By the assessment of {assessedOn} the reunion is no durable solution for the child.',
        DA: 'Efter vurderingen af {assessedOn} er genforeningen ikke en varig løsning for barnet.',
      },
      remedy: {
        EN: 'A new assessment, where circumstances have changed.',
        DA: 'En ny vurdering, hvis forholdene har ændret sig.',
      },
    },
  },
  variants: [
    {
      id: 'BEST-INTERESTS-DURABLE',
      from: null,
      to: null,
      label: {
        EN: 'Tracing in the child’s best interests, reunion as a durable solution',
        DA: 'Eftersøgning til barnets bedste, genforening som varig løsning',
      },
      data: { childUnder: 18 },
      source: [
        'M-115',
        'M-116',
        'M-153',
        'People who are of age decide about their own family; one of unknown age is taken for a child',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface TracingFacts extends AgeOnRecord {
  /** The latest assessment of this question. */
  readonly assessment: {
    readonly assessedOn: Day;
    readonly conclusion: BestInterestsConclusion;
  } | null;
}

/** Where it is on record that somebody is of age. */
export interface RecordOfAge {
  readonly recordedAt: Authority;
}

/** Nobody else decides on the family of whoever is of age. */
const decidesAlone = ({ recordedAt }: RecordOfAge, today: Day): Refused =>
  refuse(familyReunion, versionOn(familyReunion, today), 'NOT_A_CHILD', { asOf: today, recordedAt });

/** Whether a search may begin: for a child, or one of unknown age. One that was begun goes on when the child comes of age. */
export const beginTracing = (
  { recordedAt, ...facts }: TracingFacts & RecordOfAge,
  today: Day,
): { readonly version: string } | Refused =>
  isOfAge(facts, today) ? decidesAlone({ recordedAt }, today) : traceFamily(facts, today);

/** Whether the reunion may be decided on today: as with a search, for nobody who is of age by now. */
export const decideReunion = (
  { recordedAt, ...facts }: ReunionFacts & RecordOfAge,
  today: Day,
): { readonly version: string } | Refused =>
  isOfAge(facts, today) ? decidesAlone({ recordedAt }, today) : reuniteFamily(facts, today);

/** Whether the family may be looked for from today on. */
export function traceFamily(
  { assessment, ...age }: TracingFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(familyReunion, today);
  const version = versionOf(familyReunion, variant);
  if (isOfAge(age, today)) return { version };
  if (!assessment || assessment.assessedOn > today) {
    return refuse(familyReunion, version, 'BEST_INTERESTS_NOT_ASSESSED', { asOf: today });
  }
  const { conclusion, assessedOn } = assessment;
  return conclusion === 'IN_BEST_INTERESTS'
    ? { version }
    : refuse(familyReunion, version, 'NOT_IN_BEST_INTERESTS', { assessedOn });
}

const isOfAge = (age: AgeOnRecord, today: Day): boolean =>
  ageGroupOn(age, variantOn(familyReunion, today).data.childUnder, today) === 'ADULT';

export interface ReunionFacts extends AgeOnRecord {
  readonly assessment: (TracingFacts['assessment'] & { readonly durableSolution: boolean | null }) | null;
}

/** Whether the child may be reunited with the family today. */
export function reuniteFamily(facts: ReunionFacts, today: Day): { readonly version: string } | Refused {
  const inBestInterests = traceFamily(facts, today);
  const variant = variantOn(familyReunion, today);
  const { assessment } = facts;
  if (isRefused(inBestInterests) || isOfAge(facts, today) || !assessment) return inBestInterests;
  const { durableSolution, assessedOn } = assessment;
  if (durableSolution) return inBestInterests;
  const reason = durableSolution === null ? 'DURABILITY_NOT_ASSESSED' : 'NOT_DURABLE';
  return refuse(familyReunion, versionOf(familyReunion, variant), reason, { assessedOn });
}

export interface TracedFamily {
  readonly tracings: readonly (TracingFacts & {
    readonly begunOn: Day;
    /** What CMM last answered to this question; null where nobody is looked for any more, or it was not asked again. */
    readonly since: (NonNullable<TracingFacts['assessment']> & { readonly toldOn: Day }) | null;
  })[];
  readonly reunions: readonly (ReunionFacts & { readonly reunitedOn: Day })[];
}

/** Each with the assessment that was the latest on its day; and a search that goes on, with the latest there is. On the day of that it is stopped in time. */
export const findFamilyReunion = ({ tracings, reunions }: TracedFamily, asOf: Day): Finding =>
  gravest(familyReunion, [
    ...tracings
      .filter(({ begunOn }) => begunOn <= asOf)
      .flatMap(({ since, ...facts }) => [
        heldTo(familyReunion, traceFamily(facts, facts.begunOn)),
        ...(since && since.toldOn < asOf
          ? [heldTo(familyReunion, traceFamily({ ...facts, assessment: since }, asOf))]
          : []),
      ]),
    ...reunions
      .filter(({ reunitedOn }) => reunitedOn <= asOf)
      .map((facts) => heldTo(familyReunion, reuniteFamily(facts, facts.reunitedOn))),
  ]);
