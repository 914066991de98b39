import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import {
  decision,
  inMerged,
  known,
  period,
  stay,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';

const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
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
const confirmed = { version: 3, ground: null, verification: 'VERIFIED' } as const;
const accepted = voluntaryReturn('ACCEPTED', { offeredOn: '2026-04-05', acceptedOn: '2026-04-12' });
const pandemic = {
  ...period,
  ...known('old', '2021-01-05'),
  startsOn: '2021-01-05',
  endsOn: '2021-06-05',
  capEndsOn: '2021-09-05',
};
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
      { ...permit, ...known('renewed', '2025-10-15'), validFrom: '2025-10-15', validTo: '2026-04-14' },
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
} as const;
const asylum = {
  ...known('asylum', '2026-03-01'),
  lodgedOn: '2026-03-01',
  outcome: 'GRANTED',
  decidedOn: '2026-04-01',
} as const;
const allocation = { ...known('allocation', '2026-04-10'), allocatedOn: '2026-04-10', endedOn: null };
const plan = { id: 'plan', offeredOn: '2026-05-01' };

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
    { cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-30' } }, immigration: identified },
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
    'NOT_APPLICABLE',
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
    'NOT_APPLICABLE',
    'asylum was refused',
    { immigration: { asylum: [{ ...asylum, outcome: 'REFUSED' }] } },
  ],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
