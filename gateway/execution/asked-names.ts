import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** What is asked, by the names in the answer; of an object also what is asked of it. */
export type Names = ReadonlyMap<string, Names>;

type Collected = Map<string, Collected>;

/** The names that an answer to the selection may hold, whatever types its parts are asked of. */
export function askedNames(document: DocumentNode, set: SelectionSetNode): Names {
  const names: Collected = new Map();
  collect(document, set, names);
  return names;
}

function collect(document: DocumentNode, set: SelectionSetNode, names: Collected): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const inner = names.get(name) ?? new Map();
      names.set(name, inner);
      if (selection.selectionSet) collect(document, selection.selectionSet, inner);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(document, selection.selectionSet, names);
    } else {
      const fragment = document.definitions.find(
        (it) => it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) collect(document, fragment.selectionSet, names);
    }
  }
}

/** The same, with what is asked under one name also to be found under the name it is given once it has come. */
export function withRenamed(names: Names, path: readonly string[], renamed: string): Names {
  const [first, ...rest] = path;
  const inner = first === undefined ? undefined : names.get(first);
  if (first === undefined || !inner) return names;
  return new Map([
    ...names,
    rest.length === 0
      ? [renamed, mergedNames(inner, names.get(renamed))]
      : [first, withRenamed(inner, rest, renamed)],
  ]);
}

const mergedNames = (one: Names, other: Names = new Map()): Names =>
  new Map([
    ...other,
    ...[...one].map(([name, inner]): [string, Names] => [name, mergedNames(inner, other.get(name))]),
  ]);
