import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { authorities, names, urlOf } from './authorities.ts';

/** The invented authorities, composed. */
export function composeStubs(): string {
  const { supergraphSdl, errors } = composeServices(
    names.map((name) => ({ name, url: urlOf(name), typeDefs: parse(authorities[name].sdl) })),
  );
  if (!supergraphSdl)
    throw new Error(`the stubs do not compose: ${errors?.map(({ message }) => message).join()}`);
  return supergraphSdl;
}
