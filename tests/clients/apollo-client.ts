import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { tap } from 'rxjs';
import { operations } from './operations.ts';
import { fetchFor, type Session } from './session.ts';
import { type Client, idsOf, told } from './told.ts';

// 'none', the default, throws away what the other authorities answered
declare module '@apollo/client' {
  export namespace ApolloClient {
    export namespace DeclareDefaultOptions {
      interface Query {
        errorPolicy: 'all';
      }
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}

export const apolloClient = (session: Session): ApolloClient =>
  new ApolloClient({
    link: ApolloLink.from([
      // a query’s extensions go no further than the links: hand them to whoever asked
      new ApolloLink((operation, forward) =>
        forward(operation).pipe(tap(({ extensions }) => operation.getContext().onExtensions?.(extensions))),
      ),
      new HttpLink({ uri: session.url, fetch: fetchFor(session) }),
    ]),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { reflectionPeriods: relayStylePagination(['filter', 'orderBy']) } },
      },
    }),
    defaultOptions: {
      query: { errorPolicy: 'all', fetchPolicy: 'network-only' },
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network' },
      mutate: { errorPolicy: 'all' },
    },
  });

/** The errors of an answer, or of a request that was turned away; whatever else went wrong is thrown. */
export function graphErrors(error: unknown): CombinedGraphQLErrors['errors'] {
  if (!error) return [];
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  throw error;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as an application reads them
const documents: Record<'wholeCase' | 'person' | 'periods' | 'grant', TypedDocumentNode<any>> = {
  wholeCase: gql(operations.wholeCase),
  person: gql(operations.person),
  periods: gql(operations.periods),
  grant: gql(operations.grant),
};

export function openApolloClient(session: Session): Client {
  const client = apolloClient(session);
  const ask = async (query: keyof typeof documents, variables: Record<string, unknown>) => {
    let extensions: unknown;
    const onExtensions = (its: unknown) => {
      extensions = its;
    };
    const { data, error } = await client.query({
      query: documents[query],
      variables,
      context: { onExtensions },
    });
    return told(data, graphErrors(error), extensions);
  };
  return {
    wholeCase: (id) => ask('wholeCase', { id }),
    keptCase: (id) => client.readQuery({ query: documents.wholeCase, variables: { id } }),
    person: (id) => ask('person', { id }),
    onePage: (count) => ask('periods', { count }),
    allPages: async (count) => {
      const list = client.watchQuery({ query: documents.periods, variables: { count } });
      const watching = list.subscribe(() => {});
      await list.refetch();
      for (;;) {
        // the cache puts the pages together
        const { reflectionPeriods: page } = list.getCurrentResult().data;
        if (page.pageInfo.hasNextPage)
          await list.fetchMore({ variables: { cursor: page.pageInfo.endCursor } });
        else {
          watching.unsubscribe();
          return idsOf(page);
        }
      }
    },
    grant: async (caseId, idempotencyKey) => {
      const { data, error, extensions } = await client.mutate({
        mutation: documents.grant,
        variables: { input: { caseId } },
        context: { headers: { 'Idempotency-Key': idempotencyKey } },
      });
      return told(data, graphErrors(error), extensions);
    },
  };
}
