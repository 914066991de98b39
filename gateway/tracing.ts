import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Tracing } from './trace.ts';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-0([01])$/;

/** A collector that does not answer holds up no stop for longer. */
const LAST_WORDS_MS = 800;

/**
 * Spans by OpenTelemetry: one for an operation, one for each question to an authority. It is not made known to other
 * packages, whose spans would hold query texts.
 */
export function openTracing(endpoint: string): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: 2_000,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'nrm-graph-gateway' }),
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('gateway');

  return {
    begin: (correlationId, began, traceparent) => {
      const attributes = { 'gateway.correlation_id': correlationId };
      const options = { kind: SpanKind.SERVER, startTime: began, attributes };
      const operation = tracer.startSpan('operation', options, parentOf(traceparent));
      return {
        asks: (room) => {
          const ask = tracer.startSpan(
            `ask ${room}`,
            { kind: SpanKind.CLIENT, attributes: { 'gateway.authority': room } },
            trace.setSpan(ROOT_CONTEXT, operation),
          );
          return {
            traceparent: traceparentOf(ask),
            ends: (outcome) => {
              ask.setAttribute('gateway.outcome', outcome);
              if (outcome !== 'answered') ask.setStatus({ code: SpanStatusCode.ERROR });
              ask.end();
            },
          };
        },
        ends: ({ operation: name, codes, status }) => {
          if (name !== null) operation.setAttribute('graphql.operation.name', name);
          if (typeof status === 'number') operation.setAttribute('http.response.status_code', status);
          operation.setAttribute('gateway.codes', [...codes]);
          if (codes.length > 0) operation.setStatus({ code: SpanStatusCode.ERROR });
          operation.end();
        },
      };
    },
    close: async () => {
      const late = new Promise<void>((done) => setTimeout(done, LAST_WORDS_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

/** What comes in another form is as if it had not come. */
function parentOf(traceparent = '') {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent) ?? [];
  if (!traceId || !spanId) return ROOT_CONTEXT;
  const parent = { traceId, spanId, traceFlags: Number(flags), isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, parent);
}

const traceparentOf = (span: Span): string => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-0${traceFlags & 1}`;
};
