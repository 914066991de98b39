import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newReference } from '../../subgraphs/cmm/reference.ts';

/** Columns and values of a row, as a test says what stands there. */
export type Row = Readonly<Record<string, unknown>>;

export async function insert(db: DataSource, table: string, row: Row): Promise<void> {
  const places = Object.keys(row).map((_, at) => `$${at + 1}`);
  await db.query(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

const NOON = '2022-06-15T12:00:00+02:00';

/** A legal fact in force, recorded at noon of a day; its id. */
export async function fact(
  db: DataSource,
  table: string,
  caseId: string,
  { recorded = NOON, ...row }: Row & { readonly recorded?: string },
): Promise<{ readonly id: string; readonly factId: string }> {
  const whole = {
    fact_id: randomUUID(),
    id: randomUUID(),
    version: 1,
    case_id: caseId,
    recorded_at: recorded,
    recorded_by: 'dev-somebody',
    recorded_by_body: 'CMM',
    rule_versions: [],
    ...row,
  };
  await insert(db, table, whole);
  return { id: whole.id, factId: whole.fact_id };
}

/** A case at CMM, merged into another where one is named. */
export async function caseAtCmm(db: DataSource, mergedInto: string | null = null): Promise<string> {
  const id = randomUUID();
  await insert(db, 'nrm_case', {
    id,
    reference: newReference(),
    status: mergedInto ? 'CLOSED' : 'OPEN',
    opened_on: '2019-01-01',
    closed_on: mergedInto ? '2022-07-01' : null,
    merged_into_id: mergedInto,
    version: 1,
  });
  return id;
}

/** A decision of the day, positive unless told otherwise, about a woman exploited sexually unless told otherwise. */
export const decision = (
  db: DataSource,
  caseId: string,
  authority: string,
  on: string,
  { recorded = NOON, ...more }: Row & { readonly recorded?: string } = {},
) =>
  fact(db, 'identification_decision', caseId, {
    recorded,
    first_recorded_at: recorded,
    authority,
    outcome: 'IDENTIFIED',
    decided_on: on,
    forms: ['SEXUAL_EXPLOITATION'],
    gender: 'FEMALE',
    age_group: 'ADULT',
    citizenship_group: 'NON_EU',
    ...more,
  });

/** What stands in a table of counts, but for the zeros. */
export const cells = (table: readonly Readonly<Record<string, string | number>>[]): Record<string, number> =>
  Object.fromEntries(
    table
      .filter(({ count }) => count !== 0)
      .map(({ count, ...key }) => [String(Object.values(key)[0]), Number(count)]),
  );
