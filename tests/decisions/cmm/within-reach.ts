import type { DataSource } from 'typeorm';
import type { RoomName } from '../../harness/databases.ts';

/** Who is admitted to the case: they may ask, and are told. */
const PARTIES = {
  case_party: 'id, case_id, authority, organisation, purposes, basis, admitted_at, ended_at',
};

/** The columns that eligibility for assistance may be decided on, of all that the four authorities keep. */
const READS: Readonly<Record<RoomName, Readonly<Record<string, string>>>> = {
  cmm: {
    ...PARTIES,
    nrm_case: 'id, reference, status, opened_on, closed_on, merged_into_id, version',
    // the decision on it before this one
    assistance_eligibility: 'fact_id, id, case_id, outcome, verification, recorded_at, superseded_at',
    // since when a case has been merged into this one
    case_closure: 'case_id, reason, recorded_at, superseded_at',
    identification_decision:
      'fact_id, id, case_id, authority, outcome, decided_on, first_recorded_at, superseded_at',
  },
  // those who are asked load a decision whole; what of it they were asked for, their logs say
  dis: { ...PARTIES, immigration_file: 'case_id, opened_on', identification_decision: '' },
  nec: { ...PARTIES, justice_file: 'case_id, opened_on', identification_decision: '' },
  returns: {},
};

/** What it adds to: a decision, what that relied on, who is told. */
const WRITES: Readonly<Record<RoomName, readonly string[]>> = {
  cmm: ['assistance_eligibility', 'relied_on_fact', 'notice'],
  dis: [],
  nec: [],
  returns: [],
};

/** Takes from the room's application every right but these. Its database then answers whatever else it is asked with an error. */
export async function leaveWithinReach(owner: DataSource, room: RoomName): Promise<void> {
  const application = `${room}_app`;
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${application}`);
  for (const [table, columns] of Object.entries(READS[room]))
    await owner.query(`GRANT SELECT ${columns && `(${columns})`} ON ${table} TO ${application}`);
  for (const table of WRITES[room]) await owner.query(`GRANT INSERT ON ${table} TO ${application}`);
  // of requests, not of her
  await owner.query(`GRANT SELECT, INSERT ON access_entry, idempotency TO ${application}`);
}
