import { decisionInForce, inOrder } from '../../../shared/law/decisions-agree.ts';
import type { Room } from '../../../shared/vocabulary.ts';
import { unseen } from './answers.ts';
import type { DecisionFact, ToldFacts } from './facts.ts';

export interface Identification {
  /** The decision in force. A negative one is never concluded from silence: null while some room that decides is unseen. */
  readonly inForce: DecisionFact | null;
  readonly disagreement: boolean;
  readonly decisions: readonly DecisionFact[];
  readonly unseen: readonly Room[];
}

const NEEDED = { CMM: ['IDENTIFICATION'], DIS: ['IDENTIFICATION'], NEC: ['COURT_STATUS'] } as const;

/** Whose decision is in force, whoever took it, and whether others disagree (DECISIONS_AGREE). */
export function identification(facts: ToldFacts): Identification {
  const decisions = [facts.cmm, facts.immigration, facts.justice].flatMap((told) => told?.decisions ?? []);
  const elsewhere = decidedElsewhere(facts);
  const { inForce, disagreement } = decisionInForce(decisions, elsewhere);
  const missing = unseen(facts, NEEDED);
  const holds = inForce?.outcome === 'IDENTIFIED' || missing.length === 0;
  return {
    inForce: holds ? inForce : null,
    disagreement,
    decisions: [...decisions, ...elsewhere].sort(inOrder),
    unseen: missing,
  };
}

/** By CMM, DIS and SIRI in cases that were merged into this one: it shows where it says otherwise, and is not in force here. */
export const decidedElsewhere = ({ cmm, immigration }: ToldFacts): readonly DecisionFact[] => [
  ...(cmm.decisionsBefore ?? []),
  ...(immigration?.merged ?? []).flatMap(({ decisions }) => decisions ?? []),
];
