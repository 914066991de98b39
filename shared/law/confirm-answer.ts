import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import { answerAssessment, asylumScreeningRequest } from './asylum-screening-request.ts';
import { type Refused, refuse } from './refusal.ts';
import { variantOn, versionOn } from './rule.ts';

export interface ConfirmAnswerFacts {
  readonly confirmedBy: Authority;
  readonly answered: {
    readonly requestedBy: Authority;
    readonly requestedOn: Day;
    readonly answeredOn: Day | null;
    readonly verification: Verification;
  };
  /** Whether the body that asked had such a request when it was answered; null: that cannot be known. */
  readonly onRecord: boolean | null;
  /** The day on which it had been withdrawn by then. */
  readonly withdrawnOn: Day | null;
}

/** An answer that went ahead while the body that asked was silent is confirmed where the request stood then. Source: M-054. */
export function confirmAnswer(
  { confirmedBy, answered, onRecord, withdrawnOn }: ConfirmAnswerFacts,
  today: Day,
): { readonly version: string } | Refused {
  const { requestedBy, requestedOn, answeredOn, verification } = answered;
  const { assessor } = variantOn(asylumScreeningRequest, today).data;
  const version = versionOn(asylumScreeningRequest, today);
  if (confirmedBy !== assessor)
    return refuse(asylumScreeningRequest, version, 'NOT_THE_ASSESSOR', { assessor, answeredBy: confirmedBy });
  if (answeredOn === null) return refuse(asylumScreeningRequest, version, 'NOT_ANSWERED', { requestedOn });
  if (verification === 'VERIFIED')
    return refuse(asylumScreeningRequest, version, 'ALREADY_CONFIRMED', { answeredOn });
  const then = { requestedBy, answeredBy: confirmedBy, answeredOn: null, withdrawnOn, onRecord };
  return answerAssessment(then, answeredOn);
}
