import { isJsonObject, type JsonObject, ownMember } from './json-object.ts';
import { NotCompiled } from './not-compiled.ts';

/** Where a fetch's entities are: names of fields, and `@` for "each of the list". */
export type Place = readonly string[];

export type ErrorPath = readonly (string | number)[];

/** A name, or each of a list. Anything else belongs to features that are switched off. */
const ELEMENT = /^(?:@|[_A-Za-z]\w*)$/;

export function readPlace(path: readonly (string | number)[]): Place {
  return path.map((element) => {
    if (typeof element === 'string' && ELEMENT.test(element)) return element;
    throw new NotCompiled(`a place in the data that is called ${element}`);
  });
}

/** The objects at a place, in order. What is not of the shape that the place supposes holds none. */
export function objectsAt(place: Place, data: JsonObject): JsonObject[] {
  if (place.length === 0) return [data];
  const found: JsonObject[] = [];
  walk(place, 0, data, (object) => found.push(object));
  return found;
}

/** The paths of the same objects, in the same order. */
export function pathsAt(place: Place, data: JsonObject): ErrorPath[] {
  const path: (string | number)[] = [];
  const found: ErrorPath[] = [];
  walk(place, 0, data, () => found.push([...path]), path);
  return found;
}

function walk(
  place: Place,
  at: number,
  value: unknown,
  found: (object: JsonObject) => void,
  path?: (string | number)[],
): void {
  const element = place[at];
  if (element === '@') {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index += 1) {
      path?.push(index);
      walk(place, at + 1, value[index], found, path);
      path?.pop();
    }
  } else if (isJsonObject(value)) {
    if (element === undefined) {
      found(value);
    } else {
      path?.push(element);
      walk(place, at + 1, ownMember(value, element), found, path);
      path?.pop();
    }
  }
}
