import type { Day } from '../day.ts';
import type { ReturnDestination } from '../returns-vocabulary.ts';
import type { Authority, CitizenshipGroup, ReturnStatus, Verification } from '../vocabulary.ts';
import { type Finding, gravest, heldTo, openUnlessBroken } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type ReturnEligibleCode, returnEligibleReasons } from './return-eligible-reasons.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

/** A step of the agency within a return: one to which it comes, or one that leaves it where it is. */
export type ReturnStep = Exclude<ReturnStatus, 'OFFERED'> | 'ASSESSED' | 'SUPPORTED' | 'FOLLOWED_UP';

interface ReturnEligibleData {
  readonly agency: Authority;
  readonly notFor: readonly CitizenshipGroup[];
  readonly destinations: readonly ReturnDestination[];
  /** Which of them have to be the country of the citizenship on record. */
  readonly ofCitizenship: readonly ReturnDestination[];
  /** Where a return stands when a step is taken. */
  readonly upon: Readonly<Record<ReturnStep, readonly ReturnStatus[]>>;
}

/**
 * The Return Agency processes voluntary returns of foreigners whose residence was not approved, and of any foreign victim
 * who wishes it, whatever her stay; to the country of origin or of former legal residence, and so never to Denmark.
 * Source: M-121, M-124.
 */
export const returnEligible: Rule<'LAW', ReturnEligibleCode, ReturnEligibleData> = {
  id: 'RETURN_ELIGIBLE',
  kind: 'LAW',
  appliedBy: ['RETURN_AGENCY'],
  title: { EN: 'Who may return voluntarily with support', DA: 'Hvem der kan rejse hjem med støtte' }, // unofficial rendering
  text: {
    EN: 'The Return Agency processes the voluntary return of foreigners whose residence was not approved, and of any foreign victim of human trafficking who wishes it, whatever the person’s stay. The return is to the country of origin or to a country of former legal residence.',
    DA: 'Hjemrejsestyrelsen behandler frivillig hjemrejse for udlændinge, der ikke har fået ophold, og for ethvert udenlandsk offer for menneskehandel, der ønsker det, uanset opholdsgrundlag. Hjemrejsen sker til hjemlandet eller til et tidligere opholdsland.',
  },
  source: ['M-121', 'M-124'],
  reasons: returnEligibleReasons,
  variants: [
    {
      id: 'WHATEVER-THE-STAY',
      from: null,
      to: null,
      label: {
        EN: 'Any foreign victim, and foreigners whose residence was not approved',
        DA: 'Ethvert udenlandsk offer og udlændinge, der ikke har fået ophold',
      },
      data: {
        agency: 'RETURN_AGENCY',
        notFor: ['DANISH'],
        destinations: ['COUNTRY_OF_ORIGIN', 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE'],
        ofCitizenship: ['COUNTRY_OF_ORIGIN'],
        upon: {
          ACCEPTED: ['OFFERED'],
          DECLINED: ['OFFERED'],
          ASSESSED: ['OFFERED', 'ACCEPTED', 'PLANNED'],
          PLANNED: ['ACCEPTED', 'PLANNED'],
          WITHDRAWN: ['OFFERED', 'ACCEPTED', 'PLANNED'],
          SUPPORTED: ['PLANNED', 'DEPARTED', 'ARRIVED', 'COMPLETED'],
          DEPARTED: ['PLANNED'],
          ARRIVED: ['DEPARTED'],
          FOLLOWED_UP: ['PLANNED', 'DEPARTED', 'ARRIVED', 'COMPLETED'],
          COMPLETED: ['ARRIVED'],
        },
      },
      source: [
        'M-121',
        'M-124',
        'The order of the steps is what their names mean; one return at a time is our choice',
        'Support is a right of the months after the return (SUPPORT_PERIOD): that a return was completed takes neither it nor follow-up away, our reading',
        'That the country of origin is that of the citizenship on record is our reading',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface ReturnOfferFacts {
  readonly agency: Authority;
  /** Null where the agency has none on record and an owner was silent. */
  readonly citizenship: CitizenshipGroup | null;
  /** Whether a decision in force identifies the person; null where an owner was silent: an offer binds nobody. */
  readonly identified: boolean | null;
  /** Whether residence was not approved; null where an owner was silent. */
  readonly residenceRefused: boolean | null;
}

/** Whose work it is, whatever is done in a return. */
export function processReturn(agency: Authority, today: Day): { readonly version: string } | Refused {
  const variant = variantOn(returnEligible, today);
  const version = versionOf(returnEligible, variant);
  const { agency: rightful } = variant.data;
  return agency === rightful
    ? { version }
    : refuse(returnEligible, version, 'NOT_THE_AGENCY', { rightful, agency });
}

/** Stay plays no part. `underWaySince`: the day a return was offered that is still under way. */
export function offerReturn(
  facts: ReturnOfferFacts & { readonly underWaySince?: Day | null },
  today: Day,
): { readonly version: string } | Refused {
  const processed = processReturn(facts.agency, today);
  if (isRefused(processed)) return processed;
  const { version } = processed;
  const { citizenship, identified, residenceRefused, underWaySince } = facts;
  const beside = oneAtATime(underWaySince ?? null, today);
  if (beside) return beside;
  if (citizenship !== null && variantOn(returnEligible, today).data.notFor.includes(citizenship)) {
    return refuse(returnEligible, version, 'NOT_A_FOREIGNER', { citizenship });
  }
  return identified === false && residenceRefused === false
    ? refuse(returnEligible, version, 'NOBODY_TO_OFFER_IT_TO', { asOf: today })
    : { version };
}

/** Whether another return of hers is in the way, by the day it was offered. */
export const oneAtATime = (underWaySince: Day | null, today: Day): Refused | null =>
  underWaySince === null
    ? null
    : refuse(returnEligible, versionOn(returnEligible, today), 'UNDER_WAY', { offeredOn: underWaySince });

/** What the country to which a return leads is, beside what it was stated to be. */
export interface WhereItLeads {
  readonly intoDenmark: boolean;
  /** Whether it is that of the citizenship on record; null where none is. */
  readonly ofCitizenship: boolean | null;
}

export interface ReturnPlanFacts extends ReturnOfferFacts, WhereItLeads {
  readonly accepted: boolean;
  readonly destination: ReturnDestination | null;
  /** The day another was offered, in whichever of her cases, that is in the way of this one. */
  readonly underWaySince?: Day | null;
}

/** Asked of a plan, and of a departure. */
export function planReturn(facts: ReturnPlanFacts, today: Day): { readonly version: string } | Refused {
  const offered = offerReturn(facts, today);
  if (isRefused(offered)) return offered;
  const { version } = offered;
  const { destinations, ofCitizenship } = variantOn(returnEligible, today).data;
  const { accepted, destination, intoDenmark } = facts;
  if (!accepted) return refuse(returnEligible, version, 'NOT_WISHED', { asOf: today });
  if (destination === null || !destinations.includes(destination)) {
    return refuse(returnEligible, version, 'NO_DESTINATION', { destinations: destinations.join(' ') });
  }
  if (intoDenmark) return refuse(returnEligible, version, 'INTO_DENMARK', {});
  return facts.ofCitizenship === false && ofCitizenship.includes(destination)
    ? refuse(returnEligible, version, 'NOT_THE_COUNTRY_OF_ORIGIN', {})
    : { version };
}

export interface ReturnStepFacts {
  readonly agency: Authority;
  readonly step: ReturnStep;
  readonly status: ReturnStatus;
}

const NOT_WISHED: readonly ReturnStatus[] = ['OFFERED', 'DECLINED', 'WITHDRAWN'];

/** Whether a step may be taken from where the return stands. */
export function stepOfReturn(
  { agency, step, status }: ReturnStepFacts,
  today: Day,
): { readonly version: string } | Refused {
  const processed = processReturn(agency, today);
  if (isRefused(processed)) return processed;
  const { version } = processed;
  const upon = variantOn(returnEligible, today).data.upon[step];
  if (upon.includes(status)) return processed;
  return NOT_WISHED.includes(status) && !upon.includes('OFFERED')
    ? refuse(returnEligible, version, 'NOT_WISHED', { asOf: today })
    : refuse(returnEligible, version, 'OUT_OF_ORDER', { status, upon: upon.join(' ') });
}

export interface OfferedReturn extends ReturnOfferFacts, WhereItLeads {
  readonly offeredOn: Day;
  readonly acceptedOn: Day | null;
  readonly plannedOn: Day | null;
  readonly destination: ReturnDestination | null;
  /** As it stands: a departure confirms what an offer or a plan could not ask. */
  readonly verification: Verification;
  /** Whether her citizenship was set right after the offer, or the plan: then what was known of it on that day is not on record. */
  readonly corrected: boolean;
  /** Whether the agency registered whose citizen she is, or set that right, after the plan: then it had nothing against the country. */
  readonly registeredSince: boolean;
  /** Whether the return was carried out, or came to nothing. */
  readonly over: boolean;
  /** Whether the agency took its offer back, since nothing bore it out. */
  readonly takenBack?: boolean;
}

/**
 * Each return by the law of the day it was offered on, and planned on, with what was on record then. Where only what is known
 * of her since speaks against it, that is a concern for as long as it goes on.
 */
export function findReturnEligible(returns: readonly OfferedReturn[], asOf: Day): Finding {
  const offered = returns.filter(({ offeredOn }) => offeredOn <= asOf);
  return gravest(
    returnEligible,
    offered.map((one) => {
      const byNow = asVerified(one, asOf);
      if (byNow.outcome !== 'BREACH') return byNow;
      const then = asVerified(asOnRecordThen(one), asOf);
      return then.outcome === 'BREACH' || one.over ? then : { ...byNow, outcome: 'CONCERN' };
    }),
  );
}

/** Without what is on record only since: what it was before is not kept. */
const asOnRecordThen = (one: OfferedReturn): OfferedReturn => ({
  ...one,
  citizenship: one.corrected ? null : one.citizenship,
  ofCitizenship: one.registeredSince ? null : one.ofCitizenship,
});

/** What was offered on silence waits for its answers while it goes on; taken back, it is held to nothing that could not be known. */
function asVerified(one: OfferedReturn, asOf: Day): Finding {
  const unanswered = { ...one, identified: null, residenceRefused: null };
  if (one.takenBack) return held({ ...unanswered, citizenship: null }, asOf);
  if (one.verification === 'VERIFIED') return held(one, asOf);
  const asFarAsKnown = held(unanswered, asOf);
  if (one.over) return asFarAsKnown;
  const version = versionOn(returnEligible, one.offeredOn);
  return openUnlessBroken(
    asFarAsKnown,
    refuse(returnEligible, version, 'NOT_CONFIRMED', { from: one.offeredOn, asOf }),
  );
}

function held({ offeredOn, acceptedOn, plannedOn, ...facts }: OfferedReturn, asOf: Day): Finding {
  if (plannedOn === null || asOf < plannedOn) return heldTo(returnEligible, offerReturn(facts, offeredOn));
  const accepted = acceptedOn !== null && acceptedOn <= plannedOn;
  return heldTo(returnEligible, planReturn({ ...facts, accepted }, plannedOn));
}
