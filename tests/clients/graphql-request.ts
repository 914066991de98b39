import { ClientError, GraphQLClient } from 'graphql-request';
import { operations } from './operations.ts';
import { fetchFor, type Session } from './session.ts';
import { type Client, everyPage, type Told, told } from './told.ts';

export const graphqlRequest = (session: Session): GraphQLClient =>
  // 'none', the default, throws away what the other authorities answered
  new GraphQLClient(session.url, { fetch: fetchFor(session), errorPolicy: 'all' });

/** `rawRequest` hands out `extensions`; a request that was turned away as a whole is thrown, with its errors. */
export async function ask(
  client: GraphQLClient,
  query: string,
  variables: object,
  headers?: Record<string, string>,
) {
  try {
    return await client.rawRequest(query, variables, headers);
  } catch (fault) {
    if (!(fault instanceof ClientError)) throw fault;
    return fault.response;
  }
}

export function openGraphqlRequest(session: Session): Client {
  const client = graphqlRequest(session);
  const tell = async (query: string, variables: object, headers?: Record<string, string>): Promise<Told> => {
    const { data, errors, extensions } = await ask(client, query, variables, headers);
    return told(data, errors, extensions);
  };
  return {
    wholeCase: (id) => tell(operations.wholeCase, { id }),
    keptCase: null,
    person: (id) => tell(operations.person, { id }),
    onePage: (count) => tell(operations.periods, { count }),
    allPages: (count) => everyPage((cursor) => tell(operations.periods, { count, cursor })),
    grant: (caseId, idempotencyKey) =>
      tell(operations.grant, { input: { caseId } }, { 'Idempotency-Key': idempotencyKey }),
  };
}
