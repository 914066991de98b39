import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { permit } from '../../../../tests/caseload/permit-facts.ts';
import { inMerged, known, told } from '../../../../tests/caseload/sample-facts.ts';
import { findings } from './findings.ts';

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

const neededAnew = {
  presence: { required: true, until: null, endedOn: null },
  presenceHistory: [
    { since: '2026-04-10T10:00:00.000Z', required: true, until: null, endedOn: null },
    { since: '2026-05-20T10:00:00.000Z', required: false, until: null, endedOn: '2026-05-20' },
    { since: '2026-05-25T10:00:00.000Z', required: true, until: null, endedOn: null },
  ],
};

const reached: readonly Reached[] = [
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
    'MET',
    'it was over, and she is needed anew',
    { immigration: { permits: [permit] }, justice: neededAnew },
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
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});

test('PERMIT_TERM: that it outlived proceedings is told as of the days between, to who is told what stood then', () => {
  const now = new Date('2026-06-01T10:00:00.000Z');
  const outcomeOn = (day: string, { presenceHistory }: Partial<typeof neededAnew>) =>
    findings(
      told({
        immigration: { permits: [permit] },
        justice: { ...neededAnew, presenceHistory: presenceHistory ?? null },
      }),
      new Date(`${day}T12:00:00.000Z`),
      now,
    ).find(({ rule }) => rule.id === 'PERMIT_TERM')?.outcome;
  const days = ['2026-05-20', '2026-05-21', '2026-05-24', '2026-05-25'];
  expect(days.map((day) => outcomeOn(day, neededAnew))).toEqual(['MET', 'BREACH', 'BREACH', 'MET']);
  expect(outcomeOn('2026-05-24', {})).toBe('NOT_VISIBLE');
});
