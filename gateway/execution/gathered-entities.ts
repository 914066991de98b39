import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { JsonObject } from './json-object.ts';
import { objectsAt, type Place } from './places.ts';
import { compileRequires } from './representations.ts';
import { compileRewrites } from './rewrites.ts';
import type { Gathered, Run } from './run.ts';

/** Fetches that run side by side are often about the same entities: these are gathered once. */
export function compileGather(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: FetchNode['inputRewrites'],
  place: Place,
  supergraph: GraphQLSchema,
): (run: Run) => Gathered {
  const project = compileRequires(requires, supergraph);
  const rewrite = compileRewrites(inputRewrites, supergraph);
  const key = JSON.stringify([place, requires, inputRewrites]);
  return (run) => {
    const known = run.gathered.get(key);
    if (known) return known;
    const representations: JsonObject[] = [];
    const targets: JsonObject[] = [];
    const places: number[] = [];
    objectsAt(place, run.data).forEach((object, at) => {
      const representation = project(object);
      if (!representation?.__typename) return;
      rewrite(representation);
      representations.push(representation);
      targets.push(object);
      places.push(at);
    });
    const gathered = { representations, targets, places, text: JSON.stringify(representations) };
    run.gathered.set(key, gathered);
    return gathered;
  };
}
