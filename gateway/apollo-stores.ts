import type { QueryPlan } from '@apollo/query-planner';
import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { CountedCache } from '../shared/counted-cache.ts';

const asJson = (value: unknown) => JSON.stringify(value).length;

/** What Apollo's packages keep, bounded as all caches here, with figures. */
export function openApolloStores() {
  // about as many documents as there are plans kept
  const documents = new CountedCache<DocumentNode>('documents', {
    maxSize: 16 * 1024 * 1024,
    sizeCalculation: asJson,
  });
  const plans = new CountedCache<QueryPlan>('plans of Apollo’s executor', {
    maxSize: 4 * 1024 * 1024,
    sizeCalculation: asJson,
  });
  return {
    figures: [documents, plans],
    /** Documents that were parsed and found valid, by the hashes of their texts. */
    documents: storeOf(documents) satisfies ApolloServerOptions<never>['documentStore'],
    plans: { ...storeOf(plans), clear: () => plans.clear() },
  };
}

const storeOf = <Value extends {}>(cache: CountedCache<Value>) => ({
  get: async (key: string) => cache.get(key),
  set: async (key: string, value: Value) => cache.set(key, value),
  delete: async (key: string) => cache.delete(key),
});
