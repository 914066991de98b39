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
import {
  COORDINATING,
  caseWithStay,
  DIS,
  identified,
  newName,
  next,
  POLICE,
  PROTECTING,
  RETURNS,
  type Stage,
  stageOn,
} from '../repeats/stage.ts';
import { type Attempt, anyStep, anyStrand, attemptOf, type Step } from './any-step.ts';
import { brokenIn } from './law-is-kept.ts';

/*
 * Which steps are tried, and with what, follows from a seed, the same at each run; others with SEQUENCES_SEED. New ids and
 * what comes first at the same moment follow from no seed.
 */
const SEED = Number(process.env.SEQUENCES_SEED ?? 2022);

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

/**
 * Rounds follow each other, after so many hours; the steps of one round happen at the same moment. Strands of steps that
 * follow a course, each on its case, go side by side, and somebody tries anything in between.
 */
const rounds = (room: RoomName): fc.Arbitrary<readonly Round[]> =>
  fc
    .record({
      strands: fc.array(anyStrand(room), { minLength: 4, maxLength: 5 }),
      between: fc.array(
        fc.record({
          after: fc.constantFrom(0, 0, 0, 2, 2, 24, 24, 24 * 10, 24 * 31),
          strays: fc.array(anyStep(room), { maxLength: 1 }),
        }),
        { minLength: 14, maxLength: 14 },
      ),
    })
    .map(({ strands, between }) =>
      between
        .map(({ after, strays }, at) => ({
          after,
          steps: [...strands.flatMap((strand) => strand[at] ?? []), ...strays],
        }))
        .filter(({ steps }) => steps.length > 0),
    );

interface Round {
  readonly after: number;
  readonly steps: readonly Step[];
}

test.each(ROOMS)(
  `%s: whatever is tried by whoever in whatever order, the law is kept, nothing is half done, and every attempt has one entry (SEQUENCES_SEED=${SEED})`,
  async (room) => {
    const came = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rounds(room), async (all) => {
        const cases = await casesOf[room]();
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
      { seed: SEED, numRuns: 8, endOnFailure: true },
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

/** Cases in which much may happen in a room, and all whom it takes: some were identified, some are without lawful stay. */
const casesOf: Readonly<Record<RoomName, () => Promise<readonly string[]>>> = {
  cmm: async () => {
    const [victim, woman] = [await identified(stage, 'LAWFUL'), await caseWithStay(stage, 'LAWFUL')];
    const cases = [victim, woman, await caseWithStay(stage), await child()];
    for (const caseId of cases)
      await stage.does(COORDINATING, 'involveAuthority', { caseId, ...municipality });
    await approved(stage);
    return cases;
  },
  dis: async () => {
    const needed = await caseWithStay(stage);
    await openFile(stage, needed);
    const opened = { caseId: needed, policeNumber: newName('0100'), unit: 'NSK' };
    const { links } = await stage.does(POLICE, 'openInvestigation', opened, 'links { id version }');
    await stage.does(POLICE, 'setPresenceRequired', { ...next(needed, 'linkId', links[0]), required: true });
    const cases = [await identified(stage), needed, await caseWithStay(stage), await child()];
    for (const caseId of cases) await stage.does(DIS, 'admitToImmigrationFile', { caseId, ...police });
    return cases;
  },
  nec: async () => [await openFile(stage), await openFile(stage), await openFile(stage)],
  returns: async () => {
    const cases = [
      await identified(stage),
      await identified(stage),
      await caseWithStay(stage),
      await child(),
    ];
    for (const caseId of cases) {
      await stage.does(DIS, 'admitToImmigrationFile', { caseId, ...agency });
      await stage.does(RETURNS, 'recordCounselling', { caseId, kind: 'LEGAL' });
    }
    return cases;
  },
};

async function child(): Promise<string> {
  const caseId = await caseWithStay(stage, 'LAWFUL', { bornOn: addDays(dayOf(now()), -365 * 15) });
  const assessed = { topic: 'FAMILY_TRACING', conclusion: 'IN_BEST_INTERESTS' };
  await stage.does(PROTECTING, 'recordBestInterests', { caseId, ...assessed });
  return caseId;
}

const municipality = {
  authority: 'MUNICIPALITY',
  organisation: 'Odense',
  purposes: ['CHILD_PROTECTION'],
  basis: 'Places the child',
};
const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Applies for a permit' };
const agency = { authority: 'RETURN_AGENCY', purposes: ['RETURN'], basis: 'She asks about a return' };
