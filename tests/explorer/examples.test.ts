import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { seedDatabases } from '../../dev/caseload/seed-databases.ts';
import { stories } from '../../dev/caseload/stories.ts';
import { checkout } from '../../dev/checkout.ts';
import { personas } from '../../dev/personas.ts';
import { type Example, examples } from '../../gateway/explorer/examples.ts';
import { dayOf } from '../../shared/day.ts';
import { purposesOf } from '../../shared/roles.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';

const FOLDER = join(checkout, 'gateway/explorer/examples');
const textOf = ({ file }: Example) => readFileSync(join(FOLDER, `${file}.graphql`), 'utf8');
const bodyOf = (example: Example) => personas.find(({ name }) => name === example.persona);

test('every file is offered once', () => {
  const files = examples.map(({ file }) => `${file}.graphql`);
  expect(files.sort()).toEqual(readdirSync(FOLDER).sort());
});

test('there are some for a caseworker of each authority, for integrators and for auditors', () => {
  const bodies = examples.map((example) => bodyOf(example)?.authority);
  for (const body of ['CMM', 'DIS', 'POLICE', 'RETURN_AGENCY', 'AUDIT_OFFICE'])
    expect(bodies).toContain(body);
  expect(examples.map(({ reader }) => reader)).toContain('Integrators');
});

test.each(examples)('$file is asked for a purpose of its persona, on cases of the sample', (example) => {
  const body = bodyOf(example);
  expect(body && purposesOf({ authority: body.authority, roles: [body.role] })).toContain(example.purpose);
  const ids = JSON.stringify(example.variables ?? {}).match(/[0-9a-f]{8}(-[0-9a-f]{4,12}){4}/g) ?? [];
  const known = stories(dayOf(new Date())).map(({ caseId }) => caseId);
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});

describe('on the running graph', () => {
  let databases: Databases;
  let graph: TestGraph;
  let schema: GraphQLSchema;
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);

  beforeAll(async () => {
    databases = await freshDatabases();
    await seedDatabases(databases.variables);
    said.mockRestore();
    graph = await startGraph(databases);
    const { data } = await graph.ask('auditor', { query: getIntrospectionQuery() });
    schema = buildClientSchema(data);
  });
  afterAll(async () => {
    await graph.stop();
    await databases.drop();
  });

  test.each(examples)('$file is valid, and uses nothing that is to go', (example) => {
    const rules = [...specifiedRules, NoDeprecatedCustomRule];
    expect(validate(schema, parse(textOf(example)), rules).map(({ message }) => message)).toEqual([]);
  });

  test.each(examples)('$file answers $persona without errors, and has something to show', async (example) => {
    const { persona, purpose, variables = {} } = example;
    const answer = await graph.ask(persona, { query: textOf(example), variables, purpose });
    expect([answer.status, answer.errors]).toEqual([200, []]);
    for (const part of Object.values<Part>(answer.data)) {
      expect(part).not.toBeNull();
      const rows = Array.isArray(part) ? part : (part.nodes ?? part.edges ?? [part]);
      expect(rows).not.toEqual([]);
      expect(['Refused', 'FactUnavailable']).not.toContain(part.__typename);
    }
  });
});

interface Part {
  readonly __typename?: string;
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
}
