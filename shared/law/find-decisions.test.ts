import { findCourtStatus } from './court-status.ts';
import { findDeciders } from './deciders.ts';
import { findDecisionsAgree } from './decisions-agree.ts';

const decided = (
  id: string,
  authority: 'CMM' | 'DIS' | 'COURT' | 'NGO',
  outcome: 'IDENTIFIED' | 'NOT_IDENTIFIED',
  decidedOn: string,
) => ({
  id,
  authority,
  outcome,
  decidedOn,
  firstRecordedAt: `${decidedOn}T10:00:00.000Z`,
});
const no = decided('a', 'CMM', 'NOT_IDENTIFIED', '2026-03-10');
const yes = decided('b', 'DIS', 'IDENTIFIED', '2026-03-20');

test('DECIDERS holds every decision up to the day to who decides', () => {
  const ngo = decided('c', 'NGO', 'IDENTIFIED', '2026-05-01');
  expect(findDeciders([no, yes, ngo], '2026-04-30').outcome).toBe('MET');
  expect(findDeciders([no, yes, ngo], '2026-05-01')).toMatchObject({
    outcome: 'BREACH',
    because: { reason: 'NOT_A_DECIDER' },
  });
  expect(findDeciders([], '2026-05-01').outcome).toBe('NOT_APPLICABLE');
});

test('DECIDERS holds each decision of a case that spans the change to the law of its day', () => {
  const before = decided('a', 'CMM', 'NOT_IDENTIFIED', '2021-12-31');
  const after = decided('b', 'DIS', 'IDENTIFIED', '2022-01-01');
  const ngo = decided('c', 'NGO', 'IDENTIFIED', '2021-12-31');
  const version = (...decisions: (typeof before)[]) => findDeciders(decisions, '2022-06-01').version;
  expect(version(before, after)).toBe('DECIDERS@BEFORE-2022');
  expect(version(after, before)).toBe('DECIDERS@2022-CMM-DIS');
  expect(version(after, ngo)).toBe('DECIDERS@BEFORE-2022');
  expect(version(before, { ...ngo, decidedOn: '2022-01-01' })).toBe('DECIDERS@2022-CMM-DIS');
});

test('DECISIONS_AGREE names both bodies and their days', () => {
  expect(findDecisionsAgree([no, yes], '2026-03-20')).toMatchObject({
    outcome: 'CONCERN',
    because: {
      reason: 'AUTHORITIES_DISAGREE',
      facts: { authority: 'DIS', decidedOn: '2026-03-20', other: 'CMM', otherDecidedOn: '2026-03-10' },
    },
  });
  expect(findDecisionsAgree([no, yes], '2026-03-19').outcome).toBe('NOT_APPLICABLE');
  expect(findDecisionsAgree([{ ...no, outcome: 'IDENTIFIED' }, yes], '2026-03-20').outcome).toBe('MET');
});

test('DECISIONS_AGREE names a body that contradicts itself once, and before it another body', () => {
  const anew = { ...no, id: 'anew', authority: yes.authority, decidedOn: '2026-03-21' } as const;
  expect(findDecisionsAgree([yes, anew], '2026-03-21')).toMatchObject({
    outcome: 'CONCERN',
    because: {
      reason: 'BODY_CONTRADICTS_ITSELF',
      facts: { authority: 'DIS', decidedOn: '2026-03-20', otherDecidedOn: '2026-03-21' },
    },
  });
  expect(findDecisionsAgree([no, yes, anew], '2026-03-21').because?.reason).toBe('AUTHORITIES_DISAGREE');
});

test('DECISIONS_AGREE hears what was decided elsewhere from its day on', () => {
  const found = (asOf: string) =>
    findDecisionsAgree([yes], asOf, [{ ...no, decidedOn: '2026-03-25' }]).outcome;
  expect([found('2026-03-24'), found('2026-03-25')]).toEqual(['NOT_APPLICABLE', 'CONCERN']);
});

test('COURT_STATUS asks of courts alone, and of their day', () => {
  const court = { authority: 'COURT', decidedOn: '2026-05-01' } as const;
  expect(findCourtStatus([{ ...court, onTrial: true }], '2026-05-01').outcome).toBe('MET');
  expect(findCourtStatus([{ ...court, onTrial: false }], '2026-05-01').outcome).toBe('BREACH');
  expect(findCourtStatus([{ ...court, onTrial: false }], '2026-04-30').outcome).toBe('NOT_APPLICABLE');
  expect(findCourtStatus([{ ...court, authority: 'DIS', onTrial: false }], '2026-05-01').outcome).toBe(
    'NOT_APPLICABLE',
  );
});
