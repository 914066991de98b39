import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import {
  accepted,
  extended,
  gone,
  identified,
  leftBefore,
  unlawful,
} from '../../../../tests/caseload/reflection-facts.ts';
import { inMerged, known, mergedCase, period, stay } from '../../../../tests/caseload/sample-facts.ts';

const forReasons = { ...extended, ground: 'SPECIAL_REASONS' } as const;
const later = { ...period, ...known('later', '2026-04-20'), startsOn: '2026-04-20', endsOn: '2026-05-20' };
const confirmed = { version: 3, ground: null, verification: 'VERIFIED' } as const;

const reached: readonly Reached[] = [
  [
    'REFLECTION_EXTENSION',
    'MET',
    'a return was prepared',
    { immigration: { reflection: [period, extended] }, returns: { returns: [accepted] } },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'it was withdrawn later on the day of the extension',
    {
      immigration: { reflection: [period, extended] },
      returns: {
        returns: [
          { ...accepted, supersededAt: '2026-04-25T12:00:00.000Z' },
          { ...accepted, version: 2, recordedAt: '2026-04-25T12:00:00.000Z', withdrawnOn: '2026-04-25' },
        ],
      },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'she had been granted lawful stay before',
    {
      immigration: { residence: [stay('LAWFUL', '2026-04-20')], reflection: [period, extended] },
      returns: { returns: [accepted] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'she was granted it later on that day',
    {
      immigration: {
        residence: [{ ...stay('LAWFUL', '2026-04-25'), recordedAt: '2026-04-25T14:00:00.000Z' }],
        reflection: [period, extended],
      },
      returns: { returns: [accepted] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'she sought asylum meanwhile',
    {
      immigration: {
        residence: unlawful,
        asylum: [
          {
            ...known('asylum', '2026-04-20'),
            lodgedOn: '2026-04-20',
            outcome: null,
            decidedOn: null,
            verification: 'VERIFIED',
          },
        ],
        reflection: [period, extended],
      },
      returns: { returns: [accepted] },
    },
  ],
  ['REFLECTION_EXTENSION', 'BREACH', 'none was', { immigration: { reflection: [period, extended] } }],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'it had been withdrawn',
    {
      immigration: { reflection: [period, extended] },
      returns: { returns: [{ ...accepted, withdrawnOn: '2026-04-20' }] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'she had left on it',
    { immigration: { reflection: [period, extended] }, returns: { returns: [gone] } },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'it was for special reasons, and she had left',
    { immigration: { reflection: [period, forReasons] }, returns: { returns: [gone] } },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'it was for special reasons, and she had left before the period, which was known when it was given',
    { immigration: { reflection: [period, forReasons] }, returns: { returns: [leftBefore] } },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'it was for special reasons, and that she had left before the period was recorded by then',
    {
      immigration: { ...identified, reflection: [period, forReasons] },
      returns: { returns: [{ ...leftBefore, recordedAt: '2026-04-10T00:00:00.000Z' }] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'the same, and she was identified since she left',
    {
      immigration: { ...identified, reflection: [period, forReasons] },
      returns: {
        returns: [{ ...leftBefore, departedOn: '2026-03-19', recordedAt: '2026-04-10T00:00:00.000Z' }],
      },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'the same, and she sought asylum since she left',
    {
      immigration: {
        ...identified,
        asylum: [
          {
            ...known('asylum', '2026-04-12'),
            lodgedOn: '2026-04-12',
            outcome: null,
            decidedOn: null,
            verification: 'VERIFIED',
          },
        ],
        reflection: [period, forReasons],
      },
      returns: { returns: [{ ...leftBefore, recordedAt: '2026-04-10T00:00:00.000Z' }] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'that she had left was recorded since',
    {
      immigration: { reflection: [period, forReasons] },
      returns: { returns: [{ ...gone, recordedAt: '2026-04-25T00:00:00.001Z' }] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'that a departure is hers may have shown only by a merge since',
    {
      cmm: { merged: [mergedCase({})] },
      immigration: { reflection: [period, forReasons] },
      returns: { returns: [gone] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'she had left, and a case had been merged before',
    {
      cmm: { merged: [mergedCase({}, '2026-04-15T10:00:00.000Z')] },
      immigration: { reflection: [period, forReasons] },
      returns: { returns: [gone] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'CONCERN',
    'the Return Agency was silent, and she had left',
    {
      immigration: { reflection: [period, { ...forReasons, verification: 'UNVERIFIED' }] },
      returns: { returns: [gone] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'a later period had begun',
    { immigration: { reflection: [period, forReasons, later] } },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'a later period had begun in a case that had been merged',
    {
      immigration: {
        reflection: [period, forReasons],
        merged: [inMerged({ reflection: [later] }, '2026-04-22T10:00:00.000Z')],
      },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'a later period had begun in a case that was merged since',
    {
      immigration: { reflection: [period, forReasons], merged: [inMerged({ reflection: [later] })] },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'CONCERN',
    'the Return Agency was silent',
    { immigration: { reflection: [period, { ...extended, verification: 'UNVERIFIED' }] } },
  ],
  [
    'REFLECTION_EXTENSION',
    'BREACH',
    'the Return Agency was silent, and she stayed lawfully',
    {
      immigration: {
        residence: [stay('LAWFUL', '2026-04-20')],
        reflection: [period, { ...extended, verification: 'UNVERIFIED' }],
      },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'the Return Agency was silent, and has confirmed it since',
    {
      immigration: {
        reflection: [period, { ...extended, verification: 'UNVERIFIED' }, { ...extended, ...confirmed }],
      },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'MET',
    'it rests on special reasons, and the grant on what is not confirmed',
    {
      immigration: {
        reflection: [
          { ...period, verification: 'UNVERIFIED' },
          { ...extended, ground: 'SPECIAL_REASONS', verification: 'UNVERIFIED' },
        ],
      },
    },
  ],
  [
    'REFLECTION_EXTENSION',
    'NOT_APPLICABLE',
    'it was not extended',
    { immigration: { reflection: [period] } },
  ],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
