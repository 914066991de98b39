import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { turnAway } from '../turn-away.ts';

export type Planned =
  | 'ready'
  | { readonly plan: string }
  | { readonly fault: { readonly message: string; readonly code: unknown } };

interface Waiting {
  readonly text: string;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (fault: unknown) => void;
}

/** A plan takes a time that grows with what is asked, and the thread that serves must not wait for it. */
export interface Planning {
  readonly plan: (text: string) => Promise<QueryPlan>;
  /** Texts that wait for their plan. */
  readonly waiting: number;
  readonly close: () => Promise<void>;
}

/** New texts beyond these are turned away: their plans would come too late for whoever asks. */
const MOST_WAITING = 100;
/** No operation within the limits takes nearly as long. */
const LONGEST_MS = 5_000;

/** Tests run the sources; a thread needs what was built of them. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/gateway/execution/planner-worker.js', import.meta.url)
  : new URL('./planner-worker.js', import.meta.url);

/** Plans in a thread of their own, one after another. A thread that dies or hangs is replaced. */
export async function openPlanning(supergraphSdl: string): Promise<Planning> {
  const queue: Waiting[] = [];
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
    const [first] = queue.splice(0, 1);
    if (!first) return;
    underWay = first;
    thread.postMessage(first.text);
    timer = setTimeout(() => void thread?.terminate(), LONGEST_MS);
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
      if (!isReady) for (const { reject } of queue.splice(0)) reject(fault);
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
    get waiting() {
      return queue.length + (underWay ? 1 : 0);
    },
    plan: (text) =>
      new Promise((resolve, reject) => {
        if (queue.length >= MOST_WAITING) {
          reject(turnAway('RATE_LIMITED', 'Too many operations that were never asked before.', 429));
          return;
        }
        queue.push({ text, resolve, reject });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('closed'));
      await thread?.terminate();
    },
  };
}

const asError = ({ message, code }: { readonly message: string; readonly code: unknown }): Error =>
  code === undefined ? new Error(message) : new GraphQLError(message, { extensions: { code } });
