import type { Day } from '../day.ts';
import type { Authority, CitizenshipGroup, Verification } from '../vocabulary.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { decideWorkPermit, work } from './work.ts';

export interface ConfirmWorkPermitFacts {
  readonly decider: Authority;
  readonly permit: { readonly decidedOn: Day; readonly verification: Verification };
  /** As CMM has it; null where it does not know either. */
  readonly citizenship: CitizenshipGroup | null;
}

/** A work permit is confirmed to whoever needs one: to no citizen. Source: M-092, M-093. */
export function confirmWorkPermit(
  { decider, permit: { decidedOn, verification }, citizenship }: ConfirmWorkPermitFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const may = decideWorkPermit({ decider, outcome: 'GRANTED' }, today);
  if (isRefused(may)) return may;
  if (verification === 'VERIFIED') return refuse(work, may.version, 'ALREADY_CONFIRMED', { decidedOn });
  const lawful = decideWorkPermit({ decider, outcome: 'GRANTED', citizenship }, today);
  return isRefused(lawful) ? lawful : { versions: [lawful.version] };
}
