import { keepAlive } from '../../shared/keep-alive.ts';
import { freshDatabases } from '../harness/databases.ts';
import { openTestRoom } from '../harness/room.ts';
import { SampleGraph } from './sample-graph.ts';

const DECIDE = 'mutation { decideAsImmigrationFile(id: "c1") { since } }';

test('a room keeps a connection for longer than the gateway does, and says for how long', async () => {
  const databases = await freshDatabases('dis');
  const room = await openTestRoom('dis', databases);
  const { headers } = await fetch(room.url.replace('/graphql', '/health/live'));
  expect(headers.get('keep-alive')).toBe(`timeout=${keepAlive.room / 1_000}`);
  // what it says is told in whole seconds, and takes a while to be read
  expect(keepAlive.gateway).toBeLessThanOrEqual(keepAlive.room - 5_000);
  await room.stop();
  await databases.drop();
});

describe('of three mutations one after another', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  afterAll(() => graph.stop());
  const connectionsOf = async (seconds: number) => {
    const connections = new Set<unknown>();
    graph.authorities.dis.misbehave = (request, response) => {
      connections.add(request.socket);
      response.writeHead(200, { 'content-type': 'application/json', 'keep-alive': `timeout=${seconds}` });
      response.end('{"data":{"decideAsImmigrationFile":{"since":"2026-01-01"}}}');
    };
    for (let asked = 0; asked < 3; asked += 1) {
      const { errors } = await graph.ask(DECIDE);
      expect(errors).toBeUndefined();
    }
    return connections.size;
  };

  test('each goes over the connection that is there, while its authority keeps it', async () => {
    expect(await connectionsOf(75)).toBe(1);
  });

  test('none goes over a connection that its authority is about to close', async () => {
    await connectionsOf(1);
    expect(await connectionsOf(1)).toBe(3);
  });
});
