import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type CacheFigures, CountedCache } from '../../shared/counted-cache.ts';
import type { Deadline } from '../deadline.ts';
import type { Exchange } from '../exchange.ts';
import { turnAway } from '../turn-away.ts';
import { processorMs } from './processor-time.ts';
import { Turns } from './turns.ts';

/** A text, and where it holds several operations, the name of the one that is asked. */
export interface Text {
  readonly text: string;
  readonly operationName?: string | undefined;
}

/** Who asks, and until when the answer is of use. */
export type Asking = Pick<Exchange, 'caller' | 'deadline'>;

/** What a thread says: that it can begin and who it is, what it has made of a text, or why it could not. */
export type Said<Made> =
  | { readonly ready: string | null }
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
  readonly log: Logger;
}

interface Job<Made> {
  readonly text: Text;
  /** Of all who wait for it. */
  readonly deadlines: Deadline[];
  readonly made: Promise<Made>;
  readonly tell: (told: { readonly made: Made } | { readonly fault: Error }) => void;
}

/** Texts beyond these are turned away: they would come too late for whoever asks. */
const MOST_WAITING = 100;
/** A few fragments that lead from authority to authority and back can take the planner minutes. */
const LONGEST_MS = 3_000;
/** Texts that took as long are not tried again for a while. */
const TOO_SLOW_FOR_MS = 10 * 60_000;
/** What no good text takes of a processor. Where the thread had less in all that time, the machine is busy, and the text not to blame. */
const MUCH_MS = 150;
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
export async function openThread<Made>({
  file,
  data,
  work,
  tooMuch,
  log,
}: ThreadOptions): Promise<Thread<Made>> {
  const queue = new Turns<Job<Made>>();
  /** From when it is asked for until it is told. */
  const underWay = new Map<string, Job<Made>>();
  const tooSlow = new CountedCache<true>(`texts too slow ${work}`, { maxSize: KEPT_TEXTS });
  let current: Job<Made> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let thread: Worker | undefined;
  let itself: string | null = null;
  let isReady = false;
  let isClosed = false;

  const done: Job<Made>['tell'] = (told) => {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    job?.tell(told);
  };

  const next = () => {
    if (current || isClosed || queue.length === 0) return;
    thread ??= start();
    if (!isReady) return;
    const job = queue.take();
    if (!job) return;
    if (job.deadlines.every(({ isOver }) => isOver)) {
      job.tell({ fault: tooLate() });
      return next();
    }
    current = job;
    thread.postMessage(job.text);
    watch(job);
  };

  const watch = (job: Job<Made>) => {
    const began = processorMs(itself);
    // where the thread that serves was held up, what was made in time is heard first
    timer = setTimeout(() => setImmediate(giveUp, job, began), LONGEST_MS);
    timer.unref();
  };

  const giveUp = (job: Job<Made>, began: number) => {
    if (current !== job) return;
    const isToBlame = processorMs(itself) - began >= MUCH_MS;
    // a busy machine comes to it later, which may still be in time
    if (!isToBlame && job.deadlines.some(({ isOver }) => !isOver)) return watch(job);
    log.warn({ thread: file, isToBlame }, 'a text took too long');
    if (isToBlame) {
      const key = keyOf(job.text);
      tooSlow.set(key, true, { size: key.length, ttl: TOO_SLOW_FOR_MS });
    }
    done({ fault: isToBlame ? turnAway('LIMIT_EXCEEDED', tooMuch) : tooLate() });
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
      if ('ready' in said) {
        itself = said.ready;
        isReady = true;
      } else if ('made' in said) done(said);
      else done({ fault: asError(said.fault) });
      next();
    });
    let why: string | undefined;
    // its end follows
    started.on('error', (fault: NodeJS.ErrnoException) => {
      why = fault.code ?? fault.name;
    });
    started.on('exit', () => {
      if (thread !== started) return;
      if (!isClosed) log.error({ thread: file, fault: why }, 'a thread has ended');
      const fault = new Error(`the thread ${file} has ended`);
      thread = undefined;
      // one that cannot even start would be started for ever
      if (!isReady) for (const { tell } of queue.takeAll()) tell({ fault });
      isReady = false;
      done({ fault });
      next();
    });
    started.unref();
    return started;
  };

  const begin = (text: Text): Job<Made> => {
    const key = keyOf(text);
    let tell!: Job<Made>['tell'];
    const made = new Promise<Made>((resolve, reject) => {
      tell = (told) => {
        underWay.delete(key);
        if ('made' in told) resolve(told.made);
        else reject(told.fault);
      };
    });
    const job = { text, deadlines: [], made, tell };
    underWay.set(key, job);
    return job;
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
    make: async (text, { caller, deadline }) => {
      const key = keyOf(text);
      if (tooSlow.get(key)) throw turnAway('LIMIT_EXCEEDED', tooMuch);
      const job = underWay.get(key) ?? begin(text);
      job.deadlines.push(deadline);
      if (job !== current) queue.add(job, JSON.stringify([caller?.issuer, caller?.subject]));
      if (queue.length > MOST_WAITING) queue.takeLastOfMost()?.tell({ fault: tooMany() });
      next();
      return inTime(job.made, deadline);
    },
    close: async () => {
      isClosed = true;
      for (const { tell } of queue.takeAll()) tell({ fault: new Error('closed') });
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
