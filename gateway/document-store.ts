import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { CountedCache } from '../shared/counted-cache.ts';

type Store = NonNullable<ApolloServerOptions<never>['documentStore']>;

/** Of documents as JSON: about as many as there are plans kept. */
const KEPT_CHARACTERS = 16 * 1024 * 1024;

/** Documents that were parsed and found valid, by the hashes of their texts: Apollo's store, with its figures told. */
export function openDocumentStore(): { readonly store: Store; readonly figures: CountedCache<DocumentNode> } {
  const figures = new CountedCache<DocumentNode>('documents', {
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (document) => JSON.stringify(document).length,
  });
  return {
    figures,
    store: {
      get: async (hash) => figures.get(hash),
      set: async (hash, document) => figures.set(hash, document),
      delete: async (hash) => figures.delete(hash),
    },
  };
}
