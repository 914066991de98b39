import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

const TYPES = ['application/json', 'application/graphql-response+json'] as const;

/**
 * In which type a client reads errors. Several clients read the body of a 4xx only if it says that it is a GraphQL
 * response: in any other type they would lose the code. Who takes neither is answered in JSON all the same.
 */
export const answerType = (request: IncomingMessage): string =>
  new Negotiator(request).mediaType([...TYPES]) ?? TYPES[0];
