import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

const TYPES = ['application/json', 'application/graphql-response+json'] as const;
type AnswerType = (typeof TYPES)[number];

/** Clients send the same few headers all day. */
const known = new LRUCache<string, { readonly type: AnswerType | null }>({ max: 100 });

/** The type that a client reads answers in; null: it takes none of ours. */
export function acceptedType(accept = '*/*'): AnswerType | null {
  const found = known.get(accept) ?? { type: preferred(accept) };
  known.set(accept, found);
  return found.type;
}

const preferred = (accept: string): AnswerType | null => {
  const type = new Negotiator({ headers: { accept } }).mediaType([...TYPES]);
  return TYPES.find((ours) => ours === type) ?? null;
};

/**
 * In which type a client reads errors. Several clients read the body of a 4xx only if it says that it is a GraphQL
 * response: in any other type they would lose the code. Who takes neither is answered in JSON all the same.
 */
export const answerType = ({ headers }: IncomingMessage): AnswerType =>
  acceptedType(headers.accept) ?? TYPES[0];
