import type { Day } from '../day.ts';
import type { ReflectionOfferState } from '../dis-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import {
  decidesOnReflection,
  grantReflection,
  type IdentificationReference,
  type ReflectionGrantFacts,
  reflectionGrant,
  restsOn,
} from './reflection-grant.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';

/** An offer on record: `madeOn` is the day it was made, or on which she asked before anybody offered. */
export interface ReflectionOfferFact {
  readonly madeOn: Day;
  readonly identification: IdentificationReference | null;
}

/** What could be granted today is offered, once for each identification. Source: M-068, M-081. */
export function offerReflection(
  facts: ReflectionGrantFacts & { readonly offers: readonly ReflectionOfferFact[] },
  today: Day,
): { readonly version: string } | Refused {
  const granted = grantReflection(facts, today);
  if (isRefused(granted)) return granted;
  const [version = ''] = granted.versions;
  const { identification, offers } = facts;
  const identified = identification?.outcome === 'IDENTIFIED' ? identification : null;
  const made = offers.find(({ madeOn, identification: on }) =>
    identified ? restsOn({ startsOn: madeOn, identification: on }, identified) : on === null,
  );
  return made ? refuse(reflectionGrant, version, 'ALREADY_OFFERED', { offeredOn: made.madeOn }) : { version };
}

export interface DeclineFacts {
  readonly decider: Authority;
  readonly offer: { readonly state: ReflectionOfferState; readonly declinedOn: Day | null };
  /** The period that runs; null where none does. */
  readonly running: { readonly startsOn: Day; readonly endsOn: Day } | null;
}

/** Whether it may be recorded that she declines: what was granted is no longer declined, and once is enough. */
export function declineReflection(
  { decider, offer, running }: DeclineFacts,
  today: Day,
): { readonly version: string } | Refused {
  const decides = decidesOnReflection(decider, today);
  if (isRefused(decides)) return decides;
  const { version } = decides;
  if (offer.state === 'DECLINED' && offer.declinedOn !== null) {
    return refuse(reflectionGrant, version, 'ALREADY_DECLINED', { declinedOn: offer.declinedOn });
  }
  return running ? refuse(reflectionGrant, version, 'PERIOD_RUNNING', { ...running }) : { version };
}
