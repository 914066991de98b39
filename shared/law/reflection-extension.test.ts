import fc from 'fast-check';
import { addDays, dayOf, daysBetween } from '../day.ts';
import { Authority } from '../vocabulary.ts';
import { extendReflection, type ReflectionExtensionFacts } from './reflection-extension.ts';
import { grantReflection } from './reflection-grant.ts';
import { isRefused, type Refused } from './refusal.ts';

const period = { startsOn: '2026-11-21', endsOn: '2026-12-21', capEndsOn: '2027-03-21', ended: null };
const facts: ReflectionExtensionFacts = {
  decider: 'DIS',
  stay: 'NO_LAWFUL_STAY',
  period,
  ground: 'COOPERATES_IN_PREPARED_RETURN',
  until: null,
  returnCooperation: true,
  reasons: false,
};

const extend = (given: Partial<ReflectionExtensionFacts>, on = '2026-12-01') =>
  extendReflection({ ...facts, ...given }, on);

function refusal(given: Partial<ReflectionExtensionFacts>, on = '2026-12-01'): Refused {
  const outcome = extend(given, on);
  if (!isRefused(outcome)) throw new Error('expected a refusal');
  return outcome;
}

describe('REFLECTION_EXTENSION gives', () => {
  it('all that the cap allows, where no day is asked for', () => {
    expect(extend({})).toEqual({
      endsOn: '2027-03-21',
      versions: ['REFLECTION_EXTENSION@RETURN-OR-SPECIAL-REASONS', 'REFLECTION_TOTAL@2013-120'],
      warnings: [],
    });
  });

  it('the day asked for, from the day after the present end to the cap', () => {
    expect(extend({ until: '2026-12-22' })).toMatchObject({ endsOn: '2026-12-22' });
    expect(extend({ until: '2027-03-21' })).toMatchObject({ endsOn: '2027-03-21' });
  });

  it('an extension for stated reasons, whatever is known of a return', () => {
    for (const returnCooperation of [true, false, null]) {
      const given = { ground: 'SPECIAL_REASONS', reasons: true, returnCooperation } as const;
      expect(isRefused(extend(given))).toBe(false);
    }
  });

  it('an extension although the Return Agency could not be asked', () => {
    expect(isRefused(extend({ returnCooperation: null }))).toBe(false);
  });

  it('an extension that was asked for late, with a concern', () => {
    const late = extend({ until: '2027-02-01' }, '2027-01-10');
    expect(late).toMatchObject({
      endsOn: '2027-02-01',
      warnings: [{ reason: 'ASKED_LATE', facts: { endsOn: '2026-12-21', askedOn: '2027-01-10' } }],
    });
  });

  it('no concern in the last hour, nor where the request came in time and the decision later', () => {
    expect(extend({}, dayOf(new Date('2026-12-21T22:59:59Z')))).toMatchObject({ warnings: [] });
    expect(extend({}, dayOf(new Date('2026-12-21T23:00:00Z')))).toMatchObject({
      warnings: [{ reason: 'ASKED_LATE' }],
    });
    expect(extend({ askedOn: '2026-12-21' }, '2027-01-10')).toMatchObject({ warnings: [] });
    expect(extend({ askedOn: '2027-01-10' }, '2026-12-21')).toMatchObject({ warnings: [] });
  });

  it('an extension on the last hour of the cap', () => {
    const lastHour = dayOf(new Date('2027-03-21T22:59:59Z'));
    expect(extend({}, lastHour)).toMatchObject({ endsOn: '2027-03-21' });
  });

  it('what the cap of the grant allows, though the law has changed since', () => {
    const granted = { startsOn: '2013-01-20', endsOn: '2013-02-19', capEndsOn: '2013-04-30', ended: null };
    expect(extend({ period: granted }, '2013-02-10')).toMatchObject({
      endsOn: '2013-04-30',
      versions: [expect.any(String), 'REFLECTION_TOTAL@BEFORE-2013-100'],
    });
    const pandemic = { startsOn: '2021-12-01', endsOn: '2021-12-31', capEndsOn: '2022-08-01', ended: null };
    expect(extend({ period: pandemic }, '2022-02-01')).toMatchObject({
      endsOn: '2022-08-01',
      versions: [expect.any(String), 'REFLECTION_EXCEPTIONAL@PANDEMIC-8-MONTHS'],
    });
  });
});

describe('REFLECTION_EXTENSION refuses', () => {
  it.each(Object.values(Authority).filter((body) => body !== 'DIS'))('%s as the decider', (decider) => {
    expect(refusal({ decider })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      refused: { id: 'REFLECTION_EXTENSION' },
    });
  });

  it('one who stays lawfully by now, whatever the ground, and says who gives her a period instead', () => {
    for (const ground of ['SPECIAL_REASONS', 'COOPERATES_IN_PREPARED_RETURN'] as const) {
      expect(refusal({ stay: 'LAWFUL', ground, reasons: true })).toMatchObject({
        refused: { id: 'REFLECTION_EXTENSION' },
        reason: 'STAY_NOT_WITHOUT_LAWFUL',
        facts: { asOf: '2026-12-01', recoveryAt: 'CMM' },
      });
    }
    for (const stay of ['ASYLUM_SEEKER', 'UNKNOWN', null] as const)
      expect(isRefused(extend({ stay }))).toBe(false);
  });

  it('a period that was brought to an end', () => {
    expect(refusal({ period: { ...period, ended: '2026-11-30' } })).toMatchObject({
      reason: 'PERIOD_ENDED',
      facts: { startsOn: '2026-11-21', endedOn: '2026-11-30' },
    });
  });

  it('a period that ended with her departure, from its first day on, and no departure from before it', () => {
    expect(refusal({ departedOn: '2026-11-21' })).toMatchObject({
      reason: 'DEPARTED',
      facts: { startsOn: '2026-11-21', departedOn: '2026-11-21' },
      message: { DA: expect.stringContaining('udrejste den 21. november 2026') },
    });
    for (const departedOn of ['2026-11-20', null]) expect(isRefused(extend({ departedOn }))).toBe(false);
    const late = { departedOn: '2026-11-20', learnedSince: true };
    expect(refusal({ ...late, hereOn: '2026-11-20' })).toMatchObject({ reason: 'DEPARTED' });
    expect(isRefused(extend({ ...late, hereOn: '2026-11-21' }))).toBe(false);
  });

  it('an earlier period once a later one has begun, whatever the ground', () => {
    const later = { startsOn: '2027-01-05', endsOn: '2027-02-04', capEndsOn: '2027-05-05' };
    expect(refusal({ others: [later] }, '2027-01-10')).toMatchObject({
      reason: 'LATER_PERIOD',
      facts: { startsOn: '2026-11-21', laterStartsOn: '2027-01-05' },
      remedy: { EN: 'Extend the later period.' },
    });
    expect(isRefused(extend({ others: [] }))).toBe(false);
  });

  it('beyond the cap of the first of the periods that ran at the same time', () => {
    const first = { startsOn: '2026-11-01', endsOn: '2026-11-21', capEndsOn: '2027-03-01' };
    expect(refusal({ others: [first], until: '2027-03-02' })).toMatchObject({
      refused: { id: 'REFLECTION_TOTAL' },
      reason: 'BEYOND_CAP',
      facts: { startsOn: '2026-11-01', capEndsOn: '2027-03-01', capDays: 120, until: '2027-03-02' },
    });
    expect(extend({ others: [first], until: null })).toMatchObject({ endsOn: '2027-03-01' });
    const over = { ...first, endsOn: '2026-11-20' };
    expect(extend({ others: [over], until: null })).toMatchObject({ endsOn: '2027-03-21' });
  });

  it('beyond the days that are left of those given in all on the same identification', () => {
    const before = {
      startsOn: '2026-03-01',
      endsOn: '2026-04-10',
      capEndsOn: '2026-06-29',
      onSameIdentification: true,
    };
    expect(extend({ others: [before] })).toMatchObject({ endsOn: '2027-02-09' });
    expect(refusal({ others: [before], until: '2027-02-10' })).toMatchObject({
      refused: { id: 'REFLECTION_TOTAL' },
      reason: 'BEYOND_CAP_IN_ALL',
      facts: { capEndsOn: '2027-02-09', capDays: 120, daysBefore: 40, until: '2027-02-10' },
      message: { EN: expect.stringContaining('120 days are given in all, and 40 of them') },
    });
    const most = { ...before, endsOn: '2026-05-30' };
    expect(refusal({ others: [most] })).toMatchObject({
      reason: 'CAP_REACHED_IN_ALL',
      message: { DA: expect.stringContaining('90 af dem er brugt i tidligere perioder') },
    });
    const another = { ...most, onSameIdentification: false };
    expect(extend({ others: [another] })).toMatchObject({ endsOn: '2027-03-21' });
  });

  it('special reasons that are not stated', () => {
    expect(refusal({ ground: 'SPECIAL_REASONS', reasons: false }).reason).toBe('REASONS_NOT_STATED');
  });

  it('the ground of a return that is not prepared, and says where to prepare it', () => {
    const { reason, remedy, message } = refusal({ returnCooperation: false });
    expect(reason).toBe('NO_PREPARED_RETURN');
    expect(message.DA).toContain('Hjemrejsestyrelsen');
    expect(remedy?.EN).toContain('special reasons');
  });

  it('a day beyond the cap, by the rule that set the cap', () => {
    expect(refusal({ until: '2027-03-22' })).toMatchObject({
      refused: { id: 'REFLECTION_TOTAL' },
      version: 'REFLECTION_TOTAL@2013-120',
      reason: 'BEYOND_CAP',
      facts: { startsOn: '2026-11-21', capEndsOn: '2027-03-21', capDays: 120, until: '2027-03-22' },
      remedy: { EN: 'Ask for an extension to 21 March 2027 or an earlier day.' },
    });
    const pandemic = { startsOn: '2021-03-01', endsOn: '2021-03-31', capEndsOn: '2021-11-01', ended: null };
    expect(refusal({ period: pandemic, until: '2021-11-02' }, '2021-03-15')).toMatchObject({
      refused: { id: 'REFLECTION_EXCEPTIONAL' },
      reason: 'BEYOND_CAP',
    });
  });

  it('a day that is no later than the present end, and says which would do', () => {
    for (const until of ['2026-12-21', '2026-12-01']) {
      expect(refusal({ until })).toMatchObject({
        reason: 'NOT_LATER_THAN_PRESENT_END',
        facts: { endsOn: '2026-12-21', until, earliest: '2026-12-22', latest: '2027-03-21' },
      });
    }
  });

  it('an extension that would be over before it is given', () => {
    expect(refusal({ until: '2027-01-09' }, '2027-01-10')).toMatchObject({
      reason: 'ALREADY_PAST',
      facts: { until: '2027-01-09', earliest: '2027-01-10', latest: '2027-03-21' },
    });
    expect(isRefused(extend({ until: '2027-01-10' }, '2027-01-10'))).toBe(false);
  });

  it('once the cap is reached or past', () => {
    const full = { ...period, endsOn: period.capEndsOn };
    expect(refusal({ period: full }).reason).toBe('CAP_REACHED');
    const midnight = dayOf(new Date('2027-03-21T23:00:00Z'));
    expect(refusal({}, midnight)).toMatchObject({
      refused: { id: 'REFLECTION_TOTAL' },
      reason: 'CAP_REACHED',
      facts: { capEndsOn: '2027-03-21', capDays: 120 },
    });
  });
});

describe('grant and extensions together', () => {
  const start = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2008-01-01', n));
  const steps = fc.array(
    fc.record({
      afterDays: fc.integer({ min: 0, max: 60 }),
      until: fc.option(fc.integer({ min: -10, max: 300 }), { nil: null }),
    }),
    { maxLength: 12 },
  );

  it('never pass the cap, never go back, and refusals change nothing', () => {
    fc.assert(
      fc.property(start, steps, (startsOn, asked) => {
        const granted = grantReflection(
          {
            decider: 'DIS',
            stay: 'NO_LAWFUL_STAY',
            identification: {
              outcome: 'IDENTIFIED',
              authority: 'DIS',
              decisionId: 'one',
              decidedOn: startsOn,
            },
            identificationKnown: true,
            periods: [],
          },
          startsOn,
        );
        if (isRefused(granted)) throw new Error('expected a grant');
        expect([100, 120, 242, 243, 244, 245]).toContain(granted.capDays);
        expect(daysBetween(startsOn, granted.endsOn)).toBe(30);

        let { endsOn } = granted;
        let today = startsOn;
        for (const { afterDays, until } of asked) {
          today = addDays(today, afterDays);
          const outcome = extendReflection(
            {
              ...facts,
              period: { startsOn, endsOn, capEndsOn: granted.capEndsOn, ended: null },
              until: until === null ? null : addDays(startsOn, until),
            },
            today,
          );
          if (isRefused(outcome)) continue;
          expect(outcome.endsOn > endsOn).toBe(true);
          expect(outcome.endsOn >= today).toBe(true);
          expect(outcome.endsOn <= granted.capEndsOn).toBe(true);
          expect(outcome.warnings.length).toBe(today > endsOn ? 1 : 0);
          endsOn = outcome.endsOn;
        }
      }),
    );
  });

  it('refuse, of the days after the present end, those beyond the cap and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 400 }), (n) => {
        const until = addDays(period.startsOn, n);
        expect(isRefused(extend({ until }))).toBe(n > 120);
      }),
    );
  });
});
