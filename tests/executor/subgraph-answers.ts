import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import type { Manner } from './manners.ts';
import { hash, Seeded } from './seeded.ts';
import { spoil } from './spoiled-answers.ts';

interface Manners {
  readonly seed: string;
  readonly manner: Manner;
}

interface Known {
  readonly __typename: string;
  readonly identity: string;
}

/** Where an answer is held against a good one, nothing may be null of itself. */
const NULL_ONCE_IN: Record<Manner, number> = {
  well: 0,
  sparse: 5,
  failing: 5,
  broken: 40,
  malformed: 0,
  mistyped: 0,
};

const WORDS = [
  '',
  'a',
  'blåbærgrød',
  '"quoted" \\ back',
  'line\nbreak\u2028',
  '🜂 ¤',
  '</script>',
  'nul\u0000',
  '@',
];
const CODES = ['FORBIDDEN_OR_NOT_FOUND', 'WITHHELD', 'INTERNAL', 'AUTHORITY_UNAVAILABLE', undefined];

/** A subgraph whose every value follows from the seed, from what it belongs to and from what it was asked with. */
export class AnsweringSubgraph {
  readonly #schema: GraphQLSchema;

  constructor(
    readonly name: string,
    sdl: string,
  ) {
    const typeDefs = parse(sdl);
    const withKey = typeDefs.definitions.flatMap((it) =>
      (it.kind === Kind.OBJECT_TYPE_DEFINITION || it.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      it.directives?.some(({ name }) => name.value === 'key')
        ? [[it.name.value, { __resolveReference: this.#resolveReference }]]
        : [],
    );
    this.#schema = buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(withKey) });
  }

  async answer(body: string, seed: string, manner: Manner): Promise<string> {
    const { query, variables } = JSON.parse(body);
    const result = await execute({
      schema: this.#schema,
      document: parse(query),
      variableValues: variables,
      rootValue: { __typename: 'root', identity: 'root' },
      contextValue: { seed, manner },
      fieldResolver: this.#resolver({ seed, manner }),
      typeResolver: ({ __typename }: Known) => __typename,
    });
    const sent = {
      ...(result.errors ? { errors: result.errors.map((it) => it.toJSON()) } : {}),
      data: result.data ?? null,
    };
    return spoil(sent, manner, new Seeded(seed, manner, this.name, sent));
  }

  /** Some entities it does not know. Who knows only their interface asks about them under that name. */
  readonly #resolveReference = (reference: Known, { seed, manner }: Manners): Known | null => {
    if (manner === 'sparse' && hash(seed, canonical(reference), 'unknown') % 8 === 0) return null;
    const type = this.#schema.getType(reference.__typename);
    if (!isAbstractType(type)) return reference;
    const { name } = new Seeded(canonical(reference)).pick(this.#schema.getPossibleTypes(type));
    return { ...reference, __typename: name };
  };

  #resolver({ seed, manner }: Manners): GraphQLFieldResolver<Known, Manners> {
    return (source, given, _manners, { fieldName, parentType, returnType }) => {
      // an entity is what its representation says, required fields and all
      const {
        __typename: _type,
        identity = canonical(source),
        ...known
      } = source as Known & Record<string, unknown>;
      if (isLeafType(getNullableType(returnType)) && Object.hasOwn(known, fieldName)) return known[fieldName];
      const field = [seed, this.name, parentType.name, fieldName, given];
      if (manner === 'failing' && hash(field, identity, 'fails') % 14 === 0) {
        const code = new Seeded(field, identity, 'code').pick(CODES);
        const extensions = {
          ...(code ? { code } : {}),
          coordinate: `${parentType}.${fieldName}`,
          reason: 'POLICY',
        };
        throw new GraphQLError('kept', { extensions });
      }
      return this.#value(returnType, field, identity, NULL_ONCE_IN[manner]);
    };
  }

  /** A subgraph that is asked twice tells objects of the same kind, and lists as long; only leaves are an entity's own. */
  #value(type: GraphQLOutputType, field: readonly unknown[], identity: string, nullOnceIn: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, field, identity, 0);
    const seeded = isLeafType(type) ? new Seeded(field, identity) : new Seeded(field);
    if (nullOnceIn > 0 && seeded.onceIn(nullOnceIn)) return null;
    if (isListType(type)) {
      const each = (_: unknown, index: number) =>
        this.#value(type.ofType, [field, index], identity, nullOnceIn);
      return Array.from({ length: seeded.below(4) }, each);
    }
    if (isEnumType(type)) {
      const names = type.getValues().map(({ name }) => name);
      return seeded.pick(names.filter((name) => name !== 'HIDDEN' || nullOnceIn === 0));
    }
    if (isLeafType(type)) return leaf(type.name, seeded);
    const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const { name } = seeded.pick(types.filter((it) => isObjectType(it)));
    // few of a kind, so that the same one is met more than once
    return { __typename: name, identity: `${name} ${hash(field, identity) % 4}` };
  }
}

function leaf(type: string, seeded: Seeded): unknown {
  switch (type) {
    case 'Int':
      return seeded.pick([0, 1, -1, 7, 2_147_483_647, -2_147_483_648]);
    case 'Float':
      return seeded.pick([0, 0.5, -1e-7, 1e21, 9_007_199_254_740_991, 12]);
    case 'Boolean':
      return seeded.onceIn(2);
    case 'ID':
      return seeded.pick(['1', 'ø', 'a"b', 'x y', '__proto__']);
    case 'String':
      return seeded.pick(WORDS);
    default:
      return seeded.pick<unknown>(['2026-01-01', 5, { nested: ['any', null] }, [1, [2]], true]);
  }
}

/** Whoever builds a representation may do so in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
