import { getOperationAST, parse } from 'graphql';
import type { Purpose } from '../../../shared/vocabulary.ts';
import type { Reader } from './reader.ts';

/** What a client may send to the graph. */
export interface Operation {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

export interface Asking {
  readonly reader: Reader;
  readonly purpose: Purpose | null;
  readonly idempotencyKey: string | null;
}

/** What an answer says beside its data: see docs/integrating.md. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: {
    readonly withheld?: readonly Withheld[];
    readonly partial?: readonly { readonly subgraph: string; readonly code: string }[];
  };
}

export interface Withheld {
  readonly coordinate: string;
  readonly reason: string;
  readonly count: number;
}

/** Asks the graph as any client does. */
export async function ask(operation: Operation, asking: Asking): Promise<Answer> {
  const { reader, purpose, idempotencyKey } = asking;
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await reader.token()}`,
      ...(purpose ? { 'x-purpose': purpose } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    body: JSON.stringify(operation),
  });
  return response.json();
}

export function isMutation({ query, operationName }: Operation): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'mutation';
  } catch {
    // what cannot be read is for the graph to turn away
    return false;
  }
}
