import {
  hasAsylum,
  type LawfulStay,
  lastDayOfAsylum,
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
    const granted = { lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn: '2026-03-01' } as const;
    const asylum = [{ ...granted, lastDay: null }];
    expect(said({ asylum, ...without('2026-11-21') })).toMatchObject({
      refused: { id: 'PERMIT_REVOCATION' },
      reason: 'ASYLUM_GRANTED',
      facts: { decidedOn: '2026-03-01' },
    });
    expect(said({ asylum, ...without('2026-02-01', '2026-02-28') })).toBeNull();
    const given = { kind: 'PROTECTION', validFrom: '2026-03-01', lastDay: '2026-11-20' } as const;
    const until = [{ ...granted, lastDay: '2026-11-20' }];
    expect(said({ asylum: until, permits: [given], ...without('2026-11-21') })).toBeNull();
    expect(said({ asylum: until, permits: [given], ...without('2026-11-20') })?.reason).toBe('PERMIT_HOLDS');
    expect(said({ asylum: until, ...without('2026-11-20') })?.reason).toBe('ASYLUM_GRANTED');
    // a permit of which asylum knew nothing
    expect(said({ asylum, permits: [given], ...without('2026-11-21') })?.reason).toBe('ASYLUM_GRANTED');
  });

  it('is nothing of the stay that asylum gave, which is not cut either', () => {
    const asylum = [
      { lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn: '2026-03-01', lastDay: null },
    ] as const;
    expect(said({ asylum, cut: ['2026-02-01', '2026-03-01'] })).toMatchObject({
      reason: 'ASYLUM_GRANTED',
      facts: { decidedOn: '2026-03-01' },
    });
    expect(said({ asylum, cut: ['2026-02-01'] })).toBeNull();
    expect(said({ asylum: [{ ...asylum[0], outcome: 'REFUSED' }], cut: ['2026-03-01'] })).toBeNull();
    expect(said({ asylum: [{ ...asylum[0], lastDay: '2026-11-20' }], cut: ['2026-03-01'] })).toBeNull();
  });

  it('is no asylum application that waits for its decision', () => {
    const pending = { lodgedOn: '2026-11-01', outcome: null, decidedOn: null, lastDay: null };
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
  const stays = (facts: Partial<LawfulStay>) =>
    staysWithoutPermit({ status: its, revoked, asylum: [], ...facts }, today);
  const granted = (decidedOn: string, lastDay: string | null) =>
    [{ lodgedOn: '2026-01-01', outcome: 'GRANTED', decidedOn, lastDay }] as const;

  it('is nothing of the status that the permit gave, or of a part of it', () => {
    expect(stays({})).toBe(false);
    expect(stays({ status: { from: '2026-06-01', to: '2026-12-30' } })).toBe(false);
  });

  it('is one of another footing that began on the day on which asylum was not granted, unless other asylum had been', () => {
    const status = { from: '2026-02-10', to: null };
    const withdrawn = { ...granted('2026-02-10', null)[0], outcome: 'WITHDRAWN' } as const;
    expect(stays({ status, asylum: [withdrawn] })).toBe(true);
    expect(stays({ status, asylum: [withdrawn, ...granted('2026-02-01', '2026-03-01')] })).toBe(false);
    expect(stays({ status, asylum: [withdrawn, ...granted('2026-02-20', '2026-03-01')] })).toBe(true);
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
    expect(stays({ asylum: granted('2026-06-01', null), status: { from: '2026-06-01', to: null } })).toBe(
      true,
    );
    const before = { asylum: granted('2026-03-01', '2026-11-20'), status: { from: '2026-03-01', to: null } };
    expect(stays(before)).toBe(false);
    expect(stays({ ...before, asylum: granted('2026-03-01', '2027-12-31') })).toBe(true);
    // recorded of another footing since
    expect(stays({ ...before, status: { from: '2026-09-01', to: null } })).toBe(true);
    const refused = {
      ...before.asylum[0],
      outcome: 'REFUSED',
      decidedOn: '2026-04-10',
      lastDay: null,
    } as const;
    const beside = { asylum: [...before.asylum, refused], status: { from: '2026-04-10', to: null } };
    expect(stays(beside)).toBe(false);
    const pending = [{ lodgedOn: '2026-06-01', outcome: null, decidedOn: null, lastDay: null }];
    expect(stays({ asylum: pending })).toBe(false);
  });
});

describe('asylum that has not ended', () => {
  const granted = {
    lodgedOn: '2026-01-01',
    outcome: 'GRANTED',
    decidedOn: '2026-03-01',
    lastDay: null,
  } as const;

  it('was granted, and lasts until the permit that was given on it has ended', () => {
    expect(hasAsylum([granted], today)).toBe(true);
    expect(hasAsylum([{ ...granted, lastDay: today }], today)).toBe(true);
    expect(hasAsylum([{ ...granted, lastDay: '2026-11-20' }], today)).toBe(false);
    expect(hasAsylum([{ ...granted, lastDay: '2026-11-20' }, granted], today)).toBe(true);
  });

  it('is none that waits, was refused or withdrawn', () => {
    expect(hasAsylum([], today)).toBe(false);
    expect(hasAsylum([{ ...granted, outcome: null, decidedOn: null }], today)).toBe(false);
    for (const outcome of ['REFUSED', 'WITHDRAWN'] as const)
      expect(hasAsylum([{ ...granted, outcome }], today)).toBe(false);
  });

  it('has the last day of the last permit for protection that begins no earlier', () => {
    const given = { kind: 'PROTECTION', validFrom: '2026-03-01', lastDay: today } as const;
    const last = (...permits: Parameters<typeof lastDayOfAsylum>[1]) =>
      lastDayOfAsylum('2026-03-01', permits);
    expect(last()).toBeNull();
    expect(last(given)).toBe(today);
    expect(last({ ...given, lastDay: '2026-12-24' }, given)).toBe('2026-12-24');
    for (const other of [{ kind: 'PROCEEDINGS' }, { kind: null }, { validFrom: '2026-02-28' }] as const)
      expect(last({ ...given, ...other })).toBeNull();
  });
});
