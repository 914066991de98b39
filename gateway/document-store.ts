import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { CountedCache } from '../shared/counted-cache.ts';

type Store = NonNullable<ApolloServerOptions<never>['documentStore']>;

/** As much as Apollo's own would keep. */
const KEPT_BYTES = 30 * 1024 * 1024;

/** Documents that were parsed and found valid, by the hashes of their texts: Apollo's store, with its figures told. */
export function openDocumentStore(): { readonly store: Store; readonly figures: CountedCache<DocumentNode> } {
  const figures = new CountedCache<DocumentNode>('documents', {
    maxSize: KEPT_BYTES,
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
