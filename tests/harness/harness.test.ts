import { type Databases, freshDatabases } from './databases.ts';
import { startGraph } from './graph.ts';
import { startProcesses } from './processes.ts';
import { type OpenRoom, openTestRoom } from './room.ts';

const CASE = '5b0c2f0e-6c1b-4d0e-9f57-5a8f0c1d2e3f';
const FILE = `query File($id: ID!) { immigrationFile(caseId: $id) { openedOn reflectionPeriods { id } } }`;
const asked = { query: FILE, variables: { id: CASE }, purpose: 'IMMIGRATION' };

let databases: Databases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases.drop());

describe('a room of the test', () => {
  let dis: OpenRoom;
  beforeAll(async () => {
    dis = await openTestRoom('dis', databases);
    await dis.db.query('INSERT INTO immigration_file (case_id, opened_on) VALUES ($1, $2)', [
      CASE,
      '2026-03-01',
    ]);
    dis.statements.take();
  });
  afterAll(() => dis.stop());

  test('answers what its gateway signed', async () => {
    const answer = await dis.ask('dis-caseworker', asked);
    expect(answer).toMatchObject({ status: 200, errors: [] });
    expect(answer.data).toEqual({ immigrationFile: { openedOn: '2026-03-01', reflectionPeriods: [] } });
  });

  test('tells which statements an answer took, without transactions and the access log', async () => {
    dis.statements.take();
    await dis.ask('dis-caseworker', asked);
    expect(dis.statements.take()).toEqual([
      expect.stringContaining('FROM immigration_file'),
      expect.stringContaining('FROM reflection_period'),
    ]);
    expect(dis.statements.take()).toEqual([]);
  });

  test('has its database to itself, with the rights of the application', async () => {
    const others = await freshDatabases('dis');
    const other = await openTestRoom('dis', others);
    const { errors } = await other.ask('dis-caseworker', asked);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_OR_NOT_FOUND' } }]);
    await expect(other.db.query('DELETE FROM access_entry')).rejects.toMatchObject({ code: '42501' });
    await other.stop();
    await others.drop();
  });
});

test.each([
  ['in one process', () => startGraph(databases)],
  ['as processes', () => startProcesses(databases)],
])(
  'the graph of the test, %s, answers as a client asks',
  async (_how, start) => {
    const graph = await start();
    const { data, errors, status } = await graph.ask('dis-caseworker', asked);
    expect({ data, errors, status }).toEqual({
      status: 200,
      errors: [],
      data: { immigrationFile: { openedOn: '2026-03-01', reflectionPeriods: [] } },
    });
    await graph.stop();
  },
  120_000,
);
