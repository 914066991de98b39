import { randomUUID } from 'node:crypto';
import { several } from '../decisions/officials.ts';
import { ago } from '../decisions/on-file.ts';
import { entriesInShort } from '../decisions/traces.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { everyAct } from '../repeats/every-act.ts';
import { type Input, type Stage, stageOn } from '../repeats/stage.ts';
import { brokenIn } from './law-is-kept.ts';

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

interface Race {
  readonly title: string;
  readonly room: 'cmm' | 'dis' | 'returns';
  /** What is ready to be done: it stands in the way of the other, and the other of it. */
  readonly act: string;
  readonly against: { readonly mutation?: string; readonly instead?: Input };
  /** What the two are told and the entry of each, as letters are ordered. */
  readonly come: readonly [one: string, other: string];
  /** Which rows of the case the one leaves, and how many it has then. */
  readonly leaves: readonly [table: string, rows: number];
}

const races: readonly Race[] = [
  {
    title: 'two grants of a reflection period',
    room: 'dis',
    act: 'grantReflectionPeriod',
    against: {},
    come: ['PERIOD_RUNNING: REFUSE REFLECTION_GRANT', 'ReflectionPeriod: CREATE DONE'],
    leaves: ['reflection_period', 1],
  },
  ...(['cmm', 'dis'] as const).map(
    (room): Race => ({
      title: `two contrary decisions on identification at ${room}`,
      room,
      act: room === 'cmm' ? 'decideIdentification' : 'decideIdentificationAsDis',
      against: { instead: { outcome: 'NOT_IDENTIFIED', forms: [] } },
      come: ['CONFLICT: CREATE CONFLICT', 'IdentificationDecision: CREATE DONE'],
      leaves: ['identification_decision', 1],
    }),
  ),
  {
    title: 'two grants of a residence permit',
    room: 'dis',
    act: 'decidePermitApplication',
    against: { instead: { until: ago(-100) } },
    come: ['CONFLICT: UPDATE CONFLICT', 'PermitApplication: UPDATE DONE'],
    leaves: ['residence_permit', 1],
  },
  {
    title: 'the extension of a reflection period against its ending',
    room: 'dis',
    act: 'endReflectionPeriod',
    against: {
      mutation: 'extendReflectionPeriod',
      instead: { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-60) },
    },
    // she has left, which is why it ends: whoever comes first, it is not extended
    come: [
      expect.stringMatching(/^CONFLICT: UPDATE CONFLICT$|^DEPARTED: REFUSE REFLECTION_EXTENSION$/),
      'ReflectionPeriod: UPDATE DONE',
    ],
    leaves: ['reflection_period', 2],
  },
  {
    title: 'two plans of one return',
    room: 'returns',
    act: 'planReturn',
    against: { instead: { departureOn: ago(-7) } },
    come: ['CONFLICT: UPDATE CONFLICT', 'VoluntaryReturn: UPDATE DONE'],
    leaves: ['return_plan', 1],
  },
];

describe.each(races)('$title', ({ room, act, against, come, leaves: [table, rows] }) => {
  test.each([1, 2, 3, 4])('round %i: one wins, the other does not, each has its entry', async (round) => {
    const { db } = graph.rooms[room];
    const ready = everyAct[room].find(({ mutation }) => mutation === act);
    if (!ready) throw new Error(`nobody said how ${act} is done`);
    const input = await ready.input(stage);
    const both = [
      { mutation: act, input },
      { mutation: against.mutation ?? act, input: { ...input, ...against.instead } },
    ];
    if (round % 2) both.reverse();
    const [persona = '', purpose = ''] = ready.as.split(' ');
    const officials = await several(persona, both.length);
    const came = await Promise.all(
      both.map(async ({ mutation, input }, at) => {
        const correlationId = randomUUID();
        const asked = { query: mutationText(mutation, ''), variables: { input }, purpose, correlationId };
        const { data, errors } = await graph.ask(officials[at] ?? '', asked);
        const told = data?.done?.reason ?? data?.done?.__typename ?? errors[0]?.extensions.code;
        return `${told}: ${(await entriesInShort(db, correlationId)).join(', ')}`;
      }),
    );
    expect(came.sort()).toEqual(come);
    const count = `SELECT count(*)::int AS rows FROM ${table} WHERE case_id = $1`;
    expect(await db.query(count, [input.caseId])).toEqual([{ rows }]);
    expect(await brokenIn(room, db)).toEqual([]);
  });
});
