import { Authority } from '../vocabulary.ts';
import {
  closeTrial,
  findLegalAssistance,
  grantLegalAssistance,
  type LegalAssistanceFacts,
  type RequestedAssistance,
  requestLegalAssistance,
} from './legal-assistance.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const version = 'LEGAL_ASSISTANCE@UPON-REQUEST';
const facts: LegalAssistanceFacts = {
  decider: 'COURT',
  trial: { closedOn: null },
  requestedOn: '2026-11-20',
};
const grant = (given: Partial<LegalAssistanceFacts> = {}) =>
  grantLegalAssistance({ ...facts, ...given }, today);

describe('LEGAL_ASSISTANCE', () => {
  it('is given upon request, also on the very day, also on the last day of the trial', () => {
    expect(grant()).toEqual({ version });
    expect(isRefused(grant({ requestedOn: today }))).toBe(false);
    expect(isRefused(grant({ trial: { closedOn: today } }))).toBe(false);
  });

  it('is not given without a request', () => {
    for (const requestedOn of [null, '2026-11-22']) {
      expect(grant({ requestedOn })).toMatchObject({
        refused: { id: 'LEGAL_ASSISTANCE' },
        reason: 'NOT_REQUESTED',
        facts: { asOf: today },
      });
    }
  });

  it('is requested by anybody for a trial that is under way', () => {
    for (const closedOn of [null, today])
      expect(requestLegalAssistance({ trial: { closedOn } }, today)).toEqual({ version });
    for (const trial of [null, { closedOn: '2026-11-20' }])
      expect(requestLegalAssistance({ trial }, today)).toMatchObject({ reason: 'NO_TRIAL' });
  });

  it('is not given without a trial, or after it', () => {
    for (const trial of [null, { closedOn: '2026-11-20' }]) {
      expect(grant({ trial })).toMatchObject({ reason: 'NO_TRIAL' });
    }
  });

  it.each(Object.values(Authority).filter((body) => body !== 'COURT'))('is not granted by %s', (decider) => {
    expect(grant({ decider })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'COURT', decider },
    });
  });
});

describe('LEGAL_ASSISTANCE is found', () => {
  const request: RequestedAssistance = {
    requestedOn: '2026-03-10',
    grantedOn: null,
    trialClosedOn: null,
    heardOn: [],
  };
  const find = (given: Partial<RequestedAssistance>, asOf = today) =>
    findLegalAssistance([{ ...request, ...given }], asOf);

  it('met once granted, and asking nothing while a request is open', () => {
    expect(find({ grantedOn: '2026-03-20' })).toMatchObject({ outcome: 'MET', version });
    expect(find({ grantedOn: '2026-03-20' }, '2026-03-19').outcome).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    expect(find({ grantedOn: '2026-03-10' }, '2026-03-10').outcome).toBe('MET');
    expect(findLegalAssistance([], today).outcome).toBe('NOT_APPLICABLE');
  });

  it('broken by a hearing without it, from that day on; a hearing on the day of the request is none', () => {
    const late = { grantedOn: '2026-04-02', heardOn: ['2026-03-10', '2026-04-01'] };
    expect(find(late, '2026-03-31').outcome).toBe('NOT_APPLICABLE');
    expect(find(late, '2026-04-01')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'HEARD_WITHOUT', facts: { requestedOn: '2026-03-10' } },
    });
    expect(find({ grantedOn: '2026-04-01', heardOn: ['2026-04-01'] }).outcome).toBe('MET');
  });

  it('broken by a trial that closes without it', () => {
    expect(find({ trialClosedOn: '2026-05-01' }, '2026-04-30').outcome).toBe('NOT_APPLICABLE');
    expect(find({ trialClosedOn: '2026-05-01' }, '2026-05-01').because).toMatchObject({
      reason: 'CLOSED_WITHOUT',
    });
    expect(find({ trialClosedOn: '2026-05-01', grantedOn: '2026-05-01' }).outcome).toBe('MET');
  });
});

it('LEGAL_ASSISTANCE does not let a trial be closed while a request is open', () => {
  const version = 'LEGAL_ASSISTANCE@UPON-REQUEST';
  expect(closeTrial(null, '2026-11-21')).toEqual({ version });
  expect(closeTrial({ requestedOn: '2026-11-20', grantedOn: '2026-11-21' }, '2026-11-21')).toEqual({
    version,
  });
  expect(closeTrial({ requestedOn: '2026-11-20', grantedOn: null }, '2026-11-21')).toMatchObject({
    refused: { id: 'LEGAL_ASSISTANCE' },
    version,
    reason: 'REQUEST_OPEN',
    facts: { requestedOn: '2026-11-20', closedOn: '2026-11-21' },
  });
});
