import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { type Logger, pino } from 'pino';
import { type NewAccessEntry, RequestRepeated } from '../access/access-log.ts';
import type { Coordinate } from '../access/policy.ts';
import { RequestAccess } from '../access/request-access.ts';
import { badInputPlugin } from '../bad-input.ts';
import type { Caller } from '../caller.ts';
import { dayOf } from '../day.ts';
import type { ErrorCode } from '../error-codes.ts';
import { BodyTooLarge } from '../http-body.ts';
import { keepAlive } from '../keep-alive.ts';
import { purposesOf } from '../roles.ts';
import { KeysUnreachable, type VerifyToken } from '../tokens.ts';
import type { Purpose } from '../vocabulary.ts';
import { askedBy } from './asked.ts';
import { entryOf, type RequestContext, type RoomStand } from './context.ts';
import { maskError } from './mask-error.ts';
import { readSigned, type Signed } from './signed-request.ts';

export interface SubgraphServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface SubgraphServing<Loaders> {
  readonly schema: GraphQLSchema;
  readonly room: RoomStand;
  readonly loaders: (context: Omit<RequestContext, 'load'>) => Loaders;
  readonly signingKey: Buffer;
  readonly verifyToken: VerifyToken;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

const refusal = (status: number, code: ErrorCode, message: string): Reply => ({
  status,
  body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
});

const NO_ENTRY = refusal(503, 'AUTHORITY_UNAVAILABLE', 'The access log cannot be written: no data goes out.');
const NO_KEYS = refusal(
  503,
  'AUTHORITY_UNAVAILABLE',
  'The access token cannot be checked now: no data goes out.',
);
const NOT_THE_GATEWAY = refusal(
  401,
  'UNAUTHENTICATED',
  'Only the gateway is answered here, once for each request.',
);

/** One authority's HTTP door: answers its gateway and nobody else, and nothing before the access entry is durable. */
export async function serveSubgraph<Loaders>(serving: SubgraphServing<Loaders>): Promise<SubgraphServer> {
  const { room, logger, schema } = serving;
  const apollo = new ApolloServer<RequestContext<Loaders>>({
    schema,
    introspection: true,
    csrfPrevention: false, // the signature says more
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: pino({ level: 'silent' }),
    formatError: maskError(logger),
    plugins: [
      badInputPlugin(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ contextValue, document, operation }) => {
            if (operation) contextValue.entry.asked = askedBy(schema, document, operation);
          },
        }),
      },
    ],
  });
  await apollo.start();

  const whoAsks = async (token: string): Promise<Caller | null | 'UNKNOWABLE'> => {
    try {
      return await serving.verifyToken(token);
    } catch (fault) {
      if (!(fault instanceof KeysUnreachable)) throw fault;
      logger.error({ cause: fault.word }, 'the key set of the issuer cannot be had');
      return 'UNKNOWABLE';
    }
  };

  const answer = async (signed: Signed): Promise<Reply> => {
    const caller = await whoAsks(signed.token);
    if (caller === 'UNKNOWABLE') {
      const recorded = await record(deniedUnknown(signed, 'ISSUER_UNAVAILABLE'));
      return recorded ?? NO_KEYS;
    }
    if (!caller) {
      const recorded = await record(deniedUnknown(signed, 'UNAUTHENTICATED'));
      return recorded ?? refusal(401, 'UNAUTHENTICATED', 'The access token does not hold.');
    }
    const purpose = signed.purpose === null ? null : statedPurpose(caller, signed.purpose);
    if (purpose === undefined) {
      const recorded = await record({ ...deniedUnknown(signed, 'PURPOSE_REQUIRED'), ...caller });
      return recorded ?? refusal(400, 'PURPOSE_REQUIRED', 'This role may not state that purpose.');
    }
    const now = room.now();
    const stem = {
      room,
      request: signed,
      caller,
      purpose,
      access: new RequestAccess(room.policy, caller, purpose, room.db),
      now,
      today: dayOf(now),
      repeats: null,
      entry: { asked: { kind: 'READ' as const, operation: null, coordinates: [] }, written: 0, denied: 0 },
    };
    const context: RequestContext<Loaders> = Object.assign(stem, { load: serving.loaders(stem) });
    const { body } = await apollo.executeOperation(signed.operation, { contextValue: context });
    if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
    const { data, errors } = body.singleResult;
    countWithheld(errors, context.access.withheld);
    const recorded = await recordAnswer(context, errors ?? []);
    if (recorded) return recorded;
    return { status: 200, body: JSON.stringify(errors ? { data: data ?? null, errors } : { data }) };
  };

  /** The entry of a request whose decisions have not written theirs. A reply, where there must be another than the answer. */
  const recordAnswer = async (
    context: RequestContext<Loaders>,
    errors: readonly GraphQLFormattedError[],
  ): Promise<Reply | null> => {
    const { asked, written, denied: deniedByDecision } = context.entry;
    const failures = errors.filter(({ extensions }) => extensions?.code !== 'WITHHELD');
    // decisions that were taken, or denied, have their entries; one that failed has none
    const failed = failures.filter(({ path }) => path?.length === 1).length - deniedByDecision;
    if (written > 0 && failed <= 0) return null;
    const code = failures[0] ? String(failures[0].extensions?.code) : null;
    const denied = code !== null && DENIALS.has(code) && context.access.touched.size === 0;
    const outcome = code ?? (errors.length > 0 ? 'WITHHELD' : 'ANSWERED');
    const kind = denied ? ('DENY' as const) : asked.kind;
    return record(entryOf(context, { kind, outcome }));
  };

  const record = async (entry: NewAccessEntry): Promise<Reply | null> => {
    try {
      await room.log.append(entry);
      return null;
    } catch (fault) {
      if (fault instanceof RequestRepeated) {
        logger.warn({ correlationId: entry.correlationId }, 'a request was sent twice');
        return NOT_THE_GATEWAY;
      }
      logger.error({ fault: (fault as Error).name }, 'the access log cannot be written');
      return NO_ENTRY;
    }
  };

  let ready = true;
  const respond = async (request: IncomingMessage): Promise<Reply> => {
    if (request.url === '/health/live') return { status: 200, body: '{"live":true}' };
    if (request.url === '/health/ready')
      return { status: ready ? 200 : 503, body: JSON.stringify({ ready }) };
    const signed = await readSigned(request, room.policy.room, serving.signingKey, new Date());
    return signed ? answer(signed) : NOT_THE_GATEWAY;
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    respond(request)
      .catch((fault: unknown): Reply => {
        if (fault instanceof BodyTooLarge) return refusal(413, 'LIMIT_EXCEEDED', 'The request is too large.');
        logger.error({ fault: fault instanceof Error ? fault.name : typeof fault }, 'internal fault');
        return refusal(500, 'INTERNAL', 'A fault on our side.');
      })
      .then(({ status, body }) => {
        response.writeHead(status, {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          // a connection that was busy when the room began to stop is not kept for another request
          ...(ready ? {} : { connection: 'close' }),
        });
        response.end(body);
      });
  });
  server.keepAliveTimeout = keepAlive.room;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(serving.port, serving.host, listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      ready = false;
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
      });
      await apollo.stop();
      await room.log.drain();
    },
  };
}

const DENIALS = new Set<string>(['FORBIDDEN_OR_NOT_FOUND', 'PURPOSE_REQUIRED'] satisfies ErrorCode[]);

/** The entry of a request that was turned away before it was known who asks. */
const deniedUnknown = ({ requestId, correlationId }: Signed, code: ErrorCode): NewAccessEntry => ({
  requestId,
  correlationId,
  part: 0,
  issuer: null,
  subject: null,
  authority: null,
  organisation: null,
  roles: [],
  client: null,
  purpose: null,
  kind: 'DENY',
  operation: null,
  caseIds: [],
  coordinates: [],
  withheld: [],
  outcome: code,
});

const statedPurpose = (caller: Caller, purpose: string): Purpose | undefined =>
  purposesOf(caller).find((allowed) => allowed === purpose);

/** The first report of each coordinate tells how often it was kept back in all. */
function countWithheld(
  errors: readonly GraphQLFormattedError[] | undefined,
  counts: ReadonlyMap<Coordinate, number>,
): void {
  const told = new Set<unknown>();
  for (const { extensions } of errors ?? []) {
    const coordinate = extensions?.coordinate as Coordinate | undefined;
    if (extensions?.code !== 'WITHHELD' || !coordinate || told.has(coordinate)) continue;
    told.add(coordinate);
    extensions.count = counts.get(coordinate) ?? 1;
  }
}
