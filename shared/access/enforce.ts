import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { uuidArgument } from '../case-id.ts';
import { forbiddenOrNotFound, graphError } from '../graph-error.ts';
import { anyone, asParent, type Coordinate, type RoomPolicy } from './policy.ts';
import type { RequestAccess, WithheldReason } from './request-access.ts';

type Resolve = GraphQLFieldResolver<unknown, { readonly access: RequestAccess }>;

/** Federation's own fields: guarded by the gateway's signature, and everything they lead to is guarded here. */
const FEDERATION = new Set<Coordinate>(['Query._service', 'Query._entities', '_Service.sdl']);

/** More paths than these say nothing that the count does not. */
const MOST_PATHS = 20;

/**
 * Puts the policy on the final schema, so that every path to a field passes it: root, nested, `_entities`, alias, fragment.
 * A field without a line stops the boot.
 */
export function enforce(schema: GraphQLSchema, policy: RoomPolicy): void {
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  const unlisted = new Set(Object.keys(policy.lines));
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate: Coordinate = `${type.name}.${field.name}`;
      if (FEDERATION.has(coordinate)) continue;
      if (isExternal(type) || isExternal(field)) {
        field.resolve = () => {
          throw forbiddenOrNotFound();
        };
        continue;
      }
      const line = policy.lines[coordinate];
      if (line === undefined) missing.push(coordinate);
      unlisted.delete(coordinate);
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolve;
      const byLine = policy.openedByLine?.includes(coordinate) ?? false;
      if (roots.has(type.name))
        field.resolve = guardRoot(coordinate, policy.doors[coordinate], byLine, resolve);
      else if (type.name === 'Case' && line !== asParent && line !== anyone)
        field.resolve = guardCase(coordinate, byLine, resolve);
      else if (line !== asParent) field.resolve = guardField(coordinate, resolve);
    }
  }
  if (missing.length > 0) throw new Error(`fields without a policy line: ${missing.join(', ')}`);
  if (unlisted.size > 0) throw new Error(`policy lines without a field: ${[...unlisted].join(', ')}`);
}

/** Another room's field, named here only because a derived field requires it: this room never answers for it. */
const isExternal = ({ astNode }: GraphQLObjectType | GraphQLField<unknown, unknown>): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;

/** A root field that may not be asked is an error; a door shows an unknown case and a forbidden one alike. */
function guardRoot(
  coordinate: Coordinate,
  door: string | undefined,
  byLine: boolean,
  resolve: Resolve,
): Resolve {
  return async (source, args, context, info) => {
    const { access } = context;
    demand(access, coordinate);
    if (!door) return resolve(source, args, context, info);
    const caseId = uuidArgument(door, args[door]);
    const admitted = byLine || (await access.admits(caseId));
    const part = admitted ? await resolve(source, { ...args, [door]: caseId }, context, info) : null;
    if (part == null) {
      access.turnedAway.add(caseId);
      throw forbiddenOrNotFound();
    }
    access.touched.add(caseId);
    return part;
  };
}

function guardCase(coordinate: Coordinate, byLine: boolean, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const { access } = context;
    const caseId = (source as { id: string }).id;
    const verdict = access.verdict(coordinate);
    if (verdict !== 'GRANTED') return keepBack(access, coordinate, verdict);
    const shown = (admitted: boolean) => {
      if (!admitted) return keepBack(access, coordinate, 'CASE');
      access.touched.add(caseId);
      return resolve(source, args, context, info);
    };
    const admitted = byLine || access.admits(caseId);
    return typeof admitted === 'boolean' ? shown(admitted) : admitted.then(shown);
  };
}

function guardField(coordinate: Coordinate, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const verdict = context.access.verdict(coordinate);
    return verdict === 'GRANTED'
      ? resolve(source, args, context, info)
      : keepBack(context.access, coordinate, verdict);
  };
}

function demand(access: RequestAccess, coordinate: Coordinate): void {
  const verdict = access.verdict(coordinate);
  if (verdict === 'GRANTED') return;
  if (verdict === 'PURPOSE') throw purposeRequired();
  throw forbiddenOrNotFound();
}

const purposeRequired = () =>
  graphError('PURPOSE_REQUIRED', 'State a purpose of yours that covers this field in the header X-Purpose.');

/** Null, reported by coordinate: decided without looking, so it says nothing about whether there is a value. */
function keepBack(access: RequestAccess, coordinate: Coordinate, reason: WithheldReason): null {
  if (access.purpose === null) throw purposeRequired();
  const before = access.withheld.get(coordinate) ?? 0;
  access.withheld.set(coordinate, before + 1);
  if (before >= MOST_PATHS) return null;
  throw new GraphQLError('Policy keeps this field from the caller.', {
    extensions: { code: 'WITHHELD', coordinate, reason },
  });
}
