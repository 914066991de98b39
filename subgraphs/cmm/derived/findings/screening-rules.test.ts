import { findingOn, outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { decision, inMerged, known, mergedCase, told } from '../../../../tests/caseload/sample-facts.ts';
import { tellingOnly } from '../../../../tests/caseload/telling-only.ts';

const person = {
  bornOn: '2010-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
} as const;
const byCmm = decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10');
const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const screening = { ...known('screening', '2026-03-02'), screenedOn: '2026-03-02', indicatorsFound: true };
const request = {
  ...known('request', '2026-03-03'),
  requestedBy: 'DIS',
  requestedOn: '2026-03-03',
  dueOn: '2026-03-20',
  answeredOn: null,
  assessment: null,
  askedId: null,
  unheardAnswerAt: null,
  recordedByBody: 'CMM',
  withdrawnOn: null,
  verification: 'VERIFIED',
} as const;
const asked = {
  ...known('asked', '2026-03-03'),
  requestedBy: 'DIS',
  requestedOn: '2026-03-03',
  answerBy: null,
  withdrawnOn: null,
} as const;
const answered = {
  ...request,
  answeredOn: '2026-03-10',
  assessment: 'NO_INDICATORS',
  verification: 'UNVERIFIED',
} as const;
const answeredSince = { ...answered, ...known('another', '2026-03-14'), verification: 'VERIFIED' } as const;
const interview = {
  ...known('interview', '2026-03-05'),
  state: 'HELD',
  heldOn: '2026-03-05',
  conductedBy: 'CMM',
  representative: false,
} as const;

const reached: readonly Reached[] = [
  [
    'ASYLUM_SCREENING_REQUEST',
    'MET',
    'DIS asked, and CMM has not put it on its list yet',
    { immigration: { screenings: [screening], assessmentRequests: [asked] } },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'BREACH',
    'it is on a list of CMM that DIS knows nothing of',
    { cmm: { assessmentRequests: [request] }, immigration: { screenings: [screening] } },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'MET',
    'DIS put it on the list of CMM itself, which has answered it since',
    {
      cmm: {
        assessmentRequests: [
          { ...request, recordedByBody: 'DIS', supersededAt: '2026-03-10T00:00:00.000Z' },
          { ...request, version: 2, recordedAt: '2026-03-10T00:00:00.000Z', answeredOn: '2026-03-10' },
        ],
      },
      immigration: { screenings: [screening] },
    },
  ],
  ['ASYLUM_SCREENING_REQUEST', 'BREACH', 'nobody asked CMM', { immigration: { screenings: [screening] } }],
  [
    'ASYLUM_SCREENING_REQUEST',
    'BREACH',
    'the indicators showed in a case that was merged into hers',
    { immigration: { merged: [inMerged({ screenings: [screening] })] } },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'MET',
    'they did, and DIS asked in hers',
    {
      immigration: {
        assessmentRequests: [asked],
        merged: [inMerged({ screenings: [screening] })],
      },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'NOT_APPLICABLE',
    'her case was merged into another, in which DIS may ask',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' } },
      immigration: { screenings: [screening] },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'NOT_APPLICABLE',
    'there were no indicators',
    { immigration: { screenings: [{ ...screening, indicatorsFound: false }] } },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'CONCERN',
    'CMM answered while DIS was silent',
    {
      cmm: { assessmentRequests: [answered] },
      immigration: { screenings: [screening], assessmentRequests: [asked] },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'MET',
    'CMM has answered it again since',
    {
      cmm: { assessmentRequests: [answeredSince, answered] },
      immigration: { screenings: [screening], assessmentRequests: [asked] },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'CONCERN',
    'CMM has answered another body since',
    {
      cmm: { assessmentRequests: [answered, { ...answeredSince, requestedBy: 'SIRI' }] },
      immigration: { screenings: [screening], assessmentRequests: [asked] },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'BREACH',
    'CMM answered unheard, and nobody asked',
    { cmm: { assessmentRequests: [answered] }, immigration: { screenings: [screening] } },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'CONCERN',
    'it did in a case that was merged into another, where DIS may ask, and it can be confirmed here',
    {
      cmm: {
        assessmentRequests: [answered],
        case: { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' },
      },
      immigration: { screenings: [screening] },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'CONCERN',
    'it did in a case that was merged into this one',
    { cmm: { merged: [mergedCase({ assessmentRequests: [answered] })] } },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'NOT_APPLICABLE',
    'it did there, and has answered that body in this one since',
    {
      cmm: {
        assessmentRequests: [answeredSince],
        merged: [mergedCase({ assessmentRequests: [answered] })],
      },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'MET',
    'DIS put it on the list of CMM itself, in a case that was merged into this one',
    {
      cmm: { merged: [mergedCase({ assessmentRequests: [{ ...request, recordedByBody: 'DIS' }] })] },
      immigration: { screenings: [screening] },
    },
  ],
  [
    'ASYLUM_SCREENING_REQUEST',
    'NOT_APPLICABLE',
    'it did in a case that is closed, in which nothing is confirmed',
    {
      cmm: {
        assessmentRequests: [answered],
        case: { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: null },
      },
    },
  ],
  [
    'SCREENING_INTERVIEW',
    'MET',
    'a decision rests on an interview',
    { cmm: { decisions: [byCmm], interviews: [interview] } },
  ],
  ['SCREENING_INTERVIEW', 'CONCERN', 'it rests on none', { cmm: { decisions: [byCmm] } }],
  [
    'SCREENING_INTERVIEW',
    'MET',
    'it rests on one that was held in a case that was merged into hers',
    { cmm: { decisions: [byCmm], merged: [mergedCase({ interviews: [interview] })] } },
  ],
  [
    'SCREENING_INTERVIEW',
    'NOT_APPLICABLE',
    'how a child was heard there is for that case to say',
    { cmm: { profile: person, merged: [mergedCase({ interviews: [interview] })] } },
  ],
  [
    'SCREENING_INTERVIEW',
    'CONCERN',
    'a child was heard without a representative',
    {
      cmm: {
        interviews: [interview],
        profile: person,
      },
    },
  ],
  ['SCREENING_INTERVIEW', 'NOT_APPLICABLE', 'DIS decided', { immigration: { decisions: [byDis] } }],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});

describe('who is not told of asylum interviews', () => {
  const found = (change: Parameters<typeof told>[0]) => {
    const facts = tellingOnly(told(change), {
      CMM: ['CASE', 'ASSESSMENT_REQUEST'],
      DIS: ['ASSESSMENT_REQUEST'],
    });
    return findingOn('ASYLUM_SCREENING_REQUEST', facts);
  };

  const merged = { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' };

  it('is told of an answer that waits to be confirmed all the same, where it cannot be a breach', () => {
    const waiting = found({
      cmm: { assessmentRequests: [answered], case: merged },
      immigration: { screenings: [screening] },
    });
    expect(waiting).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_CONFIRMED' },
      unseen: ['DIS'],
    });
    const confirmed = { ...answered, verification: 'VERIFIED' } as const;
    expect(found({ cmm: { assessmentRequests: [confirmed], case: merged } }).outcome).toBe('NOT_VISIBLE');
  });

  it('is told of none where the interviews could show that nobody asked', () => {
    const notVisible = { outcome: 'NOT_VISIBLE', because: null, unseen: ['DIS'] };
    const nobodyAsked = { screenings: [screening] };
    expect(found({ immigration: nobodyAsked })).toMatchObject(notVisible);
    const cmm = { assessmentRequests: [answered] };
    expect(found({ cmm, immigration: nobodyAsked })).toMatchObject(notVisible);
    expect(found({ cmm, immigration: { ...nobodyAsked, assessmentRequests: [asked] } })).toMatchObject(
      notVisible,
    );
  });
});
