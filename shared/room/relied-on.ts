import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ReliedOnFactRow } from '../storage/relied-on-fact.row.ts';
import type { Verification } from '../vocabulary.ts';

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

/** Whether everybody answered who was asked for a version of a record that bears no mark of its own. */
export const verificationOfVersion = async (
  tx: EntityManager,
  { factId: decisionFactId }: { readonly factId: string },
): Promise<Verification> =>
  (await tx.existsBy(ReliedOnFactRow, { decisionFactId, answered: false })) ? 'UNVERIFIED' : 'VERIFIED';

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
