import {
  type AssistanceDurationFacts,
  assistFor,
  findAssistanceDuration,
  spanOn,
} from './assistance-duration.ts';

const today = '2026-11-21';
const lasts = { startsOn: '2026-11-01', endsOn: '2026-12-01' };
const facts: AssistanceDurationFacts = {
  basis: 'REFLECTION_PERIOD',
  startsOn: '2026-11-01',
  endsOn: null,
  lasts,
  lastsKnown: true,
};
const version = 'ASSISTANCE_DURATION@WITH-ITS-BASIS';
const assist = (given: Partial<AssistanceDurationFacts>) => assistFor({ ...facts, ...given }, today);

describe('ASSISTANCE_DURATION', () => {
  it('lasts as long as that on which it rests, where no day is named', () => {
    expect(assist({})).toEqual({ ...lasts, version });
    const open = { startsOn: '2026-11-01', endsOn: null };
    expect(assist({ basis: 'PROCEEDINGS', lasts: open })).toEqual({ ...open, version });
  });

  it('may be shorter, to the very last day', () => {
    expect(assist({ startsOn: today, endsOn: '2026-12-01' })).toMatchObject({ endsOn: '2026-12-01' });
    expect(assist({ startsOn: today, endsOn: today })).toMatchObject({ startsOn: today, endsOn: today });
    const proceedings = { startsOn: '2026-11-01', endsOn: null };
    expect(assist({ basis: 'PROCEEDINGS', lasts: proceedings, endsOn: today })).toMatchObject({
      endsOn: today,
    });
  });

  it('refuses a day more, or a first day when it is over', () => {
    expect(assist({ endsOn: '2026-12-02' })).toMatchObject({
      refused: { id: 'ASSISTANCE_DURATION' },
      reason: 'BEYOND_BASIS',
      facts: { basis: 'REFLECTION_PERIOD', latest: '2026-12-01', endsOn: '2026-12-02' },
    });
    expect(assist({ startsOn: '2026-12-02' })).toMatchObject({ reason: 'BEYOND_BASIS' });
  });

  it('refuses a day less, and says from when it is lawful', () => {
    expect(assist({ startsOn: '2026-10-31' })).toMatchObject({
      reason: 'BEFORE_BASIS',
      earliestLawfulAt: '2026-11-01',
    });
  });

  it('is decided once for a day on one basis', () => {
    const decided = [{ startsOn: '2026-11-10', endsOn: '2026-11-20' }];
    const shorter = { startsOn: '2026-11-21', endsOn: '2026-12-01' };
    expect(assist({ ...shorter, decided })).toEqual({ ...shorter, version });
    expect(assist({ ...shorter, startsOn: '2026-11-20', decided })).toMatchObject({
      reason: 'ALREADY_DECIDED',
      facts: { basis: 'REFLECTION_PERIOD', startsOn: '2026-11-10' },
    });
    expect(assist({ endsOn: '2026-11-09', decided })).toMatchObject({ endsOn: '2026-11-09' });
    expect(assist({ endsOn: '2026-11-10', decided })).toMatchObject({ reason: 'ALREADY_DECIDED' });
    const open = [{ startsOn: '2026-11-10', endsOn: null }];
    expect(assist({ ...shorter, decided: open })).toMatchObject({ reason: 'ALREADY_DECIDED' });
  });

  it('refuses a basis that is not on record, and goes ahead where nobody could say', () => {
    expect(assist({ basis: 'PROCEEDINGS', lasts: null })).toMatchObject({
      reason: 'BASIS_NOT_ON_RECORD',
      facts: { basis: 'PROCEEDINGS', asOf: today },
    });
    const unknown = { lasts: null, lastsKnown: false, endsOn: '2026-12-24' };
    expect(assist(unknown)).toEqual({ startsOn: '2026-11-01', endsOn: '2026-12-24', version });
  });
});

describe('ASSISTANCE_DURATION held against a case', () => {
  const decided = { ...facts, endsOn: '2026-12-31', verification: 'VERIFIED' } as const;

  it('is met while the basis lasts, its last day included, and broken after it', () => {
    expect(findAssistanceDuration([decided], '2026-12-01')).toMatchObject({ outcome: 'MET', version });
    expect(findAssistanceDuration([decided], '2026-12-02')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'BEYOND_BASIS', facts: { latest: '2026-12-01' } },
    });
    for (const endsOn of ['2026-12-01', null])
      expect(findAssistanceDuration([{ ...decided, endsOn }], '2027-06-01').outcome).toBe('MET');
  });

  it('does not blame what was given before the basis came to an early end', () => {
    const ended = { ...decided, endsOn: '2026-12-01', lasts: { ...lasts, endsOn: today } };
    expect(findAssistanceDuration([ended], today).outcome).toBe('MET');
    expect(findAssistanceDuration([ended], '2026-11-22').outcome).toBe('BREACH');
  });

  it('is open where who knows was silent, whatever it lasts, until it is over', () => {
    const open = { ...decided, verification: 'UNVERIFIED', endsOn: '2026-12-24' } as const;
    for (const lasting of [lasts, null])
      expect(findAssistanceDuration([{ ...open, lasts: lasting }], '2026-12-23')).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-11-01', asOf: '2026-12-23' } },
      });
    for (const day of ['2026-12-24', '2026-12-31'])
      expect(findAssistanceDuration([{ ...open, lasts: null }], day).outcome).toBe('MET');
    expect(findAssistanceDuration([{ ...open, endsOn: null, lasts: null }], '2026-12-31').outcome).toBe(
      'CONCERN',
    );
  });

  it('rests on what holds on its first day, the first and the longest of it, else on what comes next, else on what began last', () => {
    const first = { startsOn: '2026-11-01', endsOn: '2026-12-15' };
    const shorter = { startsOn: '2026-11-01', endsOn: '2026-11-05' };
    const second = { startsOn: '2026-11-10', endsOn: '2026-12-10' };
    const spans = [second, shorter, first];
    expect(spanOn(spans, '2026-11-12')).toBe(first);
    expect(spanOn([second, shorter], '2026-11-05')).toBe(shorter);
    expect(spanOn([second, shorter], '2026-11-06')).toBe(second);
    expect(spanOn(spans, '2026-12-16')).toBe(second);
    expect(spanOn([{ ...shorter, endsOn: null }, first], '2027-01-01')).toEqual({ ...shorter, endsOn: null });
    expect(spanOn([], today)).toBeNull();
  });

  it('does not apply before assistance began', () => {
    expect(findAssistanceDuration([decided], '2026-10-31').outcome).toBe('NOT_APPLICABLE');
    expect(findAssistanceDuration([decided], '2026-11-01').outcome).toBe('MET');
    expect(findAssistanceDuration([], today).outcome).toBe('NOT_APPLICABLE');
  });
});
