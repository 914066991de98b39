import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { addDays, dayOf } from '../../shared/day.ts';
import { entriesInShort } from '../decisions/traces.ts';
import type { Answer } from '../harness/ask.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { openFile } from '../repeats/nec-acts.ts';
import { onRecord } from '../repeats/on-record.ts';
import { approved } from '../repeats/place-acts.ts';
import { caseOf, caseWithStay, DIS, identified, RETURNS, type Stage, stageOn } from '../repeats/stage.ts';
import { type Attempt, anyStep, attemptOf } from './any-step.ts';
import { brokenIn } from './law-is-kept.ts';

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
/** Hours that have passed: what one run wrote, the next still finds, so time does not go back between them. */
let passed = 0;
const now = () => new Date(Date.now() + passed * 3_600_000);
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, now);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const ROOMS: readonly RoomName[] = ['cmm', 'dis', 'nec', 'returns'];
const WORDS =
  /^(CREATE|UPDATE) DONE$|^REFUSE [A-Z0-9_]+$|^DENY (FORBIDDEN_OR_NOT_FOUND|PURPOSE_REQUIRED)$|^(CREATE|UPDATE) (CONFLICT|BAD_USER_INPUT|FACT_UNAVAILABLE|FORBIDDEN_OR_NOT_FOUND)$/;

/** Rounds follow each other, after so many hours; the steps of one round happen at the same moment. */
const rounds = (room: RoomName) =>
  fc.array(
    fc.record({
      after: fc.constantFrom(0, 0, 0, 1, 24, 24 * 10, 24 * 31),
      steps: fc.array(anyStep(room), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 16, maxLength: 24 },
  );

test.each(ROOMS)(
  '%s: whatever is tried by whoever in whatever order, the law is kept, nothing is half done, and every attempt has one entry',
  async (room) => {
    const came = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rounds(room), async (all) => {
        const cases = await onFile();
        for (const { after, steps } of all) {
          passed += after;
          const asked = await Promise.all(steps.map((step) => attemptOf(stage, room, step, cases, now())));
          const before = await onRecord(graph);
          const entries = await Promise.all(asked.map((one) => attempt(room, one)));
          if (!entries.some((entry) => entry.endsWith(' DONE')))
            expect(await onRecord(graph)).toEqual(before);
          expect(await brokenIn(room, stage.db(room))).toEqual([]);
          asked.forEach(({ mutation }, at) => {
            if (entries[at]?.endsWith(' DONE')) came.add(mutation);
          });
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
    // else nothing much was tried
    expect(came.size).toBeGreaterThan(5);
  },
  300_000,
);

/** What its one entry says: every input fits the schema, so that each attempt reaches the room. */
async function attempt(room: RoomName, { mutation, as, input }: Attempt): Promise<string> {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const query = mutationText(mutation, '');
  const answer = await graph.ask(who, { query, variables: { input }, purpose, correlationId });
  const entries = await entriesInShort(graph.rooms[room].db, correlationId);
  const told = `${as} ${mutation} ${JSON.stringify(input)}: ${toldIn(answer)}`;
  expect([told, entries]).toEqual([told, [expect.stringMatching(WORDS)]]);
  return entries[0] ?? '';
}

const toldIn = ({ data, errors }: Answer) => JSON.stringify(data?.done ?? errors);

/** Two cases in which much may happen: one without lawful stay, one of a child; all bodies take part in both. */
async function onFile(): Promise<string[]> {
  const woman = await identified(stage);
  const child = await caseWithStay(stage, 'LAWFUL', { bornOn: addDays(dayOf(now()), -365 * 15) });
  await stage.does('cmm-coordinator COORDINATION', 'involveAuthority', {
    caseId: child,
    authority: 'MUNICIPALITY',
    organisation: 'sample-municipality',
    purposes: ['CHILD_PROTECTION'],
    basis: 'Places the child',
  });
  for (const caseId of [woman, child]) {
    await openFile(stage, caseId);
    await stage.does(DIS, 'admitToImmigrationFile', {
      caseId,
      authority: 'POLICE',
      purposes: ['INVESTIGATION'],
      basis: 'Applies for a permit',
    });
    await stage.does(RETURNS, 'recordCounselling', { caseId, kind: 'LEGAL' });
  }
  await approved(stage);
  return [woman, woman, child, child, await caseOf(stage)];
}
