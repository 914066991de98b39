import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../shared/error-codes.ts';

/** Ends a request before any authority is asked. Apollo reads the status from `extensions.http`, and so do we. */
export const turnAway = (code: ErrorCode, message: string, status = 400, argument?: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status }, ...(argument ? { argument } : {}) } });

export const statusOf = (error: GraphQLError): number => {
  const http = error.extensions.http as { readonly status?: number } | undefined;
  return http?.status ?? 500;
};
