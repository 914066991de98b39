import type { Day } from '../day.ts';
import type { Authority, CitizenshipGroup, Verification } from '../vocabulary.ts';
import { mayDecidePermit, permitConditions, permitToCitizen } from './permit-conditions.ts';
import { type PresenceFacts, permitTerm } from './permit-term.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface ConfirmPermitFacts {
  readonly decider: Authority;
  readonly permit: { readonly validFrom: Day; readonly validTo: Day; readonly verification: Verification };
  /** As the police tell it; null where they could not be asked. */
  readonly presence: PresenceFacts | null;
  /** As CMM has it; null where it does not know either. */
  readonly citizenship: CitizenshipGroup | null;
}

/** A permit for proceedings is confirmed by presence that is required as long as it runs, to no citizen. Source: M-089, M-090. */
export function confirmPermit(
  { decider, permit, presence, citizenship }: ConfirmPermitFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const may = mayDecidePermit({ decider, decidedOn: null }, today);
  if (isRefused(may)) return may;
  const { validFrom, validTo, verification } = permit;
  if (verification === 'VERIFIED') {
    return refuse(permitConditions, may.version, 'ALREADY_CONFIRMED', { validFrom });
  }
  const contradicted = permitToCitizen(citizenship, today);
  if (contradicted) return contradicted;
  if (!presence?.required) {
    return refuse(permitConditions, may.version, 'PRESENCE_NOT_REQUIRED', { asOf: today });
  }
  const term = versionOn(permitTerm, validFrom);
  if (presence.until !== null && presence.until < validTo) {
    const facts = { validTo, presenceEndedOn: presence.until };
    return refuse(permitTerm, term, 'OUTLIVES_PROCEEDINGS', facts);
  }
  return { versions: [may.version, term] };
}
