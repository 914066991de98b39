import { buildASTSchema, type GraphQLSchema, parse, printSchema } from 'graphql';
import type { Logger } from 'pino';
import type { CacheFigures } from '../../shared/counted-cache.ts';
import type { Supergraph } from '../supergraph.ts';
import type { Authority } from './authority.ts';
import { type ExecutionCounts, type Executor, openExecutor } from './executor.ts';
import { openPlanning, openReader } from './new-texts.ts';

/** Who runs the plans: this folder, or the executor that Apollo's gateway brings. */
export type ExecutorChoice = 'own' | 'apollo';

export interface ExecutionFigures extends ExecutionCounts {
  /** Texts that wait to be read, and operations that wait for a plan. */
  readonly waiting: number;
  readonly tooSlow: readonly CacheFigures[];
}

export interface OwnExecution extends Pick<Executor, 'known' | 'vet' | 'prepare'> {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly figures: () => ExecutionFigures;
  readonly close: () => Promise<void>;
}

/** Our executor, with the threads that read new texts and plan them. */
export async function openOwnExecution(
  supergraph: Supergraph,
  schema: GraphQLSchema,
  authorities: ReadonlyMap<string, Authority>,
  isOpen: boolean,
  log: Logger,
): Promise<OwnExecution> {
  const threads = await Promise.all([
    openReader({ schemaSdl: printSchema(schema), isOpen }, log),
    openPlanning(supergraph.sdl, log),
  ]);
  const [reader, planning] = threads;
  const { counts, ...executor } = openExecutor({
    schema,
    ground: {
      supergraph: buildASTSchema(parse(supergraph.sdl, { noLocation: true }), { assumeValidSDL: true }),
      marks: supergraph,
      authorities,
    },
    vet: reader.make,
    plan: planning.make,
  });
  return {
    ...executor,
    schema,
    figures: () => ({
      ...counts,
      waiting: threads.reduce((sum, { waiting }) => sum + waiting, 0),
      tooSlow: threads.map(({ tooSlow }) => tooSlow),
    }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
