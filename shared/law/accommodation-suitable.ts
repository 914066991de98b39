import type { AccommodationKind } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import type { AgeGroup, Authority, Gender, StayBasis, Verification } from '../vocabulary.ts';
import { type AgeOnRecord, ageGroupOn } from './age-group-on.ts';
import { type Finding, gravest, heldTo, openUnlessBroken, unconfirmed } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';
import { type SuitableCode, suitableReasons } from './suitable-place-reasons.ts';
import { type SuitablePlace, suitablePlaces } from './suitable-places.ts';

interface Suitability {
  readonly places: Readonly<Record<AccommodationKind, SuitablePlace>>;
  /** Who places whom; who may be either, by either. */
  readonly deciders: Readonly<Record<AgeGroup, readonly Authority[]>>;
  /** A child is younger than this, in years. */
  readonly childUnder: number;
  /** Stays with which a person is placed together with DIS. */
  readonly togetherWithDis: readonly StayBasis[];
}

/**
 * Which kind of place is fitting goes by age, gender and stay; whether she is entitled to one does not. A place is never
 * over its capacity. Source: M-012, M-098, M-101 to M-103; the Centre’s own page on children.
 */
export const accommodationSuitable: Rule<'LAW', SuitableCode, Suitability> = {
  id: 'ACCOMMODATION_SUITABLE',
  kind: 'LAW',
  appliedBy: ['CMM', 'MUNICIPALITY', 'DIS'],
  title: { EN: 'Suitable accommodation', DA: 'Egnet indkvartering' }, // unofficial rendering
  text: {
    EN: 'Women find a place in a crisis shelter, men in a shelter for men in crisis. Without lawful stay, and as asylum-seekers, they are placed together with the Danish Immigration Service, in an asylum centre, a shelter or a safe house. Children live in foster care, municipal accommodation or residential care, unaccompanied children who seek asylum also in a children’s asylum centre; that is the municipality’s decision. No place takes more than it has room for.',
    DA: 'Kvinder får plads på et krisecenter, mænd på et mandecenter. Personer uden lovligt ophold og asylansøgere indkvarteres sammen med Udlændingestyrelsen på et asylcenter, et krisecenter eller i et sikkert hus. Børn bor i plejefamilie, kommunalt botilbud eller på døgninstitution, uledsagede børn, der søger asyl, også på et børnecenter; det afgør kommunen. Intet sted tager flere, end der er plads til.',
  },
  source: ['M-012', 'M-098', 'M-101', 'M-102', 'M-103', 'Centre’s own page on children'],
  reasons: suitableReasons,
  variants: [
    {
      id: 'BY-AGE-GENDER-STAY',
      from: null,
      to: null,
      label: {
        EN: 'By age, gender and stay; a crisis shelter takes up to eight',
        DA: 'Efter alder, køn og ophold; et krisecenter tager op til otte',
      },
      data: {
        places: suitablePlaces,
        deciders: { CHILD: ['MUNICIPALITY'], ADULT: ['CMM'], UNKNOWN: ['CMM', 'MUNICIPALITY'] },
        childUnder: 18,
        togetherWithDis: ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'],
      },
      source: [
        'M-012',
        'M-098',
        'M-101',
        'M-102',
        'M-103',
        'M-153',
        'The sources speak of women and men: whoever is neither, or not known to be, may live in a shelter of either kind',
        'A person of unknown age is turned away nowhere for the age',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface PlacementFacts extends AgeOnRecord {
  readonly decider: Authority;
  readonly kind: AccommodationKind;
  readonly gender: Gender;
  readonly unaccompanied: boolean;
  readonly stay: StayBasis | null;
  /** False: who knows was silent. To be placed protects, so it goes ahead. */
  readonly stayKnown: boolean;
  readonly agreedWithDisOn: Day | null;
  /** The day by which DIS was to agree, where that is not the first: it had not answered when she was placed. */
  readonly agreedBy?: Day;
  /** Since when the person lives, or is to live, in a place that was not given up; null where there is none. */
  readonly placedSince?: Day | null;
  /** How many the place takes: what it has room for and is approved for. */
  readonly capacity: number;
  /** How many live there besides her on the day. */
  readonly occupied: number;
  /** The first day on which a place will be free, where that can be said. */
  readonly freeFrom?: Day | null;
}

/** Who decides, as a body may be told it: whoever places nobody does not learn from it whether she is a child. */
const toldOf = (decider: Authority, deciders: Suitability['deciders'], rightful: readonly Authority[]) =>
  [...(deciders.UNKNOWN.includes(decider) ? rightful : deciders.UNKNOWN)].join(' ');

/** Whether she may live there from this day on, as far as the kind of place and its room go. */
export function placeSuitable(facts: PlacementFacts, today: Day): { readonly version: string } | Refused {
  const variant = variantOn(accommodationSuitable, today);
  const version = versionOf(accommodationSuitable, variant);
  const { places, deciders, childUnder, togetherWithDis } = variant.data;
  const { decider, kind, unaccompanied, stayKnown, agreedWithDisOn, occupied, freeFrom, placedSince } = facts;
  const stay = facts.stay ?? 'UNKNOWN';
  const place = places[kind];
  const age = ageGroupOn(facts, childUnder, today);
  const no = (reason: SuitableCode, because: Record<string, string | number>) =>
    refuse(accommodationSuitable, version, reason, because);

  const rightful = toldOf(decider, deciders, deciders[age]);
  if (!deciders[age].includes(decider)) return no('NOT_THE_DECIDER', { rightful, decider });
  if (!place.ages.includes(age)) return no('NOT_FOR_THE_AGE', { kind, asOf: today });
  if (!place.genders.includes(facts.gender)) return no('NOT_FOR_THE_GENDER', { kind });
  if (stayKnown && !place.stays.includes(stay)) return no('NOT_FOR_THE_STAY', { kind, asOf: today });
  if (place.unaccompaniedOnly && !unaccompanied) return no('NOT_UNACCOMPANIED', { kind });
  const agreed = agreedWithDisOn !== null && agreedWithDisOn <= (facts.agreedBy ?? today);
  if (togetherWithDis.includes(stay) && !agreed) {
    return no('NOT_AGREED_WITH_DIS', { together: 'DIS', asOf: today });
  }
  if (placedSince) return no('ALREADY_PLACED', { startsOn: placedSince });
  const room = Math.min(facts.capacity, place.upTo ?? facts.capacity);
  if (occupied >= room) {
    return no('FULL', { asOf: today, places: room, ...(freeFrom ? { earliestLawfulAt: freeFrom } : {}) });
  }
  return { version };
}

/** Whether this body decides where somebody lives, or decided on where she lives now: then it is told what that takes. */
export function placesPerson(
  {
    decider,
    placements,
    ...age
  }: AgeOnRecord & {
    readonly decider: Authority;
    readonly placements: readonly { readonly decidedBy: Authority; readonly endsOn: Day | null }[];
  },
  today: Day,
): boolean {
  const { deciders, childUnder } = variantOn(accommodationSuitable, today).data;
  const decided = placements.some(
    ({ decidedBy, endsOn }) => decidedBy === decider && (endsOn === null || today < endsOn),
  );
  return decided || deciders[ageGroupOn(age, childUnder, today)].includes(decider);
}

interface Leaving {
  readonly decider: Authority;
  readonly decidedBy: Authority;
  /** Null where the day of birth is not known, or plays no part. */
  readonly bornOn: Day | null;
}

/** Whether this body may end a placement: the one that decided on it, or that places her by her age today. */
export function leavePlace(
  { decider, decidedBy, bornOn }: Leaving,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(accommodationSuitable, today);
  const version = versionOf(accommodationSuitable, variant);
  const { deciders, childUnder } = variant.data;
  const places = bornOn === null ? [] : deciders[ageGroupOn({ bornOn }, childUnder, today)];
  const rightful = toldOf(decider, deciders, [decidedBy]);
  return decider === decidedBy || places.includes(decider)
    ? { version }
    : refuse(accommodationSuitable, version, 'NOT_THE_DECIDER', { rightful, decider });
}

export type PlacementFound = PlacementFacts & {
  readonly startsOn: Day;
  /** The day she left; nobody sleeps there that night. */
  readonly endsOn: Day | null;
  readonly verification: Verification;
  /** Whether an authority was silent when she was placed, be it confirmed since or not: DIS could agree later only. */
  readonly wentAhead: boolean;
  /** Whether her day of birth or gender was set right at some time: then what was known when she was placed is not on record. */
  readonly corrected: boolean;
};

/**
 * Each placement on what was known when it was decided: who grows up in a place, or whose stay changes, is not blamed for it.
 * Where what is known of her since speaks against a place, that is a concern for as long as she lives there: it was lawful.
 * What went ahead on silence needs no confirming once she was moved by a decision with every answer there.
 */
export const findAccommodationSuitable = (placements: readonly PlacementFound[], asOf: Day): Finding =>
  gravest(
    accommodationSuitable,
    placements
      .filter(({ startsOn }) => startsOn <= asOf)
      .map(({ startsOn, endsOn, verification, wentAhead, corrected, ...known }, _at, placed) => {
        const facts = wentAhead ? { ...known, agreedBy: asOf } : known;
        const then = corrected ? { ...facts, ...NOT_KNOWN } : facts;
        if (verification === 'VERIFIED') {
          const byNow = placeSuitable(facts, startsOn);
          const held = placeSuitable(then, startsOn);
          const livesThere = endsOn === null || asOf < endsOn;
          return isRefused(byNow) && !isRefused(held) && livesThere
            ? unconfirmed(byNow)
            : heldTo(accommodationSuitable, held);
        }
        const unknown = { ...then, identifiedAs: null, stay: null, stayKnown: false };
        const version = versionOn(accommodationSuitable, startsOn);
        const held = heldTo(accommodationSuitable, placeSuitable(unknown, startsOn));
        const decidedAnew = placed.some(
          (next) => next.verification === 'VERIFIED' && next.startsOn === endsOn,
        );
        return decidedAnew
          ? held
          : openUnlessBroken(
              held,
              refuse(accommodationSuitable, version, 'NOT_CONFIRMED', { from: startsOn, asOf }),
            );
      }),
  );

const NOT_KNOWN = { bornOn: null, identifiedAs: null, gender: 'UNKNOWN' } as const;
