import { type ConfirmOfferFacts, confirmOffer } from './confirm-offer.ts';

const identification = {
  authority: 'CMM',
  decisionId: 'decision',
  outcome: 'IDENTIFIED',
  decidedOn: '2026-11-01',
} as const;
const offer = { madeOn: '2026-11-20', verification: 'UNVERIFIED' } as const;
const confirm = (given: Partial<ConfirmOfferFacts> = {}) =>
  confirmOffer(
    { decider: 'DIS', offer, identification, citizenship: 'NON_EU', periods: [], others: [], ...given },
    '2026-11-23',
  );
const confirmed = { versions: ['REFLECTION_GRANT@30-DAYS'] };

describe('confirming an offer of a reflection period', () => {
  it('takes a decision that identifies her, and no more', () => {
    for (const citizenship of ['NON_EU', 'UNKNOWN', null] as const)
      expect(confirm({ citizenship })).toEqual(confirmed);
    expect(confirm({ citizenship: 'DANISH' })).toMatchObject({ reason: 'STAY_CONTRADICTED' });
    for (const none of [null, { ...identification, outcome: 'NOT_IDENTIFIED' as const }])
      expect(confirm({ identification: none })).toMatchObject({ reason: 'NOT_IDENTIFIED' });
  });

  it('is of nobody who had left before it was made', () => {
    expect(confirm({ departedOn: '2026-11-19' })).toMatchObject({ reason: 'DEPARTED' });
    expect(confirm({ departedOn: '2026-11-20' })).toEqual(confirmed);
    expect(confirm({ departedOn: '2026-10-31' })).toEqual(confirmed);
  });

  it('is once for each identification', () => {
    const other = { madeOn: '2026-11-10', identification };
    expect(confirm({ others: [other] })).toMatchObject({
      reason: 'ALREADY_OFFERED',
      facts: { offeredOn: '2026-11-10' },
    });
    const another = { authority: 'CMM', decisionId: 'another' } as const;
    expect(confirm({ others: [{ ...other, identification: another }] })).toEqual(confirmed);
    expect(confirm({ others: [{ ...other, identification: null }] })).toEqual(confirmed);
  });

  it('is for nobody whose period stood in its way on that day', () => {
    const before = { startsOn: '2026-11-05', endsOn: '2026-11-20', identification: null };
    expect(confirm({ periods: [before] })).toMatchObject({
      reason: 'PERIOD_RAN',
      facts: { startsOn: '2026-11-05', endsOn: '2026-11-20' },
      earliestLawfulAt: null,
    });
    // that she left since is no end of it on that day, and what is over is no end that has to be recorded
    expect(confirm({ periods: [before], departedOn: '2026-11-21' })).toMatchObject({
      reason: 'PERIOD_RAN',
    });
    const over = { ...before, endsOn: '2026-11-19' };
    expect(confirm({ periods: [over] })).toMatchObject({ reason: 'ALREADY_GRANTED' });
    expect(confirm({ periods: [{ ...over, startsOn: '2026-10-01' }] })).toEqual(confirmed);
  });

  it('is for DIS, of what is not confirmed', () => {
    expect(confirm({ decider: 'CMM' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(confirm({ offer: { ...offer, verification: 'VERIFIED' } })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
      facts: { startsOn: offer.madeOn },
    });
  });
});
