import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type Place, readPlace } from '../places.ts';
import { NotVerbatim } from './not-verbatim.ts';

/** One authority is asked first; then others, side by side, of what it told at one place. */
export interface Fetches {
  readonly first: FetchNode;
  readonly place: Place;
  readonly others: readonly FetchNode[];
}

export function fetchesOf(plan: PlanNode): Fetches {
  if (plan.kind === 'Fetch') return { first: plain(plan), place: [], others: [] };
  const [first, then, ...more] = plan.kind === 'Sequence' ? plan.nodes : [];
  if (first?.kind !== 'Fetch' || !then || more.length > 0) throw new NotVerbatim('a plan of other steps');
  const flattened = (then.kind === 'Parallel' ? then.nodes : [then]).map((node) => {
    if (node.kind !== 'Flatten' || node.node.kind !== 'Fetch')
      throw new NotVerbatim('a step of another kind');
    return { place: readPlace(node.path), fetch: plain(node.node) };
  });
  const places = new Set(flattened.map(({ place }) => place.join('.')));
  if (places.size !== 1) throw new NotVerbatim('entities at several places');
  return {
    first: plain(first),
    place: flattened[0]?.place ?? [],
    others: flattened.map(({ fetch }) => fetch),
  };
}

function plain(fetch: FetchNode): FetchNode {
  const { inputRewrites = [], outputRewrites = [], contextRewrites = [] } = fetch;
  if (inputRewrites.length + outputRewrites.length + contextRewrites.length > 0)
    throw new NotVerbatim('a fetch that is rewritten');
  return fetch;
}
