import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
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
    const known = asked.get(type) ?? namesAsked(document, entities, type, facts.get(type));
    asked.set(type, known);
    return known;
  };
  if (!representations.some(({ __typename }) => askedOf(__typename).length > 0)) return undefined;
  return representations.map(({ __typename }) => ({
    __typename,
    ...Object.fromEntries(askedOf(__typename).map((name) => [name, null])),
  }));
}

/**
 * What is handed on in place of an authority that is silent about an entity which others open by its key too: the key,
 * which the question itself tells, where it was asked. The planner asks it of one authority alone, and without it the
 * entity would be lost with all that the others told of it. Undefined when no key was asked.
 */
export function keysAsked(
  openers: Supergraph['openers'],
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Record<string, Entity> | undefined {
  const document = parse(query, { noLocation: true });
  const entities: Record<string, Entity> = {};
  for (const root of rootFields(document)) {
    const opened = openers.get(root.name.value);
    const given = root.arguments?.find(({ name }) => name.value === opened?.key);
    if (!opened || !given) continue;
    const names = namesAsked(document, root.selectionSet, opened.type, new Set([opened.key]));
    const value = valueFromASTUntyped(given.value, variables);
    if (names.length > 0)
      entities[(root.alias ?? root.name).value] = Object.fromEntries(names.map((name) => [name, value]));
  }
  return Object.keys(entities).length > 0 ? entities : undefined;
}

/** What the fields at the top are called in the answer. */
export function rootNames(query: string): readonly string[] {
  return rootFields(parse(query, { noLocation: true })).map((it) => (it.alias ?? it.name).value);
}

const selectionOf = (document: DocumentNode, root: string): SelectionSetNode | undefined =>
  rootFields(document).find(({ name }) => name.value === root)?.selectionSet;

const rootFields = ({ definitions }: DocumentNode): FieldNode[] =>
  definitions
    .flatMap((it) => (it.kind === Kind.OPERATION_DEFINITION ? it.selectionSet.selections : []))
    .flatMap((it) => (it.kind === Kind.FIELD ? [it] : []));

/** What these fields of a type are called in the answer, where they are asked. */
function namesAsked(
  document: DocumentNode,
  set: SelectionSetNode | undefined,
  type: string,
  fields: ReadonlySet<string> | undefined,
): string[] {
  if (!fields) return [];
  return (set?.selections ?? []).flatMap((selection): string[] => {
    if (selection.kind === Kind.FIELD)
      return fields.has(selection.name.value) ? [(selection.alias ?? selection.name).value] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (it) => it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) return [];
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    return condition === undefined || condition === type
      ? namesAsked(document, fragment.selectionSet, type, fields)
      : [];
  });
}
