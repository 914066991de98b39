import { type EntityManager, IsNull } from 'typeorm';
import { conflict } from '../graph-error.ts';
import { inOrder } from '../law/decisions-agree.ts';
import { IdentificationDecisionRow } from '../storage/identification-decision.row.ts';
import type { Authority, IdentificationOutcome } from '../vocabulary.ts';

/** A decision on identification of today. */
export interface DecidedAnew {
  readonly caseId: string;
  readonly outcome: IdentificationOutcome;
  /** The latest decision of the same body in the case, as it was read; null where none says otherwise than this one. */
  readonly otherwiseThan: string | null;
}

/** A body decides otherwise than before only with its latest decision at hand: of two who decide at once, the second has not read the first. */
export async function demandOwnRead(
  tx: EntityManager,
  decider: Authority,
  { caseId, outcome, otherwiseThan }: DecidedAnew,
): Promise<void> {
  const own = await tx.findBy(IdentificationDecisionRow, {
    caseId,
    authority: decider,
    supersededAt: IsNull(),
  });
  const latest = own.sort(inOrder).at(-1);
  const differs = latest !== undefined && latest.outcome !== outcome ? latest.id : null;
  if (otherwiseThan !== differs)
    throw conflict(
      differs
        ? 'The latest decision of this body says otherwise. Read it, then decide anew by naming it.'
        : 'The latest decision of this body is another one, or says the same. Read it again, then decide.',
    );
}
