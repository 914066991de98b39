import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { permit } from '../../../../tests/caseload/permit-facts.ts';
import {
  byDis,
  extended,
  gone,
  identified,
  leftBefore,
  unlawful,
} from '../../../../tests/caseload/reflection-facts.ts';
import { decision, known, period, stay, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';

const offered = {
  ...known('offer', '2026-03-21'),
  offeredOn: '2026-03-21',
  requestedOn: null,
  declinedOn: null,
  verification: 'VERIFIED',
} as const;

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
  [
    'REFLECTION_GRANT',
    'BREACH',
    'that she had left was recorded by when it was confirmed',
    {
      immigration: {
        ...identified,
        reflection: [
          { ...period, verification: 'UNVERIFIED', supersededAt: '2026-04-15T12:00:00.000Z' },
          { ...period, version: 2, recordedAt: '2026-04-15T12:00:00.000Z' },
        ],
      },
      returns: { returns: [{ ...leftBefore, recordedAt: '2026-04-10T00:00:00.000Z' }] },
    },
  ],
  [
    'REFLECTION_GRANT',
    'MET',
    'she left in it before it was confirmed',
    {
      immigration: {
        ...identified,
        reflection: [
          { ...period, verification: 'UNVERIFIED', supersededAt: '2026-04-25T12:00:00.000Z' },
          { ...period, version: 2, recordedAt: '2026-04-25T12:00:00.000Z' },
        ],
      },
      returns: { returns: [gone] },
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
        offers: [offered],
      },
    },
  ],
  [
    'REFLECTION_GRANT',
    'CONCERN',
    'it was offered while an authority was silent',
    { immigration: { ...identified, offers: [{ ...offered, verification: 'UNVERIFIED' }] } },
  ],
  [
    'REFLECTION_GRANT',
    'NOT_APPLICABLE',
    'what was offered on silence was declined: it binds nobody',
    {
      immigration: {
        ...identified,
        offers: [{ ...offered, verification: 'UNVERIFIED', declinedOn: '2026-03-22' }],
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
    'REFLECTION_GRANT',
    'MET',
    'it was verified, and the Return Agency silent at its extension',
    { immigration: { ...identified, reflection: [period, { ...extended, verification: 'UNVERIFIED' }] } },
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
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
