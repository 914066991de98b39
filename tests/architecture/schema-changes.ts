import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Day } from '../../shared/day.ts';

/** What would break whoever relied on the schema as it was released, each as `TYPE_OF_CHANGE Coordinate`. */
export async function breakingChanges(released: string, now: string, today: Day): Promise<string[]> {
  const before = readSchema(released);
  const changes = await diff(before, readSchema(now));
  return changes
    .filter((change) => isBreaking(change) && !wasAnnounced(before, change, today))
    .map(({ type, path }) => `${type} ${path}`);
}

/** A subgraph does not define the directives of federation, which it imports. */
export const readSchema = (sdl: string): GraphQLSchema => buildSchema(sdl, { assumeValidSDL: true });

/** Clients are told to expect new enum values and union members. Other defaults they were told to rely on. */
const DEFAULT_CHANGED = /_DEFAULT(_VALUE)?_CHANGED$/;
/** Another gateway than the newest asks by the keys that it knows. */
const KEY_CHANGED = /^DIRECTIVE_USAGE_\w+_REMOVED$/;

const isBreaking = ({ type, path, criticality }: Change): boolean =>
  criticality.level === CriticalityLevel.Breaking ||
  DEFAULT_CHANGED.test(type) ||
  (KEY_CHANGED.test(type) && /\.@key\b/.test(path ?? ''));

const GONE = ['FIELD_REMOVED', 'FIELD_ARGUMENT_REMOVED', 'ENUM_VALUE_REMOVED', 'INPUT_FIELD_REMOVED'];

/** What the release itself had marked as going, on a day that has come. */
function wasAnnounced(released: GraphQLSchema, { type, path = '' }: Change, today: Day): boolean {
  if (!GONE.includes(type)) return false;
  const day = goesOn(elementAt(released, path)?.deprecationReason);
  return day !== undefined && day <= today;
}

/** `@deprecated(reason: "… Goes on 2027-01-31.")` */
export const goesOn = (reason: string | null | undefined): string | undefined =>
  /\bGoes on (\d{4}-\d{2}-\d{2})\b/.exec(reason ?? '')?.[1];

function elementAt(schema: GraphQLSchema, path: string) {
  const [typeName = '', name = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(name);
  if (isInputObjectType(type)) return type.getFields()[name];
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return argument ? field?.args.find((each) => each.name === argument) : field;
}
