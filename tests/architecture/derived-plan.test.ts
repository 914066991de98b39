import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { openPlanner } from '../../gateway/execution/planner.ts';

/**
 * What a room tells for derived fields is of all her cases, and only CMM knows which they are: wherever a question begins, it
 * goes by CMM before the room is asked. See decision 46 on why two fields tell it.
 */

const schema = buildSchema(readFileSync('gateway/schema.graphql', 'utf8'));
const plan = openPlanner(readFileSync('gateway/supergraph.graphql', 'utf8'));

interface Way {
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
}

/** The shortest way to every type that leads to a case, from the operation on. */
function waysToCase(): string[] {
  const { query, mutation } = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  const ways: Way[] = [query, mutation].flatMap((type) =>
    type ? { type, path: [type.name.toLowerCase()] } : [],
  );
  const seen = new Set<string>(['Case']);
  const found: string[] = [];
  for (const { type, path } of ways) {
    for (const field of Object.values(type.getFields())) {
      const args = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: $${name}`);
      const step = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
      const variables = field.args.filter(isRequiredArgument).map(({ name, type: of }) => `$${name}: ${of}`);
      const begun =
        path.length === 1 && variables.length > 0 ? [`${path[0]}(${variables.join(', ')})`] : path;
      const named = getNamedType(field.type);
      const steps = isAbstractType(named)
        ? schema
            .getPossibleTypes(named)
            .map((of) => ({ type: of, path: [...begun, step, `... on ${of.name}`] }))
        : isObjectType(named)
          ? [{ type: named, path: [...begun, step] }]
          : [];
      for (const next of steps) {
        if (next.type.name === 'Case') found.push(wrapped([...next.path, 'findings { outcome }']));
        if (seen.has(next.type.name)) continue;
        seen.add(next.type.name);
        ways.push(next);
      }
    }
  }
  return found;
}

const wrapped = ([first = '', ...rest]: readonly string[]): string =>
  rest.length === 0 ? first : `${first} { ${wrapped(rest)} }`;

const ways = waysToCase();

test('there are ways to a case from every room', () => {
  for (const door of ['case(', 'immigrationFile(', 'justiceFile(', 'returnFile('])
    expect(ways.some((way) => way.includes(`{ ${door}`))).toBe(true);
});

test.each(ways)('%s goes by CMM', (way) => {
  const asked = JSON.stringify(plan(way)).match(/"serviceName":"(?!cmm)\w+".*?"operation":"[^"]*"/g) ?? [];
  expect(asked.length).toBeGreaterThan(2);
  const names = (text: string) => /\b(mergedCaseIds|merges)\b/.test(text.slice(text.indexOf('"operation"')));
  expect(asked.filter(names)).toEqual([]);
});
