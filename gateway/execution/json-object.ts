/** What came as a JSON object. Nothing is known of its members until they have been looked at. */
export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Names that every object answers to, whatever was in the JSON. GraphQL allows each of them as an alias, and an
 * authority may send any of them as a key: `__proto__` among them.
 */
export const isInherited = (name: string): boolean => name in Object.prototype;

export const ownMember = (object: JsonObject, name: string): unknown =>
  isInherited(name) && !Object.hasOwn(object, name) ? undefined : object[name];

export function setMember(object: JsonObject, name: string, value: unknown): void {
  if (isInherited(name)) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
