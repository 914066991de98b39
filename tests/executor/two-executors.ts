import '../../gateway/no-telemetry.ts';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { buildASTSchema, type GraphQLSchema, getOperationAST, parse, print, printSchema } from 'graphql';
import { pino } from 'pino';
import { AuthoritySource } from '../../gateway/authority-source.ts';
import { Deadline } from '../../gateway/deadline.ts';
import type { GatewayContext } from '../../gateway/exchange.ts';
import { type ExecutionCounts, type Executor, openExecutor } from '../../gateway/execution/executor.ts';
import type { JsonObject } from '../../gateway/execution/json-object.ts';
import type { Executed } from '../../gateway/execution/operation.ts';
import { openPlanner, type PlanText } from '../../gateway/execution/planner.ts';
import { openVetting } from '../../gateway/execution/vetting.ts';
import { Received } from '../../gateway/received.ts';
import { readSupergraph } from '../../gateway/supergraph.ts';
import { asApolloNeedsIt, type Schemas } from './as-apollo-needs-it.ts';
import { compose, type SampleSupergraph } from './sample-supergraphs.ts';

interface Asked {
  readonly text: string;
  readonly variables?: Record<string, unknown>;
}

type ApolloRequest = Parameters<ApolloGateway['executor']>[0];

const log = pino({ level: 'silent' });

/** Our executor and Apollo's over the same supergraph and the same subgraphs. */
const endless = new Deadline(1_000);
endless.clear();

export class TwoExecutors {
  schema!: GraphQLSchema;
  #executor!: Executor;
  #apollo!: ApolloGateway;
  #planText!: PlanText;
  #plan: QueryPlan | undefined;
  #written = '';
  /** What the subgraphs answer to a request's body. */
  answer: (room: string, body: string) => Promise<string | Buffer> = async () => '';

  async open(sample: SampleSupergraph): Promise<this> {
    const supergraph = readSupergraph(compose(sample));
    const sources = new Map(
      Object.keys(sample.subgraphs).map((room) => {
        const transport = {
          room,
          close: async () => undefined,
          ask: async ({ body }: { readonly body: string }) =>
            Buffer.from((await this.answer(room, body)) as string),
        };
        return [room, new AuthoritySource(transport, supergraph, async () => null, log)];
      }),
    );
    const whole = buildASTSchema(parse(supergraph.sdl), { assumeValidSDL: true });
    const schemas = (): Schemas => ({ supergraph: whole, schema: this.schema });
    const nothing = () => undefined;
    this.#apollo = new ApolloGateway({
      supergraphSdl: supergraph.sdl,
      logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
      buildService: ({ name }) => asApolloNeedsIt(sources.get(name) as AuthoritySource, schemas),
      queryPlannerConfig: {
        cache: {
          get: async () => this.#plan,
          set: async () => undefined,
          delete: async () => true,
          clear: nothing,
        },
      },
    });
    ({ schema: this.schema } = await this.#apollo.load());
    this.#planText = openPlanner(supergraph.sdl);
    const vet = openVetting({ schemaSdl: printSchema(this.schema), isOpen: true });
    this.#executor = openExecutor({
      schema: this.schema,
      ground: {
        supergraph: whole,
        marks: supergraph,
        authorities: sources,
      },
      vet: async (text) => vet(text),
      plan: async ({ text }) =>
        JSON.stringify(text === this.#written ? (this.#plan as QueryPlan) : this.#planText(text)),
    });
    return this;
  }

  get counts(): ExecutionCounts {
    return this.#executor.counts;
  }

  /** Apollo's runs the text as it is written; ours makes a plan of it without its literals, if it has any. */
  plan(text: string): QueryPlan {
    this.#plan = this.#planText(text);
    this.#written = print(parse(text));
    return this.#plan;
  }

  async run({ text, variables = {} }: Asked) {
    const document = parse(text);
    const context = () =>
      ({
        exchange: {
          answerBy: Number.POSITIVE_INFINITY,
          caller: null,
          silent: new Map(),
          correlationId: '',
          deadline: endless,
          received: new Received(),
        },
      }) as unknown as GatewayContext;
    const throughApollo = () =>
      this.#apollo.executor({
        queryHash: text,
        source: text,
        document,
        operation: getOperationAST(document),
        request: { variables },
        metrics: {},
        logger: console,
        context: context(),
      } as unknown as ApolloRequest) as Promise<Executed>;
    const apollo = await throughApollo().catch((fault: Error): Executed => ({ errors: [fault as never] }));
    return { own: (await this.#own(text, variables, context())) ?? (await throughApollo()), apollo };
  }

  /** As the gateway goes about it; null: it goes to Apollo's. */
  async #own(text: string, variables: JsonObject, context: GatewayContext): Promise<Executed | null> {
    const known = this.#executor.known({ text });
    const good = known === undefined ? await this.#executor.vet({ text }, context.exchange) : known;
    if (!good) throw new Error('this operation is not for our executor');
    const run = await this.#executor.prepare(good, context.exchange);
    return run ? run({ ...variables, ...good.given }, context) : null;
  }
}
