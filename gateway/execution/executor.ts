import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CacheFigures, CountedCache } from '../../shared/counted-cache.ts';
import type { Deadline } from '../deadline.ts';
import type { GatewayContext } from '../exchange.ts';
import { turnAway } from '../turn-away.ts';
import type { Ground } from './ground.ts';
import type { JsonObject } from './json-object.ts';
import { NotCompiled } from './not-compiled.ts';
import { compileOperation, type Executed, type Operation } from './operation.ts';
import { Verbatim } from './verbatim/verbatim.ts';

/** What is used of what Apollo's server hands to whoever executes. */
export interface Requested {
  readonly queryHash: string;
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly request: {
    readonly operationName?: string | undefined;
    readonly variables?: JsonObject | undefined;
  };
  readonly context: GatewayContext;
}

/** For whoever measures. */
export interface ExecutionCounts {
  /** Operations with their plans, compiled. */
  readonly plans: CacheFigures;
  /** Operations whose answers stand as the authorities wrote them. */
  verbatim: number;
  /** Operations that Apollo's executor ran, because ours does not know how. */
  handedOver: number;
}

export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly ground: Ground;
  readonly plan: (text: string, operationName: string | undefined) => Promise<QueryPlan>;
  /** Runs what this executor cannot. It makes a plan of its own. */
  readonly handOver: (requested: Requested) => Promise<Executed>;
}

export interface Executor {
  readonly execute: (requested: Requested) => Promise<Executed>;
  readonly counts: ExecutionCounts;
}

/** Of texts with their plans; compiled, each takes some sixty times its length. */
const KEPT_CHARACTERS = 4 * 1024 * 1024;

/** Executes operations over plans that were compiled when they were first asked for. */
export function openExecutor({ schema, ground, plan, handOver }: ExecutorOptions): Executor {
  /** Null: known to be Apollo's. */
  const known = new CountedCache<{ readonly run: Operation | null }>('plans', {
    maxSize: KEPT_CHARACTERS,
  });
  const underWay = new Map<string, Promise<Operation | null>>();
  const counts = { plans: known, verbatim: 0, handedOver: 0 };

  const prepare = async (key: string, { source, document, operation, request }: Requested) => {
    const { node } = await plan(source, request.operationName);
    const run =
      node?.kind === 'Subscription' ? null : compiled({ document, operation, plan: node }, schema, ground);
    known.set(key, { run }, { size: source.length + (JSON.stringify(node)?.length ?? 0) });
    return run;
  };

  const find = async (requested: Requested, key: string): Promise<Operation | null> => {
    // many may ask for the same new text at once
    const preparing = underWay.get(key) ?? prepare(key, requested).finally(() => underWay.delete(key));
    underWay.set(key, preparing);
    return preparing;
  };

  return {
    counts,
    execute: async (requested) => {
      const key = `${requested.queryHash} ${requested.request.operationName ?? ''}`;
      const found = known.get(key);
      const run = found ? found.run : await inTime(find(requested, key), requested.context.exchange.deadline);
      if (run) {
        const executed = await run(requested.request.variables ?? {}, requested.context);
        if (executed.data instanceof Verbatim) counts.verbatim += 1;
        return executed;
      }
      counts.handedOver += 1;
      return handOver(requested);
    },
  };
}

function compiled(...given: Parameters<typeof compileOperation>): Operation | null {
  try {
    return compileOperation(...given);
  } catch (fault) {
    if (fault instanceof NotCompiled) return null;
    throw fault;
  }
}

/** The plan is made all the same, for whoever asks next. */
const inTime = <Found>(finding: Promise<Found>, deadline: Deadline): Promise<Found> =>
  new Promise((resolve, reject) => {
    const found = deadline.whenOver(() =>
      reject(turnAway('TIMEOUT', 'No plan for this operation was made in time.', 504)),
    );
    finding.then(resolve, reject).finally(found);
  });
