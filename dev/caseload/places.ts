import type { Day } from '../../shared/day.ts';
import type { CmmCaseFile } from './cmm-case-file.ts';

/** The place that the case's file recorded last was inspected, and what was remarked was never followed up. */
export function followUpMissed({ rows }: CmmCaseFile): void {
  Object.assign(last(rows.inspections), { followedUpOn: null });
}

/** Its approval was withdrawn: it stands, and nobody is to be placed there. */
export function approvalWithdrawn({ rows }: CmmCaseFile, withdrawnOn: Day): void {
  Object.assign(last(rows.approvals), { withdrawnOn });
}

/** It is in use no longer, and so is its approval. */
export function closedDown(file: CmmCaseFile, ago: number): void {
  const closedOn = file.day(ago);
  Object.assign(last(file.rows.facilities), { closedOn, version: 2 });
  approvalWithdrawn(file, closedOn);
}

function last<Row extends object>(rows: readonly Row[]): Row {
  const row = rows.at(-1);
  if (!row) throw new Error('no place is recorded');
  return row;
}
