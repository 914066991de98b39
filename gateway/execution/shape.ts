import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isHiddenType, isHiddenValue } from './hidden.ts';
import { isInherited, isJsonObject, type JsonObject, ownMember, setMember } from './json-object.ts';
import { isLeafValue } from './leaf-values.ts';
import type { Untold } from './run.ts';
import { isOf, type Selection, selectedFields, type Text } from './selected-fields.ts';

/*
 * What clients are told of what the authorities told: the fields that were asked for, as the schema promises them.
 * Whatever breaks a promise is null, as far up as the schema asks, and reported once.
 */

/** Null, and the reason has been reported. */
const LOST = Symbol('lost');
/** Null where none is promised: whatever holds it is lost with it. */
const MISSING = Symbol('missing');

type Breach =
  | 'nothing where something was asked'
  | 'null where none is promised'
  | 'a value of another type'
  | 'an object of another type';

/** A value that is not as the schema promises; where it is null for that, or what holds it. */
export interface BrokenPromise {
  readonly what: Breach;
  readonly path: readonly (string | number)[];
}

/** A reply may break as many promises as it has values. */
const MOST_REPORTED = 1_000;

/** What has been found wrong, and the path of what is being looked at: `path[depth]` is kept by whoever goes deeper. */
interface Looking {
  readonly path: (string | number)[];
  readonly broken: BrokenPromise[];
  readonly untold: Untold;
}

type Shape = (value: unknown, looking: Looking) => unknown;

interface ShapedField {
  readonly name: string;
  readonly isInherited: boolean;
  readonly isTypeName: boolean;
  readonly shape: Shape;
}

export interface Shaped {
  readonly data: JsonObject | null;
  readonly broken: readonly BrokenPromise[];
}

export type ShapeAnswer = (told: JsonObject, untold: Untold) => Shaped;

/** The shape of a whole answer. */
export function compileShape(text: Text, selection: Selection): ShapeAnswer {
  const fields = shapedFields(text, selection.parent, [selection], 0);
  return (told, untold) => {
    const looking: Looking = { path: [], broken: [], untold };
    const data = shapeObject(fields, told, looking, 0);
    return { data: data === LOST ? null : (data as JsonObject), broken: looking.broken };
  };
}

function shapedFields(
  text: Text,
  runtime: GraphQLCompositeType,
  selections: readonly Selection[],
  depth: number,
): readonly ShapedField[] {
  return selectedFields(text, runtime, selections).map(({ name, type, selections: inner }) => ({
    name,
    isInherited: isInherited(name),
    isTypeName: type === null,
    shape: type ? compileType(text, type, inner, depth + 1) : typeName(runtime, depth + 1),
  }));
}

/**
 * `__typename` of the object that is given: known beforehand, unless what came did not say which of several it is. Null
 * where nobody could say, because the authority that would does not know the object.
 */
function typeName(runtime: GraphQLCompositeType, depth: number): Shape {
  if (isObjectType(runtime)) return () => runtime.name;
  return (object, looking) => {
    if (looking.untold.unknown.has(object as JsonObject)) return null;
    if (!looking.untold.lost.has(object as JsonObject)) report(looking, depth, 'an object of another type');
    return MISSING;
  };
}

function shapeObject(
  fields: readonly ShapedField[],
  object: JsonObject,
  looking: Looking,
  depth: number,
): JsonObject | null | typeof LOST {
  const shaped: JsonObject = {};
  for (const { name, isInherited: inherited, isTypeName, shape } of fields) {
    looking.path[depth] = name;
    let told = isTypeName ? object : inherited ? ownMember(object, name) : object[name];
    if (told === undefined) {
      if (looking.untold.unknown.has(object)) told = null;
      else if (!looking.untold.lost.has(object))
        report(looking, depth + 1, 'nothing where something was asked');
    }
    const value = shape(told, looking);
    if (value === MISSING) return LOST;
    if (value === null && isTypeName) return null;
    if (inherited) setMember(shaped, name, value === LOST ? null : value);
    else shaped[name] = value === LOST ? null : value;
  }
  return shaped;
}

function compileType(
  text: Text,
  type: GraphQLOutputType,
  selections: readonly Selection[],
  depth: number,
): Shape {
  if (isNonNullType(type)) return promised(compileType(text, type.ofType, selections, depth), depth);
  if (isListType(type)) return list(compileType(text, type.ofType, selections, depth + 1), depth);
  if (isLeafType(type)) return leaf(text, type, depth);
  return object(text, type, selections, depth);
}

const promised =
  (inner: Shape, depth: number): Shape =>
  (value, looking) => {
    const shaped = inner(value, looking);
    if (shaped === null) report(looking, depth, 'null where none is promised');
    return shaped === null || shaped === LOST ? MISSING : shaped;
  };

function leaf(text: Text, type: GraphQLLeafType, depth: number): Shape {
  const isValid = isLeafValue(type);
  return (value, looking) => {
    if (value === null) return null;
    if (value === undefined) return LOST;
    if (isValid(value)) return value;
    if (isHiddenValue(value, type, text)) return null;
    report(looking, depth, 'a value of another type');
    return LOST;
  };
}

/** Every element is looked at, also when one has cost the list. */
const list =
  (inner: Shape, depth: number): Shape =>
  (value, looking) => {
    if (value === null) return null;
    if (value === undefined) return LOST;
    if (!Array.isArray(value)) {
      report(looking, depth, 'a value of another type');
      return LOST;
    }
    const shaped = new Array<unknown>(value.length);
    let isLost = false;
    for (let at = 0; at < value.length; at += 1) {
      looking.path[depth] = at;
      const element = inner(value[at], looking);
      if (element === MISSING) isLost = true;
      shaped[at] = element === LOST ? null : element;
    }
    return isLost ? LOST : shaped;
  };

/** What is asked of an object depends on its type, which it says itself where more than one is possible. */
function object(
  text: Text,
  declared: GraphQLCompositeType,
  selections: readonly Selection[],
  depth: number,
): Shape {
  const byType = new Map<string, readonly ShapedField[]>();
  const fieldsOf = (name: string): readonly ShapedField[] | undefined => {
    const type = text.schema.getType(name);
    if (!isCompositeType(type) || !isOf(text.schema, type, declared)) return undefined;
    const fields = shapedFields(text, type, selections, depth);
    byType.set(name, fields);
    return fields;
  };
  return (value, looking) => {
    if (value === null) return null;
    if (value === undefined) return LOST;
    const name = isJsonObject(value) ? (value.__typename ?? declared.name) : undefined;
    const fields = typeof name === 'string' ? (byType.get(name) ?? fieldsOf(name)) : undefined;
    if (fields) return shapeObject(fields, value as JsonObject, looking, depth);
    if (typeof name === 'string' && isHiddenType(name, declared, text)) return null;
    report(looking, depth, isJsonObject(value) ? 'an object of another type' : 'a value of another type');
    return LOST;
  };
}

const report = ({ path, broken }: Looking, depth: number, what: Breach): void => {
  if (broken.length < MOST_REPORTED) broken.push({ what, path: path.slice(0, depth) });
};
