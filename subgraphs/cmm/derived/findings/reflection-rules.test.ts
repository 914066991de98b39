import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { extended } from '../../../../tests/caseload/reflection-facts.ts';
import { known, period } from '../../../../tests/caseload/sample-facts.ts';

const pandemic = {
  ...period,
  ...known('old', '2021-01-05'),
  startsOn: '2021-01-05',
  endsOn: '2021-06-05',
  capEndsOn: '2021-09-05',
};

const reached: readonly Reached[] = [
  [
    'REFLECTION_EXTENSION_TIMELY',
    'MET',
    'it was asked for in time',
    { immigration: { reflection: [period, extended] } },
  ],
  [
    'REFLECTION_EXTENSION_TIMELY',
    'CONCERN',
    'it was asked for late',
    { immigration: { reflection: [period, { ...extended, askedLateOn: '2026-05-03' }] } },
  ],
  [
    'REFLECTION_EXTENSION_TIMELY',
    'NOT_APPLICABLE',
    'it was not extended',
    { immigration: { reflection: [period] } },
  ],
  ['REFLECTION_TOTAL', 'MET', 'it keeps to its cap', { immigration: { reflection: [period] } }],
  [
    'REFLECTION_TOTAL',
    'BREACH',
    'it goes beyond',
    { immigration: { reflection: [{ ...period, endsOn: '2026-07-31' }] } },
  ],
  [
    'REFLECTION_TOTAL',
    'NOT_APPLICABLE',
    'it was given in the pandemic',
    { immigration: { reflection: [pandemic] } },
  ],
  ['REFLECTION_EXCEPTIONAL', 'MET', 'it keeps to eight months', { immigration: { reflection: [pandemic] } }],
  [
    'REFLECTION_EXCEPTIONAL',
    'BREACH',
    'it goes beyond',
    { immigration: { reflection: [{ ...pandemic, endsOn: '2021-09-06' }] } },
  ],
  [
    'REFLECTION_EXCEPTIONAL',
    'NOT_APPLICABLE',
    'times were not exceptional',
    { immigration: { reflection: [period] } },
  ],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
