import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { type ScreeningRequestCode, screeningRequestReasons } from './asylum-screening-request-reasons.ts';
import { type Finding, heldTo, notApplicable, unconfirmed } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface Request {
  readonly requesters: readonly Authority[];
  readonly assessor: Authority;
}

/**
 * Where an asylum interview shows indicators of trafficking, DIS requests CMM's assessment.
 * Source: M-002, M-054.
 */
export const asylumScreeningRequest: Rule<'LAW', ScreeningRequestCode, Request> = {
  id: 'ASYLUM_SCREENING_REQUEST',
  kind: 'LAW',
  appliedBy: ['DIS', 'SIRI', 'CMM'],
  title: {
    EN: 'Assessment requested after an asylum interview',
    DA: 'Anmodning om vurdering efter en asylsamtale', // unofficial rendering
  },
  text: {
    EN: 'The Danish Immigration Service looks for indicators of human trafficking in asylum interviews. Where there are any, it requests an assessment of the Centre against Human Trafficking. The assessment informs the decision; it is none.',
    DA: 'Udlændingestyrelsen er i asylsamtaler opmærksom på tegn på menneskehandel. Er der tegn, anmoder den Center mod Menneskehandel om en vurdering. Vurderingen belyser sagen, men er ikke en afgørelse.',
  },
  source: ['M-002', 'M-054'],
  reasons: screeningRequestReasons,
  variants: [
    {
      id: 'CMM-ASSESSES',
      from: null,
      to: null,
      label: { EN: 'DIS requests, CMM assesses', DA: 'Udlændingestyrelsen anmoder, CMM vurderer' },
      data: { requesters: ['DIS', 'SIRI'], assessor: 'CMM' },
      source: [
        'M-054',
        'M-062: SIRI, where it identifies beside DIS, asks like DIS',
        'The sources set no time in which to ask or to answer: the request says by when an answer is wanted',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface AssessmentRequestFacts {
  readonly requestedBy: Authority;
  /** The day of this body's request that is not answered yet; null where there is none. */
  readonly openSince: Day | null;
  /**
   * Whether this body has it on record, where another one says that it was made; null: it was silent. Left out: it says so
   * itself.
   */
  readonly onRecord?: boolean | null;
  /** The day on which all that this body has on record was answered; null or left out: it was not. */
  readonly answeredOn?: Day | null;
}

/** Whether this body may ask for an assessment today, and of whom. Indicators are no condition: any doubt may be asked about. */
export function requestAssessment(
  { requestedBy, openSince, onRecord, answeredOn = null }: AssessmentRequestFacts,
  today: Day,
): { readonly assessor: Authority; readonly version: string } | Refused {
  const variant = variantOn(asylumScreeningRequest, today);
  const version = versionOf(asylumScreeningRequest, variant);
  const { requesters, assessor } = variant.data;
  if (!requesters.includes(requestedBy)) {
    return refuse(asylumScreeningRequest, version, 'NOT_A_REQUESTER', { requestedBy, assessor });
  }
  if (openSince !== null) {
    const facts = { requestedOn: openSince, requestedBy, assessor };
    return refuse(asylumScreeningRequest, version, 'ALREADY_REQUESTED', facts);
  }
  if (answeredOn !== null) return refuse(asylumScreeningRequest, version, 'ALREADY_ANSWERED', { answeredOn });
  if (onRecord === false) return notOnRecord(version, requestedBy, today);
  return { assessor, version };
}

const notOnRecord = (version: string, requestedBy: Authority, asOf: Day) =>
  refuse(asylumScreeningRequest, version, 'NOT_ON_RECORD', { requestedBy, asOf });

export interface AssessmentAnswerFacts extends Pick<AssessmentRequestFacts, 'requestedBy' | 'onRecord'> {
  readonly answeredBy: Authority;
  readonly answeredOn: Day | null;
  readonly withdrawnOn: Day | null;
}

/** Whether this body may answer a request today that stands as it does. */
export function answerAssessment(
  { requestedBy, onRecord, answeredBy, answeredOn, withdrawnOn }: AssessmentAnswerFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(asylumScreeningRequest, today);
  const version = versionOf(asylumScreeningRequest, variant);
  const { assessor } = variant.data;
  if (answeredBy !== assessor) {
    return refuse(asylumScreeningRequest, version, 'NOT_THE_ASSESSOR', { assessor, answeredBy });
  }
  if (answeredOn !== null) return refuse(asylumScreeningRequest, version, 'ALREADY_ANSWERED', { answeredOn });
  if (withdrawnOn !== null) {
    return refuse(asylumScreeningRequest, version, 'REQUEST_WITHDRAWN', { withdrawnOn });
  }
  if (onRecord === false) return notOnRecord(version, requestedBy, today);
  return { version };
}

export interface AssessmentWithdrawalFacts {
  readonly withdrawnBy: Authority;
  readonly requestedBy: Authority;
  readonly answeredOn: Day | null;
  readonly withdrawnOn: Day | null;
  /** Whether it stands with the body that made it, where another one says that it was withdrawn. Left out: it says so itself. */
  readonly stands?: boolean;
}

/** Whether this body may withdraw a request today that stands as it does: the one that made it, until it is answered. */
export function withdrawAssessment(
  { withdrawnBy, requestedBy, answeredOn, withdrawnOn, stands = false }: AssessmentWithdrawalFacts,
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(asylumScreeningRequest, today);
  if (withdrawnBy !== requestedBy) {
    return refuse(asylumScreeningRequest, version, 'NOT_THE_REQUESTER', { requestedBy, withdrawnBy });
  }
  if (answeredOn !== null) return refuse(asylumScreeningRequest, version, 'ALREADY_ANSWERED', { answeredOn });
  if (withdrawnOn !== null) {
    return refuse(asylumScreeningRequest, version, 'REQUEST_WITHDRAWN', { withdrawnOn });
  }
  if (stands) return refuse(asylumScreeningRequest, version, 'STILL_REQUESTED', { requestedBy });
  return { version };
}

export interface AsylumScreeningFacts {
  readonly screenings: readonly { readonly screenedOn: Day; readonly indicatorsFound: boolean }[];
  readonly requests: readonly { readonly requestedOn: Day; readonly withdrawnOn: Day | null }[];
}

/** The first day up to `asOf` on which indicators were found: one request covers what later interviews show. */
const indicatorsOn = ({ screenings }: AsylumScreeningFacts, asOf: Day): Day | null =>
  screenings
    .filter(({ screenedOn, indicatorsFound }) => indicatorsFound && screenedOn <= asOf)
    .map(({ screenedOn }) => screenedOn)
    .sort()
    .at(0) ?? null;

/**
 * Asked before a decision that she is no victim: one who showed indicators is not turned down before CMM was asked. A
 * decision that identifies her protects, and does not wait for it.
 */
export function assessmentRequested(
  facts: AsylumScreeningFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(asylumScreeningRequest, today);
  const version = versionOf(asylumScreeningRequest, variant);
  const screenedOn = indicatorsOn(facts, today);
  if (screenedOn === null) return { version };
  const asked = facts.requests.some(
    ({ requestedOn, withdrawnOn }) =>
      screenedOn <= requestedOn && requestedOn <= today && (withdrawnOn === null || today < withdrawnOn),
  );
  if (asked) return { version };
  const { assessor } = variant.data;
  return refuse(asylumScreeningRequest, version, 'NOT_REQUESTED', { screenedOn, asOf: today, assessor });
}

/** On the day of the interview there is still time to ask. */
export function findAsylumScreeningRequest(facts: AsylumScreeningFacts, asOf: Day): Finding {
  const screenedOn = indicatorsOn(facts, asOf);
  if (screenedOn === null) return notApplicable(asylumScreeningRequest);
  const asked = assessmentRequested(facts, asOf);
  return isRefused(asked) && screenedOn === asOf
    ? notApplicable(asylumScreeningRequest)
    : heldTo(asylumScreeningRequest, asked);
}

/**
 * An answer on silence is a concern until it is confirmed, or another is given.
 *
 * @param from The day of an answer that waits to be confirmed; null: none does.
 */
export function findAnswerOnSilence(from: Day | null, asOf: Day): Finding {
  if (from === null) return notApplicable(asylumScreeningRequest);
  const version = versionOn(asylumScreeningRequest, from);
  return unconfirmed(refuse(asylumScreeningRequest, version, 'NOT_CONFIRMED', { from, asOf }));
}
