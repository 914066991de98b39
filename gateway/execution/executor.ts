import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { type CacheFigures, CountedCache } from '../../shared/counted-cache.ts';
import type { Ground } from './ground.ts';
import type { JsonObject } from './json-object.ts';
import { NotCompiled } from './not-compiled.ts';
import { compileOperation, type Operation } from './operation.ts';
import { type Asking, keyOf, type Text, type Thread } from './thread.ts';
import { Verbatim } from './verbatim/verbatim.ts';
import type { Vetted } from './vetting.ts';

/** An operation that was found good. */
export interface Good {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values that stood in its text. */
  readonly given: JsonObject;
  /** Its text without them, under which all are kept that ask the same. */
  readonly text: string;
  /** Null where its plan is Apollo's to run; undefined before it is planned. */
  readonly run: Operation | null | undefined;
}

/** For whoever measures. */
export interface ExecutionCounts {
  /** Texts that were read, with the operations that they are. */
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
  readonly vet: Thread<Vetted | null>['make'];
  readonly plan: Thread<string>['make'];
}

export interface Executor {
  /** The operation of a text that is remembered; null: it is none for this executor. */
  readonly known: (text: Text) => Good | null | undefined;
  /** The same of any other text. */
  readonly vet: (text: Text, asking: Asking) => Promise<Good | null>;
  /** Null where it is Apollo's executor that can run it. */
  readonly prepare: (good: Good, asking: Asking) => Promise<Operation | null>;
  readonly counts: ExecutionCounts;
}

type Prepared = Pick<Good, 'document' | 'operation'> & { readonly run: Operation | null };

const KEPT_TEXTS = 4 * 1024 * 1024;
/** Of texts with their plans; compiled, each takes some sixty to a hundred times its length. */
const KEPT_PLANS = 4 * 1024 * 1024;

/** Executes operations over plans that were compiled when they were first asked for. */
export function openExecutor({ schema, ground, vet, plan }: ExecutorOptions): Executor {
  const texts = new CountedCache<{ readonly vetted: Vetted | null }>('texts', { maxSize: KEPT_TEXTS });
  const plans = new CountedCache<Prepared>('plans', { maxSize: KEPT_PLANS });
  const counts = { texts, plans, verbatim: 0, handedOver: 0 };

  const counted =
    (run: Operation): Operation =>
    async (variables, context) => {
      const executed = await run(variables, context);
      if (executed.data instanceof Verbatim) counts.verbatim += 1;
      return executed;
    };

  const goodOf = (vetted: Vetted): Good | null => {
    const prepared = plans.get(vetted.text);
    if (prepared) return { ...prepared, ...vetted };
    const document = parse(vetted.text, { noLocation: true });
    const operation = getOperationAST(document);
    return operation ? { document, operation, run: undefined, ...vetted } : null;
  };

  const planned = async ({ document, operation, text }: Good, asking: Asking): Promise<Prepared> => {
    const made = await plan({ text }, asking);
    // others may have waited for the same plan
    const known = plans.has(text) && plans.get(text);
    if (known) return known;
    const { node } = JSON.parse(made) as QueryPlan;
    const run =
      node?.kind === 'Subscription' ? null : compiled({ document, operation, plan: node }, schema, ground);
    const prepared = { document, operation, run: run && counted(run) };
    plans.set(text, prepared, { size: text.length + made.length });
    return prepared;
  };

  return {
    counts,
    known: (asked) => {
      const read = texts.get(keyOf(asked));
      return read?.vetted && goodOf(read.vetted);
    },
    vet: async (asked, asking) => {
      const vetted = await vet(asked, asking);
      const key = keyOf(asked);
      texts.set(key, { vetted }, { size: key.length + (vetted?.text.length ?? 0) });
      return vetted && goodOf(vetted);
    },
    prepare: async (good, asking) => {
      const { run } = good.run === undefined ? await planned(good, asking) : good;
      if (!run) counts.handedOver += 1;
      return run ?? null;
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
