import { valueFromASTUntyped } from 'graphql';
import type { JsonObject } from './execution/json-object.ts';
import type { Question } from './execution/question.ts';

/**
 * What is handed on in place of an authority that is silent about entities: for each, null for the facts that were
 * asked of it, and nothing else. So the fields that are derived from several authorities' facts are still computed
 * from what the others told. Undefined when no facts were asked: then it all stays as it is.
 */
export function silentEntities(
  { facts }: Question,
  representations: readonly JsonObject[],
): JsonObject[] | undefined {
  const askedOf = ({ __typename }: JsonObject) => facts.get(String(__typename)) ?? [];
  if (!representations.some((entity) => askedOf(entity).length > 0)) return undefined;
  return representations.map((entity) => ({
    __typename: entity.__typename,
    ...Object.fromEntries(askedOf(entity).map((name) => [name, null])),
  }));
}

/**
 * What is handed on in place of an authority that is silent about an entity which others open by its key too: the key,
 * which the question itself tells, where it was asked. The planner asks it of one authority alone, and without it the
 * entity would be lost with all that the others told of it. Null when no key was asked.
 */
export function keysAsked({ opened }: Question, variables: Readonly<JsonObject>): JsonObject | null {
  if (opened.length === 0) return null;
  return Object.fromEntries(
    opened.map(({ name, keys, value }) => [
      name,
      Object.fromEntries(keys.map((key) => [key, valueFromASTUntyped(value, variables)])),
    ]),
  );
}
