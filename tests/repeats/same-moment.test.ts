import { randomUUID } from 'node:crypto';
import { entriesInShort } from '../decisions/traces.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { everyAct } from './every-act.ts';
import { onRecord } from './on-record.ts';
import { stageOn } from './stage.ts';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

test.each<[RoomName, string]>([
  ['cmm', 'recordConsent'],
  ['dis', 'extendReflectionPeriod'],
  ['nec', 'detain'],
  ['returns', 'acceptReturn'],
])(
  'at %s, %s sent 64 times at the same moment is done once; everyone gets it, or a conflict',
  async (name, mutation) => {
    const room = graph.rooms[name];
    const act = everyAct[name].find((each) => each.mutation === mutation);
    const input = await act?.input(stageOn(graph, () => {}));
    const [who = '', purpose = ''] = (act?.as ?? '').split(' ');
    const idempotencyKey = randomUUID();
    const attempts = Array.from({ length: 64 }, () => ({
      query: mutationText(mutation),
      variables: { input },
      purpose,
      idempotencyKey,
      correlationId: randomUUID(),
    }));
    const answers = await Promise.all(attempts.map((asked) => room.ask(who, asked)));
    const told = answers.map(({ data, errors }) => data?.done?.id ?? errors[0]?.extensions.code);
    const made = [...new Set(told)].filter((each) => each !== 'CONFLICT');
    expect(made).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);

    const entries = await Promise.all(attempts.map((asked) => entriesInShort(room.db, asked.correlationId)));
    expect(entries.map((of) => of.length)).toEqual(attempts.map(() => 1));
    expect(entries.flat().filter((entry) => entry.endsWith(' DONE'))).toHaveLength(1);

    const stands = await onRecord(graph);
    const again = await room.ask(who, { ...attempts[0], query: mutationText(mutation) });
    expect([again.data.done.id, await onRecord(graph)]).toEqual([made[0], stands]);
  },
);
