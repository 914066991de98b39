import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { inMerged, known, period, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';

const duration = {
  ...known('duration', '2026-04-01'),
  verification: 'VERIFIED',
  basis: 'REFLECTION_PERIOD',
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
} as const;
const recovery = {
  ...known('recovery', '2026-04-01'),
  verification: 'VERIFIED',
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  capEndsOn: '2026-07-30',
  endedOn: null,
  decidedBy: 'CMM',
  identificationAuthority: 'CMM',
  identificationDecisionId: 'c1',
} as const;

const closed = { openedOn: '2026-03-01', closedOn: '2026-04-10', mergedIntoId: null };
const departure = {
  ...voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' }),
  ...known('return', '2026-04-05'),
};

const reached: readonly Reached[] = [
  [
    'ASSISTANCE_DURATION',
    'MET',
    'it lasts as long as the period',
    { cmm: { durations: [duration] }, immigration: { reflection: [period] } },
  ],
  [
    'ASSISTANCE_DURATION',
    'BREACH',
    'it outlasts the period',
    {
      cmm: { durations: [{ ...duration, endsOn: '2026-12-31' }] },
      immigration: { reflection: [period] },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'it lasts as long as the period, whichever day that is',
    { cmm: { durations: [{ ...duration, endsOn: null }] }, immigration: { reflection: [period] } },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'it rests on the longer one of two periods that overlap over a merge',
    {
      cmm: { durations: [{ ...duration, startsOn: '2026-04-18', endsOn: '2026-06-15' }] },
      immigration: {
        reflection: [
          { ...period, ...known('other', '2026-04-15'), startsOn: '2026-04-15', endsOn: '2026-05-15' },
        ],
        merged: [inMerged({ reflection: [{ ...period, endsOn: '2026-06-30' }] })],
      },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'BREACH',
    'she left in the period',
    {
      cmm: { durations: [duration] },
      immigration: { reflection: [period] },
      returns: { returns: [departure] },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'the period ended before its time, once the case was closed',
    {
      cmm: { case: closed, durations: [duration] },
      immigration: { reflection: [{ ...period, endedOn: '2026-04-15' }] },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'proceedings ended once the case was merged into another',
    {
      cmm: {
        case: { ...closed, mergedIntoId: 'other' },
        durations: [{ ...duration, basis: 'PROCEEDINGS', endsOn: '2026-12-31' }],
      },
      justice: { presence: { required: false, until: null, endedOn: '2026-04-15' } },
    },
  ],
  ['ASSISTANCE_DURATION', 'BREACH', 'there is no period', { cmm: { durations: [duration] } }],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'proceedings go on',
    {
      cmm: { durations: [{ ...duration, basis: 'PROCEEDINGS', endsOn: null }] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'BREACH',
    'proceedings are over',
    {
      cmm: { durations: [{ ...duration, basis: 'PROCEEDINGS', endsOn: '2026-05-31' }] },
      justice: { presence: { required: false, until: null, endedOn: '2026-05-10' } },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'the recovery period runs',
    { cmm: { durations: [{ ...duration, basis: 'RECOVERY_PERIOD' }], recoveries: [recovery] } },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'the recovery period of a merged case runs',
    {
      cmm: {
        durations: [{ ...duration, basis: 'RECOVERY_PERIOD' }],
        recoveriesBefore: [{ ...recovery, since: '2026-04-02T10:00:00.000Z' }],
      },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'BREACH',
    'she has not arrived',
    { cmm: { durations: [{ ...duration, basis: 'AFTER_RETURN' }] } },
  ],
  [
    'ASSISTANCE_DURATION',
    'CONCERN',
    'who knows was silent',
    {
      cmm: { durations: [{ ...duration, endsOn: '2026-12-31', verification: 'UNVERIFIED' }] },
      immigration: { reflection: [period] },
    },
  ],
  [
    'ASSISTANCE_DURATION',
    'MET',
    'who knows was silent, and the case was closed since: nothing is left to confirm',
    { cmm: { case: closed, durations: [{ ...duration, endsOn: null, verification: 'UNVERIFIED' }] } },
  ],
  ['ASSISTANCE_DURATION', 'NOT_APPLICABLE', 'none is given', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
