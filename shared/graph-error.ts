import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.ts';

/** An error a client may see: its message holds no value that a caller sent or a database keeps. */
export const graphError = (
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError => new GraphQLError(message, { extensions: { ...extensions, code } });

export const forbiddenOrNotFound = (): GraphQLError =>
  graphError('FORBIDDEN_OR_NOT_FOUND', 'There is no such record for this caller.');

export const badInput = (argument: string, problem: string): GraphQLError =>
  graphError('BAD_USER_INPUT', `The argument "${argument}" ${problem}.`, { argument });

export const conflict = (message: string): GraphQLError => graphError('CONFLICT', message);
