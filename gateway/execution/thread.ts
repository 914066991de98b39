import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { type CacheFigures, CountedCache } from '../../shared/counted-cache.ts';
import type { Deadline } from '../deadline.ts';
import type { Exchange } from '../exchange.ts';
import { turnAway } from '../turn-away.ts';
import { Turns } from './turns.ts';

/** A text, and where it holds several operations, the name of the one that is asked. */
export interface Text {
  readonly text: string;
  readonly operationName?: string | undefined;
}

/** Who asks, and until when the answer is of use. */
export type Asking = Pick<Exchange, 'caller' | 'deadline'>;

/** What a thread says: that it can begin, what it has made of a text, or why it could not. */
export type Said<Made> =
  | 'ready'
  | { readonly made: Made }
  | { readonly fault: { readonly message: string; readonly code: unknown } };

/** Works on texts that were never asked before, in a thread of its own: the one that serves must not wait for it. */
export interface Thread<Made> {
  /** Who asks for what is being made already waits for the same. */
  readonly make: (text: Text, asking: Asking) => Promise<Made>;
  /** Texts that wait, with the one that is being worked on. */
  readonly waiting: number;
  readonly tooSlow: CacheFigures;
  readonly close: () => Promise<void>;
}

export interface ThreadOptions {
  /** The file in this folder, without its ending. */
  readonly file: string;
  /** What it is given to begin with. */
  readonly data: unknown;
  /** Of what it does, for figures: "to plan". */
  readonly work: string;
  /** What is told of a text that takes too long. */
  readonly tooMuch: string;
}

interface Job<Made> {
  readonly text: Text;
  readonly caller: string;
  /** Of all who wait for it. */
  readonly deadlines: readonly Deadline[];
  readonly resolve: (made: Made) => void;
  readonly reject: (fault: unknown) => void;
}

/** Texts beyond these are turned away: they would come too late for whoever asks. */
const MOST_WAITING = 100;
/** A few fragments that lead from authority to authority and back can take the planner minutes. */
const LONGEST_MS = 3_000;
/** Texts that took as long are not tried again for a while; a busy machine may have been to blame. */
const TOO_SLOW_FOR_MS = 10 * 60_000;
const KEPT_TEXTS = 4 * 1024 * 1024;

/** Tests run the sources; a thread needs what was built of them. */
const folder = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/gateway/execution/' : '.',
  import.meta.url,
);

/**
 * One text after another. A thread that dies or hangs is replaced. Callers take turns: whoever sends many texts, or slow
 * ones, waits for them longer than others do for theirs.
 */
export async function openThread<Made>({ file, data, work, tooMuch }: ThreadOptions): Promise<Thread<Made>> {
  const queue = new Turns<Job<Made>>();
  const underWay = new Map<string, { readonly made: Promise<Made>; readonly deadlines: Deadline[] }>();
  const tooSlow = new CountedCache<true>(`texts too slow ${work}`, { maxSize: KEPT_TEXTS });
  let current: Job<Made> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let thread: Worker | undefined;
  let isReady = false;
  let isClosed = false;

  const done = (how: (job: Job<Made>) => void) => {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    if (job) how(job);
  };

  const next = () => {
    if (current || isClosed || queue.length === 0) return;
    thread ??= start();
    if (!isReady) return;
    const job = queue.take();
    if (!job) return;
    if (job.deadlines.every(({ isOver }) => isOver)) {
      job.reject(tooLate());
      return next();
    }
    current = job;
    thread.postMessage(job.text);
    // where the thread that serves was held up, what was made in time is heard first
    timer = setTimeout(() => setImmediate(giveUp, job), LONGEST_MS);
    timer.unref();
  };

  const giveUp = (job: Job<Made>) => {
    if (current !== job) return;
    const key = keyOf(job.text);
    tooSlow.set(key, true, { size: key.length, ttl: TOO_SLOW_FOR_MS });
    done(({ reject }) => reject(turnAway('LIMIT_EXCEEDED', tooMuch)));
    void thread?.terminate();
    // whatever it still says is heard no more
    thread = undefined;
    isReady = false;
    next();
  };

  const start = () => {
    const started = new Worker(new URL(`${file}.js`, folder), { workerData: data });
    started.on('message', (said: Said<Made>) => {
      if (thread !== started) return;
      if (said === 'ready') isReady = true;
      else if ('made' in said) done(({ resolve }) => resolve(said.made));
      else done(({ reject }) => reject(asError(said.fault)));
      next();
    });
    // what is wrong is told by the end that follows
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (thread !== started) return;
      const fault = new Error(`the thread ${file} has ended`);
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

  const begin = (text: Text, { caller, deadline }: Asking): Promise<Made> => {
    const by = JSON.stringify([caller?.issuer, caller?.subject]);
    const deadlines = [deadline];
    const made = new Promise<Made>((resolve, reject) => {
      queue.add({ text, caller: by, deadlines, resolve, reject });
    }).finally(() => underWay.delete(keyOf(text)));
    underWay.set(keyOf(text), { made, deadlines });
    if (queue.length > MOST_WAITING) queue.takeLastOfMost()?.reject(tooMany());
    next();
    return made;
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
      return queue.length + (current ? 1 : 0);
    },
    make: async (text, asking) => {
      const key = keyOf(text);
      if (tooSlow.get(key)) throw turnAway('LIMIT_EXCEEDED', tooMuch);
      const joined = underWay.get(key);
      joined?.deadlines.push(asking.deadline);
      return inTime(joined?.made ?? begin(text, asking), asking.deadline);
    },
    close: async () => {
      isClosed = true;
      for (const { reject } of queue.takeAll()) reject(new Error('closed'));
      await thread?.terminate();
    },
  };
}

/** No text with a name is another one without. */
export const keyOf = ({ text, operationName = '' }: Text) =>
  `${operationName.length} ${operationName}${text}`;

const tooMany = () => turnAway('RATE_LIMITED', 'Too many operations that were never asked before.', 429);
const tooLate = () => turnAway('TIMEOUT', 'This operation is new, and was not prepared in time.', 504);

/** With a code, it is the text that is at fault. */
const asError = ({ message, code }: { readonly message: string; readonly code: unknown }): Error =>
  code === undefined
    ? new Error(message)
    : new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** What has been begun is made all the same, for whoever asks next. */
const inTime = <Made>(making: Promise<Made>, deadline: Deadline): Promise<Made> =>
  new Promise((resolve, reject) => {
    const made = deadline.whenOver(() => reject(tooLate()));
    making.then(resolve, reject).finally(made);
  });
