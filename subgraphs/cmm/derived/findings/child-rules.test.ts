import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { decision, known, mergedCase } from '../../../../tests/caseload/sample-facts.ts';
import type { ProfileFact } from '../case-facts.ts';

const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
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
const ofUnknownAge: ProfileFact = {
  bornOn: null,
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
};
const child: ProfileFact = {
  bornOn: '2012-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
};
const representative = { ...known('representative', '2026-03-21'), appointedOn: '2026-03-21', endedOn: null };
/** Until the cases were merged. */
const untilThen = { ...representative, endedOn: '2026-05-10' };
const mergedAway = { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' };
const tracing = {
  ...known('tracing', '2026-04-01'),
  status: 'UNDER_WAY',
  begunOn: '2026-04-01',
  inBestInterests: true,
  bestInterestsAssessedOn: '2026-03-25',
  durableSolution: null,
  reunitedOn: null,
} as const;
const notForTheBest = {
  ...known('assessment', '2026-04-20'),
  topic: 'FAMILY_TRACING',
  conclusion: 'NOT_IN_BEST_INTERESTS',
  durableSolution: null,
  assessedOn: '2026-04-20',
} as const;
const centre = { ...placement, kind: 'CHILDRENS_ASYLUM_CENTRE', decidedBy: 'MUNICIPALITY' } as const;
const untilMerged = { ...centre, endsOn: '2026-05-10' } as const;
const screened = {
  screenedBy: 'RED_CROSS',
  screenedOn: '2026-04-02',
  recordedAt: '2026-04-02T00:00:00.000Z',
} as const;

const reached: readonly Reached[] = [
  [
    'CHILD_REPRESENTATIVE',
    'MET',
    'the child has one',
    { cmm: { profile: child, representatives: [representative] }, immigration: { decisions: [byDis] } },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'the child has none',
    { cmm: { profile: child }, immigration: { decisions: [byDis] } },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'CONCERN',
    'that this is a child was set right on this very day',
    {
      cmm: { profile: { ...child, bornOnChangedAt: '2026-06-01T08:00:00.000Z' } },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'that was set right the day before',
    {
      cmm: { profile: { ...child, bornOnChangedAt: '2026-05-31T08:00:00.000Z' } },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'CONCERN',
    'it was set right once nothing made up for it any more',
    {
      cmm: { profile: { ...child, bornOn: '2008-05-10', bornOnChangedAt: '2026-05-10T08:00:00.000Z' } },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'it was set right on the last day on which a representative could be appointed',
    {
      cmm: { profile: { ...child, bornOn: '2008-05-10', bornOnChangedAt: '2026-05-09T08:00:00.000Z' } },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'what was set right then is not her day of birth',
    {
      cmm: { profile: { ...child, bornOn: '2008-05-10', changedAt: '2026-05-10T08:00:00.000Z' } },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'DIS decided on a child of whom CMM has no day of birth',
    {
      cmm: { profile: ofUnknownAge },
      immigration: { decisions: [{ ...byDis, ageGroup: 'CHILD' }] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'CONCERN',
    'nobody says whether she is a child',
    {
      cmm: { profile: ofUnknownAge },
      immigration: { decisions: [{ ...byDis, ageGroup: 'UNKNOWN' }] },
    },
  ],
  ['CHILD_REPRESENTATIVE', 'NOT_APPLICABLE', 'she is of age', { immigration: { decisions: [byDis] } }],
  [
    'CHILD_REPRESENTATIVE',
    'MET',
    'the case was merged, and who acted for the child does so in the other',
    {
      cmm: { case: mergedAway, profile: child, representatives: [untilThen] },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'MET',
    'the case was closed, and who acted for the child was released with it',
    {
      cmm: {
        case: { ...mergedAway, mergedIntoId: null },
        profile: child,
        representatives: [untilThen],
      },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'the case was merged, and nobody had acted for the child in it',
    { cmm: { case: mergedAway, profile: child }, immigration: { decisions: [byDis] } },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'BREACH',
    'somebody acted for the child in a case that was merged, and nobody goes on',
    {
      cmm: { profile: child, merged: [mergedCase({ representatives: [untilThen] })] },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'CHILD_REPRESENTATIVE',
    'MET',
    'she is of age, and somebody acted for her in a case that was merged',
    {
      cmm: {
        profile: { ...child, bornOn: '2008-05-20' },
        merged: [mergedCase({ representatives: [untilThen] })],
      },
      immigration: { decisions: [byDis] },
    },
  ],
  [
    'FAMILY_REUNION',
    'MET',
    'it is in the best interests',
    { cmm: { profile: child }, returns: { tracing: [tracing] } },
  ],
  [
    'FAMILY_REUNION',
    'BREACH',
    'it is not',
    { cmm: { profile: child }, returns: { tracing: [{ ...tracing, inBestInterests: false }] } },
  ],
  [
    'FAMILY_REUNION',
    'BREACH',
    'a reunion is not durable',
    {
      cmm: { profile: child },
      returns: { tracing: [{ ...tracing, durableSolution: false, reunitedOn: '2026-05-10' }] },
    },
  ],
  ...(
    [
      ['MET', 'CMM finds it for the best still', { conclusion: 'IN_BEST_INTERESTS' }, {}],
      ['BREACH', 'it goes on though CMM finds it is not for the best any more', {}, {}],
      ['MET', 'it was stopped then', {}, { status: 'STOPPED' }],
      ['MET', 'CMM finds that a reunion would not be for the best', { topic: 'FAMILY_REUNION' }, {}],
    ] as const
  ).map(
    ([outcome, when, answer, search]): Reached => [
      'FAMILY_REUNION',
      outcome,
      when,
      {
        cmm: { profile: child, bestInterests: [{ ...notForTheBest, ...answer }] },
        returns: { tracing: [{ ...tracing, ...search }] },
      },
    ],
  ),
  [
    'FAMILY_REUNION',
    'BREACH',
    'it goes on though CMM found in a case that was merged that it is not for the best',
    {
      cmm: { profile: child, merged: [mergedCase({ bestInterests: [notForTheBest] })] },
      returns: { tracing: [tracing] },
    },
  ],
  ['FAMILY_REUNION', 'NOT_APPLICABLE', 'nobody is sought', { cmm: { profile: child } }],
  [
    'CHILD_SCREENING',
    'MET',
    'the Red Cross has screened',
    { cmm: { profile: child, placements: [centre], screenings: [screened] } },
  ],
  [
    'CHILD_SCREENING',
    'MET',
    'the Red Cross has, in a case that was merged, from which the place was carried over',
    {
      cmm: { profile: child, placements: [centre], merged: [mergedCase({ screenings: [screened] })] },
    },
  ],
  [
    'CHILD_SCREENING',
    'BREACH',
    'the child lived there in a case that was merged, and nobody has in either',
    { cmm: { profile: child, merged: [mergedCase({ placements: [untilMerged] })] } },
  ],
  [
    'CHILD_SCREENING',
    'MET',
    'the child lived there in a case that was merged, and was screened in this one',
    {
      cmm: {
        profile: child,
        screenings: [screened],
        merged: [mergedCase({ placements: [untilMerged] })],
      },
    },
  ],
  [
    'CHILD_SCREENING',
    'NOT_APPLICABLE',
    'the case was merged: nobody has in it, and the one that goes on tells whether anybody has',
    { cmm: { case: mergedAway, profile: child, placements: [untilMerged] } },
  ],
  [
    'CHILD_SCREENING',
    'MET',
    'the case was merged, and the Red Cross had screened in it',
    { cmm: { case: mergedAway, profile: child, placements: [untilMerged], screenings: [screened] } },
  ],
  [
    'CHILD_SCREENING',
    'BREACH',
    'nobody has in a case that was closed',
    { cmm: { case: { ...mergedAway, mergedIntoId: null }, profile: child, placements: [untilMerged] } },
  ],
  ['CHILD_SCREENING', 'BREACH', 'nobody has', { cmm: { profile: child, placements: [centre] } }],
  [
    'CHILD_SCREENING',
    'NOT_APPLICABLE',
    'the child lives elsewhere',
    { cmm: { profile: child, placements: [placement] } },
  ],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
