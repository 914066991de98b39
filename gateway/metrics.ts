import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from './breaker.ts';
import type { AuthorityFigures, GraphFigures } from './figures.ts';
import { nameLabels } from './name-labels.ts';
import type { Ended } from './operation-log.ts';

/** What is told of the process to whoever may read `/metrics`: how much and how long, never what. */
export interface Metrics {
  readonly operation: (ended: Ended) => void;
  readonly authority: (room: string, outcome: Outcome | 'not asked', ms: number) => void;
  /** What the parts count for themselves; read when somebody asks. */
  readonly watch: (authorities: readonly AuthorityFigures[], figures: GraphFigures) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const BREAKER_STATES = ['closed', 'half-open', 'open'] as const;

export function openMetrics(): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const of = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
    name: `gateway_${name}`,
    help,
    labelNames,
    registers,
  });
  const requests = new Counter(of('requests_total', 'Requests to the graph, by HTTP status.', 'status'));
  const errors = new Counter(of('errors_total', 'Answers with an error, by its code.', 'code'));
  const operations = new Histogram({
    ...of(
      'operation_seconds',
      'From request to answer, by the client’s name for the operation.',
      'operation',
    ),
    buckets: SECONDS,
  });
  const authorities = new Histogram({
    ...of('authority_seconds', 'From question to reply of an authority.', 'authority', 'outcome'),
    buckets: SECONDS,
  });
  const silent = new Counter(of('silent_total', 'Answers without an authority’s part.', 'authority', 'code'));
  const labelOf = nameLabels((operation) => operations.remove({ operation }));

  return {
    operation: ({ exchange, codes, status, ms }) => {
      requests.inc({ status });
      for (const code of codes) errors.inc({ code });
      operations.observe({ operation: labelOf(exchange) }, ms / 1000);
      for (const [authority, code] of exchange?.silent ?? []) silent.inc({ authority, code });
    },
    authority: (authority, outcome, ms) => authorities.observe({ authority, outcome }, ms / 1000),
    watch: (watched, { caches, execution }) => {
      /** A metric that is worked out when it is read. */
      const read = <Label extends string>(
        Kind: typeof Counter | typeof Gauge,
        description: ReturnType<typeof of<Label>>,
        tell: (metric: Counter<Label> | Gauge<Label>) => void,
      ) =>
        new Kind<Label>({
          ...description,
          collect() {
            this.reset();
            tell(this);
          },
        });
      read(Gauge, of('authority_requests', 'Requests under way.', 'authority'), (metric) => {
        for (const { room, requests: underWay } of watched) metric.inc({ authority: room }, underWay);
      });
      read(Gauge, of('authority_breaker', '1: the state of its breaker.', 'authority', 'state'), (metric) => {
        for (const { room, breaker } of watched)
          for (const state of BREAKER_STATES)
            metric.inc({ authority: room, state }, state === breaker ? 1 : 0);
      });
      read(Gauge, of('cache_entries', 'What a cache holds.', 'cache'), (metric) => {
        for (const { name, entries } of caches()) metric.inc({ cache: name }, entries);
      });
      read(Gauge, of('cache_characters', 'How much that is, in characters.', 'cache'), (metric) => {
        for (const { name, size } of caches()) metric.inc({ cache: name }, size);
      });
      read(Counter, of('cache_reads_total', 'Whether a cache knew.', 'cache', 'known'), (metric) => {
        for (const { name, hits, misses } of caches()) {
          metric.inc({ cache: name, known: 'yes' }, hits);
          metric.inc({ cache: name, known: 'no' }, misses);
        }
      });
      read(Counter, of('handed_over_total', 'Operations that Apollo’s executor ran for ours.'), (metric) => {
        metric.inc(execution()?.handedOver ?? 0);
      });
      read(Counter, of('verbatim_total', 'Answers that stand as the authorities wrote them.'), (metric) => {
        metric.inc(execution()?.verbatim ?? 0);
      });
      read(Gauge, of('new_texts_waiting', 'New operations that wait to be read or planned.'), (metric) => {
        metric.inc(execution()?.waiting ?? 0);
      });
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
