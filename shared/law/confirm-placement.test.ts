import { type ConfirmPlacementFacts, confirmPlacement } from './confirm-placement.ts';

const startsOn = '2026-12-01';
const version = 'ACCOMMODATION_SUITABLE@BY-AGE-GENDER-STAY';
const confirm = (given: Partial<ConfirmPlacementFacts> = {}) =>
  confirmPlacement(
    {
      placement: { startsOn, decidedBy: given.decider ?? 'CMM', verification: 'UNVERIFIED' },
      decider: 'CMM',
      kind: 'CRISIS_SHELTER',
      bornOn: '1999-05-05',
      gender: 'FEMALE',
      unaccompanied: false,
      stay: 'LAWFUL',
      agreedWithDisOn: null,
      ...given,
    },
    '2026-12-05',
  );

describe('confirming a placement', () => {
  it('takes a stay that the place fits, and DIS’s agreement by now where the stay needs it', () => {
    expect(confirm()).toEqual({ version });
    expect(confirm({ kind: 'ASYLUM_CENTRE', agreedWithDisOn: startsOn })).toMatchObject({
      reason: 'NOT_FOR_THE_STAY',
      facts: { asOf: startsOn },
    });
    const unlawful = { stay: 'NO_LAWFUL_STAY' } as const;
    for (const agreedWithDisOn of [startsOn, '2026-12-05'] as const) {
      expect(confirm({ ...unlawful, agreedWithDisOn })).toEqual({ version });
    }
    for (const agreedWithDisOn of [null, '2026-12-06'] as const) {
      expect(confirm({ ...unlawful, agreedWithDisOn })).toMatchObject({ reason: 'NOT_AGREED_WITH_DIS' });
    }
  });

  it('goes by the age on the first night, whatever has come since', () => {
    const child = { decider: 'MUNICIPALITY', kind: 'FOSTER_CARE' } as const;
    expect(confirm({ ...child, bornOn: '2008-12-02' })).toEqual({ version });
    expect(confirm({ ...child, bornOn: '2008-12-01' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
  });

  it('is for who placed her, and of what is not confirmed', () => {
    const placement = { startsOn, decidedBy: 'CMM', verification: 'VERIFIED' } as const;
    expect(confirm({ decider: 'MUNICIPALITY', placement })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(confirm({ placement })).toMatchObject({ reason: 'ALREADY_CONFIRMED', facts: { startsOn } });
  });
});
