import { decision, nothingRecorded, told } from '../../../../tests/caseload/sample-facts.ts';
import type { ProfileFact } from '../case-facts.ts';
import { findings } from './findings.ts';

const NOW = new Date('2026-06-01T10:00:00.000Z');
const [cmm] =
  told({
    cmm: { decisions: [{ ...decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20'), verification: 'VERIFIED' }] },
  }).cmm.decisions ?? [];
if (!cmm) throw new Error('no decision');

const child: ProfileFact = {
  bornOn: '2012-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'DANISH',
  changedAt: null,
  bornOnChangedAt: null,
};
const representative = {
  id: 'representative',
  version: 1,
  recordedAt: '2026-03-21T00:00:00.000Z',
  supersededAt: null,
  appointedOn: '2026-03-21',
  endedOn: null,
} as const;

type Told = NonNullable<Parameters<typeof told>[0]['cmm']>;
const toCmm = (change: Told) => {
  const facts = told({ cmm: { decisions: [cmm], ...change } });
  const [justice, immigration] = [{ ...nothingRecorded.justice, told: [] }, null];
  return findings({ ...facts, justice, immigration }, NOW, NOW).find(
    ({ rule }) => rule.id === 'CHILD_REPRESENTATIVE',
  );
};
const HIDDEN = { outcome: 'NOT_VISIBLE', because: null };

describe('that a child has no representative', () => {
  it('is told without the decisions of others, though not since when, where none could undo it', () => {
    expect(toCmm({ profile: child })).toMatchObject({
      outcome: 'BREACH',
      ruleVersion: 'CHILD_REPRESENTATIVE@UNDER-18',
      because: null,
      unseen: expect.arrayContaining(['NEC', 'DIS']),
    });
  });

  it.each<[string, Told]>([
    ['the child has one', { profile: child, representatives: [representative] }],
    ['CMM has not identified the child', { profile: child, decisions: [] }],
    ['the day of birth is not known', { profile: { ...child, bornOn: null } }],
    ['CMM identified somebody of age', { profile: { ...child, bornOn: '2008-01-01' } }],
    [
      'one before CMM decided may have been in time for another',
      {
        profile: { ...child, bornOn: '2008-05-01' },
        representatives: [{ ...representative, appointedOn: '2026-03-01', endedOn: '2026-03-10' }],
      },
    ],
    [
      'that this is a child was learned on the day itself',
      { profile: { ...child, bornOnChangedAt: '2026-06-01T08:00:00.000Z' } },
    ],
  ])('is not visible where %s', (_why, change) => {
    expect(toCmm(change)).toMatchObject(HIDDEN);
  });
});
