import { ClockKind } from '../../../../shared/derived-vocabulary.ts';
import { nothingRecorded, period, told, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from '../facts.ts';
import type { LegalClock } from './clock.ts';
import { clocks } from './clocks.ts';
import { explain } from './explain.ts';

const NOW = new Date('2026-04-20T10:00:00.000Z');
const of = (facts: ToldFacts, kind: ClockKind, asOf = NOW) =>
  clocks(facts, asOf).filter((clock) => clock.kind === kind);
const invisible = (found: readonly LegalClock[]) => found.filter(({ state }) => state === 'NOT_VISIBLE');

describe('the clocks of a case', () => {
  it('are none where everything was told and nothing runs', () => {
    expect(clocks(nothingRecorded, NOW)).toEqual([]);
  });

  it('are each said to be not visible while an owner is silent, and never none', () => {
    const silent = { ...nothingRecorded, immigration: null, justice: null, returns: null };
    expect(clocks(silent, NOW).map(({ kind, state, room, unseen }) => [kind, state, room, unseen])).toEqual([
      ['DETENTION', 'NOT_VISIBLE', 'NEC', ['NEC']],
      ['ASSESSMENT_REQUEST', 'NOT_VISIBLE', 'DIS', ['DIS']],
      ['REFLECTION_PERIOD', 'NOT_VISIBLE', 'DIS', ['DIS']],
      ['DEPARTURE', 'NOT_VISIBLE', 'DIS', ['DIS']],
      ['RESIDENCE_PERMIT', 'NOT_VISIBLE', 'DIS', ['DIS']],
      ['WORK_PERMIT', 'NOT_VISIBLE', 'DIS', ['DIS']],
      ['REINTEGRATION_SUPPORT', 'NOT_VISIBLE', 'RETURNS', ['RETURNS']],
    ]);
  });

  it('look the same, where they are withheld, whether or not there is one', () => {
    const facts = told({ immigration: { reflection: [period] } });
    const without = (from: typeof facts) => ({
      ...from,
      immigration: {
        ...from.immigration,
        told: from.immigration.told.filter((group) => group !== 'REFLECTION'),
      },
    });
    expect(of(without(facts), 'REFLECTION_PERIOD')).toEqual(of(without(told({})), 'REFLECTION_PERIOD'));
    expect(invisible(clocks(without(facts), NOW)).map(({ kind }) => kind)).toEqual([
      'REFLECTION_PERIOD',
      'DEPARTURE',
    ]);
  });

  it('come in the order of the mechanism, and of one kind the earlier first', () => {
    const second = {
      ...period,
      id: 'second',
      startsOn: '2026-06-01',
      endsOn: '2026-07-01',
      capEndsOn: '2026-09-29',
    };
    const found = clocks(told({ immigration: { reflection: [second, period] } }), NOW);
    expect(found.map(({ key }) => key)).toEqual([
      'REFLECTION_PERIOD:period',
      'REFLECTION_PERIOD:second',
      'DEPARTURE:case',
    ]);
    expect(Object.keys(ClockKind).indexOf('DETENTION')).toBe(0);
  });

  it('say in both languages, with the days, what they say', () => {
    const [clock] = of(told({ immigration: { reflection: [period] } }), 'REFLECTION_PERIOD');
    expect(clock && explain(clock, '2026-04-20')).toEqual({
      EN: 'Reflection period: began on 1 April 2026 and runs to 1 May 2026, that day included. Days left on 20 April 2026: 11. It can run to 30 July 2026 at the latest.',
      DA: 'Refleksionsperiode: begyndte den 1. april 2026 og løber til og med den 1. maj 2026. Dage tilbage den 20. april 2026: 11. Den kan højst løbe til og med den 30. juli 2026.',
    });
  });

  it('that are withheld say no more than that', () => {
    const [clock] = of({ ...nothingRecorded, immigration: null }, 'REFLECTION_PERIOD');
    expect(clock && explain(clock, '2026-04-20').EN).toBe(
      'Reflection period: nothing can be said to you. It is withheld, or no answer came from: Immigration. There may be such a clock.',
    );
  });

  it('name the rooms that could have ended them', () => {
    const facts = told({ immigration: { reflection: [period] } });
    expect(of({ ...facts, returns: null }, 'REFLECTION_PERIOD')).toMatchObject([
      { state: 'RUNNING', unseen: ['RETURNS'] },
    ]);
    expect(of(facts, 'REFLECTION_PERIOD')).toMatchObject([{ unseen: [] }]);
  });

  it('of whoever has left run no more', () => {
    const left = voluntaryReturn('DEPARTED', { offeredOn: '2026-04-05', departedOn: '2026-04-18' });
    const facts = told({ immigration: { reflection: [period] }, returns: { returns: [left] } });
    expect(clocks(facts, NOW)).toMatchObject([
      {
        kind: 'REFLECTION_PERIOD',
        state: 'ENDED',
        endedBy: 'DEPARTURE',
        endedOn: '2026-04-18',
        daysRemaining: null,
      },
      { kind: 'DEPARTURE', state: 'ENDED', endedBy: 'DEPARTURE', endedOn: '2026-04-18' },
    ]);
  });
});
