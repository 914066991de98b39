import { randomUUID } from 'node:crypto';
import { entriesInShort } from '../decisions/traces.ts';
import type { Answer } from '../harness/ask.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { isGuarded, mutationNames, mutationText } from '../harness/mutation-text.ts';
import { everyAct } from './every-act.ts';
import { onRecord } from './on-record.ts';
import { caseOf, type Input, type Stage, stageOn } from './stage.ts';

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
let waited = 0;
let goesOn: string;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, () => new Date(Date.now() + waited * 3_600_000));
  stage = stageOn(graph, (hours) => {
    waited = hours;
  });
  goesOn = await caseOf(stage);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});
beforeEach(() => {
  waited = 0;
});

const acts = Object.entries(everyAct).flatMap(([room, of]) =>
  of.map((act) => ({ ...act, room: room as RoomName })),
);

/** As `mergeCases` leaves it: by CMM's word nothing new is begun in it. */
const mergeAway = (caseId: unknown) =>
  graph.rooms.cmm.db.query(
    `UPDATE nrm_case SET status = 'CLOSED', closed_on = opened_on, merged_into_id = $2 WHERE id = $1`,
    [caseId, goesOn],
  );

/** The last whole number that the schema takes: no version follows it. */
const LAST = 2_147_483_647;

/** Those that were decided on a version that had been read. */
const onVersion = new Set<string>();

/** One attempt: what a client was told, what it left in the room's log, and what stands then. */
async function attempt(room: RoomName, as: string, mutation: string, input: Input, idempotencyKey?: string) {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const answer = await graph.ask(who, {
    query: mutationText(mutation),
    variables: { input },
    purpose,
    correlationId,
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  const entries = await entriesInShort(graph.rooms[room].db, correlationId);
  return { answer: told(answer), entries, stands: await onRecord(graph) };
}

function told({ data, errors }: Answer) {
  const failures = errors.filter(({ extensions }) => extensions.code !== 'WITHHELD');
  return {
    done: data?.done ?? null,
    errors: failures.map(({ message, extensions: { code } }) => [code, message]),
  };
}

const OTHER = { done: null, errors: [['CONFLICT', 'This idempotency key was used for another request.']] };

describe.each(acts.map((act) => [act.mutation, act] as const))(
  '%s',
  (mutation, { as, room, input, another, keepsVersion }) => {
    test('is done once, however often it is sent, and never on a version that no longer stands', async () => {
      const given = await input(stage);
      const key = randomUUID();
      const before = await onRecord(graph);

      const version = versionIn(given);
      if (version !== null) {
        onVersion.add(mutation);
        for (const other of [version + 1, LAST]) {
          const ahead = await attempt(room, as, mutation, withVersion(given, other));
          expect([ahead.answer.errors.map(([code]) => code), ahead.entries]).toEqual([
            ['CONFLICT'],
            [expect.stringMatching(/^(CREATE|UPDATE) CONFLICT$/)],
          ]);
          expect(ahead.stands).toEqual(before);
        }
      }

      const once = await attempt(room, as, mutation, given, key);
      expect(once.answer).toMatchObject({
        done: { __typename: expect.not.stringMatching(/Refused|FactUnavailable/) },
        errors: [],
      });
      expect(once.entries).toEqual([expect.stringMatching(/^(CREATE|UPDATE) DONE$/)]);
      expect(once.stands).not.toEqual(before);

      const conflict = once.entries.map((entry) => entry.replace('DONE', 'CONFLICT'));

      const twice = await attempt(room, as, mutation, given, key);
      expect(twice.answer).toEqual(once.answer);
      expect([twice.entries, twice.stands]).toEqual([['READ REPEATED'], once.stands]);

      const change = typeof another === 'function' ? await another(stage) : (another ?? otherId(given));
      const between = await onRecord(graph);
      const other = await attempt(room, as, mutation, { ...given, ...change }, key);
      expect([other.answer, other.entries, other.stands]).toEqual([OTHER, conflict, between]);

      if (version !== null && !keepsVersion) {
        const stale = await attempt(room, as, mutation, given);
        expect([stale.answer.errors.map(([code]) => code), stale.entries]).toEqual([['CONFLICT'], conflict]);
        expect(stale.stands).toEqual(between);
      }

      // CMM's own answers tell of the merge
      if (room === 'cmm' || !given.caseId) return;
      await mergeAway(given.caseId);
      const merged = await onRecord(graph);
      const later = await attempt(room, as, mutation, given, key);
      expect([later.answer, later.entries, later.stands]).toEqual([once.answer, ['READ REPEATED'], merged]);
    });
  },
);

test('every mutation of the graph was tried, and with a version wherever it may be told one', () => {
  expect([...new Set(acts.map(({ mutation }) => mutation))].sort()).toEqual([...mutationNames].sort());
  expect(mutationNames.filter((mutation) => isGuarded(mutation) && !onVersion.has(mutation))).toEqual([]);
});

type WithVersion = Readonly<{ expectedVersion?: number; follows?: { expectedVersion: number } }>;

const versionIn = (input: WithVersion): number | null =>
  input.expectedVersion ?? input.follows?.expectedVersion ?? null;

const withVersion = (input: WithVersion & Input, expectedVersion: number): Input =>
  input.follows
    ? { ...input, follows: { ...input.follows, expectedVersion } }
    : { ...input, expectedVersion };

/** The same of something else, which is another request. */
function otherId(input: Input): Input {
  const name = Object.keys(input).find((each) => each.endsWith('Id')) ?? '';
  return { [name]: randomUUID() };
}
