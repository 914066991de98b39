import { type EntityManager, In, IsNull } from 'typeorm';
import { decisionInForce, type IdentificationFact } from '../../../shared/law/decisions-agree.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';

/** What DIS and the courts say of a person's identification; CMM reads its own decisions itself. */
export interface IdentificationTold {
  readonly decisions: readonly IdentificationFact[];
  /** The first owner that did not tell it, silent or keeping its file from this caller; null where all did. */
  readonly silent: FactUnavailable | null;
  readonly reliedOn: readonly ReliedOn[];
}

/** CMM's own, and of each no more than who decided what and when: eligibility for assistance rests on this reading. */
export const ownDecisions = (tx: EntityManager, caseIds: readonly string[]): Promise<IdentificationFact[]> =>
  tx.find(IdentificationDecisionRow, {
    select: { id: true, authority: true, outcome: true, decidedOn: true, firstRecordedAt: true },
    where: { caseId: In(caseIds), supersededAt: IsNull() },
  });

/** The decision in force, of CMM's own and of what was told; and whether a silent owner could still know another. */
export async function identificationOf(tx: EntityManager, caseId: string, told: IdentificationTold) {
  const { inForce } = decisionInForce<IdentificationFact>([
    ...(await ownDecisions(tx, [caseId])),
    ...told.decisions,
  ]);
  const known = told.silent === null || inForce?.outcome === 'IDENTIFIED';
  return { inForce, known, verification: known ? ('VERIFIED' as const) : ('UNVERIFIED' as const) };
}
