import type { PeriodOfHers } from './periods-of-hers.ts';
import { findReflectionExtension } from './reflection-extension.ts';
import { findReflectionExtensionTimely } from './reflection-extension-timely.ts';
import { findReflectionExceptional, findReflectionTotal } from './reflection-total.ts';

const found = (startsOn: string, endsOn: string) => [
  findReflectionTotal([{ startsOn, endsOn }], '2026-06-01').outcome,
  findReflectionExceptional([{ startsOn, endsOn }], '2026-06-01').outcome,
];

describe('REFLECTION_TOTAL and REFLECTION_EXCEPTIONAL over periods, each by the law of its first day', () => {
  it.each([
    ['2026-01-01', '2026-05-01', ['MET', 'NOT_APPLICABLE']],
    ['2026-01-01', '2026-05-02', ['BREACH', 'NOT_APPLICABLE']],
    ['2020-03-10', '2020-07-09', ['BREACH', 'NOT_APPLICABLE']],
    ['2020-03-11', '2020-11-11', ['NOT_APPLICABLE', 'MET']],
    ['2020-03-11', '2020-11-12', ['NOT_APPLICABLE', 'BREACH']],
    ['2013-01-29', '2013-05-10', ['BREACH', 'NOT_APPLICABLE']],
  ])('from %s to %s', (startsOn, endsOn, outcomes) => {
    expect(found(startsOn, endsOn)).toEqual(outcomes);
  });
});

test('REFLECTION_TOTAL is held against a period from its first day on, and says that there were no days before', () => {
  const held = (asOf: string) =>
    findReflectionTotal([{ startsOn: '2026-01-01', endsOn: '2026-05-02' }], asOf);
  expect(held('2025-12-31').outcome).toBe('NOT_APPLICABLE');
  expect(held('2026-01-01')).toMatchObject({
    outcome: 'BREACH',
    because: { reason: 'BEYOND_CAP', facts: { daysBefore: 0, capEndsOn: '2026-05-01' } },
  });
});

test('REFLECTION_TOTAL is held against all periods on one identification together', () => {
  const before = {
    startsOn: '2025-06-01',
    endsOn: '2025-07-01',
    capEndsOn: '2025-09-29',
    onSameIdentification: true,
  };
  const held = (endsOn: string, ...others: readonly PeriodOfHers[]) =>
    findReflectionTotal([{ startsOn: '2026-01-01', endsOn, others }], '2026-06-01');
  expect(held('2026-04-01', before).outcome).toBe('MET');
  expect(held('2026-04-02', before)).toMatchObject({
    outcome: 'BREACH',
    because: { reason: 'BEYOND_CAP_IN_ALL', facts: { daysBefore: 30, capEndsOn: '2026-04-01' } },
  });
  expect(held('2026-04-02', { ...before, onSameIdentification: false }).outcome).toBe('MET');
  expect(held('2026-05-01').outcome).toBe('MET');
});

const extension = {
  decider: 'DIS',
  stay: 'NO_LAWFUL_STAY',
  decidedOn: '2026-04-25',
  period: { startsOn: '2026-04-01', endsOn: '2026-05-01', capEndsOn: '2026-07-30', ended: null },
  ground: 'SPECIAL_REASONS',
  until: '2026-06-01',
  returnCooperation: null,
  reasons: true,
  verification: 'VERIFIED',
} as const;

test('REFLECTION_EXTENSION holds an extension to the law of its day, and leaves its length to the rules on the cap', () => {
  const outcome = (change: object) =>
    findReflectionExtension([{ ...extension, ...change }], '2026-06-01').outcome;
  expect(outcome({})).toBe('MET');
  expect(outcome({ until: '2026-08-01' })).toBe('MET');
  expect(outcome({ decider: 'CMM' })).toBe('BREACH');
  expect(outcome({ stay: 'LAWFUL' })).toBe('BREACH');
  expect(outcome({ period: { ...extension.period, ended: '2026-04-20' } })).toBe('BREACH');
  const open = { ...extension, verification: 'UNVERIFIED' } as const;
  expect(findReflectionExtension([open], '2026-06-01')).toMatchObject({
    outcome: 'CONCERN',
    because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-04-25', asOf: '2026-06-01' } },
  });
  expect(outcome({ verification: 'UNVERIFIED', stay: 'LAWFUL' })).toBe('BREACH');
  expect(findReflectionExtension([extension], '2026-04-24').outcome).toBe('NOT_APPLICABLE');
  expect(findReflectionExtension([extension], '2026-04-25').outcome).toBe('MET');
});

test('REFLECTION_EXTENSION_TIMELY: asking on the last day is in time, and a day later a concern, from the day on which it was asked', () => {
  const outcome = (askedOn: string) =>
    findReflectionExtensionTimely([{ endsOn: '2026-05-01', askedOn }], '2026-06-01').outcome;
  expect([outcome('2026-05-01'), outcome('2026-05-02')]).toEqual(['MET', 'CONCERN']);
  expect([outcome('2026-06-01'), outcome('2026-06-02')]).toEqual(['CONCERN', 'NOT_APPLICABLE']);
});
