import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { decision, known } from '../../../../tests/caseload/sample-facts.ts';

const detention = {
  ...known('d', '2026-05-01'),
  beganAt: '2026-05-01T10:00:00.000Z',
  releasedAt: '2026-05-03T10:00:00.000Z',
};
const held = {
  ...known('p', '2026-05-01'),
  detentionId: 'd',
  startsAt: '2026-05-01T10:00:00.000Z',
  endsAt: '2026-05-04T10:00:00.000Z',
  ground: null,
};
const testimony = { ...known('t', '2026-04-01'), testifies: true, testifiesFrom: '2026-04-10' };
const contact = { ...known('w', '2026-04-10'), assignedOn: '2026-04-10', endedOn: null };
const trial = {
  ...known('trial', '2026-04-01'),
  role: 'DEFENDANT',
  openedOn: '2026-04-01',
  closedOn: null,
} as const;
const hearing = { id: 'h', courtCaseId: 'trial', heldOn: '2026-05-10' };
const help = {
  ...known('help', '2026-04-20'),
  courtCaseId: 'trial',
  requestedOn: '2026-04-20',
  grantedOn: '2026-05-01',
};
const award = {
  ...known('award', '2026-05-10'),
  courtCaseId: 'trial',
  kind: 'COMPENSATION',
  route: 'CRIMINAL',
  awardedOn: '2026-05-10',
  awardedBy: 'COURT',
} as const;
const charge = {
  ...known('charge', '2026-04-01'),
  chargedOn: '2026-04-01',
  chargedBy: 'POLICE',
  droppedOn: null,
  droppedBy: null,
} as const;
const assessment = {
  ...known('assessment', '2026-05-01'),
  chargeId: 'charge',
  authority: 'PROSECUTION',
  provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
  seriousCrime: false,
  compelled: true,
  byForce: false,
  byDeceit: false,
  byExploitation: false,
  outcome: 'PROSECUTION_WAIVED',
  assessedOn: '2026-05-01',
} as const;
const sentence = {
  ...assessment,
  authority: 'COURT',
  provision: 'CRIMINAL_CODE_83',
  outcome: 'PENALTY_REMITTED',
} as const;
const identified = { decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')] };

const reached: readonly Reached[] = [
  [
    'DETENTION_72H',
    'MET',
    'she was released in time',
    { justice: { detentions: [detention], detentionPeriods: [held] } },
  ],
  [
    'DETENTION_72H',
    'BREACH',
    'she was held longer',
    { justice: { detentions: [{ ...detention, releasedAt: null }], detentionPeriods: [held] } },
  ],
  ['DETENTION_72H', 'NOT_APPLICABLE', 'she was not held', {}],
  [
    'WITNESS_CONTACT',
    'MET',
    'she has one',
    { justice: { testimony: [testimony], witnessContacts: [contact] } },
  ],
  ['WITNESS_CONTACT', 'BREACH', 'she has none', { justice: { testimony: [testimony] } }],
  [
    'WITNESS_CONTACT',
    'BREACH',
    'she has none, and is to testify in this case later than in the other',
    {
      justice: {
        testimony: [
          { ...testimony, ...known('later', '2026-04-01'), testifiesFrom: '2026-12-01' },
          testimony,
        ],
      },
    },
  ],
  [
    'WITNESS_CONTACT',
    'NOT_APPLICABLE',
    'her case was merged into another on the day after she began',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-11', mergedIntoId: 'other' } },
      justice: { testimony: [testimony] },
    },
  ],
  [
    'WITNESS_CONTACT',
    'BREACH',
    'it was merged a day later',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-12', mergedIntoId: 'other' } },
      justice: { testimony: [testimony] },
    },
  ],
  [
    'WITNESS_CONTACT',
    'CONCERN',
    'she had none until it was recorded that she no longer testifies',
    {
      justice: {
        testimony: [
          { ...testimony, supersededAt: '2026-04-20T08:00:00.000Z' },
          {
            ...testimony,
            version: 2,
            recordedAt: '2026-04-20T08:00:00.000Z',
            testifies: false,
            testifiesFrom: null,
          },
        ],
      },
    },
  ],
  [
    'WITNESS_CONTACT',
    'CONCERN',
    'she had none until it was recorded that she testifies later',
    {
      justice: {
        testimony: [
          { ...testimony, supersededAt: '2026-04-20T08:00:00.000Z' },
          {
            ...testimony,
            version: 2,
            recordedAt: '2026-04-20T08:00:00.000Z',
            testifiesFrom: '2026-12-01',
          },
        ],
      },
    },
  ],
  [
    'WITNESS_CONTACT',
    'BREACH',
    'it was recorded that she testifies from an earlier day, and she has none',
    {
      justice: {
        testimony: [
          { ...testimony, supersededAt: '2026-04-20T08:00:00.000Z' },
          {
            ...testimony,
            version: 2,
            recordedAt: '2026-04-20T08:00:00.000Z',
            testifiesFrom: '2026-04-05',
          },
        ],
      },
    },
  ],
  [
    'WITNESS_CONTACT',
    'NOT_APPLICABLE',
    'she does not testify',
    { justice: { testimony: [{ ...testimony, testifies: false, testifiesFrom: null }] } },
  ],
  [
    'LEGAL_ASSISTANCE',
    'MET',
    'she had it before the hearing',
    { justice: { courtCases: [trial], hearings: [hearing], legalAssistance: [help] } },
  ],
  [
    'LEGAL_ASSISTANCE',
    'BREACH',
    'she was heard without',
    {
      justice: { courtCases: [trial], hearings: [hearing], legalAssistance: [{ ...help, grantedOn: null }] },
    },
  ],
  [
    'LEGAL_ASSISTANCE',
    'BREACH',
    'the trial was closed without',
    {
      justice: {
        courtCases: [{ ...trial, closedOn: '2026-05-20' }],
        legalAssistance: [{ ...help, grantedOn: null }],
      },
    },
  ],
  [
    'LEGAL_ASSISTANCE',
    'NOT_APPLICABLE',
    'she did not ask',
    { justice: { courtCases: [trial], hearings: [hearing] } },
  ],
  [
    'RESTITUTION_COMPENSATION',
    'MET',
    'it came by its route',
    { justice: { courtCases: [{ ...trial, role: 'INJURED_PARTY' }], awards: [award] } },
  ],
  [
    'RESTITUTION_COMPENSATION',
    'BREACH',
    'it came at a trial of her own',
    { justice: { courtCases: [trial], awards: [award] } },
  ],
  [
    'RESTITUTION_COMPENSATION',
    'BREACH',
    'it came by another',
    { justice: { courtCases: [trial], awards: [{ ...award, kind: 'RESTITUTION', route: 'CIVIL' }] } },
  ],
  ['RESTITUTION_COMPENSATION', 'NOT_APPLICABLE', 'nothing was awarded', { justice: { courtCases: [trial] } }],
  ['NON_PUNISHMENT_722_2', 'MET', 'she was compelled', { justice: { chargeAssessments: [assessment] } }],
  [
    'NON_PUNISHMENT_722_2',
    'BREACH',
    'she was not',
    { justice: { chargeAssessments: [{ ...assessment, compelled: false }] } },
  ],
  [
    'NON_PUNISHMENT_722_2',
    'NOT_APPLICABLE',
    'a court sentenced',
    { justice: { chargeAssessments: [sentence] } },
  ],
  [
    'NON_PUNISHMENT_SERIOUS',
    'MET',
    'a court mitigated',
    { justice: { chargeAssessments: [{ ...sentence, seriousCrime: true, outcome: 'MITIGATING_FACTOR' }] } },
  ],
  [
    'NON_PUNISHMENT_SERIOUS',
    'BREACH',
    'prosecution was waived',
    { justice: { chargeAssessments: [{ ...assessment, seriousCrime: true }] } },
  ],
  [
    'NON_PUNISHMENT_SERIOUS',
    'NOT_APPLICABLE',
    'the crime is not serious',
    { justice: { chargeAssessments: [assessment] } },
  ],
  [
    'NON_PUNISHMENT_82_83',
    'MET',
    'force, deceit or exploitation led to it',
    { justice: { chargeAssessments: [sentence] } },
  ],
  [
    'NON_PUNISHMENT_82_83',
    'BREACH',
    'nothing did',
    { justice: { chargeAssessments: [{ ...sentence, compelled: false }] } },
  ],
  [
    'NON_PUNISHMENT_82_83',
    'NOT_APPLICABLE',
    'it was another provision',
    { justice: { chargeAssessments: [assessment] } },
  ],
  [
    'NON_PUNISHMENT_CHECK',
    'MET',
    'it was looked at',
    { immigration: identified, justice: { charges: [charge], chargeAssessments: [assessment] } },
  ],
  [
    'NON_PUNISHMENT_CHECK',
    'CONCERN',
    'it was not',
    { immigration: identified, justice: { charges: [charge] } },
  ],
  ['NON_PUNISHMENT_CHECK', 'NOT_APPLICABLE', 'she is not identified', { justice: { charges: [charge] } }],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
