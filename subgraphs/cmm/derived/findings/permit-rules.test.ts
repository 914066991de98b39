import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { asylum, permit } from '../../../../tests/caseload/permit-facts.ts';
import { known } from '../../../../tests/caseload/sample-facts.ts';

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

const reached: readonly Reached[] = [
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
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
