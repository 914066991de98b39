import type { IncomingHttpHeaders } from 'node:http';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Exchange } from './exchange.ts';
import type { GraphQLRequest } from './graphql-request.ts';
import type { Encoding } from './print-answer.ts';

/** A request whose form has been read; `asked` is null where it is none that GraphQL knows. */
export interface ToAnswer {
  readonly asked: GraphQLRequest | null;
  readonly headers: IncomingHttpHeaders;
  readonly exchange: Exchange;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Notes which operation it is; throws where this request may not run it. */
export type Admit = (document: DocumentNode, operation: OperationDefinitionNode, exchange: Exchange) => void;
