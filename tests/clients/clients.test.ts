import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fetchExchange, Client as UrqlClient } from '@urql/core';
import { cmmCase, decision, immigrationFile } from '../decisions/on-file.ts';
import { FULL_CASE, seededDatabases } from '../faults/seeded.ts';
import type { Databases } from '../harness/databases.ts';
import { startPatientGraph } from '../reads/patient-graph.ts';
import { everyClient, expectNoComplaints, plain, sessionOf } from './every-client.ts';
import { graphqlRequest } from './graphql-request.ts';
import { operations } from './operations.ts';
import { compileRelayApp, generateTypes, Project } from './project.ts';
import { fetchFor, type Session } from './session.ts';
import type { Client, Told } from './told.ts';

expectNoComplaints();

const project = new Project();
const clients = everyClient(compileRelayApp(project));
let databases: Databases;
let graph: Awaited<ReturnType<typeof startPatientGraph>>;
beforeAll(async () => {
  databases = await seededDatabases();
  graph = await startPatientGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
  project.remove();
});

const as = (persona: string, purpose: string): Session => sessionOf(graph.url, persona, purpose);

/** The same without a client. */
const asked = async (query: string, variables: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await graph.ask('cmm-coordinator', { query, variables, purpose: 'COORDINATION' });
  expect(errors).toEqual([]);
  return data;
};

describe.each(clients)('%s', (_name, open) => {
  test('is told the whole case by all four authorities', async () => {
    const { data, ...rest } = await open(as('cmm-coordinator', 'COORDINATION')).wholeCase(FULL_CASE);
    expect(rest).toEqual({ codes: [], withheld: [] });
    expect(plain(data)).toEqual(await asked(operations.wholeCase, { id: FULL_CASE }));
  });

  test('walks a list to its end', async () => {
    const { reflectionPeriods } = await asked(operations.periods, { count: 100 });
    const ids = reflectionPeriods.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids.length).toBeGreaterThan(4);
    expect(await open(as('cmm-coordinator', 'COORDINATION')).allPages(2)).toEqual(ids);
  });

  test('tells its application what was kept back', async () => {
    const { data, codes, withheld } = await open(as('nec-investigator', 'INVESTIGATION')).person(FULL_CASE);
    expect(data.case).toMatchObject({ reference: expect.stringMatching(/^NRM-/), person: null });
    expect({ codes, withheld }).toEqual({ codes: [], withheld: ['Case.person'] });
  });

  const turnedAway: readonly (readonly [
    code: string,
    session: () => Session,
    ask: (client: Client) => Promise<Told>,
  ])[] = [
    ['BAD_USER_INPUT', () => as('cmm-coordinator', 'COORDINATION'), (client) => client.onePage(1_000)],
    [
      'FORBIDDEN_OR_NOT_FOUND',
      () => as('cmm-coordinator', 'COORDINATION'),
      (client) => client.person(randomUUID()),
    ],
    [
      'FORBIDDEN_OR_NOT_FOUND',
      () => as('dis-caseworker', 'IMMIGRATION'),
      (client) => client.grant(randomUUID(), 'key'),
    ],
    ['PURPOSE_REQUIRED', () => as('cmm-coordinator', 'RETURN'), (client) => client.person(FULL_CASE)],
    ['BAD_USER_INPUT', () => as('dis-caseworker', 'IMMIGRATION'), (client) => client.grant(FULL_CASE, 'ø')],
    [
      'UNAUTHENTICATED',
      () => ({ ...as('cmm-coordinator', 'COORDINATION'), token: async () => 'none' }),
      (client) => client.person(FULL_CASE),
    ],
  ];
  test.each(turnedAway)('hands the code %s to its application', async (code, session, ask) => {
    expect((await ask(open(session()))).codes).toEqual([code]);
  });

  test('acts once under a key, and shows a refusal as an answer', async () => {
    const { cmm, dis } = graph.rooms;
    const caseId = await immigrationFile(dis.db);
    await cmmCase(cmm.db, caseId);
    await decision(dis.db, caseId, 'DIS');
    const grant = async (key: string) => {
      const { data, codes } = await open(as('dis-caseworker', 'IMMIGRATION')).grant(caseId, key);
      expect(codes).toEqual([]);
      return data.grantReflectionPeriod;
    };
    const key = randomUUID();
    const granted = await grant(key);
    expect(granted).toMatchObject({ __typename: 'ReflectionPeriod', version: 1, verification: 'VERIFIED' });
    expect((await grant(key)).id).toBe(granted.id);
    const refused = { __typename: 'Refused', reason: 'PERIOD_RUNNING', rule: { id: 'REFLECTION_GRANT' } };
    expect(await grant(randomUUID())).toMatchObject(refused);
  });
});

test('urql would ask with GET: the set-up says no, and the graph says no to one that forgot', async () => {
  const session = as('cmm-coordinator', 'COORDINATION');
  const asItComes = new UrqlClient({
    url: session.url,
    fetch: fetchFor(session),
    exchanges: [fetchExchange],
  });
  const { data, error } = await asItComes.query(operations.person, { id: FULL_CASE });
  expect([data, error?.response.status, error?.graphQLErrors[0]?.message]).toEqual([
    undefined,
    405,
    'Operations are sent with POST.',
  ]);
});

test('documents that GraphQL Code Generator typed ask what they say', async () => {
  generateTypes(project, operations);
  const { WholeCaseDocument } = require(join(project.folder, 'src', 'gql', 'graphql'));
  const client = graphqlRequest(as('cmm-coordinator', 'COORDINATION'));
  const told = await client.request(WholeCaseDocument, { id: FULL_CASE });
  expect(told).toEqual(await asked(operations.wholeCase, { id: FULL_CASE }));
});
