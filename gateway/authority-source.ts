import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { VerifyToken } from '../shared/tokens.ts';
import { type AuthorityReply, readReply } from './authority-reply.ts';
import type { Exchange, GatewayContext, Silence } from './exchange.ts';
import { keysAsked, type Representation, rootNames, silentEntities } from './silent-facts.ts';
import type { Supergraph } from './supergraph.ts';
import { AuthoritySilent, type Transport } from './transport.ts';
import { countEach } from './withheld.ts';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const TOLD: Record<Silence, string> = {
  AUTHORITY_UNAVAILABLE: 'The authority that owns this part did not answer.',
  TIMEOUT: 'The authority that owns this part took too long.',
};

/** One authority, as a plan's executor sees it: a fetch goes in, data and errors come out; it never throws. */
export class AuthoritySource implements GraphQLDataSource<GatewayContext> {
  constructor(
    private readonly transport: Transport,
    private readonly supergraph: Pick<Supergraph, 'facts' | 'openers'>,
    private readonly verifyToken: VerifyToken,
    private readonly log: Logger,
  ) {}

  async process({ request, context }: Options): Promise<Response> {
    const { exchange } = context as GatewayContext;
    const fetch: Fetch = { query: request.query ?? '', variables: request.variables ?? {} };
    const isMutation = /^\s*mutation\b/.test(fetch.query);
    try {
      const reply = readReply(
        await this.transport.ask({ body: JSON.stringify(fetch), isMutation, exchange }),
      );
      if (!reply) return this.silent(exchange, fetch, 'AUTHORITY_UNAVAILABLE', 'not a GraphQL answer');
      if (
        reply.data === null &&
        reply.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
      ) {
        return await this.notAccepted(exchange, fetch);
      }
      return this.answered(exchange, fetch, reply);
    } catch (fault) {
      if (fault instanceof AuthoritySilent) return this.silent(exchange, fetch, fault.code, fault.cause);
      throw fault;
    }
  }

  private answered(exchange: Exchange, fetch: Fetch, { data, errors }: AuthorityReply): Response {
    // up, but without its database or its log: it says so itself, and its part is missing all the same
    const unable = errors.map(({ extensions }) => extensions?.code).find(isSilence);
    if (unable) exchange.silent.set(this.transport.room, unable);
    const representations = representationsOf(fetch);
    if (!representations)
      return { data: data ?? (unable ? this.keysOnly(fetch) : null), errors: countEach(errors) };
    const entities = data?._entities;
    const placed = errors.map((error) => {
      if (typeof error.path?.[1] !== 'number') return { ...error, path: [] };
      // facts are nobody's to read: what befell them is told where their entity is
      return this.isFact(error.path[2]) ? { ...error, path: error.path.slice(0, 2) } : error;
    });
    if (!Array.isArray(entities) || entities.length !== representations.length) {
      if (errors.length === 0)
        return this.silent(exchange, fetch, 'AUTHORITY_UNAVAILABLE', 'not the entities asked for');
      return { ...this.factsOnly(fetch), errors: countEach(placed) };
    }
    if (entities.includes(null)) {
      const silent = silentEntities(this.supergraph.facts, fetch.query, representations);
      entities.forEach((entity, at) => {
        if (entity === null && silent) entities[at] = silent[at];
      });
    }
    return { data, errors: countEach(placed) };
  }

  private isFact(name: string | number | undefined): boolean {
    return [...this.supergraph.facts.values()].some((facts) => facts.has(String(name)));
  }

  private silent(exchange: Exchange, fetch: Fetch, code: Silence, cause: string): Response {
    const { room } = this.transport;
    const { correlationId } = exchange;
    this.log.warn({ authority: room, code, cause, correlationId }, 'an authority did not answer');
    exchange.silent.set(room, code);
    const entities = representationsOf(fetch) !== undefined;
    const names = entities ? [] : rootNames(fetch.query);
    // an entity fetch hangs where its entities are; of several fields at the top none is the right one to blame
    const path = names.length > 1 ? undefined : names;
    const error: GraphQLFormattedError = {
      message: TOLD[code],
      ...(path ? { path } : {}),
      extensions: { code },
    };
    return { ...(entities ? this.factsOnly(fetch) : { data: this.keysOnly(fetch) }), errors: [error] };
  }

  /** The gateway found the token good. Either it has just expired, or the authority does not trust this gateway. */
  private async notAccepted(exchange: Exchange, fetch: Fetch): Promise<Response> {
    if (await this.verifyToken(exchange.token)) {
      return this.silent(
        exchange,
        fetch,
        'AUTHORITY_UNAVAILABLE',
        'does not accept the signature or the token',
      );
    }
    const error = {
      message: 'The access token no longer holds.',
      path: [],
      extensions: { code: 'UNAUTHENTICATED' },
    };
    return { ...this.factsOnly(fetch), errors: [error] };
  }

  private factsOnly(fetch: Fetch): { readonly data?: Record<string, unknown> } {
    const representations = representationsOf(fetch);
    const entities = representations && silentEntities(this.supergraph.facts, fetch.query, representations);
    return entities ? { data: { _entities: entities } } : {};
  }

  private keysOnly({ query, variables }: Fetch): Record<string, unknown> | null {
    return keysAsked(this.supergraph.openers, query, variables) ?? null;
  }
}

const isSilence = (code: unknown): code is Silence => code === 'AUTHORITY_UNAVAILABLE' || code === 'TIMEOUT';

interface Fetch {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Only a fetch of entities has them; a client may have a variable of that name too. */
const representationsOf = ({ query, variables }: Fetch): readonly Representation[] | undefined =>
  query.includes('_entities(')
    ? (variables.representations as readonly Representation[] | undefined)
    : undefined;
