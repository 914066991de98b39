import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { checkout } from '../dev/checkout.ts';
import { BootError } from '../shared/env.ts';
import { rooms } from '../subgraphs/rooms.ts';

/** A committed file that is made from the code: its path in the checkout, and what should stand in it. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

const MADE = '# Written by `npm run compose`. Reviewed as a diff, never edited.\n';

/** The schema of every room, the supergraph that they make together, and what clients see of it. */
export function madeFiles(): MadeFile[] {
  const schemas = rooms.map(({ name, port, schema }) => ({
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    sdl: schema().sdl,
  }));
  const { supergraphSdl, schema, errors } = composeServices(
    schemas.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors)
    throw new BootError(`the rooms do not compose:\n${errors.map(({ message }) => message).join('\n')}`);
  const seen = printSchema(schema.toAPISchema().toGraphQLJSSchema());
  return [
    ...schemas.map(({ name, sdl }) => ({ path: `subgraphs/${name}/schema.graphql`, text: MADE + sdl })),
    { path: 'gateway/supergraph.graphql', text: `${MADE}${supergraphSdl.trimEnd()}\n` },
    { path: 'gateway/schema.graphql', text: `${MADE}${seen}\n` },
  ];
}

/** What a release promises: the schema that clients see, and those by which a gateway asks. */
export const releasedFiles = (made: readonly MadeFile[]): MadeFile[] =>
  made
    .filter(({ path }) => path.endsWith('/schema.graphql'))
    .map(({ path, text }) => ({ path: `released/${path}`, text }));

/** Those that are missing, or say something else than the code does. */
export const staleFiles = (made: readonly MadeFile[]): MadeFile[] =>
  made.filter(({ path, text }) => standing(path) !== text);

function standing(path: string): string | null {
  try {
    return readFileSync(join(checkout, path), 'utf8');
  } catch {
    return null;
  }
}
