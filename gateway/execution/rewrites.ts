import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isJsonObject, type JsonObject, ownMember, setMember } from './json-object.ts';
import { namesWithin } from './subtypes.ts';

/** Changes an object in place, before it is sent or once it has come. */
export type Rewrite = (value: unknown) => void;

type FetchRewrite = NonNullable<FetchNode['outputRewrites']>[number];

export const ON_TYPE = '... on ';

/** The planner asks under another name where two types give one name two meanings, and for interfaces seen as objects. */
export function compileRewrites(rewrites: readonly FetchRewrite[] = [], schema: GraphQLSchema): Rewrite {
  const each = rewrites.map((rewrite) => compileRewrite(rewrite, schema));
  return (value) => {
    for (const rewrite of each) rewrite(value);
  };
}

function compileRewrite(rewrite: FetchRewrite, schema: GraphQLSchema): Rewrite {
  const name = rewrite.path.at(-1) ?? '';
  const change =
    rewrite.kind === 'ValueSetter'
      ? (object: JsonObject) => setMember(object, name, rewrite.setValueTo)
      : (object: JsonObject) => {
          const value = ownMember(object, name);
          if (value === undefined || value === null) return;
          setMember(object, rewrite.renameKeyTo, value);
          setMember(object, name, undefined);
        };
  return rewrite.path
    .slice(0, -1)
    .reduceRight((inner: Rewrite, element) => at(element, inner, schema), eachObject(change));
}

function at(element: string, inner: Rewrite, schema: GraphQLSchema): Rewrite {
  if (!element.startsWith(ON_TYPE)) return eachObject((object) => inner(ownMember(object, element)));
  const names = namesWithin(schema, element.slice(ON_TYPE.length));
  return eachObject((object) => {
    const type = ownMember(object, '__typename');
    if (!type || names.has(type as string)) inner(object);
  });
}

const eachObject = (change: (object: JsonObject) => void): Rewrite => {
  const visit: Rewrite = (value) => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (isJsonObject(value)) change(value);
  };
  return visit;
};
