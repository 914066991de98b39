import { ageOn, type Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface Screening {
  readonly screener: Authority;
  /** A child is younger than this, in years. */
  readonly childUnder: number;
}

/**
 * The Red Cross screens every unaccompanied child in an asylum centre for indicators of trafficking, with or without a
 * case. Source: M-013, M-058.
 */
export const childScreening: Rule<'LAW', 'NOT_THE_SCREENER' | 'NOT_A_CHILD' | 'NOT_SCREENED', Screening> = {
  id: 'CHILD_SCREENING',
  kind: 'LAW',
  appliedBy: ['RED_CROSS'],
  title: { EN: 'Screening of unaccompanied children', DA: 'Screening af uledsagede børn' }, // unofficial rendering
  text: {
    EN: 'The Danish Red Cross screens every unaccompanied child in an asylum centre for indicators of human trafficking, whether or not there is a case.',
    DA: 'Dansk Røde Kors screener alle uledsagede børn på asylcentre for tegn på menneskehandel, uanset om der er en sag.',
  },
  source: ['M-013', 'M-058', 'M-153'],
  reasons: {
    NOT_THE_SCREENER: {
      message: {
        EN: 'Unaccompanied children in asylum centres are screened by: {rightful:Authority}. The body that set out to screen: {screenedBy:Authority}.',
        DA: 'Uledsagede børn på asylcentre screenes af: {rightful:Authority}. Den myndighed eller organisation, der ville screene: {screenedBy:Authority}.',
      },
      remedy: {
        EN: 'Leave the screening to: {rightful:Authority}. Whoever sees indicators refers the child.',
        DA: 'Overlad screeningen til: {rightful:Authority}. Den, der ser tegn, henviser barnet.',
      },
    },
    NOT_A_CHILD: {
      message: {
        EN: 'The screening is of a child. On {screenedOn} the person of this case was of age.',
        DA: 'Screeningen er af et barn. Den {screenedOn} var personen i denne sag myndig.',
      },
      remedy: {
        EN: 'If the day of birth on record is wrong, have it corrected first, at: {recordedAt:Authority}. A screening of another child is recorded with the case of that child, or with none.',
        DA: 'Er den registrerede fødselsdag forkert, skal den først rettes hos: {recordedAt:Authority}. En screening af et andet barn registreres på det barns sag eller uden sag.',
      },
    },
    NOT_SCREENED: {
      message: {
        EN: 'The child has lived unaccompanied in an asylum centre since {since}. On {asOf} no screening is on record.',
        DA: 'Barnet har boet uledsaget på et asylcenter siden den {since}. Den {asOf} er der ikke registreret nogen screening.',
      },
      remedy: {
        EN: 'Have the child screened by: {rightful:Authority}.',
        DA: 'Lad barnet screene af: {rightful:Authority}.',
      },
    },
  },
  variants: [
    {
      id: 'EVERY-UNACCOMPANIED-CHILD',
      from: null,
      to: null,
      label: { EN: 'Every unaccompanied child, by the Red Cross', DA: 'Alle uledsagede børn, af Røde Kors' },
      data: { screener: 'RED_CROSS', childUnder: 18 },
      source: [
        'M-013',
        'M-058',
        'M-153',
        'The sources do not say by when: the day of arrival itself is in time',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface ScreeningFacts {
  readonly screenedBy: Authority;
  /** Null where the day of birth is not known, or no case is kept: whoever was screened as a child is taken for one. */
  readonly bornOn: Day | null;
}

/** Whether this body's screening is one, and of a child on its day. It takes no case. */
export function screenChild(
  { screenedBy, bornOn }: ScreeningFacts,
  screenedOn: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(childScreening, screenedOn);
  const version = versionOf(childScreening, variant);
  const { screener: rightful, childUnder } = variant.data;
  if (screenedBy !== rightful)
    return refuse(childScreening, version, 'NOT_THE_SCREENER', { rightful, screenedBy });
  return bornOn !== null && ageOn(bornOn, screenedOn) >= childUnder
    ? refuse(childScreening, version, 'NOT_A_CHILD', { screenedOn, recordedAt: 'CMM' })
    : { version };
}

export interface ScreenedChild {
  /** Null where the day of birth is not known: one who lives as a child in a centre is taken for one. */
  readonly bornOn: Day | null;
  /** Since when the child lived unaccompanied in an asylum centre. */
  readonly inCentre: readonly { readonly startsOn: Day }[];
  readonly screenings: readonly { readonly screenedBy: Authority; readonly screenedOn: Day }[];
}

/** One screening is enough, before the centre or in it. */
export function findChildScreening({ bornOn, inCentre, screenings }: ScreenedChild, asOf: Day): Finding {
  return gravest(
    childScreening,
    inCentre
      .filter(({ startsOn }) => startsOn < asOf)
      .filter(
        ({ startsOn }) =>
          bornOn === null || ageOn(bornOn, startsOn) < variantOn(childScreening, startsOn).data.childUnder,
      )
      .map(({ startsOn: since }) => {
        const variant = variantOn(childScreening, since);
        const version = versionOf(childScreening, variant);
        const { screener: rightful } = variant.data;
        return screenings.some(({ screenedBy, screenedOn }) => screenedBy === rightful && screenedOn <= asOf)
          ? met(childScreening, version)
          : breach(refuse(childScreening, version, 'NOT_SCREENED', { since, asOf, rightful }));
      }),
  );
}
