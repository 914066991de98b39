import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { type CacheFigures, CountedCache } from '../../shared/counted-cache.ts';
import { turnAway } from '../turn-away.ts';
import { Turns } from './turns.ts';

export type Planned =
  | 'ready'
  | { readonly plan: string }
  | { readonly fault: { readonly message: string; readonly code: unknown } };

/** A text that is to be planned: for whom, and whether anybody still waits for it. */
export interface ToPlan {
  readonly text: string;
  readonly caller: string;
  readonly isWanted: () => boolean;
}

interface Waiting extends ToPlan {
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (fault: unknown) => void;
}

/** A plan takes a time that grows with what is asked, and the thread that serves must not wait for it. */
export interface Planning {
  readonly plan: (toPlan: ToPlan) => Promise<QueryPlan>;
  /** Texts that wait for their plan. */
  readonly waiting: number;
  readonly tooSlow: CacheFigures;
  readonly close: () => Promise<void>;
}

/** New texts beyond these are turned away: their plans would come too late for whoever asks. */
const MOST_WAITING = 100;
/** A few fragments that lead from authority to authority and back can take the planner minutes. */
const LONGEST_MS = 3_000;
/** Texts that took as long are not tried again for a while; a busy machine may have been to blame. */
const TOO_SLOW_FOR_MS = 10 * 60_000;
const KEPT_TEXTS = 4 * 1024 * 1024;

/** Tests run the sources; a thread needs what was built of them. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/gateway/execution/planner-worker.js', import.meta.url)
  : new URL('./planner-worker.js', import.meta.url);

/**
 * Plans in a thread of their own, one after another. A thread that dies or hangs is replaced. Callers take turns: whoever
 * sends many texts, or slow ones, waits for them longer than others do for theirs.
 */
export async function openPlanning(supergraphSdl: string): Promise<Planning> {
  const queue = new Turns<Waiting>();
  const tooSlow = new CountedCache<true>('texts too slow to plan', { maxSize: KEPT_TEXTS });
  let underWay: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let thread: Worker | undefined;
  let isReady = false;
  let isClosed = false;

  const done = (how: (waiting: Waiting) => void) => {
    clearTimeout(timer);
    const waiting = underWay;
    underWay = undefined;
    if (waiting) how(waiting);
  };

  const next = () => {
    if (underWay || isClosed || queue.length === 0) return;
    thread ??= start();
    if (!isReady) return;
    const first = queue.take();
    if (!first) return;
    if (!first.isWanted()) {
      first.reject(tooLate());
      return next();
    }
    underWay = first;
    thread.postMessage(first.text);
    timer = setTimeout(() => {
      tooSlow.set(first.text, true, { size: first.text.length, ttl: TOO_SLOW_FOR_MS });
      done(({ reject }) => reject(tooMuch()));
      void thread?.terminate();
    }, LONGEST_MS);
    timer.unref();
  };

  const start = () => {
    const started = new Worker(worker, { workerData: supergraphSdl });
    started.on('message', (planned: Planned) => {
      if (planned === 'ready') isReady = true;
      else if ('plan' in planned) done(({ resolve }) => resolve(JSON.parse(planned.plan)));
      else done(({ reject }) => reject(asError(planned.fault)));
      next();
    });
    // what is wrong is told by the end that follows
    started.on('error', () => undefined);
    started.on('exit', () => {
      const fault = new Error('the thread that plans has ended');
      thread = undefined;
      // one that cannot even start would be started for ever
      if (!isReady) for (const { reject } of queue.takeAll()) reject(fault);
      isReady = false;
      done(({ reject }) => reject(fault));
      next();
    });
    started.unref();
    return started;
  };

  await new Promise<void>((ready, failed) => {
    thread = start();
    thread.once('message', () => ready());
    thread.once('error', failed);
    thread.ref();
  });
  thread?.unref();
  return {
    tooSlow,
    get waiting() {
      return queue.length + (underWay ? 1 : 0);
    },
    plan: (toPlan) =>
      new Promise((resolve, reject) => {
        if (tooSlow.get(toPlan.text)) return reject(tooMuch());
        queue.add({ ...toPlan, resolve, reject });
        if (queue.length > MOST_WAITING) queue.takeLastOfMost()?.reject(tooMany());
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const { reject } of queue.takeAll()) reject(new Error('closed'));
      await thread?.terminate();
    },
  };
}

const tooMany = () => turnAway('RATE_LIMITED', 'Too many operations that were never asked before.', 429);
const tooLate = () => turnAway('TIMEOUT', 'No plan for this operation was made in time.', 504);
const tooMuch = () =>
  turnAway(
    'LIMIT_EXCEEDED',
    'This operation takes too long to plan: it goes from authority to authority too often.',
  );

const asError = ({ message, code }: { readonly message: string; readonly code: unknown }): Error =>
  code === undefined ? new Error(message) : new GraphQLError(message, { extensions: { code } });
