import { cacheExchange, fetchExchange, gql, type OperationResult, Client as UrqlClient } from '@urql/core';
import { operations } from './operations.ts';
import { fetchFor, type Session } from './session.ts';
import { type Client, everyPage, told } from './told.ts';

export const urqlClient = (session: Session): UrqlClient =>
  new UrqlClient({
    url: session.url,
    fetch: fetchFor(session),
    // by default short queries are sent with GET: who asks for which case would stand in every log on the way
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'network-only',
  });

/** What the graph told; a connection that failed is thrown. */
export function graphAnswer({ data, error, extensions }: OperationResult) {
  if (error?.networkError && error.graphQLErrors.length === 0) throw error.networkError;
  return { data, errors: error?.graphQLErrors ?? [], extensions };
}

const documents = {
  wholeCase: gql(operations.wholeCase),
  person: gql(operations.person),
  periods: gql(operations.periods),
  grant: gql(operations.grant),
};

export function openUrql(session: Session): Client {
  const client = urqlClient(session);
  const ask = async (query: keyof typeof documents, variables: Record<string, unknown>) => {
    const { data, errors, extensions } = graphAnswer(await client.query(documents[query], variables));
    return told(data, errors, extensions);
  };
  return {
    wholeCase: (id) => ask('wholeCase', { id }),
    keptCase: (id) =>
      client.readQuery(documents.wholeCase, { id }, { requestPolicy: 'cache-only' })?.data ?? null,
    person: (id) => ask('person', { id }),
    onePage: (count) => ask('periods', { count }),
    allPages: (count) => everyPage((cursor) => ask('periods', { count, cursor })),
    grant: async (caseId, idempotencyKey) => {
      const answer = await client.mutation(
        documents.grant,
        { input: { caseId } },
        { fetchOptions: { headers: { 'Idempotency-Key': idempotencyKey } } },
      );
      const { data, errors, extensions } = graphAnswer(answer);
      return told(data, errors, extensions);
    },
  };
}
