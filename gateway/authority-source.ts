import { isUtf8 } from 'node:buffer';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CountedCache } from '../shared/counted-cache.ts';
import { KeysUnreachable, type VerifyToken } from '../shared/tokens.ts';
import { type AuthorityReply, readReply } from './authority-reply.ts';
import type { Exchange, GatewayContext, Silence } from './exchange.ts';
import type { Authority, Particulars, Reply, Told } from './execution/authority.ts';
import { isJsonObject, type JsonObject } from './execution/json-object.ts';
import { type Marks, type Question, readQuestion } from './execution/question.ts';
import { keysAsked, silentEntities } from './silent-facts.ts';
import { AuthoritySilent, type Transport } from './transport.ts';
import { countEach } from './withheld.ts';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const TOLD: Record<Silence, string> = {
  AUTHORITY_UNAVAILABLE: 'The authority that owns this part did not answer.',
  TIMEOUT: 'The authority that owns this part took too long.',
};

/** One authority, as an executor sees it: a question goes in, data and errors come out; it never throws. */
export class AuthoritySource implements Authority, GraphQLDataSource<GatewayContext> {
  /** Apollo's executor knows a fetch by its text only. */
  readonly questions = new CountedCache<Question>('questions of Apollo’s executor', {
    maxSize: 4 * 1024 * 1024,
    sizeCalculation: (_, text) => text.length,
  });

  constructor(
    private readonly transport: Pick<Transport, 'room' | 'ask'>,
    private readonly marks: Marks,
    private readonly verifyToken: VerifyToken | null,
    private readonly log: Logger,
  ) {}

  async process({ request, context }: Options): Promise<Response> {
    const { query = '', variables = {} } = request;
    const question = this.questions.get(query) ?? readQuestion(query, this.marks);
    this.questions.set(query, question);
    const representations: readonly JsonObject[] = question.isAboutEntities ? variables.representations : [];
    const particulars = { variables: JSON.stringify(variables).slice(1, -1), about: { representations } };
    const reply = await this.ask(question, particulars, context as GatewayContext);
    return (await reply.told()) as Response;
  }

  async ask(question: Question, particulars: Particulars, { exchange }: GatewayContext): Promise<Reply> {
    const asked = { question, ...particulars };
    const body = `${question.opening}${particulars.variables}}}`;
    try {
      const bytes = await this.transport.ask({ body, isMutation: question.isMutation, exchange });
      return {
        text: () => (isUtf8(bytes) ? bytes.toString('latin1') : null),
        told: async () => this.read(exchange, asked, bytes),
      };
    } catch (fault) {
      if (!(fault instanceof AuthoritySilent)) throw fault;
      return { text: () => null, told: async () => this.silent(exchange, asked, fault.code, fault.cause) };
    }
  }

  private async read(exchange: Exchange, asked: Asked, bytes: Buffer): Promise<Told> {
    const reply = readReply(bytes);
    if (!reply) return this.silent(exchange, asked, 'AUTHORITY_UNAVAILABLE', 'not a GraphQL answer');
    const { data } = reply;
    const errors = exchange.received.hears(reply.errors);
    if (
      !exchange.isOpen &&
      data === null &&
      errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
    )
      return this.notAccepted(exchange, asked);
    return this.answered(exchange, asked, { data, errors });
  }

  private answered(exchange: Exchange, asked: Asked, { data, errors }: AuthorityReply): Told {
    // up, but without its database or its log: it says so itself, and its part is missing all the same
    const unable = exchange.isOpen ? null : errors.map(({ extensions }) => extensions?.code).find(isSilence);
    if (unable) exchange.silent.set(this.transport.room, unable);
    if (!asked.question.isAboutEntities)
      return { data: data ?? (unable ? this.keysOnly(asked) : null), errors: countEach(errors) };
    const entities = data?._entities;
    const placed = errors.map((error) => {
      if (typeof error.path?.[1] !== 'number') return { ...error, path: [] };
      // facts are nobody's to read: what befell them is told where their entity is
      return this.isFact(error.path[2]) ? { ...error, path: error.path.slice(0, 2) } : error;
    });
    if (!Array.isArray(entities) || entities.length !== asked.about.representations.length) {
      if (errors.length === 0)
        return this.silent(exchange, asked, 'AUTHORITY_UNAVAILABLE', 'not the entities asked for');
      return { ...this.factsOnly(asked), errors: countEach(placed) };
    }
    const misshapen = entities.flatMap((entity, at) => (entity === null || isJsonObject(entity) ? [] : [at]));
    for (const at of misshapen) entities[at] = null;
    const standIns = new Set<unknown>();
    if (entities.includes(null)) {
      const silent = silentEntities(asked.question, asked.about.representations);
      entities.forEach((entity, at) => {
        if (entity === null && silent) entities[at] = silent[at];
        if (entity === null && silent) standIns.add(silent[at]);
      });
    }
    return { data, standIns, errors: countEach([...placed, ...misshapen.map(notAnEntity)]) };
  }

  private isFact(name: string | number | undefined): boolean {
    return [...this.marks.facts.values()].some((facts) => facts.has(String(name)));
  }

  private silent(exchange: Exchange, asked: Asked, code: Silence, cause: string): Told {
    const { room } = this.transport;
    const { correlationId } = exchange;
    this.log.warn({ authority: room, code, cause, correlationId }, 'an authority did not answer');
    exchange.silent.set(room, code);
    const { isAboutEntities, names } = asked.question;
    // an entity fetch hangs where its entities are; of several fields at the top none is the right one to blame
    const path = isAboutEntities ? [] : names.size > 1 ? undefined : [...names.keys()];
    const error: GraphQLFormattedError = {
      message: TOLD[code],
      ...(path ? { path } : {}),
      extensions: { code },
    };
    return { ...(isAboutEntities ? this.factsOnly(asked) : { data: this.keysOnly(asked) }), errors: [error] };
  }

  /** The gateway found the token good. Either it has just expired, or the authority does not trust this gateway. */
  private async notAccepted(exchange: Exchange, asked: Asked): Promise<Told> {
    if (exchange.token === null || (await this.mayHold(exchange.token))) {
      return this.silent(
        exchange,
        asked,
        'AUTHORITY_UNAVAILABLE',
        'does not accept the signature or the token',
      );
    }
    const error = {
      message: 'The access token no longer holds.',
      path: [],
      extensions: { code: 'UNAUTHENTICATED' },
    };
    return { ...this.factsOnly(asked), errors: [error] };
  }

  /** What cannot be checked any more held when the request came. */
  private async mayHold(token: string): Promise<boolean> {
    try {
      return Boolean(await this.verifyToken?.(token));
    } catch (fault) {
      if (fault instanceof KeysUnreachable) return true;
      throw fault;
    }
  }

  private factsOnly({ question, about: { representations } }: Asked): Told {
    const entities = question.isAboutEntities ? silentEntities(question, representations) : undefined;
    return entities ? { data: { _entities: entities }, standIns: new Set(entities) } : {};
  }

  private keysOnly({ question, variables }: Asked): JsonObject | null {
    return keysAsked(question, JSON.parse(`{${variables}}`));
  }
}

interface Asked extends Particulars {
  readonly question: Question;
}

const isSilence = (code: unknown): code is Silence => code === 'AUTHORITY_UNAVAILABLE' || code === 'TIMEOUT';

const notAnEntity = (at: number): GraphQLFormattedError => ({
  message: 'Something that is no entity.',
  path: ['_entities', at],
  extensions: { code: 'INTERNAL' },
});
