import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { AgeOnRecord } from '../../../shared/law/age-group-on.ts';
import { decisionInForce } from '../../../shared/law/decisions-agree.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { AgeGroup, Authority, IdentificationOutcome } from '../../../shared/vocabulary.ts';
import { PersonRow } from '../storage/person.row.ts';
import { factsOf } from './facts-of-case.ts';

/** What DIS and the courts say of a person's age, each as it decided. */
export interface AgeTold {
  readonly decisions: readonly {
    readonly id: string;
    readonly authority: Authority;
    readonly outcome: IdentificationOutcome;
    readonly decidedOn: Day;
    readonly firstRecordedAt: string;
    readonly ageGroup: AgeGroup | null;
  }[];
  readonly silent: FactUnavailable | null;
  readonly reliedOn: readonly ReliedOn[];
}

const decisions = factsOf(IdentificationDecisionRow);

/** By CMM's own day of birth; where it has none, by the decision in force on the day, whoever took it. */
export async function ageOnRecord(
  tx: EntityManager,
  caseId: string,
  told: AgeTold,
  day: Day,
): Promise<AgeOnRecord> {
  const bornOn = (await tx.findOneBy(PersonRow, { caseId }))?.bornOn ?? null;
  const all = [...(await decisions.ofCase(tx, caseId)), ...told.decisions];
  const { inForce } = decisionInForce(all.filter(({ decidedOn }) => decidedOn <= day));
  return { bornOn, identifiedAs: inForce && { ageGroup: inForce.ageGroup, decidedOn: inForce.decidedOn } };
}
