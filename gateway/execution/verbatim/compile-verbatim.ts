import type { FetchNode } from '@apollo/query-planner';
import { type GraphQLObjectType, Kind, parse, type SelectionSetNode } from 'graphql';
import { type About, compileAsking } from '../asking.ts';
import { conditionNames } from '../conditions.ts';
import type { Ground } from '../ground.ts';
import type { JsonObject } from '../json-object.ts';
import type { OperationText } from '../operation-text.ts';
import type { Run } from '../run.ts';
import type { Selection, Text } from '../selected-fields.ts';
import { fetchesOf } from './fetches-of.ts';
import { joinObject } from './joined-object.ts';
import { NotVerbatim } from './not-verbatim.ts';
import { piecesOf } from './pieces.ts';
import { type PlaceInReply, placeInReply } from './place-in-reply.ts';
import { type Objects, read, readEntities, readObjects } from './reading.ts';
import { Verbatim } from './verbatim.ts';

/** Null: some reply is not exactly as it was asked for, and has to be looked at value by value. */
export type AnswerVerbatim = (run: Pick<Run, 'context' | 'variables' | 'heard'>) => Promise<Verbatim | null>;

/**
 * An operation whose answer can be the authorities' own words: what each tells is held against a pattern of what it was
 * asked, types, promises and order of the members included, and what fits is handed on as it came. That spares making
 * values of the text and text of the values, which is most of what a large answer costs.
 */
export function compileVerbatim(
  { document, operation, plan }: OperationText,
  known: Omit<Text, 'conditions'>,
  root: GraphQLObjectType,
  ground: Ground,
): AnswerVerbatim {
  const text: Text = { ...known, conditions: {} };
  if (!plan) throw new NotVerbatim('nobody is asked');
  if (conditionNames([document]).length > 0) throw new NotVerbatim('what is asked depends on variables');
  const { first, place, others } = fetchesOf(plan);
  const wanted = piecesOf(text, root, [{ parent: root, set: operation.selectionSet }]);
  const at = placeInReply(place, root, wanted, piecesOf(text, root, [{ parent: root, set: askedBy(first) }]));
  const keys = others.map((fetch) => keysOf(fetch, at));
  const told = others.map((fetch) => piecesOf(text, at.type, [entitiesAskedBy(fetch, at.type)]));
  const { sources, write } = joinObject(
    at.wanted,
    [at.told, ...told],
    new Set(keys.flat().filter((name) => name !== TYPE_NAME)),
  );
  const [opens, ...more] = sources;
  if (!opens) throw new NotVerbatim('nobody is asked');
  const askFirst = compileAsking(first, ground).ask;
  const askOthers = others.map((fetch, index) => {
    const { ask } = compileAsking(fetch, ground);
    const represent = representing(at.type.name, keys[index] ?? [], opens.keys);
    return (run: Asker, objects: Objects['matches']) => ask(run, aboutAll(objects.map(represent)));
  });

  return async (run) => {
    const reply = (await askFirst(run)).text();
    const head = reply === null ? null : read(at.head, reply, 0);
    if (reply === null || !head) return null;
    const begin = head[0].length;
    const objects = readObjects(opens.pattern, reply, begin, at.isList);
    const tail = objects && read(at.tail, reply, objects.end);
    if (!tail) return null;
    const { matches } = objects;
    const parts: Objects['matches'][] = [matches];
    if (matches.length > 0) {
      const replies = await Promise.all(askOthers.map((ask) => ask(run, matches)));
      for (const [index, { pattern }] of more.entries()) {
        const part = readEntities(pattern, replies[index]?.text() ?? '', matches.length);
        if (!part) return null;
        parts.push(part);
      }
    }
    let data = reply.slice(OPENING.length, begin);
    for (let index = 0; index < matches.length; index += 1) {
      if (index > 0) data += ',';
      data += write(parts, index);
    }
    return new Verbatim(data + tail[1]);
  };
}

type Asker = Parameters<AnswerVerbatim>[0];

const OPENING = '{"data":';
const TYPE_NAME = '__typename';

function askedBy({ operation }: FetchNode): SelectionSetNode {
  const [asked, ...more] = parse(operation, { noLocation: true }).definitions;
  if (asked?.kind !== Kind.OPERATION_DEFINITION || more.length > 0)
    throw new NotVerbatim('a fetch with fragments');
  return asked.selectionSet;
}

function entitiesAskedBy(fetch: FetchNode, parent: GraphQLObjectType): Selection {
  const [entities, ...more] = askedBy(fetch).selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet || more.length > 0)
    throw new NotVerbatim('a fetch of more than entities');
  return { parent, set: entities.selectionSet };
}

/** By what an authority knows an object: names of members of one authority's reply, which says the type as well. */
function keysOf({ requires = [] }: FetchNode, { type, told }: PlaceInReply): readonly string[] {
  const [only, ...more] = requires;
  const isTyped = told.some((piece) => piece.name === TYPE_NAME && piece.type === null);
  if (only?.kind !== 'InlineFragment' || only.typeCondition !== type.name || more.length > 0 || !isTyped)
    throw new NotVerbatim('entities of several types');
  return only.selections.map((selection) => {
    const isKnown =
      selection.kind === 'Field' &&
      !selection.alias &&
      told.some((piece) => piece.name === selection.name && piece.inner.length === 0);
    if (!isKnown) throw new NotVerbatim('a key that is no plain value');
    return selection.name;
  });
}

/** As text of the bytes that were read. */
const representing =
  (type: string, names: readonly string[], groups: ReadonlyMap<string, number>) =>
  (object: RegExpExecArray): string =>
    `{${names
      .map((name) =>
        name === TYPE_NAME ? `"${name}":"${type}"` : `"${name}":${object[groups.get(name) ?? 0]}`,
      )
      .join(',')}}`;

/** Who needs them as values, because something is wrong, reads them again. */
function aboutAll(representations: readonly string[]): About {
  const text = Buffer.from(`[${representations.join(',')}]`, 'latin1').toString();
  return {
    text,
    get representations() {
      return JSON.parse(text) as JsonObject[];
    },
  };
}
