import { type Asked, SampleGraph } from './sample-graph.ts';
import { answer } from './stub-authority.ts';

/** A text that is known goes another way than one that is new. Nobody can tell by the answer. */

const graph = new SampleGraph();
beforeAll(() => graph.start());
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

const FILE = 'query File($id: ID!) { case(id: $id) { id reference immigration { since level } } }';
const ACT = 'mutation Act($id: ID!) { closeCase(id: $id) { id } }';
const TWO = `query One { cases { id } } ${ACT}`;
const KEY = { 'idempotency-key': 'key-1' };
const c1 = { id: 'c1' };

/** What is the same whenever it is asked. */
async function answered(text: string, asked: Asked) {
  const { status, headers, text: body } = await graph.ask(text, asked);
  const correlationId = headers.get('x-correlation-id') ?? '';
  const kept = ['content-type', 'cache-control', 'x-content-type-options', 'www-authenticate', 'allow'];
  return {
    status,
    headers: kept.map((name) => headers.get(name)),
    body: body.replaceAll(correlationId, 'the correlation id'),
  };
}

const asks: readonly [what: string, status: number, text: string, asked: Asked][] = [
  ['one case', 200, FILE, { variables: c1 }],
  ['a variable too many', 200, FILE, { variables: { ...c1, other: 1 } }],
  ['a variable too few', 400, FILE, {}],
  ['a variable of another type', 400, FILE, { variables: { id: { no: 'id' } } }],
  ['a fault at an authority', 200, '{ secret cases { id } }', {}],
  ['questions about the schema', 200, '{ __schema { queryType { name } } }', {}],
  ['the same beside data', 200, '{ __type(name: "Case") { name } cases { id } }', {}],
  ['what clients do not know', 400, '{ nothingOfTheKind }', {}],
  ['a mutation', 200, ACT, { variables: c1 }],
  ['a mutation with a key', 200, ACT, { variables: c1, headers: KEY }],
  ['a key that is none', 400, ACT, { variables: c1, headers: { 'idempotency-key': ' ' } }],
  ['one of two operations', 200, TWO, { operationName: 'One' }],
  ['the other', 200, TWO, { operationName: 'Act', variables: c1 }],
  ['neither of them', 400, TWO, { operationName: 'Three' }],
  ['no name where one is needed', 400, TWO, {}],
  ['no type of ours', 406, FILE, { variables: c1, headers: { accept: 'text/html' } }],
  ['nobody who is known', 401, FILE, { variables: c1, token: 'none' }],
  ['a purpose that is none', 400, FILE, { variables: c1, headers: { 'x-purpose': 'CURIOSITY' } }],
];

describe('asked a second time', () => {
  test.each(asks)('%s is answered as it was', async (_what, status, text, asked) => {
    // whatever was asked of this text before
    await graph.ask(FILE, { variables: c1 });
    const unknown = await answered(`${text} # ${_what}`, asked);
    const known = await answered(`${text} # ${_what}`, asked);
    expect(unknown.status).toBe(status);
    expect(known).toEqual(unknown);
  });

  test('the parts of authorities that are silent, and what was withheld, are told again', async () => {
    const text = '{ cases { id immigration { since disHidden } justice { since } } }';
    graph.authorities.nec.misbehave = (_request, response) => void response.destroy();
    graph.authorities.dis.misbehave = answer({
      data: { _entities: [1, 2, 3].map(() => ({ immigration: { since: null, disHidden: null } })) },
      errors: [
        {
          message: 'kept',
          path: ['_entities', 0, 'immigration', 'disHidden'],
          extensions: {
            code: 'WITHHELD',
            coordinate: 'ImmigrationFile.disHidden',
            reason: 'POLICY',
            count: 3,
          },
        },
      ],
    });
    const unknown = await answered(text, {});
    expect(unknown.body).toContain('"partial":[{"subgraph":"nec"');
    expect(unknown.body).toContain('"withheld":[{"coordinate":"ImmigrationFile.disHidden"');
    expect(await answered(text, {})).toEqual(unknown);
  });
});

test('texts that differ in their values alone ask for what each of them says, and in variables', async () => {
  const one = (id: string, first: number) => `{ case(id: "${id}") { id notes(first: ${first}) } }`;
  const values = [
    ['c1', 1],
    ['c2', 3],
    ['c1', 4],
    ['c2', 3],
  ] as const;
  for (const [id, first] of values) {
    const { data, errors } = await graph.ask(one(id, first));
    expect([errors, data.case.id]).toEqual([undefined, id]);
  }
  const seen = graph.seen('cmm');
  expect(seen.map(({ variables }) => Object.values(variables).sort())).toEqual(
    values.map(([id, first]) => [first, id]),
  );
  expect(new Set(seen.map(({ query }) => query)).size).toBe(1);
});
