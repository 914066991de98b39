import {
  findReflectionGrant,
  type OwedReflection,
  type RecordedReflection,
} from './find-reflection-grant.ts';

const recorded: RecordedReflection = {
  startsOn: '2026-04-01',
  verification: 'VERIFIED',
  granted: {
    decider: 'DIS',
    stay: 'NO_LAWFUL_STAY',
    identification: { authority: 'DIS', decisionId: 'd1', outcome: 'IDENTIFIED', decidedOn: '2026-03-20' },
    identificationKnown: true,
    periods: [],
  },
};
const found = (change: Partial<RecordedReflection>, asOf = '2026-06-01') =>
  findReflectionGrant([{ ...recorded, ...change }], null, asOf);

describe('REFLECTION_GRANT over periods', () => {
  it('is met where the law of the first day would grant it', () => {
    expect(found({})).toMatchObject({ outcome: 'MET', version: 'REFLECTION_GRANT@30-DAYS' });
  });

  it('is broken where it would not', () => {
    const granted = { ...recorded.granted, stay: 'LAWFUL' } as const;
    expect(found({ granted })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'STAY_NOT_WITHOUT_LAWFUL' },
    });
  });

  it('is broken by a second period on the same identification', () => {
    const periods = [
      {
        startsOn: '2026-03-21',
        endsOn: '2026-03-30',
        identification: { authority: 'DIS', decisionId: 'd1' },
      },
    ] as const;
    expect(found({ granted: { ...recorded.granted, periods } })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'ALREADY_GRANTED' },
    });
  });

  it('is a concern, whatever else, until what was not known is confirmed: the law let it go ahead', () => {
    expect(
      found({ verification: 'UNVERIFIED', granted: { ...recorded.granted, identification: null } }),
    ).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_CONFIRMED', facts: { startsOn: '2026-04-01', asOf: '2026-06-01' } },
    });
  });

  it('asks nothing of a period that is to come', () => {
    expect(found({}, '2026-03-31').outcome).toBe('NOT_APPLICABLE');
    expect(found({}, '2026-04-01').outcome).toBe('MET');
  });
});

describe('REFLECTION_GRANT where nobody offered a period', () => {
  const owed: OwedReflection = {
    identifiedOn: '2026-04-01',
    stays: ['NO_LAWFUL_STAY', 'NO_LAWFUL_STAY'],
    citizenship: 'NON_EU',
    offered: false,
    offersUnverified: [],
    over: false,
  };
  const outcome = (change: Partial<OwedReflection>, asOf = '2026-04-02') =>
    findReflectionGrant([], { ...owed, ...change }, asOf).outcome;

  it('is broken from the day after she was identified', () => {
    expect(findReflectionGrant([], owed, '2026-04-02')).toMatchObject({
      outcome: 'BREACH',
      version: 'REFLECTION_GRANT@30-DAYS',
      because: { reason: 'NOT_OFFERED', facts: { identifiedOn: '2026-04-01', asOf: '2026-04-02' } },
    });
    expect(outcome({}, '2026-04-01')).toBe('NOT_APPLICABLE');
    expect(outcome({ stays: ['ASYLUM_SEEKER', 'NO_LAWFUL_STAY'] })).toBe('BREACH');
    expect(outcome({ citizenship: null })).toBe('BREACH');
    expect(outcome({ citizenship: 'OTHER_EU' })).toBe('BREACH');
  });

  it('asks nothing of whoever is not identified, or stays lawfully, or had an offer, or is gone', () => {
    expect(outcome({ identifiedOn: null })).toBe('NOT_APPLICABLE');
    for (const stay of ['LAWFUL', 'UNKNOWN', null] as const) {
      expect(outcome({ stays: [stay, 'NO_LAWFUL_STAY'] })).toBe('NOT_APPLICABLE');
      expect(outcome({ stays: ['NO_LAWFUL_STAY', stay] })).toBe('NOT_APPLICABLE');
    }
    expect(outcome({ citizenship: 'DANISH' })).toBe('NOT_APPLICABLE');
    expect(outcome({ offered: true })).toBe('NOT_APPLICABLE');
    expect(outcome({ over: true })).toBe('NOT_APPLICABLE');
  });

  it('is open where one was offered on silence, from that day', () => {
    const unverified = { offered: true, offersUnverified: ['2026-04-02'] };
    expect(findReflectionGrant([], { ...owed, ...unverified }, '2026-04-02')).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_CONFIRMED', facts: { startsOn: '2026-04-02', asOf: '2026-04-02' } },
    });
    expect(outcome(unverified, '2026-04-01')).toBe('NOT_APPLICABLE');
  });
});
