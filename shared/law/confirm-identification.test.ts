import { type ConfirmIdentificationFacts, confirmIdentification } from './confirm-identification.ts';

const decision = { authority: 'CMM', decidedOn: '2026-12-01', verification: 'UNVERIFIED' } as const;
const confirm = (given: Partial<ConfirmIdentificationFacts> = {}) =>
  confirmIdentification(
    { decider: 'CMM', decision, citizenship: 'NON_EU', stay: 'LAWFUL', ...given },
    '2026-12-05',
  );
const versions = ['DECIDERS@2022-CMM-DIS', 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP'];
const byDis = {
  decider: 'DIS',
  decision: { ...decision, authority: 'DIS' },
  stay: 'NO_LAWFUL_STAY',
} as const;

describe('confirming a decision on identification', () => {
  it('takes the competence of its day', () => {
    expect(confirm()).toEqual({ versions });
    expect(confirm({ stay: null })).toEqual({ versions });
    expect(confirm(byDis)).toEqual({ versions });
    expect(confirm({ stay: 'NO_LAWFUL_STAY' })).toMatchObject({
      reason: 'NOT_COMPETENT',
      facts: { decider: 'CMM', competent: 'DIS', asOf: decision.decidedOn },
    });
    expect(confirm({ ...byDis, citizenship: 'DANISH' })).toMatchObject({
      reason: 'NOT_COMPETENT',
      facts: { decider: 'DIS', competent: 'CMM' },
    });
  });

  it('by the law of its day: an EU citizen without lawful stay was a matter of DIS before 2022', () => {
    const on = (decidedOn: string) =>
      confirm({
        decision: { ...decision, decidedOn },
        citizenship: 'OTHER_EU',
        stay: 'NO_LAWFUL_STAY',
      });
    expect(on('2021-12-31')).toMatchObject({ reason: 'NOT_COMPETENT' });
    expect(on('2022-01-01')).toEqual({ versions });
  });

  it('is for the body that took it, of what is not confirmed', () => {
    expect(confirm({ ...byDis, decider: 'SIRI' })).toMatchObject({
      refused: { id: 'COMPETENT_AUTHORITY' },
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'DIS', decider: 'SIRI' },
    });
    expect(confirm({ decider: 'NGO' })).toMatchObject({ refused: { id: 'DECIDERS' } });
    expect(confirm({ decision: { ...decision, verification: 'VERIFIED' } })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
      facts: { decidedOn: decision.decidedOn },
    });
  });
});
