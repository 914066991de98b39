import { type DeclineFacts, declineReflection, offerReflection } from './offer-reflection.ts';
import type { ReflectionGrantFacts } from './reflection-grant.ts';

const today = '2026-12-01';
const identification = {
  authority: 'DIS',
  decisionId: 'd1',
  outcome: 'IDENTIFIED',
  decidedOn: '2026-11-20',
} as const;
const facts: ReflectionGrantFacts = {
  decider: 'DIS',
  stay: 'NO_LAWFUL_STAY',
  identification,
  identificationKnown: true,
  periods: [],
};
const offer = (given: Partial<Parameters<typeof offerReflection>[0]> = {}) =>
  offerReflection({ ...facts, offers: [], ...given }, today);
const version = 'REFLECTION_GRANT@30-DAYS';

describe('the offer of a reflection period', () => {
  it('is made where the period could be granted', () => {
    expect(offer()).toEqual({ version });
    expect(offer({ stay: 'LAWFUL' })).toMatchObject({ reason: 'STAY_NOT_WITHOUT_LAWFUL' });
    expect(offer({ identification: null })).toMatchObject({ reason: 'NOT_IDENTIFIED' });
    expect(offer({ decider: 'SIRI' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
  });

  it('is made once for each identification', () => {
    const on = { authority: 'DIS', decisionId: 'd1' } as const;
    const made = { madeOn: '2026-11-21', identification: on };
    expect(offer({ offers: [made] })).toMatchObject({
      reason: 'ALREADY_OFFERED',
      facts: { offeredOn: '2026-11-21' },
    });
    expect(offer({ offers: [{ ...made, identification: { ...on, decisionId: 'd0' } }] })).toEqual({
      version,
    });
  });

  it('on an identification nobody could confirm counts for one that had been decided by then', () => {
    const made = (madeOn: string) => ({ offers: [{ madeOn, identification: null }] });
    expect(offer(made('2026-11-20'))).toMatchObject({ reason: 'ALREADY_OFFERED' });
    expect(offer(made('2026-11-19'))).toEqual({ version });
    const unknown = { identification: null, identificationKnown: false };
    expect(offer({ ...unknown, ...made('2026-11-19') })).toMatchObject({ reason: 'ALREADY_OFFERED' });
    expect(offer(unknown)).toEqual({ version });
  });
});

describe('declining it', () => {
  const decline = (given: Partial<DeclineFacts> = {}) =>
    declineReflection(
      { decider: 'DIS', offer: { state: 'OFFERED', declinedOn: null }, running: null, ...given },
      today,
    );

  it('is recorded by DIS, once, and not while the period runs', () => {
    expect(decline()).toEqual({ version });
    expect(decline({ offer: { state: 'REQUESTED', declinedOn: '2026-11-22' } })).toEqual({ version });
    expect(decline({ decider: 'CMM' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(decline({ offer: { state: 'DECLINED', declinedOn: '2026-11-22' } })).toMatchObject({
      reason: 'ALREADY_DECLINED',
      facts: { declinedOn: '2026-11-22' },
    });
    const running = { startsOn: '2026-11-25', endsOn: '2026-12-25' };
    expect(decline({ running })).toMatchObject({ reason: 'PERIOD_RUNNING', facts: running });
  });
});
