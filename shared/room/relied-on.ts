import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ReliedOnFactRow } from '../storage/relied-on-fact.row.ts';

/** What another room told before a decision, or its silence. */
export type ReliedOn = Pick<
  ReliedOnFactRow,
  'room' | 'topic' | 'answered' | 'authority' | 'recordId' | 'recordVersion' | 'fact' | 'asOf'
>;

/** Keeps with a decision what it relied on. */
export async function rememberFacts(
  tx: EntityManager,
  decision: { readonly factId: string; readonly caseId: string },
  facts: readonly ReliedOn[],
): Promise<void> {
  if (facts.length === 0) return;
  await tx.insert(
    ReliedOnFactRow,
    facts.map((fact) => ({
      ...fact,
      id: randomUUID(),
      decisionFactId: decision.factId,
      caseId: decision.caseId,
    })),
  );
}

/** That a room was asked and knew of nothing, or did not tell. */
export const nothingTold = (
  room: ReliedOn['room'],
  topic: string,
  answered: boolean,
  asOf: Date,
): ReliedOn => ({
  room,
  topic,
  answered,
  authority: null,
  recordId: null,
  recordVersion: null,
  fact: null,
  asOf,
});
