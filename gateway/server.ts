import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { BootError, httpUrl } from '../shared/env.ts';
import type { Running } from '../shared/lifecycle.ts';
import { header } from '../shared/request-signature.ts';
import type { VerifyToken } from '../shared/tokens.ts';
import { correlationId } from './correlation-id.ts';
import type { ExecutorChoice } from './execution/own-execution.ts';
import { type ExplorerOptions, openExplorer } from './explorer/explorer.ts';
import { openGraph } from './graph.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { answerJson } from './http-answer.ts';
import type { Metrics } from './metrics.ts';
import { type MetricsAddress, type MetricsServer, serveMetrics } from './metrics-server.ts';
import { subgraphVariables } from './subgraph-variables.ts';
import { readSupergraph } from './supergraph.ts';
import { type Guard, openTransport, type Transport } from './transport.ts';

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly supergraphSdl: string;
  /** Of a subgraph: the key it shares with this gateway, and an address in place of the composed one. */
  readonly authorityOf: (name: string) => { readonly key: Buffer | null; readonly url: string | undefined };
  /** Null: the gateway is open, to whoever can reach it. */
  readonly verifyToken: VerifyToken | null;
  readonly operationDeadlineMs: number;
  readonly authorityDeadlineMs: number;
  /** Before each authority. */
  readonly guard: Guard;
  /** Who runs the plans. */
  readonly executor: ExecutorChoice;
  /** The page at `/` to try the graph with; null: there is none. */
  readonly explorer: ExplorerOptions | null;
  /** Where `/metrics` is served; null: nothing is measured. */
  readonly metrics: MetricsAddress | null;
  /** The OpenTelemetry collector's address; null: nothing is traced. */
  readonly traceEndpoint: string | null;
  readonly log: Logger;
}

export interface Gateway extends Running {
  readonly url: string;
  readonly metricsUrl: string | null;
}

/** Operations in flight get this long to end when the process is asked to stop; their own deadline is shorter. */
const DRAIN_MS = 9_000;

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { host, port, verifyToken, operationDeadlineMs, log } = options;
  const supergraph = sound(() => readSupergraph(options.supergraphSdl));
  const explorer = options.explorer ? openExplorer(options.explorer) : [];
  const metrics = options.metrics ? (await import('./metrics.ts')).openMetrics() : null;
  const tracing = options.traceEndpoint
    ? (await import('./tracing.ts')).openTracing(options.traceEndpoint)
    : null;
  const transports = openTransports(supergraph.subgraphs, options, metrics);
  const { graph, figures } = await openGraph(
    supergraph,
    transports,
    verifyToken,
    options.executor,
    log,
  ).catch(unsound);
  metrics?.watch([...transports.values()], figures);
  const answerGraphql = graphqlEndpoint({ graph, verifyToken, operationDeadlineMs, metrics, tracing, log });
  const inFlight = new Set<Promise<void>>();
  let draining = false;

  const routes = new Map<string, (request: IncomingMessage, response: ServerResponse, id: string) => void>([
    [
      '/graphql',
      (request, response, id) => {
        // done when the last byte is out, not when the answer is made
        const answered = new Promise<void>((done) => response.once('close', done)).finally(() =>
          inFlight.delete(answered),
        );
        inFlight.add(answered);
        void answerGraphql(request, response, id);
      },
    ],
    ['/health/live', (_request, response) => answerJson(response, 200, { status: 'live' })],
    // whether an authority is up is none of its business: the others' parts are served all the same
    [
      '/health/ready',
      (_request, response) =>
        answerJson(response, draining ? 503 : 200, { status: draining ? 'draining' : 'ready' }),
    ],
    ...explorer,
  ]);
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 65_000 }, (request, response) => {
    const id = correlationId(request);
    response.setHeader(header.correlationId, id);
    if (draining) response.setHeader('connection', 'close');
    const route = routes.get(request.url?.split('?', 1)[0] ?? '');
    if (route) route(request, response, id);
    else answerJson(response, 404, { message: 'There is nothing at this address.' });
  });
  let metricsServer: MetricsServer | null = null;
  try {
    metricsServer = options.metrics && metrics ? await serveMetrics(options.metrics, metrics) : null;
    await new Promise<void>((listening, failed) => {
      server.once('error', failed).listen(port, host, listening);
    });
  } catch (fault) {
    await metricsServer?.close();
    await graph.stop();
    throw fault;
  }
  const { port: bound } = server.address() as AddressInfo;
  log.info(
    { host, port: bound, authorities: supergraph.subgraphs.map(({ name }) => name) },
    'the gateway is ready',
  );

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    draining = true;
    await allWithin(DRAIN_MS, inFlight);
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
    await graph.stop();
    await metricsServer?.close();
    await tracing?.close();
    await Promise.all([...transports.values()].map((transport) => transport.close()));
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    metricsUrl: metricsServer?.url ?? null,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Whatever is wrong with the file is said without quoting it. */
function unsound(cause: unknown): never {
  if (cause instanceof BootError) throw cause;
  throw new BootError('SUPERGRAPH_FILE: is not a supergraph that this gateway can serve', { cause });
}

function sound<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (fault) {
    return unsound(fault);
  }
}

function openTransports(
  subgraphs: readonly { readonly name: string; readonly url: string }[],
  { authorityOf, authorityDeadlineMs: deadlineMs, guard }: GatewayOptions,
  metrics: Metrics | null,
): ReadonlyMap<string, Transport> {
  const transports = subgraphs.map(({ name, url: composed }): [string, Transport] => {
    const { key, url = composed } = authorityOf(name);
    if (!httpUrl.safeParse(url).success) {
      const variable = subgraphVariables(name).url;
      throw new BootError(
        url
          ? `${variable}: must be an http or https address; that of the supergraph is not`
          : `${variable} is missing: the supergraph holds no address`,
      );
    }
    return [name, openTransport({ room: name, url, key, deadlineMs, guard, metrics })];
  });
  return new Map(transports);
}

/** Also those that come in meanwhile; whatever is still not done when the time is up is cut off. */
async function allWithin(milliseconds: number, work: ReadonlySet<Promise<void>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), milliseconds);
  });
  while (work.size > 0) {
    if ((await Promise.race([Promise.allSettled(work), late])) === 'late') break;
  }
  clearTimeout(timer);
}
