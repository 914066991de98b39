import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { isDay } from '../../shared/day.ts';

/** Four small subgraphs in the shape of the real ones: what the gateway does with them does not depend on their law. */

const head = (own: string) => `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@external", "@requires", "@inaccessible", "@composeDirective"])
    @link(url: "https://specs.nrm-graph.invalid/nrm/v1.0", import: ["@access", "@fact"])
    @composeDirective(name: "@access")
    @composeDirective(name: "@fact")
  directive @access(rule: String) on FIELD_DEFINITION
  directive @fact on FIELD_DEFINITION
  scalar Date
  ${own}`;

const FACTS = 'immigrationFacts { since told } justiceFacts { since told } returnFacts { since told }';

const cmm = head(`
  type Case @key(fields: "id") {
    id: ID!
    reference: String
    notes(first: Int = 5): [String]
    person: Person
    immigrationFacts: ImmigrationFacts @external
    justiceFacts: JusticeFacts @external
    returnFacts: ReturnFacts @external
    stage: String @requires(fields: "${FACTS}")
    answers: [Answer!] @requires(fields: "${FACTS}")
  }
  type Person { name: String @access(rule: "own") alias: String }
  type Answer { subgraph: String! state: String! }
  type ImmigrationFacts { since: String @external told: Boolean @external }
  type JusticeFacts { since: String @external told: Boolean @external }
  type ReturnFacts { since: String @external told: Boolean @external }
  enum Order { NEWEST OLDEST }
  input CaseInput { reference: String! on: Date tags: [ID!] parent: CaseInput order: Order }
  type Query {
    case(id: ID!): Case
    cases(first: Int = 3, order: Order, since: Date): [Case!]
    secret: String
    nothing: Case!
  }
  type Mutation { openCase(input: CaseInput!): Case closeCase(id: ID!): Case }
`);

const part = (name: string, field: string, file: string, facts: string, factsType: string) =>
  head(`
  type Case @key(fields: "id") {
    id: ID!
    ${field}(on: Date): ${file}
    ${facts}: ${factsType} @inaccessible @fact
  }
  type ${file} { since: String level: Int! ${name}Hidden: String @access(rule: "own") }
  type ${factsType} @inaccessible { since: String told: Boolean }
  type Query { ${field}Of(caseId: ID!): ${file} ${name}Cases: [Case!] }
  type Mutation { decideAs${file}(id: ID!, on: Date): ${file} withdraw${file}(id: ID!): ${file} }
`);

export const ROOMS = ['cmm', 'dis', 'nec', 'returns'] as const;
export type RoomName = (typeof ROOMS)[number];

export const sampleSdl: Record<RoomName, string> = {
  cmm,
  dis: part('dis', 'immigration', 'ImmigrationFile', 'immigrationFacts', 'ImmigrationFacts'),
  nec: part('nec', 'justice', 'JusticeFile', 'justiceFacts', 'JusticeFacts'),
  returns: part('returns', 'returnFile', 'ReturnFile', 'returnFacts', 'ReturnFacts'),
};

export function composeSample(): string {
  const services = ROOMS.map((name) => ({
    name,
    url: 'http://127.0.0.1:9/graphql',
    typeDefs: parse(sampleSdl[name]),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

interface CaseReference {
  readonly id: string;
  readonly [facts: string]: { readonly told: boolean } | null | string | undefined;
}

const state = (facts: unknown) => (facts ? 'COMPLETE' : 'UNAVAILABLE');

export const withheld = (coordinate: string, reason: string, count?: number) =>
  new GraphQLError('kept back', {
    extensions: { code: 'WITHHELD', coordinate, reason, ...(count === undefined ? {} : { count }) },
  });

const day = (value: unknown) => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`Not a day: ${String(value)}`);
};

const fileOf = (name: RoomName) => ({
  since: () => '2026-01-01',
  level: () => 1,
  [`${name}Hidden`]: () => {
    throw withheld(`File.${name}Hidden`, 'POLICY');
  },
});

const caseIds = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ __typename: 'Case', id: `c${at + 1}` }));

const cmmResolvers = {
  Case: {
    __resolveReference: (reference: CaseReference) => reference,
    reference: ({ id }: CaseReference) => `CMM-${id}`,
    notes: () => ['one', 'two'],
    person: () => ({}),
    stage: ({ immigrationFacts, justiceFacts, returnFacts }: CaseReference) =>
      [immigrationFacts, justiceFacts, returnFacts].map(state).join('/'),
    answers: (of: CaseReference) =>
      [
        ['dis', of.immigrationFacts],
        ['nec', of.justiceFacts],
        ['returns', of.returnFacts],
      ].map(([subgraph, facts]) => ({ subgraph, state: state(facts) })),
  },
  Person: {
    name: () => {
      throw withheld('Person.name', 'POLICY');
    },
    alias: () => 'A',
  },
  Query: {
    case: (_: unknown, { id }: { id: string }) => ({ id }),
    cases: (_: unknown, { first }: { first: number }) => caseIds(first),
    secret: () => {
      throw new Error('duplicate key value violates unique constraint "person_name_key" at 10.0.0.7');
    },
  },
  Mutation: {
    openCase: () => ({ id: 'c1' }),
    closeCase: (_: unknown, { id }: { id: string }) => ({ id }),
  },
};

const partResolvers = (name: RoomName, field: string, file: string, facts: string) => ({
  Case: {
    __resolveReference: (reference: CaseReference) => reference,
    [field]: () => fileOf(name),
    [facts]: () => ({ since: '2026-01-01', told: true }),
  },
  Query: { [`${field}Of`]: () => fileOf(name), [`${name}Cases`]: () => caseIds(2) },
  Mutation: { [`decideAs${file}`]: () => fileOf(name), [`withdraw${file}`]: () => fileOf(name) },
});

const resolvers = {
  cmm: cmmResolvers,
  dis: partResolvers('dis', 'immigration', 'ImmigrationFile', 'immigrationFacts'),
  nec: partResolvers('nec', 'justice', 'JusticeFile', 'justiceFacts'),
  returns: partResolvers('returns', 'returnFile', 'ReturnFile', 'returnFacts'),
};

export function sampleSchema(name: RoomName): GraphQLSchema {
  const schema = buildSubgraphSchema({
    typeDefs: parse(sampleSdl[name]),
    resolvers: resolvers[name] as never,
  });
  const date = schema.getType('Date') as unknown as { parseValue: unknown; parseLiteral: unknown };
  date.parseValue = day;
  date.parseLiteral = (node: { value: unknown }) => day(node.value);
  return schema;
}
