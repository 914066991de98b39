import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { checkout } from '../dev/checkout.ts';
import { workloadNamed } from './workloads.ts';

/** What a process that loads is told, and what it tells when it is done. */
export interface LoadOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly workload: string;
  /** Of cases that are on record. */
  readonly ids: readonly string[];
  /** The number of the first request: no two loads ask the same. */
  readonly from: number;
  readonly amount: number;
  readonly connections: number;
  /** Requests a second, through as many connections as that takes; without it, as many as go. */
  readonly rate?: number;
}

export interface Loaded {
  readonly seconds: number;
  readonly answered: number;
  /** Not answered, not with 200, with errors, or with what another asked for. */
  readonly failed: number;
  readonly p99Ms: number;
}

/** The part of autocannon that is used here; it lives in the bench's own packages, which the project does not have. */
type Autocannon = (options: Record<string, unknown>) => Promise<{
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
  readonly mismatches: number;
  readonly '2xx': number;
  readonly latency: { readonly p99: number };
}> & { readonly on: (event: 'response', listen: () => void) => void };

/** Of the request that a connection has under way. */
interface Context {
  at: number;
}

/** As many as go through so many connections. */
async function asManyAsGo(order: LoadOrder): Promise<Loaded> {
  const autocannon = createRequire(join(checkout, 'bench/package.json'))('autocannon') as Autocannon;
  const { nth, told } = workloadNamed(order.workload);
  const { url, ids, connections, amount, from } = order;
  let n = from;
  let others = 0;
  // it looks once a second whether all is done
  const began = performance.now();
  let ended = began;
  const loading = autocannon({
    url,
    connections,
    amount,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        setupRequest: (request: object, context: Context) => {
          const at = n++;
          context.at = at;
          return { ...request, headers: headersOf(order), body: JSON.stringify(nth(at, ids)) };
        },
        onResponse: (_status: number, body: string, { at }: Context) => {
          if (!body.includes(told(at, ids))) others += 1;
        },
      },
    ],
    verifyBody: isAnswered,
  });
  loading.on('response', () => {
    ended = performance.now();
  });
  const done = await loading;
  return {
    seconds: (ended - began) / 1_000,
    answered: done['2xx'] - done.mismatches,
    failed: done.errors + done.timeouts + done.non2xx + done.mismatches + others,
    p99Ms: done.latency.p99,
  };
}

/**
 * So many a second, whatever becomes of those before: each waits from the moment at which it was due. Autocannon would send
 * those of a second at its beginning.
 */
async function atAPace(order: LoadOrder, rate: number): Promise<Loaded> {
  const { nth, told } = workloadNamed(order.workload);
  const dispatcher = new Agent({ connections: 256 });
  const waited: number[] = [];
  const began = performance.now();
  const send = async (n: number, due: number) => {
    const { statusCode, body } = await request(order.url, {
      dispatcher,
      method: 'POST',
      headers: headersOf(order),
      body: JSON.stringify(nth(n, order.ids)),
    });
    const text = await body.text();
    if (statusCode === 200 && isAnswered(text) && text.includes(told(n, order.ids)))
      waited.push(performance.now() - due);
  };
  const sent: Promise<void>[] = [];
  for (let at = 0; at < order.amount; at += 1) {
    const due = began + (at * 1_000) / rate;
    await sleep(Math.max(0, due - performance.now()));
    sent.push(send(order.from + at, due));
  }
  await Promise.allSettled(sent);
  const seconds = (performance.now() - began) / 1_000;
  await dispatcher.close();
  waited.sort((one, other) => one - other);
  return {
    seconds,
    answered: waited.length,
    failed: order.amount - waited.length,
    p99Ms: waited[Math.ceil(waited.length * 0.99) - 1] ?? Number.NaN,
  };
}

const headersOf = ({ headers }: LoadOrder) => ({
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  ...headers,
});

const isAnswered = (body: string) => body.startsWith('{"data":{') && !body.includes('"errors":');

const load = (order: LoadOrder): Promise<Loaded> =>
  order.rate ? atAPace(order, order.rate) : asManyAsGo(order);

process.stdout.write(`${JSON.stringify(await load(JSON.parse(process.argv[2] ?? '') as LoadOrder))}\n`);
