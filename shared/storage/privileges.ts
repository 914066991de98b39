import type { DataSource } from 'typeorm';
import { saidOfAnAccess } from '../access/access-log.ts';
import { MIGRATIONS } from './data-source.ts';

/** What the application may do to a table: read and add, set these columns, or delete. */
export interface TableRights {
  readonly table: string;
  /** The columns it may fill when it adds, where that is not all. */
  readonly fill?: readonly string[];
  readonly set?: readonly string[];
  readonly delete?: boolean;
}

/** The tables every room has. Of the access log the application can read and add, and nothing else. */
export const sharedRights: readonly TableRights[] = [
  { table: 'case_party', set: ['ended_at'] },
  { table: 'idempotency', delete: true },
  { table: 'notice', set: ['acknowledged_at', 'acknowledged_by'] },
  { table: 'relied_on_fact' },
  // when it was recorded is the database's own clock: no process can date its entries
  { table: 'access_entry', fill: saidOfAnAccess },
];

const name = (role: string) => `"${role.replaceAll('"', '""')}"`;

/** Grants exactly this, whatever was granted before, in one step; run as the owner after every migration. */
export const grantRights = (
  owner: DataSource,
  rights: readonly TableRights[],
  roles: { readonly application: string; readonly chain: string | null },
): Promise<void> =>
  owner.transaction(async (tx) => {
    const [{ self }] = await tx.query('SELECT current_user AS self');
    const revoke = (role: string) => tx.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
    if (roles.application !== self) {
      const application = name(roles.application);
      await revoke(application);
      for (const { table, fill, set, delete: remove } of rights) {
        const columns = fill ? ` (${fill.join(', ')})` : '';
        await tx.query(`GRANT SELECT, INSERT${columns} ON ${table} TO ${application}`);
        if (set) await tx.query(`GRANT UPDATE (${set.join(', ')}) ON ${table} TO ${application}`);
        if (remove) await tx.query(`GRANT DELETE ON ${table} TO ${application}`);
      }
      await tx.query(`GRANT SELECT ON access_chain, ${MIGRATIONS} TO ${application}`);
    }
    if (roles.chain && roles.chain !== self) {
      const chain = name(roles.chain);
      await revoke(chain);
      await tx.query(`GRANT SELECT ON access_entry TO ${chain}`);
      await tx.query(`GRANT SELECT, INSERT ON access_chain TO ${chain}`);
    }
  });
