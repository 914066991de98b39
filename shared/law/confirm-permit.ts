import type { Day } from '../day.ts';
import type { PermitKind } from '../dis-vocabulary.ts';
import type { Authority, CitizenshipGroup, Verification } from '../vocabulary.ts';
import { mayDecidePermit, permitConditions, permitToCitizen } from './permit-conditions.ts';
import { type PermitDays, type PresenceFacts, permitTerm, whileAnotherHolds } from './permit-term.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface ConfirmProtectionFacts {
  readonly decider: Authority;
  readonly given: { readonly validFrom: Day; readonly verification: Verification };
  /** As CMM has it; null where it does not know either. */
  readonly citizenship: CitizenshipGroup | null;
}

/** Asylum, and a permit of whatever kind, is confirmed to no citizen; for protection nothing else of another authority is asked. */
export function confirmProtection(
  { decider, given: { validFrom, verification }, citizenship }: ConfirmProtectionFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const may = mayDecidePermit({ decider, decidedOn: null }, today);
  if (isRefused(may)) return may;
  if (verification === 'VERIFIED') {
    return refuse(permitConditions, may.version, 'ALREADY_CONFIRMED', { validFrom });
  }
  return permitToCitizen(citizenship, today) ?? { versions: [may.version] };
}

export interface ConfirmPermitFacts extends Omit<ConfirmProtectionFacts, 'given'> {
  readonly permit: ConfirmProtectionFacts['given'] & { readonly kind: PermitKind; readonly validTo: Day };
  /** As the police tell it; null where they could not be asked, or the permit does not rest on it. */
  readonly presence: PresenceFacts | null;
  /** Her other permits, in whichever of her cases. */
  readonly others?: readonly PermitDays[];
}

/** A permit for proceedings is confirmed by presence that is required as long as it runs, too. Source: M-089, M-090. */
export function confirmPermit(
  { permit, presence, others = [], ...facts }: ConfirmPermitFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const lawful = confirmProtection({ ...facts, given: permit }, today);
  if (isRefused(lawful)) return lawful;
  const another = whileAnotherHolds(permit, others);
  if (another) return another;
  if (permit.kind === 'PROTECTION') return lawful;
  const { validFrom, validTo } = permit;
  if (!presence?.required) {
    const conditions = versionOn(permitConditions, today);
    return refuse(permitConditions, conditions, 'PRESENCE_NOT_REQUIRED', { asOf: today });
  }
  const term = versionOn(permitTerm, validFrom);
  if (presence.until !== null && presence.until < validTo) {
    const facts = { validTo, presenceEndedOn: presence.until };
    return refuse(permitTerm, term, 'OUTLIVES_PROCEEDINGS', facts);
  }
  return { versions: [...lawful.versions, term] };
}
