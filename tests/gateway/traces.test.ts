import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../shared/http-body.ts';
import type { RoomName } from './sample-authorities.ts';
import { SampleGraph } from './sample-graph.ts';
import { reset } from './stub-authority.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
  readonly status: { readonly code?: number };
}

/** Takes spans as OTLP sends them, as JSON over HTTP. */
class Collector {
  readonly bodies: string[] = [];
  readonly #server: Server = createServer(async (request, response) => {
    this.bodies.push(`${request.url} ${await readBody(request, 1024 * 1024)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get spans(): Span[] {
    return this.bodies.flatMap((body) => {
      const { resourceSpans } = JSON.parse(body.slice(body.indexOf(' ')));
      return resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
        scopeSpans.flatMap(({ spans }) => spans),
      );
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }
}

const attribute = ({ attributes }: Span, name: string) => {
  const { value } = attributes.find(({ key }) => key === name) ?? {};
  return value && Object.values(value)[0];
};

const WHOLE =
  'query Whole($id: ID!) { case(id: $id) { id reference immigration { since } justice { since } } }';
const PARENT = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };

test('a collector that is not there holds up no answer and no stop', async () => {
  const graph = await new SampleGraph().start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  const { data } = await graph.ask('{ cases { id } }');
  expect(data.cases).toHaveLength(3);
  await graph.stop();
});

describe('with a collector named', () => {
  const collector = new Collector();
  const graph = new SampleGraph();
  let sent: Record<RoomName, (string | undefined)[]>;
  let answer: Awaited<ReturnType<typeof graph.ask>>;
  let token: string;

  // the last spans are sent when the gateway stops
  beforeAll(async () => {
    await graph.start({ OTEL_EXPORTER_OTLP_ENDPOINT: await collector.start() });
    token = await graph.token({ sub: 'SUBJECT4711' });
    graph.authorities.nec.misbehave = reset;
    answer = await graph.ask(WHOLE, {
      token,
      variables: { id: 'MARKER4711' },
      headers: { traceparent: `00-${PARENT.trace}-${PARENT.span}-01` },
    });
    const traceparents = (room: RoomName) =>
      graph.seen(room).map(({ headers }) => headers.traceparent?.toString());
    sent = { cmm: traceparents('cmm'), dis: traceparents('dis'), nec: traceparents('nec'), returns: [] };
    graph.reset();
    await graph.ask('{ case(id: "MARKER4711") { id } }', { token, headers: { traceparent: 'MARKER4711' } });
    await graph.ask('{ cases { id } }', { token: null });
    await graph.stop();
  });
  afterAll(() => collector.stop());

  const operations = () => collector.spans.filter(({ name }) => name === 'operation');
  const asks = (room: string) => collector.spans.filter(({ name }) => name === `ask ${room}`);

  test('an operation is a span in the trace that the request came with', () => {
    const [operation] = operations().filter((span) => attribute(span, 'graphql.operation.name') === 'Whole');
    expect(operation).toMatchObject({
      traceId: PARENT.trace,
      parentSpanId: PARENT.span,
      status: { code: 2 },
    });
    expect(attribute(operation as Span, 'http.response.status_code')).toBe(200);
    expect(attribute(operation as Span, 'gateway.codes')).toEqual({
      values: [{ stringValue: 'AUTHORITY_UNAVAILABLE' }],
    });
    expect(attribute(operation as Span, 'gateway.correlation_id')).toBe(
      answer.headers.get('x-correlation-id'),
    );
  });

  test('each question to an authority is a span under it, which the authority is told of', () => {
    const [operation] = operations().filter(({ traceId }) => traceId === PARENT.trace);
    for (const [room, outcome] of [
      ['cmm', 'answered'],
      ['dis', 'answered'],
      ['nec', 'silent'],
    ] as const) {
      const [ask, ...others] = asks(room).filter(({ traceId }) => traceId === PARENT.trace);
      expect(others).toEqual([]);
      expect(ask?.parentSpanId).toBe(operation?.spanId);
      expect([room, attribute(ask as Span, 'gateway.outcome')]).toEqual([room, outcome]);
      const own = `00-${PARENT.trace}-${ask?.spanId}-01`;
      // asked once more after a lost connection, it is the same question
      expect(sent[room]).toEqual(room === 'nec' ? [own, own] : [own]);
    }
  });

  test('a header that is none begins a trace of its own; who is not known is not traced', () => {
    const [first, second, ...others] = operations();
    expect(others).toEqual([]);
    expect(new Set([first?.traceId, second?.traceId]).size).toBe(2);
  });

  test('nothing is sent of what was asked, of whom, or by whom', () => {
    const all = collector.bodies.join();
    expect(collector.bodies.every((body) => body.startsWith('/v1/traces '))).toBe(true);
    for (const secret of ['SUBJECT4711', 'MARKER4711', 'reference', 'query', token.slice(-20)])
      expect(all).not.toContain(secret);
  });
});

test('without a collector authorities are sent no trace, whatever the client sends', async () => {
  const graph = await new SampleGraph().start();
  await graph.ask('{ cases { id } }', { headers: { traceparent: `00-${PARENT.trace}-${PARENT.span}-01` } });
  expect(graph.seen('cmm').map(({ headers }) => headers.traceparent)).toEqual([undefined]);
  await graph.stop();
});
