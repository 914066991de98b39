import type { CacheFigures } from '../shared/counted-cache.ts';
import type { BreakerState } from './breaker.ts';
import type { ExecutionFigures } from './execution/own-execution.ts';

/** One authority, as it stands. */
export interface AuthorityFigures {
  readonly room: string;
  /** Under way at the moment. */
  readonly requests: number;
  readonly breaker: BreakerState;
}

/** What is counted on the way of an operation. */
export interface GraphFigures {
  readonly caches: () => readonly CacheFigures[];
  /** Null where Apollo's executor runs everything. */
  readonly execution: () => ExecutionFigures | null;
}
