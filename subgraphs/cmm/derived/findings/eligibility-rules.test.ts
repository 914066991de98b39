import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { decision, known } from '../../../../tests/caseload/sample-facts.ts';

const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const eligible = {
  ...known('eligible', '2026-03-25'),
  verification: 'VERIFIED',
  authority: 'CMM',
  outcome: 'ELIGIBLE',
  decidedOn: '2026-03-25',
} as const;

const merged = { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' };
const reached: readonly Reached[] = [
  [
    'ASSISTANCE_ELIGIBILITY',
    'MET',
    'CMM found a victim eligible',
    { cmm: { eligibilities: [eligible] }, immigration: { decisions: [byDis] } },
  ],
  [
    'ASSISTANCE_ELIGIBILITY',
    'BREACH',
    'the police did',
    { cmm: { eligibilities: [{ ...eligible, authority: 'POLICE' }] }, immigration: { decisions: [byDis] } },
  ],
  [
    'ASSISTANCE_ELIGIBILITY',
    'CONCERN',
    'an authority was silent then, though she is a victim',
    {
      cmm: { eligibilities: [{ ...eligible, verification: 'UNVERIFIED' }] },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'ASSISTANCE_ELIGIBILITY',
    'MET',
    'another body found later on that day that she is none',
    {
      cmm: {
        eligibilities: [eligible],
        decisions: [
          {
            ...decision('c2', 'CMM', 'NOT_IDENTIFIED', '2026-03-25'),
            recordedAt: '2026-03-25T12:00:00.000Z',
          },
        ],
      },
      immigration: { decisions: [byDis] },
    },
  ],
  ['ASSISTANCE_ELIGIBILITY', 'NOT_APPLICABLE', 'nobody has assessed it', {}],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'MET',
    'a victim is eligible',
    { cmm: { eligibilities: [eligible] }, immigration: { decisions: [byDis] } },
  ],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'BREACH',
    'a victim is turned down',
    {
      cmm: { eligibilities: [{ ...eligible, outcome: 'NOT_ELIGIBLE' }] },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'BREACH',
    'whoever was turned down has been identified since, and nobody has decided anew',
    {
      cmm: { eligibilities: [{ ...eligible, outcome: 'NOT_ELIGIBLE' }] },
      immigration: { decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-05-31')] },
    },
  ],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'MET',
    'the case had been merged into another before she was identified',
    {
      cmm: { case: merged, eligibilities: [{ ...eligible, outcome: 'NOT_ELIGIBLE' }] },
      justice: { decisions: [decision('d2', 'COURT', 'IDENTIFIED', '2026-05-20')] },
    },
  ],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'BREACH',
    'the case was merged into another only after she had been identified, and nobody had decided anew',
    {
      cmm: { case: merged, eligibilities: [{ ...eligible, outcome: 'NOT_ELIGIBLE' }] },
      immigration: { decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-05-01')] },
    },
  ],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'MET',
    'of the day of identification itself, on which it is time to decide anew',
    {
      cmm: { eligibilities: [{ ...eligible, outcome: 'NOT_ELIGIBLE' }] },
      immigration: { decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-06-01')] },
    },
  ],
  [
    'ASSISTANCE_UNCONDITIONAL',
    'MET',
    'another body has decided anew since',
    {
      cmm: {
        eligibilities: [
          { ...eligible, outcome: 'NOT_ELIGIBLE' },
          { ...eligible, ...known('anew', '2026-05-20'), authority: 'DIS', decidedOn: '2026-05-20' },
        ],
      },
      immigration: { decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-05-10')] },
    },
  ],
  ['ASSISTANCE_UNCONDITIONAL', 'NOT_APPLICABLE', 'nobody has assessed it', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
