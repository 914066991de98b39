import type { ApolloServerPlugin } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { explainBadInput } from '../shared/bad-input.ts';
import type { AskedOperation } from '../shared/bad-variables.ts';
import type { Exchange, GatewayContext } from './exchange.ts';
import type { Executed } from './execution/operation.ts';
import { encodingOf } from './print-answer.ts';
import { knownCode, publicError, withoutRepetition } from './public-error.ts';
import { gatherWithheld, isWithheld } from './withheld.ts';

/** What came of an operation, before it is an answer. */
export type Outcome = { readonly [Part in keyof Executed]: Executed[Part] | undefined };

/**
 * The last hand on every answer: errors in their public form, what was withheld and who was silent in `extensions`,
 * and nothing of what the executor may have left there.
 */
export function finished(
  { data, errors = [], extensions }: Outcome,
  asked: AskedOperation,
  exchange: Exchange,
  log: Logger,
): FormattedExecutionResult {
  const { correlationId, isOpen } = exchange;
  exchange.encoding = encodingOf(data);
  const all = [...explained(errors, asked), ...incomplete(extensions)];
  const told = withoutRepetition(
    all.filter((error) => isOpen || !isWithheld(error)).map((error) => publicError(error, exchange)),
  );
  // on an open gateway they are the subgraphs' own
  logFaults(log, correlationId, isOpen ? told.filter(({ extensions: its }) => !its?.subgraph) : told, errors);
  exchange.codes = [...new Set(told.map(knownCode))];
  const withheld = isOpen ? [] : gatherWithheld(all);
  const partial = [...exchange.silent].map(([subgraph, code]) => ({ subgraph, code }));
  const beside = {
    ...(withheld.length > 0 ? { withheld } : {}),
    ...(partial.length > 0 ? { partial } : {}),
  };
  return {
    ...(told.length > 0 ? { errors: told } : {}),
    ...(data !== undefined ? { data: data as FormattedExecutionResult['data'] & {} } : {}),
    ...(Object.keys(beside).length > 0 ? { extensions: beside } : {}),
  };
}

/** What passes Apollo's server is finished there. */
export const finishAnswer = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({
      contextValue: { exchange },
      response,
      errors,
      schema,
      document,
      operation,
      request,
    }) => {
      if (response.body.kind !== 'single') return;
      const asked = { schema, document, operation, variables: request.variables };
      const { data, extensions } = response.body.singleResult;
      const answer = finished({ data, errors, extensions }, asked, exchange, log);
      // Apollo knows no other status for what its planner cannot read
      if (response.http.status === 500 && answer.errors?.every(isBadInput)) response.http.status = 400;
      response.body.singleResult = answer;
    },
  }),
});

const isBadInput = ({ extensions }: GraphQLFormattedError) => extensions?.code === 'BAD_USER_INPUT';

/** An authority has explained its own errors, and knows the operation that it was sent; ours is another. */
function explained(errors: readonly GraphQLError[], asked: AskedOperation): GraphQLFormattedError[] {
  if (errors.length === 0) return [];
  const theirs = errors.filter(({ extensions }) => extensions.serviceName);
  const ours = errors.filter(({ extensions }) => !extensions.serviceName);
  return [...theirs, ...explainBadInput(ours, asked)].map((error) => error.toJSON());
}

/** An authority broke its own schema's promise and said nothing of it: the executor drops the value, and we say so. */
const incomplete = (extensions: Record<string, unknown> | undefined): GraphQLFormattedError[] => {
  const broken = extensions?.valueCompletion;
  return Array.isArray(broken)
    ? broken
        .filter((it) => it instanceof GraphQLError)
        .map(({ path }) => ({ message: '', ...(path ? { path } : {}) }))
    : [];
};

/** One for each field that is concerned; nobody reads more of one answer. */
const MOST_LINES = 20;

/** The name of a fault and where in the code it arose. Never its message: that may quote what was sent or stored. */
function logFaults(
  log: Logger,
  correlationId: string,
  told: readonly GraphQLFormattedError[],
  originals: readonly GraphQLError[],
): void {
  const times = new Map<string, number>();
  for (const { path, extensions } of told) {
    if (extensions?.code !== 'INTERNAL') continue;
    const where = JSON.stringify([extensions.subgraph, path?.findLast((it) => typeof it === 'string')]);
    times.set(where, (times.get(where) ?? 0) + 1);
  }
  const ours = () => originals.filter((it) => !it.extensions.serviceName).slice(0, MOST_LINES);
  for (const [where, count] of [...times].slice(0, MOST_LINES)) {
    const [authority, field] = JSON.parse(where) as [string | null, string | null];
    const faults = authority ? [] : ours().map(traceOf);
    log.error({ correlationId, authority, field, count, faults }, 'a fault was masked');
  }
}

export function traceOf(fault: unknown): { readonly name: string; readonly at: readonly string[] } {
  const cause = fault instanceof GraphQLError ? (fault.originalError ?? fault) : fault;
  if (!(cause instanceof Error)) return { name: typeof cause, at: [] };
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: cause.name, at: frames.slice(0, 5).map((line) => line.trim()) };
}
