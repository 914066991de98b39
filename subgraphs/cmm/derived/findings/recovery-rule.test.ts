import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { leftBefore } from '../../../../tests/caseload/reflection-facts.ts';
import { decision, inMerged, known, stay } from '../../../../tests/caseload/sample-facts.ts';
import type { ProfileFact } from '../case-facts.ts';

const byCmm = decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20');
/** A court's decision, as it was and as the court corrected it, under one id, at three in the afternoon. */
const byCourt = decision('c1', 'COURT', 'IDENTIFIED', '2026-03-20');
const correctedOn = (day: string) => [
  { ...byCourt, supersededAt: `${day}T15:00:00.000Z` },
  {
    ...byCourt,
    version: 2,
    recordedAt: `${day}T15:00:00.000Z`,
    outcome: 'NOT_IDENTIFIED' as const,
    decidedOn: day,
  },
];
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
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
/** Granted while somebody was silent, and confirmed two weeks later. */
const confirmed = [
  { ...recovery, verification: 'UNVERIFIED', supersededAt: '2026-04-15T12:00:00.000Z' },
  { ...recovery, version: 2, recordedAt: '2026-04-15T12:00:00.000Z' },
] as const;
/** A departure of before, of which the Return Agency told in between. */
const leftLate = { ...leftBefore, recordedAt: '2026-04-10T00:00:00.000Z' };
const offer = {
  ...known('offer', '2026-03-22'),
  offeredOn: '2026-03-22',
  requestedOn: null,
  declinedOn: null,
  verification: 'VERIFIED',
} as const;
const ofUnknownAge: ProfileFact = {
  bornOn: null,
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
};
/** The same from a case that was merged into hers. */
const before = (since: string) => ({
  ...recovery,
  ...known('before', '2026-03-20'),
  startsOn: '2026-03-20',
  endsOn: '2026-04-19',
  identificationDecisionId: 'of the other case',
  since: `${since}T10:00:00.000Z`,
});

const reached: readonly Reached[] = [
  [
    'RECOVERY_PERIOD',
    'MET',
    'she stays lawfully',
    {
      cmm: { decisions: [byCmm], recoveries: [recovery] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'MET',
    'the court on whose decision it was given says otherwise later',
    {
      cmm: { recoveries: [recovery] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
      justice: { decisions: correctedOn('2026-04-06') },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'BREACH',
    'the court had said otherwise by then',
    {
      cmm: { recoveries: [recovery] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
      justice: { decisions: correctedOn('2026-03-25') },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'BREACH',
    'she does not',
    { cmm: { decisions: [byCmm], recoveries: [recovery] }, immigration: { residence: unlawful } },
  ],
  [
    'RECOVERY_PERIOD',
    'CONCERN',
    'DIS was silent, and knows her without lawful stay',
    {
      cmm: { decisions: [byCmm], recoveries: [{ ...recovery, verification: 'UNVERIFIED' }] },
      immigration: { residence: unlawful },
    },
  ],
  ...(
    [
      ['BREACH', 'she had left since she was identified', leftBefore, [recovery]],
      [
        'MET',
        'that she had left was recorded since',
        { ...leftBefore, recordedAt: '2026-04-01T00:00:00.001Z' },
        [recovery],
      ],
      [
        'MET',
        'she was identified after she had left',
        { ...leftBefore, departedOn: '2026-03-19' },
        [recovery],
      ],
      ['BREACH', 'that she had left was recorded by when it was confirmed', leftLate, confirmed],
      [
        'MET',
        'she had left by when it was confirmed, and not before it began',
        { ...leftLate, departedOn: '2026-04-05' },
        confirmed,
      ],
    ] as const
  ).map(
    ([outcome, when, left, recoveries]): Reached => [
      'RECOVERY_PERIOD',
      outcome,
      when,
      {
        cmm: { decisions: [byCmm], recoveries },
        immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
        returns: { returns: [left] },
      },
    ],
  ),
  ...(
    [
      ['MET', 'the one before would still run, and she had left it', '2026-03-25'],
      ['BREACH', 'the one before was running', '2026-03-19'],
    ] as const
  ).map(
    ([outcome, when, departedOn]): Reached => [
      'RECOVERY_PERIOD',
      outcome,
      when,
      {
        cmm: {
          decisions: [
            decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20'),
            decision('c2', 'CMM', 'IDENTIFIED', '2026-03-28'),
          ],
          recoveries: [
            { ...recovery, ...known('first', '2026-03-20'), startsOn: '2026-03-20', endsOn: '2026-04-19' },
            { ...recovery, identificationDecisionId: 'c2' },
          ],
        },
        immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
        returns: { returns: [{ ...leftBefore, departedOn }] },
      },
    ],
  ),
  ...(
    [
      ['MET', 'it was taken back since nothing bore it out', null],
      [
        'BREACH',
        'its extension alone was not borne out, and she had no lawful stay when it was granted',
        'c1',
      ],
    ] as const
  ).map(
    ([outcome, when, identificationDecisionId]): Reached => [
      'RECOVERY_PERIOD',
      outcome,
      when,
      {
        cmm: {
          decisions: [byCmm],
          recoveries: [
            { ...recovery, identificationDecisionId, endedOn: '2026-04-10', endGround: 'NOT_BORNE_OUT' },
          ],
        },
        immigration: { residence: unlawful },
      },
    ],
  ),
  [
    'RECOVERY_PERIOD',
    'CONCERN',
    'the only one was taken back, and she stays lawfully by now',
    {
      cmm: {
        decisions: [byCmm],
        recoveries: [
          {
            ...recovery,
            identificationDecisionId: null,
            endedOn: '2026-04-10',
            endGround: 'NOT_BORNE_OUT',
          },
        ],
      },
      immigration: { residence: [stay('LAWFUL', '2026-04-20')] },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'MET',
    'one on the same identification was taken back before',
    {
      cmm: {
        decisions: [byCmm],
        recoveries: [
          {
            ...before('2026-03-20'),
            identificationDecisionId: null,
            endedOn: '2026-03-25',
            endGround: 'NOT_BORNE_OUT',
          },
          recovery,
        ],
      },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'BREACH',
    'one ran already in a case that had been merged',
    {
      cmm: { decisions: [byCmm], recoveries: [recovery], recoveriesBefore: [before('2026-03-25')] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'MET',
    'that the other one was hers was not known yet',
    {
      cmm: { decisions: [byCmm], recoveries: [recovery], recoveriesBefore: [before('2026-04-05')] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
    },
  ],
  [
    'RECOVERY_PERIOD',
    'MET',
    'the cases were merged in the very moment of the grant',
    {
      cmm: { decisions: [byCmm], recoveries: [recovery], recoveriesBefore: [before(recovery.recordedAt)] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
    },
  ],
  ...(
    [
      ['MET', 'as a citizen of the EU then, which was set right since', '2026-04-02'],
      ['BREACH', 'though no stay of hers was on record', '2026-03-31'],
    ] as const
  ).map(
    ([outcome, when, changedOn]): Reached => [
      'RECOVERY_PERIOD',
      outcome,
      when,
      {
        cmm: {
          decisions: [byCmm],
          recoveries: [recovery],
          profile: { ...ofUnknownAge, changedAt: `${changedOn}T10:00:00.000Z` },
        },
      },
    ],
  ),
  ...(
    [
      ['CONCERN', 'none was granted to who stays lawfully', {}, {}],
      ['NOT_APPLICABLE', 'a reflection period was offered before', {}, { offers: [offer] }],
      [
        'NOT_APPLICABLE',
        'a reflection period was offered in a case that was merged',
        {},
        { merged: [inMerged({ offers: [offer] })] },
      ],
      [
        'NOT_APPLICABLE',
        'her case is closed',
        { case: { openedOn: '2026-03-01', closedOn: '2026-04-30', mergedIntoId: null } },
        {},
      ],
    ] as const
  ).map(
    ([outcome, when, cmm, atDis]): Reached => [
      'RECOVERY_PERIOD',
      outcome,
      when,
      {
        cmm: { decisions: [byCmm], ...cmm },
        immigration: { residence: [stay('LAWFUL', '2026-03-01')], ...atDis },
      },
    ],
  ),
  ['RECOVERY_PERIOD', 'NOT_APPLICABLE', 'there is none', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
