import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { type Processes, startProcesses } from '../harness/processes.ts';
import { everyAct } from './every-act.ts';
import { stageAsking } from './stage.ts';

/** Between commit and reply the process is killed: in each room what was decided once is told to whoever asks again. */

let databases: Databases;
let graph: Processes;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startProcesses(databases, {
    // a busy machine may be slow, and that is no outage
    variables: { AUTHORITY_DEADLINE_MS: '20000', OPERATION_DEADLINE_MS: '25000' },
  });
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

async function connected<T>(url: string | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test.each<[RoomName, string, string, string]>([
  ['cmm', 'recordConsent', 'case { placements { id } }', 'placement'],
  ['dis', 'lodgeAsylumApplication', 'case { immigration { workPermits { id } } }', 'work_permit'],
  ['nec', 'openInvestigation', 'suspects { id }', 'suspect'],
  ['returns', 'acceptReturn', 'case { returnFile { counselling { id } } }', 'return_counselling'],
])('%s: %s', async (room, mutation, replied, table) => {
  const act = everyAct[room].find((each) => each.mutation === mutation);
  const input = await act?.input(stageAsking(graph.ask));
  const [who = '', purpose = ''] = (act?.as ?? '').split(' ');
  const asked = {
    query: mutationText(mutation, replied),
    variables: { input },
    purpose,
    idempotencyKey: randomUUID(),
  };
  const variable = room.toUpperCase();
  const owner = databases.variables[`${variable}_MIGRATION_DATABASE_URL`];

  const first = await connected(owner, async (holder) => {
    // what is asked for after the decision keeps the reply back
    await holder.query('BEGIN');
    await holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const reply = graph.ask(who, asked);
    await connected(databases.variables[`${variable}_DATABASE_URL`], async (client) => {
      const kept = 'SELECT 1 FROM idempotency WHERE key = $1';
      while ((await client.query(kept, [asked.idempotencyKey])).rowCount === 0)
        await new Promise((done) => setTimeout(done, 20));
    });
    await graph.rooms[room].end('SIGKILL');
    return reply;
  });
  expect(first.errors.map(({ extensions }) => extensions.code)).toEqual(['AUTHORITY_UNAVAILABLE']);

  await graph.rooms[room].start();
  const rows = () =>
    connected(owner, async (client) => {
      const sql = `SELECT operation, kind, outcome FROM access_entry WHERE operation = $1 ORDER BY recorded_at`;
      return (await client.query(sql, [mutation])).rows.map(({ kind, outcome }) => `${kind} ${outcome}`);
    });
  expect(await rows()).toEqual([expect.stringMatching(/^(CREATE|UPDATE) DONE$/)]);
  const second = await graph.ask(who, asked);
  expect([second.errors, second.data.done.id]).toEqual([[], expect.any(String)]);
  expect(await rows()).toEqual([expect.stringMatching(/ DONE$/), 'READ REPEATED']);
});
