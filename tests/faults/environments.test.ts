import type { Answer, Asked } from '../harness/ask.ts';
import type { Databases } from '../harness/databases.ts';
import { type Processes, startProcesses } from '../harness/processes.ts';
import { asOperator } from './operator.ts';
import { FULL_CASE, seededDatabases } from './seeded.ts';
import { expectSound } from './whole-case.ts';

jest.setTimeout(180_000);

const NOBODY = '00000000-0000-4000-8000-000000000000';
const about = (id: string) => ({
  query: 'query One($id: ID!) { case(id: $id) { reference } }',
  variables: { id },
});
const purpose = 'COORDINATION';

/** Whatever a client, or the house itself, can get wrong. `MARKER4711` must never come back. */
const wrongs: readonly (readonly [what: string, code: string, who: string, asked: Asked])[] = [
  ['no token', 'UNAUTHENTICATED', 'MARKER4711.a.b', { ...about(FULL_CASE), purpose }],
  ['no purpose', 'PURPOSE_REQUIRED', 'cmm-coordinator', about(FULL_CASE)],
  ['a purpose of others', 'PURPOSE_REQUIRED', 'cmm-coordinator', { ...about(FULL_CASE), purpose: 'RETURN' }],
  ['no such case', 'FORBIDDEN_OR_NOT_FOUND', 'siri-officer', { ...about(NOBODY), purpose: 'IMMIGRATION' }],
  [
    'a forbidden case',
    'FORBIDDEN_OR_NOT_FOUND',
    'siri-officer',
    { ...about(FULL_CASE), purpose: 'IMMIGRATION' },
  ],
  ['half a document', 'BAD_USER_INPUT', 'cmm-coordinator', { query: '{ case(id: "MARKER4711"', purpose }],
  ['an unknown field', 'BAD_USER_INPUT', 'cmm-coordinator', { query: '{ cases { nonsense } }', purpose }],
  ['a senseless id', 'BAD_USER_INPUT', 'cmm-coordinator', { ...about("MARKER4711'; DROP TABLE"), purpose }],
  [
    'a senseless cursor',
    'BAD_USER_INPUT',
    'cmm-coordinator',
    { query: '{ cases(after: "MARKER4711") { nodes { id } } }', purpose },
  ],
  [
    'too many',
    'BAD_USER_INPUT',
    'cmm-coordinator',
    { query: '{ cases(first: 4711) { nodes { id } } }', purpose },
  ],
  [
    'too deep',
    'LIMIT_EXCEEDED',
    'cmm-coordinator',
    { query: `{ cases ${'{ nodes '.repeat(60)}{ id }${' }'.repeat(60)} }`, purpose },
  ],
  [
    'a fault of the house',
    'INTERNAL',
    'dis-caseworker',
    { query: '{ reflectionPeriods { nodes { endsOn reliedOn { fact } } } }', purpose: 'IMMIGRATION' },
  ],
];

let databases: Databases;
beforeAll(async () => {
  databases = await seededDatabases();
  // a right that migrations grant, and somebody took away
  const dis = new URL(databases.variables.DIS_DATABASE_URL ?? '').pathname;
  await asOperator((client) => client.query('REVOKE SELECT ON relied_on_fact FROM dis_app'), dis);
});
afterAll(() => databases.drop());

/** What differs from one time to the next. */
const told = ({ status, data, errors }: Answer) => ({
  status,
  data,
  errors: errors.map(({ extensions: { correlationId: _, ...extensions }, ...error }) => ({
    ...error,
    extensions,
  })),
});

const inProduction: ReturnType<typeof told>[] = [];

describe.each(['production', 'development', 'test'])('with NODE_ENV %s', (environment) => {
  let graph: Processes;
  beforeAll(async () => {
    graph = await startProcesses(databases, {
      variables: { NODE_ENV: environment, AUTHORITY_DEADLINE_MS: '20000', OPERATION_DEADLINE_MS: '25000' },
      without: ['nec', 'returns'],
    });
  });
  afterAll(() => graph.stop());

  test.each(wrongs)('%s is told as %s and no more than in production', async (what, code, who, asked) => {
    const answer = await graph.ask(who, asked);
    expectSound(answer);
    expect(answer.errors.map(({ extensions }) => extensions.code)).toContain(code);
    expect(JSON.stringify(answer)).not.toMatch(/MARKER4711|permission|42501/);
    const at = wrongs.findIndex(([name]) => name === what);
    inProduction[at] ??= told(answer);
    expect(told(answer)).toEqual(inProduction[at]);
  });
});

test('an unknown case and a forbidden one look exactly alike', () => {
  const of = (what: string) => inProduction[wrongs.findIndex(([name]) => name === what)];
  expect(of('no such case')).toEqual(of('a forbidden case'));
});
