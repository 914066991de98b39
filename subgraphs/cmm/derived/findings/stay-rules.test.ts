import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { inMerged, known, period, stay, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';

const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const application = {
  ...known('application', '2026-04-01'),
  kind: 'PROCEEDINGS',
  applicant: 'POLICE',
  receivedOn: '2026-04-01',
  presenceRequired: true,
  collaborates: true,
  outcome: 'GRANTED',
  decidedOn: '2026-04-15',
} as const;
const permit = {
  ...known('permit', '2026-04-15'),
  verification: 'VERIFIED',
  validFrom: '2026-04-15',
  validTo: '2026-10-15',
  revokedOn: null,
  kind: 'PROCEEDINGS',
  applicationId: 'application',
} as const;
const second = {
  ...permit,
  ...known('second', '2026-05-10'),
  validFrom: '2026-10-16',
  validTo: '2027-04-16',
  applicationId: 'second application',
} as const;
const third = {
  ...permit,
  ...known('third', '2026-05-20'),
  validFrom: '2027-04-17',
  validTo: '2027-10-17',
  applicationId: 'third application',
} as const;
/** What `permit` goes on from, in a case that had been merged when it was given. */
const renewedOne = inMerged(
  {
    permits: [
      {
        ...permit,
        ...known('renewed', '2025-10-15'),
        validFrom: '2025-10-15',
        validTo: '2026-04-14',
        applicationId: 'renewed application',
      },
    ],
  },
  '2026-03-10T10:00:00.000Z',
);
const work = {
  ...known('work', '2026-04-20'),
  receivedOn: '2026-04-20',
  outcome: 'GRANTED',
  decidedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validTo: null,
  verification: 'VERIFIED',
} as const;
const asylum = {
  ...known('asylum', '2026-03-01'),
  lodgedOn: '2026-03-01',
  outcome: 'GRANTED',
  decidedOn: '2026-04-01',
  verification: 'VERIFIED',
} as const;
const allocation = { ...known('allocation', '2026-04-10'), allocatedOn: '2026-04-10', endedOn: null };
const endedAllocation = { ...allocation, endedOn: '2026-05-20' };
const secondAllocation = {
  ...allocation,
  ...known('second allocation', '2026-05-20'),
  allocatedOn: '2026-05-20',
};
const plan = { id: 'plan', offeredOn: '2026-05-01' };

const reached: readonly Reached[] = [
  [
    'DEPARTURE',
    'MET',
    'there is time left',
    { immigration: { residence: unlawful, reflection: [{ ...period, endsOn: '2026-06-01' }] } },
  ],
  [
    'DEPARTURE',
    'MET',
    'she has left',
    {
      immigration: { residence: unlawful, reflection: [period] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-20' })] },
    },
  ],
  ['DEPARTURE', 'BREACH', 'she has not', { immigration: { residence: unlawful, reflection: [period] } }],
  [
    'DEPARTURE',
    'NOT_APPLICABLE',
    'she seeks asylum',
    { immigration: { residence: [stay('ASYLUM_SEEKER', '2026-03-01')], reflection: [period] } },
  ],
  [
    'DEPARTURE',
    'NOT_APPLICABLE',
    'her case was merged, and she is to leave by the one that goes on',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-20', mergedIntoId: 'other' } },
      immigration: { residence: unlawful, reflection: [period] },
    },
  ],
  ['PERMIT_APPLICANT', 'MET', 'the police applied', { immigration: { permitApplications: [application] } }],
  [
    'PERMIT_APPLICANT',
    'BREACH',
    'she did',
    { immigration: { permitApplications: [{ ...application, applicant: 'PERSON' }] } },
  ],
  ['PERMIT_APPLICANT', 'NOT_APPLICABLE', 'nobody did', {}],
  ['PERMIT_CONDITIONS', 'MET', 'both are stated', { immigration: { permitApplications: [application] } }],
  [
    'PERMIT_CONDITIONS',
    'BREACH',
    'one is not',
    { immigration: { permitApplications: [{ ...application, collaborates: null }] } },
  ],
  [
    'PERMIT_CONDITIONS',
    'NOT_APPLICABLE',
    'nothing was granted',
    { immigration: { permitApplications: [{ ...application, outcome: 'REFUSED' }] } },
  ],
  [
    'PERMIT_CONDITIONS',
    'CONCERN',
    'CMM was silent when protection was given',
    { immigration: { permits: [{ ...permit, kind: 'PROTECTION', verification: 'UNVERIFIED' }] } },
  ],
  [
    'PERMIT_CONDITIONS',
    'CONCERN',
    'CMM was silent when asylum was granted',
    { immigration: { asylum: [{ ...asylum, verification: 'UNVERIFIED' }] } },
  ],
  [
    'PERMIT_CONDITIONS',
    'NOT_APPLICABLE',
    'the police were silent on one for proceedings: that is for PERMIT_TERM',
    { immigration: { permits: [{ ...permit, verification: 'UNVERIFIED' }], asylum: [asylum] } },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'it keeps to six months',
    {
      immigration: { permits: [permit] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'it is longer',
    { immigration: { permits: [{ ...permit, validTo: '2026-12-31' }] } },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'the investigation is over',
    {
      immigration: { permits: [permit] },
      justice: { presence: { required: false, until: null, endedOn: '2026-05-20' } },
    },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'what was set has passed',
    {
      immigration: { permits: [permit] },
      justice: { presence: { required: true, until: '2026-05-20', endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'CONCERN',
    'the police were silent when it was given',
    {
      immigration: { permits: [{ ...permit, verification: 'UNVERIFIED' }] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'one that follows it was given while it held',
    {
      immigration: { permits: [permit, second] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'a third was given while the second was to come',
    {
      immigration: { permits: [permit, second, third] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'the second was revoked before the third was given',
    {
      immigration: {
        permits: [
          permit,
          { ...second, supersededAt: '2026-05-15T08:00:00.000Z' },
          { ...second, version: 2, recordedAt: '2026-05-15T08:00:00.000Z', revokedOn: '2026-10-16' },
          { ...third, validFrom: '2026-10-16', validTo: '2027-04-16' },
        ],
      },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'it goes on from one of a case that was merged, for six months from the last day of that one',
    {
      immigration: { permits: [{ ...permit, validTo: '2026-10-14' }], merged: [renewedOne] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'it does so for a day more',
    {
      immigration: { permits: [permit], merged: [renewedOne] },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'it was given while another of a case that was merged was to come',
    {
      immigration: {
        permits: [third],
        merged: [inMerged({ permits: [permit, second] }, '2026-05-15T08:00:00.000Z')],
      },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'the other was to come in a case that was merged only later',
    {
      immigration: {
        permits: [third],
        merged: [inMerged({ permits: [permit, second] }, '2026-05-25T08:00:00.000Z')],
      },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'BREACH',
    'one of a case that was merged outlives the proceedings',
    {
      immigration: { merged: [inMerged({ permits: [permit] })] },
      justice: { presence: { required: false, until: null, endedOn: '2026-05-20' } },
    },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'one of a case that was merged later was given while one of this case was to come',
    {
      immigration: {
        permits: [permit, second],
        merged: [inMerged({ permits: [third] }, '2026-05-25T08:00:00.000Z')],
      },
      justice: { presence: { required: true, until: null, endedOn: null } },
    },
  ],
  [
    'PERMIT_TERM',
    'MET',
    'presence may be required in the case into which this one was merged',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-05-25', mergedIntoId: 'other' } },
      immigration: { permits: [permit] },
      justice: { presence: { required: false, until: null, endedOn: '2026-05-20' } },
    },
  ],
  [
    'PERMIT_TERM',
    'NOT_APPLICABLE',
    'it protects',
    { immigration: { permits: [{ ...permit, kind: 'PROTECTION' }] } },
  ],
  [
    'PERMIT_REVOCATION',
    'MET',
    'protection was revoked',
    { immigration: { permits: [{ ...permit, kind: 'PROTECTION', revokedOn: '2026-05-20' }] } },
  ],
  [
    'PERMIT_REVOCATION',
    'BREACH',
    'a permit for proceedings was',
    { immigration: { permits: [{ ...permit, revokedOn: '2026-05-20' }] } },
  ],
  ['PERMIT_REVOCATION', 'NOT_APPLICABLE', 'it holds', { immigration: { permits: [permit] } }],
  ['WORK', 'MET', 'it was granted', { immigration: { workPermits: [work] } }],
  [
    'WORK',
    'CONCERN',
    'CMM was silent when it was granted',
    { immigration: { workPermits: [{ ...work, verification: 'UNVERIFIED' }] } },
  ],
  [
    'WORK',
    'BREACH',
    'it was refused',
    { immigration: { workPermits: [{ ...work, outcome: 'REFUSED', validFrom: null }] } },
  ],
  [
    'WORK',
    'NOT_APPLICABLE',
    'it is not decided',
    { immigration: { workPermits: [{ ...work, outcome: null, decidedOn: null }] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'MET',
    'a plan was offered',
    { immigration: { asylum: [asylum], allocations: [allocation], plans: [plan] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'none was',
    { immigration: { asylum: [asylum], allocations: [allocation] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'the allocation ended, and none followed',
    { immigration: { asylum: [asylum], allocations: [endedAllocation], plans: [plan] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'it ended since she left',
    {
      immigration: { asylum: [asylum], allocations: [endedAllocation], plans: [plan] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'she left before any municipality was decided on',
    {
      immigration: { asylum: [asylum] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'she had left before asylum was granted',
    {
      immigration: { asylum: [asylum] },
      returns: {
        returns: [
          voluntaryReturn('DEPARTED', { ...known('return', '2026-03-10'), departedOn: '2026-03-10' }),
        ],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'a second municipality has offered no plan',
    {
      immigration: {
        asylum: [asylum],
        allocations: [endedAllocation, secondAllocation],
        plans: [plan],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'no plan was offered on the one that stands, but on one of another case that ended',
    {
      immigration: {
        asylum: [asylum],
        allocations: [allocation],
        merged: [inMerged({ allocations: [endedAllocation], plans: [plan] })],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'asylum was granted anew, and what followed the grant before is over',
    {
      immigration: {
        asylum: [asylum, { ...asylum, ...known('again', '2026-05-25'), decidedOn: '2026-05-25' }],
        allocations: [endedAllocation],
        plans: [plan],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'her case was merged into another on the day after',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-02', mergedIntoId: 'other' } },
      immigration: { asylum: [asylum] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'it was merged a day later',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-03', mergedIntoId: 'other' } },
      immigration: { asylum: [asylum] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'asylum was refused',
    { immigration: { asylum: [{ ...asylum, outcome: 'REFUSED' }] } },
  ],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
