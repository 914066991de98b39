import { type DocumentNode, Kind, parse, type SelectionSetNode, type ValueNode } from 'graphql';
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
  /** What is opened at the top by nothing but an entity's key, where that key is asked back. */
  readonly opened: readonly Opened[];
  /** The request's body up to the first of its variables; two braces close it. */
  readonly opening: string;
}

/** An entity that the question opens by its key. */
export interface Opened {
  /** By its name in the answer. */
  readonly name: string;
  /** What its key is called there. */
  readonly keys: readonly string[];
  /** The key as it stands in the question. */
  readonly value: ValueNode;
}

/** What a question is read by. */
export type Marks = Pick<Supergraph, 'facts' | 'openers'>;

export function readQuestion(query: string, { facts, openers }: Marks): Question {
  const document = parse(query, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new NotCompiled('a fetch that is no operation');
  const names = askedNames(document, operation.selectionSet);
  const entities = operation.selectionSet.selections.find(
    (it) => it.kind === Kind.FIELD && it.name.value === '_entities',
  );
  const asked = (type: string, marked: ReadonlySet<string>) =>
    entities?.kind === Kind.FIELD && entities.selectionSet
      ? [...namesAsked(document, entities.selectionSet, type, marked)]
      : [];
  return {
    isMutation: operation.operation === 'mutation',
    isAboutEntities: entities !== undefined,
    names: entities ? (names.get('_entities') ?? new Map()) : names,
    facts: new Map([...facts].map(([type, marked]) => [type, asked(type, marked)])),
    opened: openedIn(document, operation.selectionSet, openers),
    opening: `{"query":${JSON.stringify(query)},"variables":{`,
  };
}

function openedIn(document: DocumentNode, top: SelectionSetNode, openers: Supergraph['openers']): Opened[] {
  return top.selections.flatMap((root) => {
    if (root.kind !== Kind.FIELD || !root.selectionSet) return [];
    const opener = openers.get(root.name.value);
    const given = root.arguments?.find(({ name }) => name.value === opener?.key);
    if (!opener || !given) return [];
    const keys = [...namesAsked(document, root.selectionSet, opener.type, new Set([opener.key]))];
    return keys.length > 0 ? [{ name: (root.alias ?? root.name).value, keys, value: given.value }] : [];
  });
}

/** What these fields of a type are called in the answer, where they are asked. */
function* namesAsked(
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
      yield* namesAsked(document, fragment.selectionSet, type, marked);
  }
}
