import type { Day } from '../../../../shared/day.ts';
import { book } from '../../../../shared/law/book.ts';
import type { Room } from '../../../../shared/vocabulary.ts';
import {
  everyGroup,
  everything,
  nothingRecorded,
  told,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from '../facts.ts';
import type { PresenceChangeFact, PresenceFact } from '../justice-facts.ts';
import { findings, heldRules } from './findings.ts';

const NOW = new Date('2026-06-01T10:00:00.000Z');
const outcomesOf = (facts: ToldFacts, asOf = NOW) =>
  Object.fromEntries(findings(facts, asOf, NOW).map(({ rule, outcome }) => [rule.id, outcome]));

const PART = { CMM: 'cmm', DIS: 'immigration', NEC: 'justice', RETURNS: 'returns' } as const;
type Whole = typeof nothingRecorded;
const withheld = (facts: Whole, room: Room, group: string): ToldFacts => {
  const part = facts[PART[room]];
  return { ...facts, [PART[room]]: { ...part, told: part.told.filter((one) => one !== group) } };
};

describe('the findings of a case', () => {
  it('are one for each rule of the book, in its order, all of the same time', () => {
    const found = findings(everything, NOW, NOW);
    expect(found.map(({ rule }) => rule)).toEqual(book);
    expect(new Set(found.map(({ asOf }) => asOf))).toEqual(new Set([NOW]));
  });

  it('need groups that some room tells', () => {
    for (const { needs, words = {} } of heldRules) {
      for (const [room, groups] of [...Object.entries(needs), ...Object.entries(words)]) {
        expect(everyGroup[room as Room]).toEqual(expect.arrayContaining([...groups]));
      }
    }
  });

  const everyNeed = heldRules.flatMap(({ rule, needs }) =>
    Object.entries(needs).flatMap(([room, groups]) =>
      groups.map((group) => [rule.id, room as Room, group] as const),
    ),
  );

  it.each(everyNeed)(
    '%s is not visible to whoever %s does not tell %s, whatever there is',
    (id, room, group) => {
      for (const facts of [everything, nothingRecorded]) {
        const found = findings(withheld(facts, room, group), NOW, NOW).find(({ rule }) => rule.id === id);
        expect(found).toMatchObject({
          outcome: 'NOT_VISIBLE',
          ruleVersion: null,
          because: null,
          unseen: [room],
        });
      }
    },
  );

  it.each(['DIS', 'NEC', 'RETURNS'] as const)('from the silence of %s nothing is concluded', (room) => {
    const silent = outcomesOf({ ...everything, [PART[room]]: null });
    const before = outcomesOf(everything);
    for (const { rule, needs } of heldRules) {
      expect([rule.id, silent[rule.id]]).toEqual([rule.id, needs[room] ? 'NOT_VISIBLE' : before[rule.id]]);
    }
  });

  it('nobody is told that a period keeps to its cap where nobody tells whether she left between two', () => {
    const silent = outcomesOf({ ...everything, returns: null });
    expect([silent.REFLECTION_TOTAL, silent.REFLECTION_EXCEPTIONAL]).toEqual(['NOT_VISIBLE', 'NOT_VISIBLE']);
  });

  it('say what is amiss, and what would remedy it, in both languages', () => {
    const due = findings(everything, NOW, NOW).find(({ rule }) => rule.id === 'DEPARTURE');
    expect(due).toMatchObject({ outcome: 'BREACH', ruleVersion: 'DEPARTURE@END-OF-PERIOD' });
    expect(due?.because).toMatchObject({
      reason: 'OVERDUE',
      message: {
        EN: expect.stringContaining('The last day on which to leave was 1 May 2026.'),
        DA: expect.stringContaining('Sidste dag for udrejse var den 1. maj 2026.'),
      },
      remedy: { EN: expect.any(String), DA: expect.any(String) },
    });
  });

  it('keep their words from whoever is not told what they would tell, and tell the outcome', () => {
    const placed = told({
      cmm: {
        placements: [
          {
            id: 'placement',
            version: 1,
            recordedAt: '2026-04-01T00:00:00.000Z',
            supersededAt: null,
            startsOn: '2026-04-01',
            endsOn: null,
            decidedBy: 'CMM',
            agreedWithDisOn: null,
            verification: 'VERIFIED',
            kind: 'CRISIS_SHELTER',
            capacity: 8,
            occupied: 0,
            approvals: [],
          },
        ],
      },
    });
    const of = (facts: ToldFacts) =>
      findings(facts, NOW, NOW).find(({ rule }) => rule.id === 'ACCOMMODATION_APPROVED');
    expect(of(placed)).toMatchObject({ outcome: 'BREACH', because: { reason: 'NOT_APPROVED' }, unseen: [] });
    expect(of(withheld(placed, 'CMM', 'FACILITY'))).toMatchObject({
      outcome: 'BREACH',
      because: null,
      unseen: ['CMM'],
    });
  });

  it('are told as of then: what was recorded later does not count, and what was corrected since does', () => {
    const at = (instant: string) => outcomesOf(everything, new Date(instant));
    expect(at('2026-04-15T10:00:00.000Z')).toMatchObject({ DEPARTURE: 'MET', DECISIONS_AGREE: 'CONCERN' });
    expect(at('2026-03-15T10:00:00.000Z')).toMatchObject({
      DEPARTURE: 'NOT_APPLICABLE',
      DECISIONS_AGREE: 'NOT_APPLICABLE',
      REFLECTION_GRANT: 'NOT_APPLICABLE',
    });
    const [decision] = everything.cmm.decisions ?? [];
    if (!decision) throw new Error('no decision');
    const superseded = { ...decision, supersededAt: '2026-05-01T00:00:00.000Z' };
    const facts = { ...everything, cmm: { ...everything.cmm, decisions: [superseded] } };
    const then = (instant: string) => outcomesOf(facts, new Date(instant)).DECISIONS_AGREE;
    expect([then('2026-04-30T23:59:59.999Z'), then('2026-05-01T00:00:00.000Z')]).toEqual([
      'CONCERN',
      'NOT_APPLICABLE',
    ]);
  });

  it('of presence in the past are for those alone who are told its history', () => {
    const past = '2026-05-01T10:00:00.000Z';
    const { justice } = everything;
    const outcome = (facts: ToldFacts, instant: string) =>
      outcomesOf(facts, new Date(instant)).RETURN_AFTER_PROCEEDINGS;
    const unhistoric = { ...everything, justice: { ...justice, presenceHistory: null } };
    expect(outcome(unhistoric, past)).toBe('NOT_VISIBLE');
    expect(outcome(unhistoric, NOW.toISOString())).toBe('NOT_APPLICABLE');
    expect(outcome(everything, past)).toBe('NOT_APPLICABLE');
  });

  it('of a departure that was carried out go by presence as it stood, and are for others where it says so itself', () => {
    const left = (presence: PresenceFact, presenceHistory: readonly PresenceChangeFact[] | null) => {
      const { justice } = told({
        justice: { presence, presenceHistory: presenceHistory ?? [] },
      });
      const departed = voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' });
      const facts = told({ returns: { returns: [departed] } });
      const readers = presenceHistory
        ? justice.told
        : justice.told.filter((one) => one !== 'PRESENCE_HISTORY');
      return outcomesOf({ ...facts, justice: { ...justice, told: readers, presenceHistory } })
        .RETURN_AFTER_PROCEEDINGS;
    };
    const needed = { required: true, until: null, endedOn: null };
    const over = (endedOn: Day) => ({ required: false, until: null, endedOn });
    expect(left(needed, [{ since: '2026-03-05T10:00:00.000Z', ...needed }])).toBe('CONCERN');
    expect(left(needed, [{ since: '2026-05-25T10:00:00.000Z', ...needed }])).toBe('NOT_APPLICABLE');
    expect(left(needed, null)).toBe('NOT_VISIBLE');
    expect(left(over('2026-05-11'), null)).toBe('NOT_VISIBLE');
    expect(left(over('2026-05-10'), null)).toBe('MET');
    expect(left({ required: false, until: null, endedOn: null }, null)).toBe('NOT_APPLICABLE');
  });
});
