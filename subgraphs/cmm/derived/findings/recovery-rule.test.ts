import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { decision, known, stay } from '../../../../tests/caseload/sample-facts.ts';

const byCmm = decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20');
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
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
