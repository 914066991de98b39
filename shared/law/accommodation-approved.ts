import type { AccommodationKind } from '../cmm-vocabulary.ts';
import { addDays, type Day, earlier, later } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

type Code = 'NOT_THE_APPROVER' | 'NOT_THE_INSPECTOR' | 'NOT_APPROVED';

/** Who approves places of a kind, and inspects them. */
type Overseers = Readonly<Record<AccommodationKind, Authority>>;

/**
 * A place for victims is approved and inspected: by the Ministry of Social Affairs, foster care and institutions by the
 * municipality. Source: M-008, M-012, M-103.
 */
export const accommodationApproved: Rule<'LAW', Code, { readonly overseers: Overseers }> = {
  id: 'ACCOMMODATION_APPROVED',
  kind: 'LAW',
  appliedBy: ['MINISTRY_OF_SOCIAL_AFFAIRS', 'MUNICIPALITY', 'CMM'],
  title: { EN: 'Approved accommodation', DA: 'Godkendt indkvartering' }, // unofficial rendering
  text: {
    EN: 'Shelters and other places where victims live are approved and inspected by the Ministry of Social Affairs; foster care and institutions by the municipality. Nobody is placed where no approval is in force.',
    DA: 'Krisecentre og andre steder, hvor ofre bor, godkendes og tilses af Socialministeriet; plejefamilier og institutioner af kommunen. Ingen indkvarteres, hvor der ikke gælder en godkendelse.',
  },
  source: ['M-008', 'M-012', 'M-103'],
  reasons: {
    NOT_THE_APPROVER: {
      message: {
        EN: 'Places of this kind ({kind:AccommodationKind}) are approved by: {rightful:Authority}. The body that set out to approve it: {approver:Authority}.',
        DA: 'Steder af denne art ({kind:AccommodationKind}) godkendes af: {rightful:Authority}. Den myndighed, der ville godkende: {approver:Authority}.',
      },
      remedy: {
        EN: 'Leave the approval to: {rightful:Authority}.',
        DA: 'Overlad godkendelsen til: {rightful:Authority}.',
      },
    },
    NOT_THE_INSPECTOR: {
      message: {
        EN: 'Places of this kind ({kind:AccommodationKind}) are inspected by: {rightful:Authority}. The body that set out to inspect it: {inspector:Authority}.',
        DA: 'Steder af denne art ({kind:AccommodationKind}) tilses af: {rightful:Authority}. Den myndighed, der ville føre tilsyn: {inspector:Authority}.',
      },
      remedy: {
        EN: 'Leave the inspection to: {rightful:Authority}.',
        DA: 'Overlad tilsynet til: {rightful:Authority}.',
      },
    },
    NOT_APPROVED: {
      message: {
        EN: 'On {asOf} no approval of this place is in force.',
        DA: 'Den {asOf} gælder der ingen godkendelse af dette sted.',
      },
      remedy: {
        EN: 'Choose a place that is approved. This kind of place is approved by: {rightful:Authority}.',
        DA: 'Vælg et sted, der er godkendt. Steder af denne art godkendes af: {rightful:Authority}.',
      },
    },
  },
  variants: [
    {
      id: 'MINISTRY-OR-MUNICIPALITY',
      from: null,
      to: null,
      label: {
        EN: 'By the Ministry; foster care, municipal accommodation and residential care by the municipality',
        DA: 'Af ministeriet; plejefamilier, kommunale botilbud og døgninstitutioner af kommunen',
      },
      data: {
        overseers: {
          CRISIS_SHELTER: 'MINISTRY_OF_SOCIAL_AFFAIRS',
          MENS_CRISIS_SHELTER: 'MINISTRY_OF_SOCIAL_AFFAIRS',
          SAFE_HOUSE: 'MINISTRY_OF_SOCIAL_AFFAIRS',
          ASYLUM_CENTRE: 'MINISTRY_OF_SOCIAL_AFFAIRS',
          CHILDRENS_ASYLUM_CENTRE: 'MINISTRY_OF_SOCIAL_AFFAIRS',
          FOSTER_CARE: 'MUNICIPALITY',
          MUNICIPAL_ACCOMMODATION: 'MUNICIPALITY',
          RESIDENTIAL_CARE_INSTITUTION: 'MUNICIPALITY',
        },
      },
      source: [
        'M-008',
        'M-012',
        'M-103',
        'The sources do not say how often a place is inspected, so that none is late',
        'First day of validity not in the sources',
      ],
    },
  ],
};

const overseer = (kind: AccommodationKind, day: Day) => {
  const variant = variantOn(accommodationApproved, day);
  return { rightful: variant.data.overseers[kind], version: versionOf(accommodationApproved, variant) };
};

/** Whether this body approves places of the kind, and so also withdraws an approval. */
export function approveFacility(
  { approver, kind }: { readonly approver: Authority; readonly kind: AccommodationKind },
  today: Day,
): { readonly version: string } | Refused {
  const { rightful, version } = overseer(kind, today);
  return approver === rightful
    ? { version }
    : refuse(accommodationApproved, version, 'NOT_THE_APPROVER', { kind, rightful, approver });
}

export function inspectFacility(
  { inspector, kind }: { readonly inspector: Authority; readonly kind: AccommodationKind },
  today: Day,
): { readonly version: string } | Refused {
  const { rightful, version } = overseer(kind, today);
  return inspector === rightful
    ? { version }
    : refuse(accommodationApproved, version, 'NOT_THE_INSPECTOR', { kind, rightful, inspector });
}

export interface Approval {
  readonly approvedBy: Authority;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** From this day on it holds no longer. */
  readonly withdrawnOn: Day | null;
}

type Held = Omit<Approval, 'approvedBy'>;

/** The last day on which an approval holds, be it before its first; null is open. */
function heldTo({ validTo, withdrawnOn }: Held): Day | null {
  const last = withdrawnOn && addDays(withdrawnOn, -1);
  return validTo && last ? earlier(validTo, last) : (validTo ?? last);
}

/** Whether an approval holds on some day from one to another; null is open. */
export function holdsWithin(approval: Held, from: Day, to: Day | null): boolean {
  const first = later(approval.validFrom, from);
  return [heldTo(approval), to].every((last) => last === null || first <= last);
}

/** For how many a place is approved on a day; null where no approval holds. */
export const approvedFor = (
  approvals: readonly (Held & { readonly places: number })[],
  day: Day,
): number | null =>
  approvals
    .filter((approval) => holdsWithin(approval, day, day))
    .reduce<number | null>((most, { places }) => Math.max(most ?? 0, places), null);

export interface ApprovedPlaceFacts {
  readonly kind: AccommodationKind;
  readonly approvals: readonly Approval[];
}

/** The last day on which an approval holds; null is open. One of a body that may not approve holds never. */
function approvedTo(facts: ApprovedPlaceFacts, day: Day): Day | null | undefined {
  const { rightful } = overseer(facts.kind, day);
  const holding = facts.approvals
    .filter(({ approvedBy, validFrom }) => approvedBy === rightful && validFrom <= day)
    .map(heldTo)
    .filter((to) => to === null || day <= to);
  return holding.includes(null) ? null : holding.sort().at(-1);
}

/** Whether somebody may be placed there from this day on, as far as approval goes. */
export function placeApproved(facts: ApprovedPlaceFacts, today: Day): { readonly version: string } | Refused {
  const { rightful, version } = overseer(facts.kind, today);
  if (approvedTo(facts, today) !== undefined) return { version };
  const coming = facts.approvals
    .filter(
      ({ approvedBy, validFrom, withdrawnOn }) =>
        approvedBy === rightful && today < validFrom && (withdrawnOn === null || validFrom < withdrawnOn),
    )
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(0);
  return refuse(accommodationApproved, version, 'NOT_APPROVED', {
    asOf: today,
    rightful,
    ...(coming ? { earliestLawfulAt: coming } : {}),
  });
}

export type PlacementInPlace = ApprovedPlaceFacts & {
  readonly startsOn: Day;
  /** The day she left: nobody sleeps there that night. */
  readonly endsOn: Day | null;
};

/** The first night of a stay, up to a last one, that no approval covers. */
function uncovered(facts: PlacementInPlace, lastNight: Day): Day | null {
  let night = facts.startsOn;
  while (night <= lastNight) {
    const to = approvedTo(facts, night);
    if (to === null) return null;
    if (to === undefined) return night;
    night = addDays(to, 1);
  }
  return null;
}

/** What was withdrawn on a day was in force when the day began. */
const asTheDayBegan = (facts: PlacementInPlace, day: Day): PlacementInPlace => ({
  ...facts,
  approvals: facts.approvals.map((one) => (one.withdrawnOn === day ? { ...one, withdrawnOn: null } : one)),
});

/**
 * Every night that she lived there, and tonight is none of them yet: who is moved on the day on which an approval holds no
 * longer, is moved in time. Who is placed today comes to a place that was approved when the day began.
 */
export const findAccommodationApproved = (placements: readonly PlacementInPlace[], asOf: Day): Finding =>
  gravest(
    accommodationApproved,
    placements
      .filter(({ startsOn, endsOn }) => startsOn <= asOf && (endsOn === null || startsOn < endsOn))
      .map((facts) => {
        const { startsOn, endsOn } = facts;
        const night =
          startsOn === asOf
            ? uncovered(asTheDayBegan(facts, asOf), asOf)
            : uncovered(facts, addDays(earlier(endsOn ?? asOf, asOf), -1));
        const refused = night && placeApproved(facts, night);
        return refused && isRefused(refused)
          ? breach(refused)
          : met(accommodationApproved, versionOn(accommodationApproved, startsOn));
      }),
  );
