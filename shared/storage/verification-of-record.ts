import type { EntityManager } from 'typeorm';
import type { Day } from '../day.ts';
import type { Verification } from '../vocabulary.ts';
import type { LegalFactRow } from './legal-fact.row.ts';
import { type ReliedOnByVersion, reliedOnOf } from './relied-on-of-record.ts';

/** A kind of record that bears no mark of its own. */
type Unmarked = LegalFactRow & { readonly withdrawnOn?: Day | null };

/**
 * Whether everybody answered who was asked last, by what a version and those before it relied on. A version for which nobody
 * was asked takes nothing from the one before it, and adds nothing to it. What was withdrawn waits for nobody.
 */
export function verifiedBy(
  { withdrawnOn = null }: Unmarked,
  facts: readonly ReliedOnByVersion[],
): Verification {
  const last = Math.max(...facts.map(({ forVersion }) => forVersion));
  const isSilent = facts.some(({ forVersion, answered }) => forVersion === last && !answered);
  return isSilent && withdrawnOn === null ? 'UNVERIFIED' : 'VERIFIED';
}

/** The same before a decision on the record. */
export const verificationOfVersion = async <Row extends Unmarked>(
  tx: EntityManager,
  row: new () => Row,
  version: Row,
): Promise<Verification> => verifiedBy(version, await reliedOnOf(tx, row, [version.factId]));

/** The same as a condition of a list of such records that can be withdrawn. */
export const isUnverified = (table: string, listed: string): string =>
  `(${listed}.withdrawn_on IS NULL AND (
    SELECT bool_and(f.answered) FROM ${table} v JOIN relied_on_fact f ON f.decision_fact_id = v.fact_id
    WHERE v.id = ${listed}.id AND v.version <= ${listed}.version
    GROUP BY v.version ORDER BY v.version DESC LIMIT 1) IS FALSE)`;
