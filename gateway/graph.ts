import './no-telemetry.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { BootError } from '../shared/env.ts';
import type { VerifyToken } from '../shared/tokens.ts';
import { answerGood } from './answer-good.ts';
import { answerThroughApollo } from './answer-through-apollo.ts';
import type { Admit, Answer, ToAnswer } from './answering.ts';
import { openApolloStores } from './apollo-stores.ts';
import { AuthoritySource } from './authority-source.ts';
import type { GatewayContext } from './exchange.ts';
import { type ExecutorChoice, openOwnExecution } from './execution/own-execution.ts';
import { patterns } from './execution/verbatim/pattern.ts';
import type { GraphFigures } from './figures.ts';
import { finishAnswer } from './finish-answer.ts';
import { limits } from './limits.ts';
import { checkMutation } from './mutation-rules.ts';
import { printAnswer } from './print-answer.ts';
import { answerSchemaQuestions } from './schema-questions.ts';
import type { Supergraph } from './supergraph.ts';
import type { Transport } from './transport.ts';
import { turnAway } from './turn-away.ts';
import { typenameIsNoAlias } from './typename-rule.ts';
import { measured } from './within-limits.ts';

export interface Graph {
  /** Throws what turns the request away before its operation runs. */
  readonly answer: (toAnswer: ToAnswer) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/**
 * Good operations are run by ours, over the plans of Apollo's planner; Apollo's server says of all others what is wrong.
 * The transports, the rules and the answer's shape are ours in both cases.
 * It takes the supergraph as it stands and asks no authority anything, so it starts with all of them down.
 */
export async function openGraph(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  verifyToken: VerifyToken | null,
  executor: ExecutorChoice,
  log: Logger,
): Promise<{ readonly graph: Graph; readonly figures: GraphFigures }> {
  const logger = quiet(log);
  const sources = new Map(
    [...transports].map(([name, transport]) => [
      name,
      new AuthoritySource(transport, supergraph, verifyToken, log),
    ]),
  );
  const stores = openApolloStores();
  const apollo = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    validateSupergraph: true,
    logger,
    debug: false,
    queryPlannerConfig: { cache: stores.plans },
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source) throw new BootError('SUPERGRAPH_FILE: names an authority that this gateway does not know');
      return source;
    },
  });
  const isOpen = verifyToken === null;
  const admit: Admit = (document, operation, exchange) => {
    exchange.operation = operation.name?.value.slice(0, 100) ?? null;
    // the rules on mutations are this graph's, not those of whatever graph is served
    if (!isOpen) checkMutation(document, operation, supergraph.mutationOwners, exchange.idempotencyKey);
  };
  const server = new ApolloServer<GatewayContext>({
    gateway: apollo,
    logger,
    documentStore: stores.documents,
    // the same answers in every environment
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: verifyToken ? { maxTokens: limits.tokens } : {},
    validationRules: [typenameIsNoAlias],
    validationOptions: { maxErrors: 10, hideSuggestions: true },
    stringifyResult: printAnswer,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      beforeExecution(admit),
      answerSchemaQuestions(),
      finishAnswer(log),
    ],
  });
  await server.start();
  const own =
    executor === 'own' && apollo.schema
      ? await openOwnExecution(supergraph, apollo.schema, sources, isOpen, log)
      : null;
  const ofGood = own && answerGood({ execution: own, admit, log });
  const throughApollo = answerThroughApollo(server, isOpen);
  const execution = () => own?.figures() ?? null;
  const caches = () => {
    const { texts, plans, tooSlow = [] } = execution() ?? {};
    const some = [texts, plans, verifyToken?.kept].filter((cache) => cache !== undefined);
    const questions = [...sources.values()].map((source) => source.questions);
    return [measured, patterns, ...stores.figures, ...some, ...tooSlow, ...questions];
  };
  return {
    graph: {
      answer: async (toAnswer) => (await ofGood?.(toAnswer)) ?? throughApollo(toAnswer),
      stop: async () => {
        await own?.close();
        await server.stop();
      },
    },
    figures: { caches, execution },
  };
}

/** What cannot be known before the operation is chosen, and must be before it runs. */
const beforeExecution = (admit: Admit): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue: { exchange }, document, operation, schema }) => {
      if (!operation) {
        throw turnAway(
          'BAD_USER_INPUT',
          'The "operationName" must name one operation of the document.',
          400,
          'operationName',
        );
      }
      // whatever graph is served, this gateway has no way to go on telling
      if (operation.operation === 'subscription' || !schema.getRootType(operation.operation)) {
        throw turnAway('BAD_USER_INPUT', `This graph has no ${operation.operation} operations.`);
      }
      admit(document, operation, exchange);
    },
  }),
});

/** Apollo's own lines may quote what was sent; at boot nothing was sent yet, and whatever fails there is thrown. */
const quiet = (log: Logger) => {
  const nothing = () => undefined;
  const fault = () => log.error('Apollo reports a fault');
  return { debug: nothing, info: nothing, warn: nothing, error: fault };
};
