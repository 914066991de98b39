import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { checkout } from '../../dev/checkout.ts';
import { seededDatabases } from '../faults/seeded.ts';
import type { Databases } from '../harness/databases.ts';
import { asked, everythingBelow, queryOf } from '../policy/everything.ts';
import { startPatientGraph } from '../reads/patient-graph.ts';

/** Caches keep one record for what has one type and one id: two things under one name would overwrite each other. */

let databases: Databases;
let graph: Awaited<ReturnType<typeof startPatientGraph>>;
beforeAll(async () => {
  databases = await seededDatabases();
  graph = await startPatientGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const schema = buildSchema(readFileSync(join(checkout, 'gateway', 'schema.graphql'), 'utf8'));
const query = schema.getQueryType() as GraphQLObjectType;

/** Everything in every list, each type once. */
const questions = Object.values(query.getFields())
  .filter(({ args }) => args.some(({ name }) => name === 'after'))
  .map((field) => {
    const root = everythingBelow(
      schema,
      asked(query, field, 'plain'),
      getNamedType(field.type),
      () => true,
      'plain',
    );
    return queryOf('query', [root], 'plain');
  });

type Values = Readonly<Record<string, unknown>>;

/** Every object of an answer, in whatever depth. */
function* objectsIn(value: unknown): Generator<Values> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Values;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** Where two answers say different things of what a cache takes for one. */
function clashesIn(answers: readonly unknown[]): string[] {
  const known = new Map<string, unknown>();
  const clashes: string[] = [];
  for (const { __typename: type, id, ...values } of answers.flatMap((each) => [...objectsIn(each)])) {
    if (id === undefined) continue;
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'object' && value !== null) continue;
      const place = `${type}:${id}.${name}`;
      if (known.has(place) && known.get(place) !== value) clashes.push(place);
      known.set(place, value);
    }
  }
  return clashes;
}

test.each([
  ['auditor', 'AUDIT'],
  ['cmm-coordinator', 'COORDINATION'],
  ['dis-caseworker', 'IMMIGRATION'],
  ['nec-investigator', 'INVESTIGATION'],
])('whatever %s is told of one type under one id is one thing', async (who, purpose) => {
  const answers: unknown[] = [];
  for (const each of questions) {
    const { data, extensions } = await graph.ask(who, { query: each, purpose });
    expect(extensions?.partial).toBeUndefined();
    answers.push(data);
  }
  const types = answers.flatMap((each) => [...objectsIn(each)]).map(({ __typename }) => __typename);
  expect(types).toEqual(expect.arrayContaining(['Case', 'ReflectionPeriod', 'DecisionSummary', 'CaseEvent']));
  expect(clashesIn(answers)).toEqual([]);
});

test('two things under one name are found', () => {
  const period = { __typename: 'ReflectionPeriod', id: '1', version: 1, endsOn: '2026-12-01' };
  const extended = { nodes: [{ ...period, version: 2, endsOn: '2026-12-31' }] };
  expect(clashesIn([period, extended])).toEqual(['ReflectionPeriod:1.version', 'ReflectionPeriod:1.endsOn']);
  expect(clashesIn([period, { ...extended.nodes[0], __typename: 'Case' }])).toEqual([]);
});

test('a type that has an id always has one', () => {
  const withId = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getFields().id,
  );
  expect(withId.length).toBeGreaterThan(5);
  for (const type of withId) expect(String((type as GraphQLObjectType).getFields().id?.type)).toBe('ID!');
});
