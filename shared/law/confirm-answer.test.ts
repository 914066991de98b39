import { type ConfirmAnswerFacts, confirmAnswer } from './confirm-answer.ts';

const answered = {
  requestedBy: 'DIS',
  requestedOn: '2026-11-20',
  answeredOn: '2026-12-01',
  verification: 'UNVERIFIED',
} as const;
const confirm = (given: Partial<ConfirmAnswerFacts> = {}) =>
  confirmAnswer({ confirmedBy: 'CMM', answered, onRecord: true, withdrawnOn: null, ...given }, '2026-12-05');
const confirmed = { version: 'ASYLUM_SCREENING_REQUEST@CMM-ASSESSES' };

describe('confirming an answer', () => {
  it('takes a request that stood at the body that asked when it was answered', () => {
    expect(confirm()).toEqual(confirmed);
    // the body that asked put it on the list, and keeps none
    expect(confirm({ onRecord: null })).toEqual(confirmed);
    expect(confirm({ onRecord: false })).toMatchObject({
      reason: 'NOT_ON_RECORD',
      facts: { requestedBy: 'DIS', asOf: '2026-12-01' },
    });
    expect(confirm({ withdrawnOn: '2026-11-30' })).toMatchObject({
      reason: 'REQUEST_WITHDRAWN',
      facts: { withdrawnOn: '2026-11-30' },
    });
  });

  it('is for the body that answered, of an answer that is not confirmed', () => {
    const verified = { ...answered, verification: 'VERIFIED' } as const;
    expect(confirm({ confirmedBy: 'DIS', answered: verified })).toMatchObject({
      reason: 'NOT_THE_ASSESSOR',
      facts: { assessor: 'CMM', answeredBy: 'DIS' },
    });
    expect(confirm({ answered: verified })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
      facts: { answeredOn: '2026-12-01' },
    });
    expect(confirm({ answered: { ...answered, answeredOn: null } })).toMatchObject({
      reason: 'NOT_ANSWERED',
      facts: { requestedOn: '2026-11-20' },
    });
  });
});
