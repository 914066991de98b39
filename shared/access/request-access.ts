import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../caller.ts';
import type { Purpose } from '../vocabulary.ts';
import { type Coordinate, judge, type Line, type RoomPolicy, type Scope, type Verdict } from './policy.ts';

const PARTY = `SELECT DISTINCT case_id AS "caseId" FROM case_party
  WHERE case_id = ANY($1) AND authority = $2 AND $3 = ANY(purposes) AND ended_at IS NULL
    AND CASE WHEN $4 THEN organisation IS NOT DISTINCT FROM $5 ELSE true END`;

/** Which rows are shown, as a condition of SQL, with its parameters. */
export interface Shown {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type WithheldReason = 'POLICY' | 'PURPOSE' | 'CASE';

/** What one caller, for one purpose, may see in one room, and what was seen, during one request. */
export class RequestAccess {
  readonly scope: Scope | null;
  readonly touched = new Set<string>();
  /** Cases that were asked for by name and not shown: the log says who tried. */
  readonly turnedAway = new Set<string>();
  /** How often a field was kept back, by coordinate. */
  readonly withheld = new Map<Coordinate, number>();
  private readonly verdicts: ReadonlyMap<Coordinate, Verdict>;
  private readonly admissions: DataLoader<string, boolean>;

  constructor(
    private readonly policy: RoomPolicy,
    readonly caller: Caller,
    readonly purpose: Purpose | null,
    db: DataSource,
  ) {
    this.scope = policy.scopes[caller.authority] ?? null;
    this.verdicts = verdictsOf(policy, caller, purpose);
    this.admissions = new DataLoader((caseIds) => this.admittedAmong(db, caseIds));
  }

  verdict(coordinate: Coordinate): Verdict {
    return this.verdicts.get(coordinate) ?? 'POLICY';
  }

  granted(coordinate: Coordinate): boolean {
    return this.verdict(coordinate) === 'GRANTED';
  }

  /** Whether this caller is told a group of facts, for derived fields. */
  tells(group: string): boolean {
    return this.granted(groupCoordinate(group));
  }

  /** All the groups that this caller is told. */
  get toldGroups(): string[] {
    return Object.keys(this.policy.groups ?? {}).filter((group) => this.tells(group));
  }

  /** The case check. Synchronous where no look at the parties is needed. */
  admits(caseId: string): boolean | Promise<boolean> {
    if (this.purpose === null || this.scope === null) return false;
    return this.scope === 'ALL' || this.admissions.load(caseId);
  }

  /** The same check on a decision's own transaction. */
  async admitsWithin(tx: EntityManager, caseId: string): Promise<boolean> {
    if (this.purpose === null || this.scope === null) return false;
    if (this.scope === 'ALL') return true;
    const [admitted] = await this.admittedAmong(tx, [caseId]);
    return admitted === true;
  }

  /**
   * The same check as a condition of a list: SQL that holds for the rows of cases which this caller is shown.
   * `caseId` is the column that holds the case id; parameters start at `$<from>`.
   */
  visible(caseId: string, from: number): Shown {
    if (this.purpose === null || this.scope === null) return { sql: 'false', parameters: [] };
    if (this.scope === 'ALL') return { sql: 'true', parameters: [] };
    const organisation = this.scope === 'ASSIGNED' ? [this.caller.organisation] : [];
    return {
      // an alias that no list bears: the column would otherwise be compared with itself, and every row be shown
      sql: `EXISTS (SELECT 1 FROM case_party admitting WHERE admitting.case_id = ${caseId}
        AND admitting.authority = $${from} AND $${from + 1} = ANY(admitting.purposes) AND admitting.ended_at IS NULL
        ${this.scope === 'ASSIGNED' ? `AND admitting.organisation IS NOT DISTINCT FROM $${from + 2}` : ''})`,
      parameters: [this.caller.authority, this.purpose, ...organisation],
    };
  }

  private async admittedAmong(
    db: DataSource | EntityManager,
    caseIds: readonly string[],
  ): Promise<boolean[]> {
    const rows: { caseId: string }[] = await db.query(PARTY, [
      caseIds,
      this.caller.authority,
      this.purpose,
      this.scope === 'ASSIGNED',
      this.caller.organisation,
    ]);
    const admitted = new Set(rows.map(({ caseId }) => caseId));
    return caseIds.map((id) => admitted.has(id));
  }
}

/** No type of a schema begins with a small letter: a group's verdict stands beside those of the fields. */
const groupCoordinate = (group: string): Coordinate => `group.${group}`;

// A handful of bodies, roles and purposes: each profile's verdicts are worked out once per process.
const profiles = new WeakMap<RoomPolicy, LRUCache<string, ReadonlyMap<Coordinate, Verdict>>>();

function verdictsOf(
  policy: RoomPolicy,
  caller: Caller,
  purpose: Purpose | null,
): ReadonlyMap<Coordinate, Verdict> {
  let known = profiles.get(policy);
  if (!known) {
    known = new LRUCache({ max: 500 });
    profiles.set(policy, known);
  }
  const profile = JSON.stringify([caller.authority, [...caller.roles].sort(), purpose]);
  let verdicts = known.get(profile);
  if (!verdicts) {
    const groups = Object.entries(policy.groups ?? {}).map(
      ([group, line]) => [groupCoordinate(group), line] as const,
    );
    verdicts = new Map(
      ([...Object.entries(policy.lines), ...groups] as [Coordinate, Line][]).map(([coordinate, line]) => [
        coordinate,
        judge(line, caller, purpose),
      ]),
    );
    known.set(profile, verdicts);
  }
  return verdicts;
}
