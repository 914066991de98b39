import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Supergraph } from './supergraph.ts';

export interface Representation {
  readonly __typename: string;
}

export type Entity = Record<string, unknown>;

/**
 * What is handed on in place of an authority that is silent about entities: for each, null for the facts that were
 * asked of it, and nothing else. So the fields that are derived from several authorities' facts are still computed
 * from what the others told. Undefined when no facts were asked: then it all stays as it is.
 */
export function silentEntities(
  facts: Supergraph['facts'],
  query: string,
  representations: readonly Representation[],
): Entity[] | undefined {
  const document = parse(query, { noLocation: true });
  const entities = selectionOf(document, '_entities');
  if (!entities) return undefined;
  const asked = new Map<string, readonly string[]>();
  const askedOf = (type: string) => {
    const known = asked.get(type) ?? factsAsked(document, entities, type, facts.get(type));
    asked.set(type, known);
    return known;
  };
  if (!representations.some(({ __typename }) => askedOf(__typename).length > 0)) return undefined;
  return representations.map(({ __typename }) => ({
    __typename,
    ...Object.fromEntries(askedOf(__typename).map((name) => [name, null])),
  }));
}

/** What the fields at the top are called in the answer. */
export function rootNames(query: string): readonly string[] {
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((it) =>
    it.kind === Kind.FIELD ? [(it.alias ?? it.name).value] : [],
  );
}

function selectionOf(document: DocumentNode, root: string): SelectionSetNode | undefined {
  return document.definitions
    .flatMap((it) => (it.kind === Kind.OPERATION_DEFINITION ? it.selectionSet.selections : []))
    .flatMap((it) => (it.kind === Kind.FIELD && it.name.value === root ? [it.selectionSet] : []))[0];
}

function factsAsked(
  document: DocumentNode,
  set: SelectionSetNode | undefined,
  type: string,
  facts: ReadonlySet<string> | undefined,
): string[] {
  if (!facts) return [];
  return (set?.selections ?? []).flatMap((selection): string[] => {
    if (selection.kind === Kind.FIELD)
      return facts.has(selection.name.value) ? [(selection.alias ?? selection.name).value] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (it) => it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) return [];
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    return condition === undefined || condition === type
      ? factsAsked(document, fragment.selectionSet, type, facts)
      : [];
  });
}
