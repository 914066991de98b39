import fc from 'fast-check';
import { addDays, daysBetween } from '../../shared/day.ts';
import type { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { type Attempt, inShort, toExtend, toGrant } from './asking.ts';
import { anotherLike } from './officials.ts';
import { ago, decision, immigrationFile, party, period } from './on-file.ts';
import { entriesInShort, tracesOn } from './traces.ts';

let databases: Databases;
let dis: OpenRoom;
let officials: Record<string, string>;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  officials = {
    DIS: await anotherLike('dis-caseworker'),
    'DIS again': await anotherLike('dis-caseworker'),
    SIRI: await anotherLike('siri-officer'),
  };
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

const who = fc.constantFrom('DIS', 'DIS', 'DIS', 'DIS again', 'SIRI');
const step = fc.oneof(
  fc.record({ grant: fc.constant(true as const), who }),
  fc.record({
    grant: fc.constant(false as const),
    who,
    /** Which of the case's periods. */
    which: fc.nat(3),
    /** What the official read, beside what is in force. */
    behind: fc.constantFrom(0, 0, 0, 1, -1),
    until: fc.option(fc.integer({ min: -40, max: 130 }), { nil: null }),
    ground: fc.constantFrom('SPECIAL_REASONS', 'COOPERATES_IN_PREPARED_RETURN'),
    reasonsStated: fc.boolean(),
  }),
);
/** Rounds follow each other; the steps of one round happen at the same moment. */
const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
const before = fc.record({
  stay: fc.constantFrom('NO_LAWFUL_STAY', 'NO_LAWFUL_STAY', 'ASYLUM_SEEKER', 'LAWFUL', null),
  /** Days ago, of decisions and of periods that were granted then, far enough apart to be lawful. */
  decided: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
  granted: fc.uniqueArray(fc.constantFrom(0, 20, 60, 110, 180), {
    maxLength: 2,
    comparator: (a, b) => Math.abs(a - b) < 31,
  }),
  ended: fc.boolean(),
});

const WORDS = /^(ReflectionPeriod|Refused [A-Z_]+|CONFLICT)$/;

test('whatever is asked in whatever order, no law is broken, no fault is told, and every attempt has one entry', async () => {
  await fc.assert(
    fc.asyncProperty(before, rounds, async (given, all) => {
      const caseId = await arrange(given);
      const stood = (await tracesOn(dis.db, caseId)).periods.length;
      let made = 0;
      for (const round of all) {
        const { periods } = await tracesOn(dis.db, caseId);
        const asked = round.flatMap((one) => attempt(caseId, one, periods));
        const answers = await Promise.all(asked.map(([official, it]) => dis.ask(official, it)));
        const entries = await Promise.all(asked.map(([, it]) => entriesInShort(dis.db, it.correlationId)));
        answers.forEach((answer, at) => {
          const told = inShort(answer);
          expect(told).toMatch(WORDS);
          const mayBeOvertaken = asked.length > 1 || asked[at]?.[2] !== 0;
          if (!mayBeOvertaken) expect(told).not.toBe('CONFLICT');
          expect(entries[at]).toEqual([expect.stringMatching(entryFor(told))]);
        });
        made += answers.filter((answer) => inShort(answer) === 'ReflectionPeriod').length;
      }
      const { periods, notices } = await tracesOn(dis.db, caseId);
      expect(periods).toHaveLength(stood + made);
      expect(notices).toHaveLength(made);
      lawIsKept(periods);
    }),
    { numRuns: 40 },
  );
}, 180_000);

async function arrange(given: {
  readonly stay: 'NO_LAWFUL_STAY' | 'ASYLUM_SEEKER' | 'LAWFUL' | null;
  readonly decided: readonly number[];
  readonly granted: readonly number[];
  readonly ended: boolean;
}): Promise<string> {
  const caseId = await immigrationFile(dis.db, { stay: given.stay });
  for (const days of given.decided) await decision(dis.db, caseId, 'DIS', { on: ago(days) });
  for (const days of given.granted)
    await period(dis.db, caseId, days, given.ended ? { endedOn: ago(days) } : {});
  await party(dis.db, caseId, 'SIRI', ['IMMIGRATION']);
  return caseId;
}

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function attempt(
  caseId: string,
  one: Step,
  all: readonly ReflectionPeriodRow[],
): [official: string, asked: Attempt, behind: number][] {
  const official = officials[one.who] ?? '';
  if (one.grant) return [[official, toGrant(caseId), 0]];
  const inForce = all.filter(({ supersededAt }) => supersededAt === null);
  const at = inForce[one.which % Math.max(1, inForce.length)];
  if (!at) return [];
  const { ground, reasonsStated } = one;
  const until = one.until === null ? null : addDays(at.endsOn, one.until);
  const expectedVersion = at.version - one.behind;
  const asked = { caseId, periodId: at.id, expectedVersion, ground, reasonsStated, until };
  return [[official, toExtend(asked), one.behind]];
}

function entryFor(told: string): RegExp {
  if (told === 'ReflectionPeriod') return /^(CREATE|UPDATE) DONE$/;
  return told === 'CONFLICT' ? /^(CREATE|UPDATE) CONFLICT$/ : /^REFUSE REFLECTION_/;
}

/** The statute once more, in other words than the book's: 30 days, then up to 120 in all, never two at once. */
function lawIsKept(periods: readonly ReflectionPeriodRow[]): void {
  const ids = [...new Set(periods.map(({ id }) => id))];
  const spans = ids.map((id) => {
    const versions = periods.filter((row) => row.id === id);
    versions.forEach((row, at) => {
      const next = versions[at + 1];
      expect(row.version).toBe(at + 1);
      expect(row.supersededAt).toEqual(next ? next.recordedAt : null);
      expect(daysBetween(row.startsOn, row.endsOn)).toBeLessThanOrEqual(at === 0 ? 30 : 120);
      if (next) expect(next.endsOn > row.endsOn).toBe(true);
    });
    const last = versions.at(-1) as ReflectionPeriodRow;
    return [last.startsOn, last.endedOn ?? last.endsOn] as const;
  });
  spans.sort();
  spans.forEach(([startsOn], at) => {
    const earlier = spans[at - 1];
    if (earlier) expect(earlier[1] < startsOn).toBe(true);
  });
  const used = periods
    .filter((row) => row.version === 1)
    .flatMap((row) => row.identificationDecisionId ?? []);
  expect(new Set(used).size).toBe(used.length);
}
