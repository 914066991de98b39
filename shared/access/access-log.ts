import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { AccessEntryRow } from './access-entry.row.ts';

export type NewAccessEntry = Omit<AccessEntryRow, 'id' | 'recordedAt'>;

/** The request was answered before: this entry already stands in the log. */
export class RequestRepeated extends Error {}

const columns: readonly (readonly [column: string, type: string, of: (entry: AccessEntryRow) => unknown])[] =
  [
    ['id', 'uuid', (e) => e.id],
    ['request_id', 'uuid', (e) => e.requestId],
    ['part', 'smallint', (e) => e.part],
    ['correlation_id', 'uuid', (e) => e.correlationId],
    ['issuer', 'text', (e) => e.issuer],
    ['subject', 'text', (e) => e.subject],
    ['authority', 'text', (e) => e.authority],
    ['organisation', 'text', (e) => e.organisation],
    ['roles', 'text[]', (e) => e.roles],
    ['client', 'text', (e) => e.client],
    ['purpose', 'text', (e) => e.purpose],
    ['kind', 'text', (e) => e.kind],
    ['operation', 'text', (e) => e.operation],
    ['case_ids', 'uuid[]', (e) => e.caseIds],
    ['coordinates', 'text[]', (e) => e.coordinates],
    ['withheld', 'text[]', (e) => e.withheld],
    ['outcome', 'text', (e) => e.outcome],
  ];
/** What a process says of an access; the rest the database says itself. */
export const saidOfAnAccess = columns.map(([name]) => name);
const names = saidOfAnAccess.join(', ');
const recordset = columns.map(([name, type]) => `${name} ${type}`).join(', ');

const INSERT = `INSERT INTO access_entry (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS e(${recordset})
  ON CONFLICT (request_id, part) DO NOTHING RETURNING id`;

const asJson = (entries: readonly AccessEntryRow[]) =>
  JSON.stringify(
    entries.map((entry) => Object.fromEntries(columns.map(([name, , of]) => [name, of(entry)]))),
  );

const withId = (entry: NewAccessEntry) => ({ ...entry, id: randomUUID() }) as AccessEntryRow;

async function insert(
  db: DataSource | EntityManager,
  entries: readonly AccessEntryRow[],
): Promise<Set<string>> {
  const written: { id: string }[] = await db.query(INSERT, [asJson(entries)]);
  return new Set(written.map(({ id }) => id));
}

/** Writes the entry of a decision within the decision's own transaction: neither stands without the other. */
export async function recordInTransaction(tx: EntityManager, entry: NewAccessEntry): Promise<void> {
  const row = withId(entry);
  const written = await insert(tx, [row]);
  if (!written.has(row.id)) throw new RequestRepeated();
}

interface Waiting {
  readonly entry: AccessEntryRow;
  readonly done: () => void;
  readonly failed: (fault: unknown) => void;
}

const LARGEST_COMMIT = 500;

/**
 * Gathers the entries of reads into group commits: while one commit is under way, the next one fills.
 * A caller's promise resolves once its entry is durable, and only then may its answer leave.
 */
export class AccessLog {
  private waiting: Waiting[] = [];
  private committing: Promise<void> | null = null;

  constructor(private readonly db: DataSource) {}

  append(entry: NewAccessEntry): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ entry: withId(entry), done, failed });
      this.committing ??= this.commitAll();
    });
  }

  /** Resolves when nothing is waiting. */
  async drain(): Promise<void> {
    while (this.committing) await this.committing;
  }

  private async commitAll(): Promise<void> {
    await new Promise(setImmediate);
    while (this.waiting.length > 0) await this.commit(this.waiting.splice(0, LARGEST_COMMIT));
    this.committing = null;
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const written = await insert(
        this.db,
        batch.map(({ entry }) => entry),
      );
      for (const { entry, done, failed } of batch) {
        if (written.has(entry.id)) done();
        else failed(new RequestRepeated());
      }
    } catch (fault) {
      for (const { failed } of batch) failed(fault);
    }
  }
}
