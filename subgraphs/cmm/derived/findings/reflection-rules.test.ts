import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import {
  decision,
  inMerged,
  known,
  mergedCase,
  period,
  stay,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';

const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const byCourt = decision('court', 'COURT', 'IDENTIFIED', '2026-03-20');
const notAnyMore = {
  version: 2,
  recordedAt: '2026-04-06T10:00:00.000Z',
  outcome: 'NOT_IDENTIFIED',
  decidedOn: '2026-04-06',
} as const;
/** A court that corrected what it had found. */
const corrected = [
  { ...byCourt, supersededAt: notAnyMore.recordedAt },
  { ...byCourt, ...notAnyMore },
];
const onCourt = { identificationAuthority: 'COURT', identificationDecisionId: 'court' } as const;
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const identified = { residence: unlawful, decisions: [byDis] };
const extended = {
  ...period,
  version: 2,
  recordedAt: '2026-04-25T00:00:00.000Z',
  endsOn: '2026-05-31',
  ground: 'COOPERATES_IN_PREPARED_RETURN',
  decidedOn: '2026-04-25',
} as const;
const forReasons = { ...extended, ground: 'SPECIAL_REASONS' } as const;
const later = { ...period, ...known('later', '2026-04-20'), startsOn: '2026-04-20', endsOn: '2026-05-20' };
const confirmed = { version: 3, ground: null, verification: 'VERIFIED' } as const;
const accepted = voluntaryReturn('ACCEPTED', { offeredOn: '2026-04-05', acceptedOn: '2026-04-12' });
const gone = { ...accepted, ...known('return', '2026-04-20'), departedOn: '2026-04-20' };
const leftBefore = { ...accepted, ...known('return', '2026-03-25'), departedOn: '2026-03-25' };
const pandemic = {
  ...period,
  ...known('old', '2021-01-05'),
  startsOn: '2021-01-05',
  endsOn: '2021-06-05',
  capEndsOn: '2021-09-05',
};
const permit = {
  ...known('permit', '2026-04-15'),
  verification: 'VERIFIED',
  validFrom: '2026-04-15',
  validTo: '2026-10-15',
  revokedOn: null,
  kind: 'PROCEEDINGS',
  applicationId: 'application',
} as const;

const reached: readonly Reached[] = [
  [
    'REFLECTION_GRANT',
    'MET',
    'a victim without lawful stay has it',
    { immigration: { ...identified, reflection: [period] } },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'nobody had identified her',
    { immigration: { residence: unlawful, reflection: [period] } },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'the court on whose decision it was given says otherwise later',
    {
      immigration: { residence: unlawful, reflection: [{ ...period, ...onCourt }] },
      justice: { decisions: corrected },
    },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'it was confirmed on what the court had said until it said otherwise',
    {
      immigration: {
        residence: unlawful,
        reflection: [
          { ...period, verification: 'UNVERIFIED', supersededAt: '2026-04-10T00:00:00.000Z' },
          { ...period, ...known('period', '2026-04-10'), ...onCourt, version: 2 },
        ],
      },
      justice: { decisions: corrected },
    },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'she stays lawfully',
    { immigration: { ...identified, residence: [stay('LAWFUL', '2026-03-01')], reflection: [period] } },
  ],
  [
    'REFLECTION_GRANT',
    'CONCERN',
    'it went ahead while an authority was silent',
    { immigration: { residence: unlawful, reflection: [{ ...period, verification: 'UNVERIFIED' }] } },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'it was confirmed on a decision of later',
    {
      immigration: {
        residence: unlawful,
        decisions: [{ ...byDis, decidedOn: '2026-04-10' }],
        reflection: [{ ...period, identificationAuthority: 'DIS', identificationDecisionId: 'd1' }],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'she was given a permit later on the day of the grant',
    {
      immigration: {
        ...identified,
        permits: [
          {
            ...permit,
            recordedAt: '2026-04-01T14:00:00.000Z',
            validFrom: '2026-04-01',
            validTo: '2026-10-01',
          },
        ],
        reflection: [{ ...period, recordedAt: '2026-04-01T09:00:00.000Z' }],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'she had been given one earlier on that day',
    {
      immigration: {
        ...identified,
        permits: [
          {
            ...permit,
            recordedAt: '2026-04-01T08:00:00.000Z',
            validFrom: '2026-04-01',
            validTo: '2026-10-01',
          },
        ],
        reflection: [{ ...period, recordedAt: '2026-04-01T09:00:00.000Z' }],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'CMM had her as a Danish citizen',
    {
      cmm: { citizenship: { citizenshipGroup: 'DANISH', changedAt: null } },
      immigration: { ...identified, reflection: [period] },
    },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'CMM has her as a Danish citizen since',
    {
      cmm: { citizenship: { citizenshipGroup: 'DANISH', changedAt: '2026-04-20T12:00:00.000Z' } },
      immigration: { ...identified, reflection: [period] },
    },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'CMM had her as one when it was confirmed',
    {
      cmm: { citizenship: { citizenshipGroup: 'DANISH', changedAt: '2026-04-10T12:00:00.000Z' } },
      immigration: {
        ...identified,
        reflection: [
          { ...period, verification: 'UNVERIFIED', supersededAt: '2026-04-15T12:00:00.000Z' },
          { ...period, version: 2, recordedAt: '2026-04-15T12:00:00.000Z' },
        ],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'BREACH',
    'she had left since she was identified',
    { immigration: { ...identified, reflection: [period] }, returns: { returns: [leftBefore] } },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'that she had left was recorded since',
    {
      immigration: { ...identified, reflection: [period] },
      returns: { returns: [{ ...leftBefore, recordedAt: '2026-04-01T00:00:00.001Z' }] },
    },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'she was identified after she had left',
    {
      immigration: { ...identified, reflection: [period] },
      returns: { returns: [{ ...leftBefore, departedOn: '2026-03-19' }] },
    },
  ],
  ['REFLECTION_GRANT', 'BREACH', 'nobody offered one', { immigration: identified }],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'it was offered, and declined or not asked for yet',
    {
      immigration: {
        ...identified,
        offers: [
          { ...known('offer', '2026-03-21'), offeredOn: '2026-03-21', requestedOn: null, declinedOn: null },
        ],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'that she is identified was recorded today',
    {
      immigration: {
        residence: unlawful,
        decisions: [{ ...byDis, recordedAt: '2026-06-01T00:00:01.000Z' }],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'her stay was recorded today',
    {
      immigration: {
        ...identified,
        residence: [{ ...stay('NO_LAWFUL_STAY', '2026-03-01'), recordedAt: '2026-06-01T00:00:01.000Z' }],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'her case is closed',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-30', mergedIntoId: null } },
      immigration: identified,
    },
  ],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'she has left since',
    {
      immigration: identified,
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-30' })] },
    },
  ],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'she stays lawfully',
    { immigration: { ...identified, residence: [stay('LAWFUL', '2026-03-01')] } },
  ],
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
    'it was for special reasons, and she had left before the period',
    {
      immigration: { reflection: [period, forReasons] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-03-31' })] },
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
    'REFLECTION_GRANT',
    'MET',
    'it was verified, and the Return Agency silent at its extension',
    { immigration: { ...identified, reflection: [period, { ...extended, verification: 'UNVERIFIED' }] } },
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
    'REFLECTION_GRANT',
    'CONCERN',
    'it is not confirmed, and was extended since',
    {
      immigration: {
        ...identified,
        reflection: [
          { ...period, verification: 'UNVERIFIED' },
          { ...extended, verification: 'UNVERIFIED' },
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
