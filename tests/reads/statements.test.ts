import type { GraphQLNamedOutputType, GraphQLSchema } from 'graphql';
import { buildClientSchema, getIntrospectionQuery, getNamedType } from 'graphql';
import { rooms } from '../../subgraphs/rooms.ts';
import type { Answer } from '../harness/ask.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { writeHundredCases } from './hundred-cases.ts';
import { startPatientGraph } from './patient-graph.ts';
import { asSelection, everything, longestPath } from './selection.ts';

/** What a request costs a room depends on its text only: a hundred cases take the statements that one takes. */

let databases: Databases;
let graph: Awaited<ReturnType<typeof startPatientGraph>>;
let caseIds: readonly string[];
let api: GraphQLSchema;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startPatientGraph(databases);
  caseIds = await writeHundredCases(Object.values(graph.rooms));
  const asked = { query: getIntrospectionQuery(), purpose: 'COORDINATION' };
  api = buildClientSchema((await graph.ask('cmm-coordinator', asked)).data);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

type Ask = (cases: number) => Promise<Answer>;

/** What each room was asked in SQL. A page's size stands in its text, and is the only thing that may differ. */
async function statementsOf(ask: Ask, cases: number) {
  for (const { statements } of Object.values(graph.rooms)) statements.take();
  const { data, errors, status } = await ask(cases);
  expect({ status, errors: errors.filter(({ extensions }) => extensions.code !== 'WITHHELD') }).toEqual({
    status: 200,
    errors: [],
  });
  const [root] = Object.values(data) as (readonly unknown[] | { readonly nodes: readonly unknown[] })[];
  expect(root && 'nodes' in root ? root.nodes : root).toHaveLength(cases);
  return Object.fromEntries(
    Object.values(graph.rooms).map(({ name, statements }) => [
      name,
      statements
        .take()
        .map((sql) => sql.replace(/LIMIT \d+/, 'LIMIT n'))
        .sort(),
    ]),
  );
}

async function asMuchForHundred(ask: Ask): Promise<Record<string, string[]>> {
  const one = await statementsOf(ask, 1);
  expect(await statementsOf(ask, 100)).toEqual(one);
  return one;
}

const typeOf = (schema: GraphQLSchema, field: string) =>
  getNamedType(schema.getQueryType()?.getFields()[field]?.type) as GraphQLNamedOutputType;

const lists: readonly [list: string, room: RoomName, who: string, purpose: string][] = [
  ['cases', 'cmm', 'cmm-coordinator', 'COORDINATION'],
  ['immigrationFiles', 'dis', 'dis-caseworker', 'IMMIGRATION'],
  ['reflectionPeriods', 'dis', 'dis-caseworker', 'IMMIGRATION'],
  ['justiceFiles', 'nec', 'nec-investigator', 'INVESTIGATION'],
  ['investigations', 'nec', 'nec-investigator', 'INVESTIGATION'],
  ['justiceFiles', 'nec', 'prosecutor', 'PROSECUTION'],
  ['investigations', 'nec', 'prosecutor', 'PROSECUTION'],
  ['cases', 'cmm', 'prosecutor', 'PROSECUTION'],
  ['returns', 'returns', 'returns-caseworker', 'RETURN'],
  ['returnFiles', 'returns', 'returns-caseworker', 'RETURN'],
];

/** A case with the part of every authority. */
const CASE = `reference person { gender } parties { authority } referral { channel } cmmDecisions { outcome }
  answers { state } identification { disagreement } stage { stage } timeline(first: 3) { nodes { kind } }
  competence { authority } clocks { kind state } findings { outcome }
  immigration {
    openedOn person { gender } parties { authority } residenceStatuses { basis } decisions { outcome }
    reflectionPeriods { endsOn extensions { ground concerns { reason } } reliedOn { answered } }
  }
  justice {
    presenceRequired person { gender } parties { authority } courtDecisions { outcome }
    investigations { linkedOn investigation { unit } }
  }
  returnFile { openedOn person { gender } parties { authority } returns { status } }`;

describe('through the gateway', () => {
  test.each([
    ['cases', 'cmm-coordinator', 'COORDINATION', CASE],
    ['cases', 'prosecutor', 'PROSECUTION', CASE],
    ['reflectionPeriods', 'dis-caseworker', 'IMMIGRATION', `case { ${CASE} }`],
    ['investigations', 'nec-investigator', 'INVESTIGATION', `links { case { ${CASE} } }`],
    ['returns', 'returns-caseworker', 'RETURN', `case { ${CASE} }`],
  ])('%s with all that belongs to each case, as %s', async (list, who, purpose, fields) => {
    const query = `query ($first: Int!) { ${list}(first: $first) { nodes { ${fields} } } }`;
    const taken = await asMuchForHundred((first) => graph.ask(who, { query, variables: { first }, purpose }));
    expect(Object.values(taken).every((statements) => statements.length > 0)).toBe(true);
  });

  test('the longest path of the graph that comes to no type twice', async () => {
    const paths = lists.map(([list, , who, purpose]) => ({
      list,
      who,
      purpose,
      // pages say where they end, which leads nowhere
      path: ['nodes', ...longestPath(getNamedType(nodesOf(list)), new Set(['PageInfo']))],
    }));
    const longest = paths.reduce((one, other) => (other.path.length > one.path.length ? other : one));
    expect(longest.path.length).toBeGreaterThanOrEqual(7);
    const query = `query ($first: Int!) { ${longest.list}(first: $first) ${asSelection(longest.path)} }`;
    const { who, purpose } = longest;
    await asMuchForHundred((first) => graph.ask(who, { query, variables: { first }, purpose }));
  });

  const nodesOf = (list: string) => {
    const connection = typeOf(api, list);
    if (!('getFields' in connection)) throw new Error(`${list} is no list`);
    return connection.getFields().nodes?.type as GraphQLNamedOutputType;
  };
});

describe("as the room's gateway asks", () => {
  const schemas = new Map(rooms.map(({ name, schema }) => [name, schema().schema]));

  test.each(lists)('%s of %s with every field, as %s', async (list, room, who, purpose) => {
    const schema = schemas.get(room) as GraphQLSchema;
    const query = `query ($first: Int!) { ${list}(first: $first) ${everything(typeOf(schema, list))} }`;
    await asMuchForHundred((first) => graph.rooms[room].ask(who, { query, variables: { first }, purpose }));
  });

  const readers: readonly [room: RoomName, who: string, purpose: string, parties: number][] = [
    ['cmm', 'cmm-coordinator', 'COORDINATION', 0],
    ['cmm', 'nec-investigator', 'INVESTIGATION', 1],
    ['dis', 'dis-caseworker', 'IMMIGRATION', 0],
    ['dis', 'nec-investigator', 'INVESTIGATION', 1],
    ['dis', 'prosecutor', 'PROSECUTION', 1],
    ['nec', 'nec-investigator', 'INVESTIGATION', 0],
    ['nec', 'prosecutor', 'PROSECUTION', 1],
    ['returns', 'returns-caseworker', 'RETURN', 0],
    ['returns', 'nec-investigator', 'INVESTIGATION', 1],
  ];
  test.each(readers)(
    'cases by their ids at %s with every field, as %s',
    async (room, who, purpose, parties) => {
      const schema = schemas.get(room) as GraphQLSchema;
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case ${everything(schema.getType('Case') as GraphQLNamedOutputType)} } }`;
      const all = await asMuchForHundred((cases) => {
        const of = caseIds.slice(0, cases).map((id) => ({ __typename: 'Case', id }));
        return graph.rooms[room].ask(who, { query, variables: { of }, purpose });
      });
      // whoever is shown only cases of theirs takes one statement more, for all of them
      expect(all[room]?.filter((sql) => sql.includes('SELECT DISTINCT case_id'))).toHaveLength(parties);
    },
  );
});
