import {
  hasAsylum,
  type LawfulStay,
  type StandingStay,
  stayStands,
  staysWithoutPermit,
} from './stay-stands.ts';

const today = '2026-11-21';
const permit = { kind: 'PROCEEDINGS', validFrom: '2026-05-01', lastDay: '2026-12-31' } as const;
const nothing: StandingStay = { notLawful: [], neither: [], cut: [], permits: [], asylum: [] };
const without = (from: string, to: string | null = null) => ({
  notLawful: [{ from, to }],
  neither: [{ from, to }],
});
const said = (facts: Partial<StandingStay>) => stayStands({ ...nothing, ...facts }, today);

describe('what a record of the stay takes away', () => {
  it('is no permit that holds, to its last day', () => {
    expect(said({ permits: [permit], ...without('2026-12-31') })).toMatchObject({
      refused: { id: 'PERMIT_REVOCATION' },
      reason: 'PERMIT_HOLDS',
      earliestLawfulAt: '2027-01-01',
      facts: { permit: 'PROCEEDINGS', validFrom: '2026-05-01', validTo: '2026-12-31' },
    });
    expect(said({ permits: [permit], ...without('2026-01-01', '2026-05-01') })?.reason).toBe('PERMIT_HOLDS');
    expect(said({ permits: [permit], ...without('2027-01-01') })).toBeNull();
    expect(said({ permits: [permit], ...without('2026-01-01', '2026-04-30') })).toBeNull();
    expect(said({ permits: [permit] })).toBeNull();
    expect(said({ permits: [{ ...permit, lastDay: '2026-05-01' }], ...without('2026-01-01') })?.reason).toBe(
      'PERMIT_HOLDS',
    );
    // revoked before it began
    expect(said({ permits: [{ ...permit, lastDay: '2026-04-30' }], ...without('2026-01-01') })).toBeNull();
  });

  it('is no asylum that was granted, until the permit that was given on it has ended', () => {
    const asylum = [{ lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn: '2026-03-01' }] as const;
    expect(said({ asylum, ...without('2026-11-21') })).toMatchObject({
      refused: { id: 'PERMIT_REVOCATION' },
      reason: 'ASYLUM_GRANTED',
      facts: { decidedOn: '2026-03-01' },
    });
    expect(said({ asylum, ...without('2026-02-01', '2026-02-28') })).toBeNull();
    const given = { kind: 'PROTECTION', validFrom: '2026-03-01', lastDay: '2026-11-20' } as const;
    expect(said({ asylum, permits: [given], ...without('2026-11-21') })).toBeNull();
    expect(said({ asylum, permits: [given], ...without('2026-11-20') })?.reason).toBe('PERMIT_HOLDS');
    const before = { ...given, validFrom: '2026-02-01', lastDay: '2026-02-28' };
    expect(said({ asylum, permits: [before], ...without('2026-11-21') })?.reason).toBe('ASYLUM_GRANTED');
  });

  it('is nothing of the stay that asylum gave, which is not cut either', () => {
    const asylum = [{ lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn: '2026-03-01' }] as const;
    expect(said({ asylum, cut: ['2026-02-01', '2026-03-01'] })).toMatchObject({
      reason: 'ASYLUM_GRANTED',
      facts: { decidedOn: '2026-03-01' },
    });
    expect(said({ asylum, cut: ['2026-02-01'] })).toBeNull();
    expect(said({ asylum: [{ ...asylum[0], outcome: 'REFUSED' }], cut: ['2026-03-01'] })).toBeNull();
    const given = { kind: 'PROTECTION', validFrom: '2026-03-01', lastDay: '2026-11-20' } as const;
    expect(said({ asylum, permits: [given], cut: ['2026-03-01'] })).toBeNull();
  });

  it('is no asylum application that waits for its decision', () => {
    const pending = { lodgedOn: '2026-11-01', outcome: null, decidedOn: null };
    expect(said({ asylum: [pending], ...without('2026-11-21') })).toMatchObject({
      refused: { id: 'DEPARTURE' },
      reason: 'ASYLUM_PENDING',
      facts: { lodgedOn: '2026-11-01' },
    });
    expect(said({ asylum: [pending], ...without('2026-10-01', '2026-10-31') })).toBeNull();
    expect(said({ asylum: [pending], notLawful: [{ from: today, to: null }] })).toBeNull();
    const refused = { ...pending, outcome: 'REFUSED', decidedOn: '2026-11-10' } as const;
    expect(said({ asylum: [refused], ...without('2026-11-21') })).toBeNull();
  });
});

describe('what is left of a lawful stay once a permit is revoked', () => {
  const revoked = { validFrom: '2026-05-01', validTo: '2026-12-31' };
  const its = { from: '2026-05-01', to: '2026-12-31' };
  const ended = { kind: 'PROTECTION', validFrom: '2026-05-01', lastDay: '2026-11-20' } as const;
  const stays = (facts: Partial<LawfulStay>) =>
    staysWithoutPermit({ status: its, revoked, permits: [ended], asylum: [], ...facts }, today);
  const granted = (decidedOn: string) => [{ lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn }] as const;

  it('is nothing of the status that the permit gave, or of a part of it', () => {
    expect(stays({})).toBe(false);
    expect(stays({ status: { from: '2026-06-01', to: '2026-12-30' } })).toBe(false);
  });

  it('is a status for more days than the permit was for', () => {
    expect(stays({ status: { from: '2026-04-30', to: '2026-12-31' } })).toBe(true);
    expect(stays({ status: { from: '2026-05-01', to: '2027-01-01' } })).toBe(true);
    expect(stays({ status: { from: '2026-05-01', to: null } })).toBe(true);
  });

  it('is a status that was on record before the permit, of however few of its days', () => {
    const first = { from: '2026-05-01', to: '2026-12-01' };
    expect(stays({ status: { ...first, stoodBefore: true } })).toBe(true);
    expect(stays({ status: { ...first, stoodBefore: false } })).toBe(false);
  });

  it('is asylum, unless the last permit that was given on it has ended', () => {
    expect(stays({ asylum: granted('2026-06-01'), status: { from: '2026-06-01', to: null } })).toBe(true);
    const before = { asylum: granted('2026-03-01'), status: { from: '2026-03-01', to: null } };
    expect(stays(before)).toBe(false);
    const next = { kind: 'PROTECTION', validFrom: '2027-01-01', lastDay: '2027-12-31' } as const;
    expect(stays({ ...before, permits: [ended, next] })).toBe(true);
    // recorded of another footing since
    expect(stays({ ...before, status: { from: '2026-09-01', to: null } })).toBe(true);
    const pending = [{ lodgedOn: '2026-06-01', outcome: null, decidedOn: null }];
    expect(stays({ asylum: pending })).toBe(false);
  });
});

describe('asylum that has not ended', () => {
  const granted = { lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn: '2026-03-01' } as const;
  const given = { kind: 'PROTECTION', validFrom: '2026-03-01', lastDay: today } as const;
  const has = (facts: Partial<StandingStay>) => hasAsylum({ ...nothing, ...facts }, today);

  it('was granted, and lasts until the permit that was given on it has ended', () => {
    expect(has({ asylum: [granted] })).toBe(true);
    expect(has({ asylum: [granted], permits: [given] })).toBe(true);
    expect(has({ asylum: [granted], permits: [{ ...given, lastDay: '2026-11-20' }] })).toBe(false);
    // a permit of before was not given on it
    expect(
      has({ asylum: [granted], permits: [{ ...given, validFrom: '2026-02-28', lastDay: '2026-11-20' }] }),
    ).toBe(true);
  });

  it('is none that waits, was refused or withdrawn', () => {
    expect(has({})).toBe(false);
    expect(has({ asylum: [{ ...granted, outcome: null, decidedOn: null }] })).toBe(false);
    for (const outcome of ['REFUSED', 'WITHDRAWN'] as const)
      expect(has({ asylum: [{ ...granted, outcome }] })).toBe(false);
  });
});
