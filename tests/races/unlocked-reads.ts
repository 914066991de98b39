import type { DataSource } from 'typeorm';
import { hearStatements } from '../harness/statements.ts';

/** What a decision holds: by kind of lock, the ids. */
type Held = Map<number, Set<string>>;

interface Read {
  readonly sql: string;
  /** What it was asked with and what it told, each without a lock for it. */
  readonly ids: readonly string[];
}

/** The kinds of lock, as `lockTogether` parts them. */
const OF_CASE = 0;
const OF_INVESTIGATION = 2;
const OF_PRESENCE = 3;

/**
 * Notes what the room's decisions read or change without its lock, from the moment at which they hold that of their own case:
 * which other cases are hers they may have to read before. A case that a decision opens is nobody else's yet.
 */
export function watchReads(db: DataSource) {
  const held = new WeakMap<object, Held>();
  const reads: Read[] = [];
  hearStatements(db, (client, sql, values, answer) => {
    if (/^(START TRANSACTION|COMMIT|ROLLBACK)/.test(sql)) held.delete(client);
    if (sql.includes('pg_advisory_xact_lock(')) {
      const [ids, of] = values as [readonly string[] | string, number?];
      const locks: Held = held.get(client) ?? new Map();
      held.set(client, locks);
      hold(locks, [ids].flat(), of);
      return;
    }
    const locks = held.get(client);
    if (!locks) return;
    if (sql.startsWith('INSERT INTO "nrm_case"')) hold(locks, textsIn(values));
    if (sql.startsWith('INSERT')) return;
    const note = (answered: unknown) => {
      const ids = textsIn([values, answered]).filter((id) => !isLocked(locks, sql, id));
      if (ids.length > 0) reads.push({ sql, ids });
    };
    answer?.then(note, () => note(null));
  });
  return {
    /** The tables of those since the last time in which a row of one of these cases stands, or would. */
    take: (caseIds: ReadonlySet<string>): string[] =>
      reads
        .splice(0)
        .filter(({ ids }) => ids.some((id) => caseIds.has(id)))
        .map(({ sql }) => /(?:FROM|UPDATE) "?(\w+)/.exec(sql)?.[1] ?? sql),
  };
}

const hold = (locks: Held, ids: readonly string[], of = OF_CASE) =>
  locks.set(of, new Set([...(locks.get(of) ?? []), ...ids]));

/** An investigation concerns several cases: its links stand under its own lock, or under that of presence in the case. */
const isLocked = (locks: Held, sql: string, id: string): boolean =>
  locks.get(OF_CASE)?.has(id) === true ||
  (/"investigation_case"/.test(sql) &&
    (locks.has(OF_INVESTIGATION) || locks.get(OF_PRESENCE)?.has(id) === true));

/** Into which other case one was merged stands in its own row. */
const LEADS_ELSEWHERE = /merged_into_id$/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  if ('rows' in value) return textsIn(value.rows);
  return Object.entries(value).flatMap(([name, each]) => (LEADS_ELSEWHERE.test(name) ? [] : textsIn(each)));
}
