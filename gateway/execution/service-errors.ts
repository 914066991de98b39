import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { JsonObject } from './json-object.ts';
import { type ErrorPath, type Place, pathsAt } from './places.ts';
import type { Gathered } from './run.ts';

/** An authority's error, as an error of the whole answer. */
export const serviceError = (
  { message, extensions }: GraphQLFormattedError,
  serviceName: string,
  path: ErrorPath | undefined,
): GraphQLError =>
  new GraphQLError(message || 'An authority reports an error.', {
    ...(path ? { path } : {}),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
  });

export const pathAt = (place: Place, path: ErrorPath | undefined): ErrorPath | undefined =>
  path && [...place, ...path];

/** Where in the whole answer an error about entities belongs: worked out only when there is one. */
export function pathsOfEntities(
  place: Place,
  data: JsonObject,
  { places }: Gathered,
): (path: ErrorPath | undefined) => ErrorPath | undefined {
  let paths: ErrorPath[] | undefined;
  return (path) => {
    const index = path?.[1];
    if (typeof index !== 'number') return pathAt(place, path);
    paths ??= pathsAt(place, data);
    const entity = paths[places[index] ?? -1];
    // about one that nobody asked about: it is told where they all are
    return entity ? [...entity, ...(path ?? []).slice(2)] : pathAt(place, []);
  };
}
