import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { known, stay } from '../../../../tests/caseload/sample-facts.ts';
import type { ProfileFact } from '../case-facts.ts';

const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const approval = {
  approvedBy: 'MINISTRY_OF_SOCIAL_AFFAIRS',
  validFrom: '2020-01-01',
  validTo: null,
  withdrawnOn: null,
} as const;
const placement = {
  ...known('placement', '2026-04-01'),
  verification: 'VERIFIED',
  startsOn: '2026-04-01',
  endsOn: null,
  decidedBy: 'CMM',
  agreedWithDisOn: '2026-04-01',
  kind: 'CRISIS_SHELTER',
  capacity: 8,
  occupied: 0,
  approvals: [approval],
} as const;
const agreedLate = { ...placement, agreedWithDisOn: '2026-04-03' } as const;
const wentAhead = {
  ...placement,
  verification: 'UNVERIFIED',
  agreedWithDisOn: null,
  supersededAt: '2026-04-03T12:00:00.000Z',
} as const;
const man: ProfileFact = {
  bornOn: '1990-01-01',
  gender: 'MALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
};

const reached: readonly Reached[] = [
  ['ACCOMMODATION_APPROVED', 'MET', 'the place is approved', { cmm: { placements: [placement] } }],
  [
    'ACCOMMODATION_APPROVED',
    'BREACH',
    'it no longer is',
    { cmm: { placements: [{ ...placement, approvals: [{ ...approval, withdrawnOn: '2026-05-01' }] }] } },
  ],
  ['ACCOMMODATION_APPROVED', 'NOT_APPLICABLE', 'she lives elsewhere', {}],
  [
    'ACCOMMODATION_SUITABLE',
    'MET',
    'a woman is in a shelter for women',
    { cmm: { placements: [placement] }, immigration: { residence: unlawful } },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'BREACH',
    'a man is',
    {
      cmm: { placements: [placement], profile: man },
      immigration: { residence: unlawful },
    },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'CONCERN',
    'her record was set right since, and says that she is one',
    {
      cmm: {
        placements: [placement],
        profile: { ...man, changedAt: '2026-04-02T00:00:00.001Z' },
      },
      immigration: { residence: unlawful },
    },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'BREACH',
    'it was set right before she was placed, and says so',
    {
      cmm: {
        placements: [placement],
        profile: { ...man, changedAt: placement.recordedAt },
      },
      immigration: { residence: unlawful },
    },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'BREACH',
    'it was full',
    { cmm: { placements: [{ ...placement, occupied: 8 }] }, immigration: { residence: unlawful } },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'MET',
    'DIS recorded afterwards that she is without lawful stay',
    {
      cmm: { placements: [{ ...placement, agreedWithDisOn: null }] },
      immigration: {
        residence: [{ ...stay('NO_LAWFUL_STAY', '2026-03-01'), recordedAt: '2026-04-01T12:00:00.000Z' }],
      },
    },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'BREACH',
    'DIS agreed on the third day',
    { cmm: { placements: [agreedLate] }, immigration: { residence: unlawful } },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'MET',
    'DIS was silent, agreed on the third day, and it was confirmed',
    {
      cmm: { placements: [wentAhead, { ...agreedLate, version: 2, recordedAt: wentAhead.supersededAt }] },
      immigration: { residence: unlawful },
    },
  ],
  [
    'ACCOMMODATION_SUITABLE',
    'CONCERN',
    'DIS was silent',
    {
      cmm: { placements: [{ ...placement, verification: 'UNVERIFIED' }] },
      immigration: { residence: unlawful },
    },
  ],
  ['ACCOMMODATION_SUITABLE', 'NOT_APPLICABLE', 'she lives elsewhere', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
