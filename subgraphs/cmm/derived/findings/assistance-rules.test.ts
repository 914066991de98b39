import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import {
  decision,
  inMerged,
  known,
  period,
  stay,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';
import type { ProfileFact } from '../case-facts.ts';

const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const byCmm = decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20');
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const eligible = {
  ...known('eligible', '2026-03-25'),
  verification: 'VERIFIED',
  authority: 'CMM',
  outcome: 'ELIGIBLE',
  decidedOn: '2026-03-25',
} as const;
const duration = {
  ...known('duration', '2026-04-01'),
  verification: 'VERIFIED',
  basis: 'REFLECTION_PERIOD',
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
} as const;
const contact = { assignedOn: '2026-04-01', releasedOn: null };
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
const offer = {
  ...known('offer', '2026-03-22'),
  offeredOn: '2026-03-22',
  requestedOn: null,
  declinedOn: null,
};
const agreedLate = { ...placement, agreedWithDisOn: '2026-04-03' } as const;
const wentAhead = {
  ...placement,
  verification: 'UNVERIFIED',
  agreedWithDisOn: null,
  supersededAt: '2026-04-03T12:00:00.000Z',
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
/** The same from a case that was merged into hers. */
const ofUnknownAge: ProfileFact = {
  bornOn: null,
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
};
const child: ProfileFact = {
  bornOn: '2012-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
};
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
    { cmm: { durations: [{ ...duration, endsOn: null }] }, immigration: { reflection: [period] } },
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
      cmm: { durations: [{ ...duration, basis: 'PROCEEDINGS', endsOn: null }] },
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
      cmm: { durations: [{ ...duration, verification: 'UNVERIFIED' }] },
      immigration: { reflection: [period] },
    },
  ],
  ['ASSISTANCE_DURATION', 'NOT_APPLICABLE', 'none is given', {}],
  [
    'CONTACT_PERSON',
    'MET',
    'somebody accompanied her',
    { cmm: { contacts: [contact] }, immigration: { reflection: [period] } },
  ],
  ['CONTACT_PERSON', 'CONCERN', 'nobody did', { immigration: { reflection: [period] } }],
  [
    'CONTACT_PERSON',
    'MET',
    'somebody did until she left',
    {
      cmm: { contacts: [{ assignedOn: '2026-04-01', releasedOn: '2026-04-20' }] },
      immigration: { reflection: [{ ...period, endsOn: '2026-06-10' }] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' })] },
    },
  ],
  ['CONTACT_PERSON', 'NOT_APPLICABLE', 'there is no period', {}],
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
      cmm: { placements: [placement], profile: { ...child, bornOn: '1990-01-01', gender: 'MALE' } },
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
        profile: { ...child, bornOn: '1990-01-01', gender: 'MALE', changedAt: '2026-04-02T00:00:00.001Z' },
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
        profile: { ...child, bornOn: '1990-01-01', gender: 'MALE', changedAt: placement.recordedAt },
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
        { case: { openedOn: '2026-03-01', closedOn: '2026-04-30' } },
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
  ['FAMILY_REUNION', 'NOT_APPLICABLE', 'nobody is sought', { cmm: { profile: child } }],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
