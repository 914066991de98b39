import { Authority } from '../vocabulary.ts';
import {
  answerAssessment,
  assessmentRequested,
  findAnswerOnSilence,
  findAsylumScreeningRequest,
  requestAssessment,
  withdrawAssessment,
} from './asylum-screening-request.ts';

const today = '2026-11-21';
const before = '2026-11-20';
const version = 'ASYLUM_SCREENING_REQUEST@CMM-ASSESSES';

describe('ASYLUM_SCREENING_REQUEST', () => {
  it.each(Object.values(Authority))('is made by those who hold asylum interviews: %s', (requestedBy) => {
    const told = requestAssessment({ requestedBy, openSince: null }, today);
    if (requestedBy === 'DIS' || requestedBy === 'SIRI') expect(told).toEqual({ assessor: 'CMM', version });
    else {
      expect(told).toMatchObject({
        refused: { id: 'ASYLUM_SCREENING_REQUEST' },
        reason: 'NOT_A_REQUESTER',
        facts: { requestedBy, assessor: 'CMM' },
      });
    }
  });

  it('is made once at a time', () => {
    expect(requestAssessment({ requestedBy: 'DIS', openSince: before }, today)).toMatchObject({
      reason: 'ALREADY_REQUESTED',
      facts: { requestedOn: before, requestedBy: 'DIS', assessor: 'CMM' },
      // said of each body by its name: CMM itself, which puts requests on its list, is told so too
      remedy: {
        EN: expect.stringContaining(
          'has answered it: Centre against Human Trafficking, or this one has withdrawn it: ',
        ),
      },
    });
  });

  it.each([
    ['has none', false, { reason: 'NOT_ON_RECORD', facts: { requestedBy: 'DIS', asOf: today } }],
    ['has one', true, { version }],
    ['is silent: to assess protects', null, { version }],
  ])('is there, where another says so, once the body that asks says it too: it %s', (_, onRecord, told) => {
    expect(requestAssessment({ requestedBy: 'DIS', openSince: null, onRecord }, today)).toMatchObject(told);
    const open = { requestedBy: 'DIS', answeredBy: 'CMM', answeredOn: null, withdrawnOn: null } as const;
    expect(answerAssessment({ ...open, onRecord }, today)).toMatchObject(told);
  });

  it('is not made again once all that the body has on record was answered', () => {
    const answered = { requestedBy: 'DIS', openSince: null, onRecord: false, answeredOn: today } as const;
    expect(requestAssessment(answered, today)).toMatchObject({
      reason: 'ALREADY_ANSWERED',
      facts: { answeredOn: today },
    });
  });

  it('is answered by CMM, once, unless withdrawn', () => {
    const open = { requestedBy: 'DIS', answeredBy: 'CMM', answeredOn: null, withdrawnOn: null } as const;
    expect(answerAssessment(open, today)).toEqual({ version });
    expect(answerAssessment({ ...open, answeredBy: 'NGO' }, today)).toMatchObject({
      reason: 'NOT_THE_ASSESSOR',
      facts: { assessor: 'CMM', answeredBy: 'NGO' },
    });
    expect(answerAssessment({ ...open, answeredOn: before }, today)).toMatchObject({
      reason: 'ALREADY_ANSWERED',
    });
    expect(answerAssessment({ ...open, withdrawnOn: before }, today)).toMatchObject({
      reason: 'REQUEST_WITHDRAWN',
    });
  });
});

describe('ASYLUM_SCREENING_REQUEST withdrawn', () => {
  const open = { withdrawnBy: 'DIS', requestedBy: 'DIS', answeredOn: null, withdrawnOn: null } as const;

  it('is withdrawn by the body that made it, until it is answered, once', () => {
    expect(withdrawAssessment(open, today)).toEqual({ version });
    expect(withdrawAssessment({ ...open, withdrawnBy: 'SIRI' }, today)).toMatchObject({
      reason: 'NOT_THE_REQUESTER',
      facts: { requestedBy: 'DIS', withdrawnBy: 'SIRI' },
    });
    expect(withdrawAssessment({ ...open, answeredOn: today }, today)).toMatchObject({
      reason: 'ALREADY_ANSWERED',
      facts: { answeredOn: today },
    });
    expect(withdrawAssessment({ ...open, withdrawnOn: before }, today)).toMatchObject({
      reason: 'REQUEST_WITHDRAWN',
      facts: { withdrawnOn: before },
    });
  });

  it('is withdrawn, where another says so, once it does not stand any more with who made it', () => {
    expect(withdrawAssessment({ ...open, stands: false }, today)).toEqual({ version });
    expect(withdrawAssessment({ ...open, stands: true }, today)).toMatchObject({
      reason: 'STILL_REQUESTED',
      facts: { requestedBy: 'DIS' },
    });
  });
});

describe('ASYLUM_SCREENING_REQUEST before a decision', () => {
  const found = { screenedOn: before, indicatorsFound: true };
  const request = { requestedOn: today, withdrawnOn: null };

  it('asks nothing where no indicators were found', () => {
    const none = { screenings: [{ ...found, indicatorsFound: false }], requests: [] };
    expect(assessmentRequested(none, today)).toEqual({ version });
    expect(assessmentRequested({ screenings: [], requests: [] }, today)).toEqual({ version });
  });

  it('refuses while nobody was asked', () => {
    expect(assessmentRequested({ screenings: [found], requests: [] }, today)).toMatchObject({
      reason: 'NOT_REQUESTED',
      facts: { screenedOn: before, asOf: today, assessor: 'CMM' },
    });
  });

  it('is content with a request since, of the same day too', () => {
    expect(assessmentRequested({ screenings: [found], requests: [request] }, today)).toEqual({ version });
    const sameDay = { screenings: [found], requests: [{ ...request, requestedOn: before }] };
    expect(assessmentRequested(sameDay, today)).toEqual({ version });
  });

  it('does not count a request from before, from later, or withdrawn', () => {
    const only = (of: typeof request | { requestedOn: string; withdrawnOn: string }) =>
      assessmentRequested({ screenings: [found], requests: [of] }, today);
    expect(only({ ...request, requestedOn: '2026-11-19' })).toMatchObject({ reason: 'NOT_REQUESTED' });
    expect(only({ ...request, requestedOn: '2026-11-22' })).toMatchObject({ reason: 'NOT_REQUESTED' });
    expect(only({ requestedOn: before, withdrawnOn: today })).toMatchObject({ reason: 'NOT_REQUESTED' });
    expect(only({ requestedOn: before, withdrawnOn: '2026-11-22' })).toEqual({ version });
  });

  it('takes one request for all that later interviews show', () => {
    const screenings = [found, { screenedOn: '2026-11-10', indicatorsFound: true }];
    const requests = [{ requestedOn: '2026-11-11', withdrawnOn: null }];
    expect(assessmentRequested({ screenings, requests }, today)).toEqual({ version });
  });
});

describe('ASYLUM_SCREENING_REQUEST held against a case', () => {
  const screenings = [{ screenedOn: before, indicatorsFound: true }];

  it('is not due before the interview, nor on its day', () => {
    expect(findAsylumScreeningRequest({ screenings, requests: [] }, '2026-11-19').outcome).toBe(
      'NOT_APPLICABLE',
    );
    expect(findAsylumScreeningRequest({ screenings, requests: [] }, before).outcome).toBe('NOT_APPLICABLE');
    const sameDay = [{ requestedOn: before, withdrawnOn: null }];
    expect(findAsylumScreeningRequest({ screenings, requests: sameDay }, before).outcome).toBe('MET');
  });

  it('is broken from the next day on, until somebody asks', () => {
    const requests = [{ requestedOn: today, withdrawnOn: null }];
    expect(findAsylumScreeningRequest({ screenings, requests: [] }, today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_REQUESTED' },
    });
    expect(findAsylumScreeningRequest({ screenings, requests }, today)).toMatchObject({
      outcome: 'MET',
      version,
    });
  });

  it('is a concern while an answer on silence is not confirmed', () => {
    const [from, asOf] = ['2026-10-20', '2026-11-01'] as const;
    expect(findAnswerOnSilence(from, asOf)).toMatchObject({
      outcome: 'CONCERN',
      version,
      because: { reason: 'NOT_CONFIRMED', facts: { from, asOf } },
    });
    expect(findAnswerOnSilence(null, asOf).outcome).toBe('NOT_APPLICABLE');
  });
});
