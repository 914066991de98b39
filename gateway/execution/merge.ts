import type { Names } from './asked-names.ts';
import { isJsonObject, type JsonObject, ownMember, setMember } from './json-object.ts';

/**
 * Puts what an authority told into what is known so far: the names that it was asked for and no other, so that
 * none can speak in another's name. Objects become one, and lists of the same length element by element.
 */
export function merge(target: JsonObject, source: JsonObject, names: Names): void {
  for (const [name, inner] of names) {
    const value = ownMember(source, name);
    if (value !== undefined) setMember(target, name, merged(ownMember(target, name), value, inner));
  }
}

function merged(known: unknown, told: unknown, names: Names): unknown {
  if (isJsonObject(told) && isJsonObject(known)) {
    merge(known, told, names);
    return known;
  }
  if (Array.isArray(told) && Array.isArray(known) && told.length === known.length) {
    for (let at = 0; at < told.length; at += 1) known[at] = merged(known[at], told[at], names);
    return known;
  }
  return told;
}

/** Notes an object of which what was asked has not come, and what was to be merged into others within it. */
export function noteAbsent(target: JsonObject, names: Names, absent: Set<JsonObject>): void {
  absent.add(target);
  for (const [name, inner] of names) {
    if (inner.size > 0)
      for (const object of objectsIn(ownMember(target, name))) noteAbsent(object, inner, absent);
  }
}

const objectsIn = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.flatMap(objectsIn) : isJsonObject(value) ? [value] : [];

/** Of two objects that are both ours. */
export function mergeEverything(target: JsonObject, source: JsonObject): void {
  for (const name of Object.keys(source)) {
    const [known, told] = [ownMember(target, name), source[name]];
    if (isJsonObject(known) && isJsonObject(told)) mergeEverything(known, told);
    else setMember(target, name, told);
  }
}
