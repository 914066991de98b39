import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import { type CacheFigures, CountedCache } from '../../shared/counted-cache.ts';
import type { Deadline } from '../deadline.ts';
import type { Exchange, GatewayContext } from '../exchange.ts';
import { turnAway } from '../turn-away.ts';
import type { Ground } from './ground.ts';
import type { JsonObject } from './json-object.ts';
import { type Lifted, liftLiterals } from './lifted-literals.ts';
import { NotCompiled } from './not-compiled.ts';
import { compileOperation, type Executed, type Operation } from './operation.ts';
import type { Planning, ToPlan } from './planning.ts';
import { Verbatim } from './verbatim/verbatim.ts';

/** What is used of what Apollo's server hands to whoever executes. */
export interface Requested {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly request: {
    readonly operationName?: string | undefined;
    readonly variables?: JsonObject | undefined;
  };
  readonly context: GatewayContext;
}

/** An operation that was asked before and found good: it can be run as it is. */
export interface Known {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly run: Operation;
  /** The values that stood in its text. */
  readonly given: JsonObject;
}

/** For whoever measures. */
export interface ExecutionCounts {
  /** Texts that were found good, with the operations that they are. */
  readonly texts: CacheFigures;
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
  readonly plan: Planning['plan'];
  /** Runs what this executor cannot. It makes a plan of its own. */
  readonly handOver: (requested: Requested) => Promise<Executed>;
}

export interface Executor {
  /** The operation of a text, if it was executed before and is still remembered. */
  readonly known: (text: string, operationName: string | undefined) => Known | null;
  readonly execute: (requested: Requested) => Promise<Executed>;
  readonly counts: ExecutionCounts;
}

/** What a text asks is kept under the text that it becomes without its literals, together with all that ask the same. */
type KnownText = Pick<Known, 'given'> & { readonly plan: string };

/** `run` is null where the plan is known to be Apollo's. */
type Prepared = Pick<Known, 'document' | 'operation'> & { readonly run: Operation | null };

/** A text that is being planned, and all who wait for it: many may ask for the same new text at once. */
interface UnderWay {
  readonly preparing: Promise<Prepared>;
  readonly waiting: Deadline[];
}

const KEPT_TEXTS = 4 * 1024 * 1024;
/** Of texts with their plans; compiled, each takes some sixty to a hundred times its length. */
const KEPT_PLANS = 4 * 1024 * 1024;

/** Executes operations over plans that were compiled when they were first asked for. */
export function openExecutor({ schema, ground, plan, handOver }: ExecutorOptions): Executor {
  const texts = new CountedCache<KnownText>('texts', { maxSize: KEPT_TEXTS });
  const plans = new CountedCache<Prepared>('plans', { maxSize: KEPT_PLANS });
  const underWay = new Map<string, UnderWay>();
  const counts = { texts, plans, verbatim: 0, handedOver: 0 };

  const prepare = async ({ document, operation }: Lifted, toPlan: ToPlan): Promise<Prepared> => {
    const { node } = await plan(toPlan);
    const run =
      node?.kind === 'Subscription' ? null : compiled({ document, operation, plan: node }, schema, ground);
    const prepared = { document, operation, run: run && counted(run) };
    const { text } = toPlan;
    plans.set(text, prepared, { size: text.length + (JSON.stringify(node)?.length ?? 0) });
    return prepared;
  };

  const counted =
    (run: Operation): Operation =>
    async (variables, context) => {
      const executed = await run(variables, context);
      if (executed.data instanceof Verbatim) counts.verbatim += 1;
      return executed;
    };

  const find = (text: string, lifted: Lifted, { caller, deadline }: Exchange): Promise<Prepared> => {
    const joined = underWay.get(text);
    joined?.waiting.push(deadline);
    if (joined) return inTime(joined.preparing, deadline);
    const waiting = [deadline];
    const isWanted = () => waiting.some(({ isOver }) => !isOver);
    const toPlan = { text, caller: JSON.stringify([caller?.issuer, caller?.subject]), isWanted };
    const preparing = prepare(lifted, toPlan).finally(() => underWay.delete(text));
    underWay.set(text, { preparing, waiting });
    return inTime(preparing, deadline);
  };

  return {
    counts,
    known: (text, operationName) => {
      const known = texts.get(keyOf(text, operationName));
      const prepared = known && plans.get(known.plan);
      if (!known || !prepared?.run) return null;
      const { document, operation, run } = prepared;
      return { schema, document, operation, run, given: known.given };
    },
    execute: async (requested) => {
      const { source, document, operation, request, context } = requested;
      const lifted = liftLiterals(schema, document, operation);
      const text = print(lifted.document);
      const { run } = plans.get(text) ?? (await find(text, lifted, context.exchange));
      const key = keyOf(source, request.operationName);
      texts.set(key, { plan: text, given: lifted.given }, { size: key.length + text.length });
      if (run) return run({ ...request.variables, ...lifted.given }, context);
      counts.handedOver += 1;
      return handOver(requested);
    },
  };
}

/** No text with a name is another one without. */
const keyOf = (text: string, operationName = '') => `${operationName.length} ${operationName}${text}`;

function compiled(...given: Parameters<typeof compileOperation>): Operation | null {
  try {
    return compileOperation(...given);
  } catch (fault) {
    if (fault instanceof NotCompiled) return null;
    throw fault;
  }
}

/** A plan that has been begun is made all the same, for whoever asks next. */
const inTime = <Found>(finding: Promise<Found>, deadline: Deadline): Promise<Found> =>
  new Promise((resolve, reject) => {
    const found = deadline.whenOver(() =>
      reject(turnAway('TIMEOUT', 'No plan for this operation was made in time.', 504)),
    );
    finding.then(resolve, reject).finally(found);
  });
