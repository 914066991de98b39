/**
 * How a question to an authority ended: with a reply, or one that was too large to read; with none, or none by the
 * authority's deadline; or before that, because its caller went away or had less time.
 */
export type Outcome = 'answered' | 'too large' | 'silent' | 'late' | 'given up';

const FAILURES: ReadonlySet<Outcome> = new Set(['silent', 'late']);

export interface BreakerOptions {
  /** Failures in a row after which an authority is not asked any more. */
  readonly mostFailures: number;
  /** For how long. Then one request tries it, and the others are let in again if it is answered. */
  readonly openMs: number;
}

export type BreakerState = 'closed' | 'half-open' | 'open';

/**
 * Spares callers the wait for an authority that has just failed several times, and spares the authority the callers.
 * The libraries for this know success and failure only: a probe that its caller gives up would close theirs again.
 */
export class Breaker {
  #failures = 0;
  #opensAgainAt = 0;
  #isProbed = false;

  constructor(private readonly options: BreakerOptions) {}

  get state(): BreakerState {
    if (this.#failures < this.options.mostFailures) return 'closed';
    return performance.now() < this.#opensAgainAt ? 'open' : 'half-open';
  }

  /** Lets a request pass: then it is to be told, once, what came of it. Null: the authority is not to be asked now. */
  enter(): ((outcome: Outcome) => void) | null {
    const { state } = this;
    if (state === 'closed') return (outcome) => this.#note(outcome);
    if (state === 'open' || this.#isProbed) return null;
    this.#isProbed = true;
    return (outcome) => {
      this.#isProbed = false;
      this.#note(outcome);
    };
  }

  #note(outcome: Outcome): void {
    // it says nothing about the authority
    if (outcome === 'given up') return;
    this.#failures = FAILURES.has(outcome) ? this.#failures + 1 : 0;
    this.#opensAgainAt = performance.now() + this.options.openMs;
  }
}
