import type { Day } from '../../../../shared/day.ts';
import type { AgeOnRecord } from '../../../../shared/law/age-group-on.ts';
import { decisionInForce } from '../../../../shared/law/decisions-agree.ts';
import type { IdentificationReference } from '../../../../shared/law/reflection-grant.ts';
import { identificationInForce, repeatsOf } from '../../../../shared/law/same-identification.ts';
import type { IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { CmmDecisionFact } from '../case-facts.ts';
import { departuresOf, type History } from '../course-of-stay.ts';
import type { DecisionFact, ToldFacts } from '../facts.ts';
import { decidedElsewhere } from '../identification.ts';
import type { Versioned } from '../versioned.ts';
import type { Records } from './as-recorded.ts';

/** Every identification decision, whoever took it. */
export const decisionsOf = ({
  cmm,
  immigration,
  justice,
}: ToldFacts): readonly (DecisionFact &
  Pick<CmmDecisionFact, 'ageGroup'> &
  Partial<Pick<CmmDecisionFact, 'verification'>>)[] =>
  [cmm, immigration, justice].flatMap((told) => told?.decisions ?? []);

type Referred = IdentificationReference & {
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
  readonly repeats: readonly string[];
};

const referred = ({
  id,
  authority,
  outcome,
  decidedOn,
  repeats,
}: DecisionFact & Pick<Referred, 'repeats'>): Referred => ({
  authority,
  decisionId: id,
  outcome,
  decidedOn,
  repeats,
});

/** The decision that a period refers to, whenever it was taken. */
function decisionOf(facts: ToldFacts, id: string | null): Referred | null {
  const decisions = decisionsOf(facts);
  const known = decisions.find((one) => one.id === id);
  return known ? referred({ ...known, repeats: repeatsOf(known, decisions, departuresOf(facts)) }) : null;
}

/** A period, with the decision that it was given on. */
type GivenOn = Versioned & {
  readonly startsOn: Day;
  readonly identificationDecisionId: string | null;
};

/**
 * The decision that a period rests on, as it stood when the period was given or confirmed on it: what the body that took it
 * corrects later is hindsight. Where the period says none, or one that nobody had, the decision in force when it was given.
 */
export function decisionRestedOn(
  { first, latest, versions }: History<GivenOn>,
  { at }: Records,
): Referred | null {
  const { identificationDecisionId: id } = latest;
  const resting = versions.find((one) => one.identificationDecisionId === id) ?? latest;
  return decisionOf(at(resting.recordedAt), id) ?? identifiedOn(at(first.recordedAt), latest.startsOn);
}

/** The decision in force on a day. */
export function identifiedOn(facts: ToldFacts, day: Day): Referred | null {
  const decided = decisionsOf(facts).filter(({ decidedOn }) => decidedOn <= day);
  const inForce = identificationInForce(decided, departuresOf(facts));
  return inForce && referred(inForce);
}

/** Whether a decision in force identified her on a day, in whichever of her cases. */
export const isIdentifiedAnywhere = (facts: ToldFacts, day: Day): boolean =>
  decisionInForce(
    [...decisionsOf(facts), ...decidedElsewhere(facts)].filter(({ decidedOn }) => decidedOn <= day),
  ).inForce?.outcome === 'IDENTIFIED';

/** Child or adult, as the decision in force on a day has it. */
export function ageIdentifiedOn(facts: ToldFacts, day: Day): AgeOnRecord['identifiedAs'] {
  const { inForce } = decisionInForce(decisionsOf(facts).filter(({ decidedOn }) => decidedOn <= day));
  return inForce && { ageGroup: inForce.ageGroup, decidedOn: inForce.decidedOn };
}

/** The first day on which a decision identified her. */
export const firstIdentifiedOn = (facts: ToldFacts): Day | null =>
  decisionsOf(facts)
    .filter(({ outcome }) => outcome === 'IDENTIFIED')
    .map(({ decidedOn }) => decidedOn)
    .sort()
    .at(0) ?? null;
