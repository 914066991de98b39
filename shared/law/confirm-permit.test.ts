import { type ConfirmPermitFacts, confirmPermit, confirmProtection } from './confirm-permit.ts';

const permit = {
  kind: 'PROCEEDINGS',
  validFrom: '2026-12-01',
  validTo: '2027-06-01',
  verification: 'UNVERIFIED',
} as const;
const confirm = (given: Partial<ConfirmPermitFacts> = {}) =>
  confirmPermit(
    { decider: 'DIS', permit, presence: { required: true, until: null }, citizenship: 'NON_EU', ...given },
    '2026-12-05',
  );
const versions = ['PERMIT_CONDITIONS@PRESENCE-AND-COLLABORATION', 'PERMIT_TERM@6-MONTHS'];

describe('confirming a permit for proceedings', () => {
  it('takes presence that is required to its last day', () => {
    expect(confirm()).toEqual({ versions });
    expect(confirm({ presence: { required: true, until: permit.validTo } })).toEqual({ versions });
    expect(confirm({ presence: { required: true, until: '2027-05-31' } })).toMatchObject({
      reason: 'OUTLIVES_PROCEEDINGS',
      facts: { validTo: permit.validTo, presenceEndedOn: '2027-05-31' },
    });
    for (const presence of [{ required: false, until: null }, null])
      expect(confirm({ presence })).toMatchObject({
        reason: 'PRESENCE_NOT_REQUIRED',
        facts: { asOf: '2026-12-05' },
      });
  });

  it('is to no citizen; of what citizenship she is may be unknown to CMM too', () => {
    expect(confirm({ citizenship: 'DANISH' })).toMatchObject({
      refused: { id: 'PERMIT_CONDITIONS' },
      reason: 'STAY_CONTRADICTED',
    });
    for (const citizenship of ['OTHER_EU', 'UNKNOWN', null] as const)
      expect(confirm({ citizenship })).toEqual({ versions });
  });

  it('is for DIS, of what is not confirmed', () => {
    expect(confirm({ decider: 'POLICE' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(confirm({ permit: { ...permit, verification: 'VERIFIED' } })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
      facts: { validFrom: permit.validFrom },
    });
  });
});

describe('confirming protection', () => {
  const conditions = ['PERMIT_CONDITIONS@PRESENCE-AND-COLLABORATION'];
  const protect = { permit: { ...permit, kind: 'PROTECTION' }, presence: null } as const;

  it('takes nobody’s word but that on her citizenship', () => {
    for (const citizenship of ['NON_EU', 'UNKNOWN', null] as const)
      expect(confirm({ ...protect, citizenship })).toEqual({ versions: conditions });
    expect(confirm({ ...protect, citizenship: 'DANISH' })).toMatchObject({ reason: 'STAY_CONTRADICTED' });
  });

  it('is of none that began while another of hers held', () => {
    const other = { validFrom: '2026-11-01', validTo: '2026-12-01' };
    for (const kind of ['PROTECTION', 'PROCEEDINGS'] as const) {
      const of = (validFrom: string, validTo: string) =>
        confirm({ permit: { ...permit, kind }, others: [{ validFrom, validTo }] });
      expect(of(other.validFrom, other.validTo)).toMatchObject({
        refused: { id: 'PERMIT_TERM' },
        reason: 'ANOTHER_HOLDS',
        facts: { validFrom: permit.validFrom, begins: other.validFrom, endsOn: other.validTo },
      });
      // over by then, or begun while this one held
      for (const lawful of [of('2026-11-01', '2026-11-30'), of('2026-12-02', '2027-12-01')])
        expect(lawful).toMatchObject({ versions: expect.any(Array) });
    }
  });

  it('of asylum is the same', () => {
    const facts = { decider: 'DIS', given: permit, citizenship: 'NON_EU' } as const;
    expect(confirmProtection(facts, '2026-12-05')).toEqual({ versions: conditions });
    const confirmed = { ...permit, verification: 'VERIFIED' } as const;
    for (const [change, reason] of [
      [{ decider: 'SIRI' }, 'NOT_THE_DECIDER'],
      [{ given: confirmed }, 'ALREADY_CONFIRMED'],
      [{ citizenship: 'DANISH' }, 'STAY_CONTRADICTED'],
    ] as const)
      expect(confirmProtection({ ...facts, ...change }, '2026-12-05')).toMatchObject({ reason });
  });
});
