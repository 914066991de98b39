import { type DocumentNode, GraphQLError, Kind, parse, type SelectionSetNode, visit } from 'graphql';
import { CountedCache } from '../shared/counted-cache.ts';
import { limits } from './limits.ts';
import { checkSchemaQuestions } from './schema-question-size.ts';
import { turnAway } from './turn-away.ts';

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, fields: 0 };

/** Texts that were measured and found small enough. */
export const measured = new CountedCache<true>('measured texts', {
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (_, text) => text.length,
});

/**
 * Turns away a query text that is too large, before it is validated or planned: both take time that grows faster
 * than the text. Validation rules would come too late, as they run beside the costly ones. Not valid GraphQL passes;
 * the server says so later.
 */
export function withinLimits(query: string): void {
  if (measured.get(query)) return;
  try {
    checkSize(parse(query, { maxTokens: limits.tokens }));
  } catch (fault) {
    if (fault instanceof RangeError) throw exceeded('fields nested in each other', limits.depth);
    if (!(fault instanceof GraphQLError)) throw fault;
    if (fault.message.includes('Parsing aborted')) throw exceeded('tokens', limits.tokens);
    if (fault.extensions.code) throw fault;
    return;
  }
  measured.set(query, true);
}

/** The same of a text that has been read. */
export function checkSize(document: DocumentNode): void {
  checkValues(document);
  checkSchemaQuestions(document);
  const size = sizeOf(document);
  if (size.depth > limits.depth) throw exceeded('fields nested in each other', limits.depth);
  if (size.aliases > limits.aliases) throw exceeded('aliases', limits.aliases);
  if (size.fields > limits.fields) throw exceeded('fields, with fragments followed', limits.fields);
}

const exceeded = (what: string, most: number) =>
  turnAway('LIMIT_EXCEEDED', `An operation may hold at most ${most} ${what}.`);

/** The largest operation of the document, each fragment measured once however often it is spread. */
function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, SelectionSetNode>();
  const sizes = new Map<string, Size>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  }
  const ofFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known) return known;
    sizes.set(name, NOTHING); // a cycle is found and told by validation
    const size = of(fragments.get(name));
    sizes.set(name, size);
    return size;
  };
  const of = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? []).reduce((sum, selection): Size => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return add(sum, ofFragment(selection.name.value));
      const inner = of(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return add(sum, inner);
      const { depth, aliases, fields } = inner;
      return add(sum, { depth: depth + 1, aliases: aliases + (selection.alias ? 1 : 0), fields: fields + 1 });
    }, NOTHING);
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  for (const { selectionSet } of operations) {
    const roots = rootFields(selectionSet, fragments, new Set());
    if (roots > limits.rootFields) throw exceeded('fields at the top', limits.rootFields);
  }
  return operations.map(({ selectionSet }) => of(selectionSet)).reduce(add, NOTHING);
}

const add = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
});

function rootFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
  within: Set<string>,
): number {
  let fields = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) fields += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      fields += rootFields(selection.selectionSet, fragments, within);
    else if (!within.has(selection.name.value)) {
      // counted once: spread twice, its fields are the same fields
      within.add(selection.name.value);
      const inner = fragments.get(selection.name.value);
      if (inner) fields += rootFields(inner, fragments, within);
    }
  }
  return fields;
}

function checkValues(document: DocumentNode): void {
  let depth = 0;
  const deeper = {
    enter() {
      depth += 1;
      if (depth > limits.valueDepth)
        throw exceeded('lists and objects nested in each other', limits.valueDepth);
    },
    leave() {
      depth -= 1;
    },
  };
  visit(document, { ListValue: deeper, ObjectValue: deeper });
}
