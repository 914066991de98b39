import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Supergraph } from '../supergraph.ts';
import { askedNames, type Names } from './asked-names.ts';
import { NotCompiled } from './not-compiled.ts';

/** What is known of a fetch from its text alone, before anybody is asked. */
export interface Question {
  readonly isMutation: boolean;
  /** It is about entities that are already known of, and asks nothing at the top. */
  readonly isAboutEntities: boolean;
  /** By their names in the answer: what is asked at the top, or else of each entity. */
  readonly names: Names;
  /** By type, the facts asked of entities, as they are called in the answer. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  /** The request's body up to the first of its variables; two braces close it. */
  readonly opening: string;
}

export function readQuestion(query: string, facts: Supergraph['facts']): Question {
  const document = parse(query, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new NotCompiled('a fetch that is no operation');
  const names = askedNames(document, operation.selectionSet);
  const entities = operation.selectionSet.selections.find(
    (it) => it.kind === Kind.FIELD && it.name.value === '_entities',
  );
  const asked = (type: string, marked: ReadonlySet<string>) =>
    entities?.kind === Kind.FIELD && entities.selectionSet
      ? [...factsAsked(document, entities.selectionSet, type, marked)]
      : [];
  return {
    isMutation: operation.operation === 'mutation',
    isAboutEntities: entities !== undefined,
    names: entities ? (names.get('_entities') ?? new Map()) : names,
    facts: new Map([...facts].map(([type, marked]) => [type, asked(type, marked)])),
    opening: `{"query":${JSON.stringify(query)},"variables":{`,
  };
}

function* factsAsked(
  document: DocumentNode,
  set: SelectionSetNode,
  type: string,
  marked: ReadonlySet<string>,
): Generator<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (marked.has(selection.name.value)) yield (selection.alias ?? selection.name).value;
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (it) => it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) continue;
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    if (condition === undefined || condition === type)
      yield* factsAsked(document, fragment.selectionSet, type, marked);
  }
}
