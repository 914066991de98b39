import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type ListValueNode,
  parse,
  print,
  type StringValueNode,
  visit,
} from 'graphql';
import { buildSchemaSync, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { enforce } from '../access/enforce.ts';
import { type Coordinate, printLine, type RoomPolicy } from '../access/policy.ts';
import { isUuid } from '../case-id.ts';
import { readAsAtFirst } from '../room/read-as-at-first.ts';
import '../vocabulary.type.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';
import { keepWithinReach } from './within-reach.ts';
import { isYear } from './year-statistics.ts';

const HEADER = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@composeDirective"])
  @link(url: "https://specs.nrm-graph.invalid/nrm/v1.0", import: ["@access", "@fact"])
  @composeDirective(name: "@access")
  @composeDirective(name: "@fact")

"""
Who may read or call this, by body, roles and purposes. AS_PARENT: whoever may read the field that led here. ANYONE: every authenticated caller.
Whether a caller is shown a certain case is checked beside it. Enforced by the authority that owns the field.
"""
directive @access(
  "The room that says so: a type that several rooms publish may be told differently by each."
  at: String!
  "One entry a body: BODY(roles): PURPOSES. Every role of the body where none is named."
  to: [String!]!
) repeatable on FIELD_DEFINITION

"A fact told for derived fields. While its authority does not answer, the gateway hands on null for it beside the error, so that what the others told still counts."
directive @fact on FIELD_DEFINITION
`;

export interface SubgraphParts {
  readonly resolvers: NonEmptyArray<Function>;
  /** The room's class for \`Case\`: every room extends it by its key. */
  readonly caseType: ClassType<{ id: string }>;
  readonly orphanedTypes?: readonly Function[];
  readonly policy: RoomPolicy;
}

/** From the room's classes to its federation subgraph, its policy on every field and in the text. */
export function subgraphSchema({ resolvers, caseType, orphanedTypes = [], policy }: SubgraphParts): {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
} {
  const classes = buildSchemaSync({
    resolvers,
    // type-graphql drops a type that no resolver reaches, silently
    orphanedTypes: [caseType, ...orphanedTypes],
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    // it knows nothing of federation's directives; buildSubgraphSchema checks the whole
    skipCheck: true,
    validate: false,
    emitSchemaFile: false,
  });
  const typeDefs = withAccess(parse(`${HEADER}\n${printSchemaWithDirectives(classes)}`), policy);
  const resolverMap = createResolversMap(classes) as Record<string, Record<string, unknown> | object>;
  for (const [entity, byKey] of Object.entries(ENTITIES)) {
    if (classes.getType(entity)) resolverMap[entity] = { ...resolverMap[entity], __resolveReference: byKey };
  }
  resolverMap.Date = DateScalar;
  resolverMap.DateTime = DateTimeScalar;
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolverMap as never });
  keepWithinReach(schema);
  readAsAtFirst(schema);
  enforce(schema, policy);
  return { schema, sdl: `${print(typeDefs)}\n` };
}

/** The key is all that is taken from a representation, beside what federation itself requires for derived fields. */
const ENTITIES = {
  Case: (reference: { readonly id: string }): object | null => (isUuid(reference.id) ? reference : null),
  YearStatistics: (reference: { readonly year: number }): object | null =>
    isYear(reference.year) ? reference : null,
};

const withAccess = (document: DocumentNode, policy: RoomPolicy): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) => {
        const line = policy.lines[`${type.name.value}.${field.name.value}` as Coordinate];
        if (line === undefined) return field;
        const access = accessDirective(policy.room.toLowerCase(), printLine(line));
        return { ...field, directives: [...(field.directives ?? []), access] };
      }),
    }),
  });

const argument = (name: string, value: StringValueNode | ListValueNode): ConstArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: value as ConstArgumentNode['value'],
});
const text = (value: string): StringValueNode => ({ kind: Kind.STRING, value });

const accessDirective = (room: string, to: readonly string[]): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'access' },
  arguments: [argument('at', text(room)), argument('to', { kind: Kind.LIST, values: to.map(text) })],
});
