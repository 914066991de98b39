import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isJsonObject, type JsonObject, ownMember, setMember } from './json-object.ts';
import { mergeEverything } from './merge.ts';
import { namesWithin } from './subtypes.ts';

/** Null: something that is required is not known of the object. */
export type Project = (source: JsonObject) => JsonObject | null;

/** Keys and required fields, picked from what is known of an object so far. */
export function compileRequires(
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Project {
  const parts = selections.map((selection) => compilePart(selection, schema));
  return (source) => {
    const projected: JsonObject = {};
    for (const part of parts) if (!part(source, projected)) return null;
    return projected;
  };
}

type Part = (source: JsonObject, projected: JsonObject) => boolean;

function compilePart(selection: QueryPlanSelectionNode, schema: GraphQLSchema): Part {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition, selections } = selection;
    if (!typeCondition) return () => true;
    const names = namesWithin(schema, typeCondition);
    const project = compileRequires(selections, schema);
    return (source, projected) => {
      const inner = names.has(ownMember(source, '__typename') as string) ? project(source) : null;
      if (inner) mergeEverything(projected, inner);
      return true;
    };
  }
  const name = selection.alias ?? selection.name;
  const project = selection.selections && compileRequires(selection.selections, schema);
  return (source, projected) => {
    const value = ownMember(source, name);
    if (value === undefined) return false;
    setMember(projected, name, project ? projectEach(value, project) : value);
    return true;
  };
}

/** Within an object that is required, what is not known is null: only at the top does it stop the entity. */
const projectEach = (value: unknown, project: Project): unknown =>
  Array.isArray(value)
    ? value.map((each) => projectEach(each, project))
    : isJsonObject(value)
      ? project(value)
      : null;
