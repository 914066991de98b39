import type { ApolloGateway } from '@apollo/gateway';
import { buildASTSchema, parse } from 'graphql';
import type { CacheFigures } from '../../shared/counted-cache.ts';
import type { Supergraph } from '../supergraph.ts';
import type { Authority } from './authority.ts';
import { type ExecutionCounts, type Executor, openExecutor, type Requested } from './executor.ts';
import { openPlanning, type Planning } from './planning.ts';

/** Who runs the plans: this folder, or the executor that Apollo's gateway brings. */
export type ExecutorChoice = 'own' | 'apollo';

type Gateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;
type ApolloRequest = Parameters<ApolloGateway['executor']>[0];

export interface ExecutionFigures extends ExecutionCounts {
  /** Operations that wait for a plan. */
  readonly waiting: number;
  readonly tooSlow: CacheFigures;
}

export interface OwnExecution extends Gateway, Pick<Executor, 'known'> {
  /** Null before it is loaded. */
  readonly figures: () => ExecutionFigures | null;
}

/** Apollo's gateway with its executor replaced. It stays, for the plans that ours cannot run. */
export function withOwnExecution(
  apollo: ApolloGateway,
  supergraph: Supergraph,
  authorities: ReadonlyMap<string, Authority>,
): OwnExecution {
  let planning: Planning | undefined;
  let executor: Executor | undefined;
  return {
    load: async (options) => {
      const { schema, executor: apolloExecutor } = await apollo.load(options);
      planning = await openPlanning(supergraph.sdl);
      const { plan } = planning;
      const own = openExecutor({
        schema,
        ground: {
          supergraph: buildASTSchema(parse(supergraph.sdl, { noLocation: true }), { assumeValidSDL: true }),
          marks: supergraph,
          authorities,
        },
        plan,
        handOver: (requested) => apolloExecutor(requested as Requested & ApolloRequest),
      });
      executor = own;
      return {
        schema,
        executor: (requested: ApolloRequest) => own.execute(requested as ApolloRequest & Requested),
      };
    },
    known: (text, operationName) => executor?.known(text, operationName) ?? null,
    figures: () => {
      if (!executor || !planning) return null;
      const { waiting, tooSlow } = planning;
      return { ...executor.counts, waiting, tooSlow };
    },
    onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
    stop: async () => {
      await planning?.close();
      await apollo.stop();
    },
  };
}
