import type { Day } from '../../../../shared/day.ts';
import { decisionInForce } from '../../../../shared/law/decisions-agree.ts';
import type { IdentificationReference } from '../../../../shared/law/reflection-grant.ts';
import type { IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { DecisionFact, ToldFacts } from '../facts.ts';

/** Every identification decision, whoever took it. */
export const decisionsOf = ({ cmm, immigration, justice }: ToldFacts): readonly DecisionFact[] =>
  [cmm, immigration, justice].flatMap((told) => told?.decisions ?? []);

type Referred = IdentificationReference & {
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
};

const referred = ({ id, authority, outcome, decidedOn }: DecisionFact): Referred => ({
  authority,
  decisionId: id,
  outcome,
  decidedOn,
});

/** The decision in force on a day; with a reference, that decision, whenever it was taken. */
export function identifiedOn(
  facts: ToldFacts,
  day: Day,
  reference?: { readonly identificationDecisionId: string | null },
): Referred | null {
  const decisions = decisionsOf(facts);
  const known = decisions.find(({ id }) => id === reference?.identificationDecisionId);
  if (known) return referred(known);
  const { inForce } = decisionInForce(decisions.filter(({ decidedOn }) => decidedOn <= day));
  return inForce && referred(inForce);
}

/** The first day on which a decision identified her. */
export const firstIdentifiedOn = (facts: ToldFacts): Day | null =>
  decisionsOf(facts)
    .filter(({ outcome }) => outcome === 'IDENTIFIED')
    .map(({ decidedOn }) => decidedOn)
    .sort()
    .at(0) ?? null;
