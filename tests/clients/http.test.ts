import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { serverAudits } from 'graphql-http';
import { checkout } from '../../dev/checkout.ts';
import { asToken } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { fetchFor } from './session.ts';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph.stop();
  await databases.drop();
});

const session = { token: () => asToken('cmm-coordinator'), purpose: 'COORDINATION' };

/** What the audits recommend or allow, and this graph does otherwise. */
const otherwise: Readonly<Record<string, string>> = {
  '572B': 'SHOULD: who is turned away as a whole is told so by the status too, in every type',
  FDE2: 'SHOULD: likewise',
  '7B9B': 'SHOULD: likewise',
  '5A70': 'MAY: no GET, since an address would carry the query into logs',
  D6D5: 'MAY: likewise',
  '6A70': 'MAY: likewise',
};

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => graph.url,
    fetchFn: (url: string, init?: RequestInit) => fetchFor({ ...session, url })(url, init),
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: %s',
    async (id, name, audit) => {
      const { status } = await audit.fn();
      const why = otherwise[id];
      expect(status).toBe(why ? (why.startsWith('SHOULD') ? 'warn' : 'notice') : 'ok');
      if (why) expect(name.startsWith(why.split(':', 1)[0] ?? '')).toBe(true);
    },
  );

  test('nothing that it MUST do is among what it does otherwise', () => {
    const names = audits.filter(({ id }) => Object.hasOwn(otherwise, id)).map(({ name }) => name);
    expect(names).toHaveLength(Object.keys(otherwise).length);
    expect(names.filter((name) => name.startsWith('MUST'))).toEqual([]);
  });
});

test('what clients learn by introspection is the schema that is committed for them', async () => {
  const { data } = await graph.ask('cmm-coordinator', {
    query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }),
  });
  const committed = buildSchema(readFileSync(join(checkout, 'gateway', 'schema.graphql'), 'utf8'));
  const inOrder = (schema: typeof committed) => printSchema(lexicographicSortSchema(schema));
  expect(inOrder(buildClientSchema(data))).toBe(inOrder(committed));
});

test('no client, proxy or browser is to keep an answer', async () => {
  const { headers } = await graph.ask('cmm-coordinator', { query: '{ __typename }' });
  expect(headers.get('cache-control')).toBe('no-store');
});
