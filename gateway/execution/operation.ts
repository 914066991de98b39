import {
  executeSync,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../exchange.ts';
import { conditionNames, isSo } from './conditions.ts';
import type { Ground } from './ground.ts';
import type { JsonObject } from './json-object.ts';
import { NotCompiled } from './not-compiled.ts';
import type { OperationText } from './operation-text.ts';
import { compileSteps } from './plan-steps.ts';
import type { Run } from './run.ts';
import { type SelectedField, type Selection, selectedFields } from './selected-fields.ts';
import { type BrokenPromise, compileShape, type ShapeAnswer, type Shaped } from './shape.ts';
import { type AnswerVerbatim, compileVerbatim } from './verbatim/compile-verbatim.ts';
import { NotVerbatim } from './verbatim/not-verbatim.ts';
import type { Verbatim } from './verbatim/verbatim.ts';

/** What Apollo's server expects of whoever executes. */
export interface Executed {
  readonly data?: JsonObject | Verbatim | null;
  readonly errors?: readonly GraphQLError[];
  /** Under `valueCompletion`: promises of the schema that an authority broke. */
  readonly extensions?: Record<string, unknown>;
}

/** An operation of which everything has been worked out that does not depend on variables and data. */
export type Operation = (variables: JsonObject, context: GatewayContext) => Promise<Executed>;

/** Each combination of the variables that decide on `@skip` and `@include` has a shape of its own. */
const MOST_SHAPES = 16;

interface Variant {
  readonly shape: ShapeAnswer;
  readonly describeSchema:
    | ((variables: JsonObject) => readonly [JsonObject, readonly GraphQLError[]])
    | undefined;
}

export function compileOperation(
  { document, operation, plan }: OperationText,
  schema: GraphQLSchema,
  ground: Ground,
): Operation {
  const parent = schema.getRootType(operation.operation);
  if (!parent) throw new NotCompiled('an operation without a root');
  const fragments = document.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION);
  const selection: Selection = { parent, set: operation.selectionSet };
  const steps = plan && compileSteps(plan, ground);
  const defined = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const deciding = conditionNames([operation, ...fragments]).filter((name) => defined.has(name));
  const byName = new Map<string, FragmentDefinitionNode>(fragments.map((it) => [it.name.value, it]));
  const known = { schema, supergraph: ground.supergraph, fragments: byName };
  const variants = new LRUCache<string, Variant>({ max: MOST_SHAPES });
  const variantFor = (conditions: JsonObject): Variant => {
    const key = deciding.map((name) => isSo(name, conditions)).join();
    let variant = variants.get(key);
    if (!variant) {
      const text = { ...known, conditions };
      const schemaFields = selectedFields(text, parent, [selection]).filter(({ node }) =>
        isAboutSchema(node.name.value),
      );
      const describeSchema =
        schemaFields.length > 0 ? describer(schema, operation, fragments, schemaFields) : undefined;
      variant = { shape: compileShape(text, selection), describeSchema };
      variants.set(key, variant);
    }
    return variant;
  };

  let answerVerbatim: AnswerVerbatim | undefined;
  let asked = 0;

  return async (variables, context) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const heard: Run['heard'] = new Map();
    asked += 1;
    // what is asked only once is not worth its patterns
    if (asked > 1) {
      answerVerbatim ??= verbatimly({ document, operation, plan }, known, parent, ground);
      const verbatim = await answerVerbatim({ context, variables, heard });
      if (verbatim) return { data: verbatim };
    }
    const { shape, describeSchema } = variantFor(coerced);
    const [data, faults] = describeSchema?.(variables) ?? [{}, []];
    const run: Run = {
      context,
      variables,
      coerced,
      heard,
      data,
      errors: [...faults],
      gathered: new Map(),
      untold: { unknown: new Set(), lost: new Set() },
    };
    await steps?.(run);
    return answer(shape(run.data, run.untold), run.errors);
  };
}

/** Where it cannot be done, it is never tried. */
function verbatimly(...[asked, text, parent, ground]: Parameters<typeof compileVerbatim>): AnswerVerbatim {
  try {
    return compileVerbatim(asked, text, parent, ground);
  } catch (fault) {
    if (fault instanceof NotVerbatim) return async () => null;
    throw fault;
  }
}

const isAboutSchema = (name: string) => name === '__schema' || name === '__type';

/** What is asked about the schema is answered from it, in one operation with what is asked of the authorities. */
const describer =
  (
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: readonly FragmentDefinitionNode[],
    fields: readonly SelectedField[],
  ): NonNullable<Variant['describeSchema']> =>
  (variables) => {
    const selections = fields.map(({ node, selections: inner }) => ({
      ...node,
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: inner.flatMap(({ set }) => set.selections),
      } as const,
    }));
    const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
    const { data, errors = [] } = executeSync({
      schema,
      document: { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] },
      rootValue: {},
      variableValues: variables,
    });
    return [{ ...data }, errors];
  };

function answer({ data, broken }: Shaped, errors: readonly GraphQLError[]): Executed {
  const isExplained = broken.length > 0 ? explainedBy(errors) : () => false;
  const unexplained = broken.filter((promise) => !isExplained(promise));
  return {
    data,
    ...(errors.length > 0 ? { errors } : {}),
    ...(unexplained.length > 0 ? { extensions: { valueCompletion: unexplained.map(asError) } } : {}),
  };
}

/**
 * Where nothing came or none is promised, an authority that says why something is missing has explained it: above it
 * and below. What came and is wrong is explained by nothing that stands elsewhere. There may be thousands of both.
 */
function explainedBy(errors: readonly GraphQLError[]): (promise: BrokenPromise) => boolean {
  const places = new Set<string>();
  const above = new Set<string>();
  let isAnywhere = false;
  for (const { path } of errors) {
    if (!path) {
      isAnywhere = true;
      continue;
    }
    const end = path.indexOf('@');
    const known = end < 0 ? path : path.slice(0, end);
    places.add(JSON.stringify(known));
    for (let depth = known.length; depth >= 0; depth -= 1) above.add(JSON.stringify(known.slice(0, depth)));
  }
  return ({ what, path }) => {
    if (what === 'a value of another type' || what === 'an object of another type')
      return places.has(JSON.stringify(path));
    return (
      isAnywhere ||
      above.has(JSON.stringify(path)) ||
      [...path.keys()].some((depth) => places.has(JSON.stringify(path.slice(0, depth))))
    );
  };
}

const asError = ({ what, path }: BrokenPromise) =>
  new GraphQLError(`An authority told ${what}.`, { path, extensions: { code: 'INVALID_GRAPHQL' } });
