import type { Caller } from '../caller.ts';
import type { Authority, Purpose, Room } from '../vocabulary.ts';

/** Which cases a body is shown in a room: every one, those that admit it as a party, or those assigned to its organisation. */
export type Scope = 'ALL' | 'PARTY' | 'ASSIGNED';

/** One body, in these roles (every role of the body if none is named), for these purposes. */
export interface Grant {
  readonly body: Authority;
  readonly roles?: readonly string[];
  readonly purposes: readonly Purpose[];
}

/** Whoever may read the field that led here: for parts that mean nothing apart from it. */
export const asParent = 'AS_PARENT';
/** Any authenticated caller, without a purpose: reference data and the texts of the law. */
export const anyone = 'ANYONE';

export type Line = typeof asParent | typeof anyone | readonly Grant[];

/** `Type.field` of the subgraph's final schema. */
export type Coordinate = `${string}.${string}`;

export interface RoomPolicy {
  readonly room: Room;
  /** Bodies without a scope are shown no case at all. */
  readonly scopes: Readonly<Partial<Record<Authority, Scope>>>;
  /** Root fields that open one case, and the argument that names it. */
  readonly doors: Readonly<Record<Coordinate, string>>;
  /** Doors, and fields of a case, that their line alone opens, whatever the scope: a body that decides is told what the decision needs. */
  readonly openedByLine?: readonly Coordinate[];
  readonly lines: Readonly<Record<Coordinate, Line>>;
  /**
   * The groups of facts that this room tells for derived fields, and to whom: by the line of the fields that a group
   * stands for. Auditors are told more groups than fields, since what is derived names nobody and quotes nothing.
   */
  readonly groups?: Readonly<Record<string, Line>>;
}

/** `lines('Person', own, 'givenName familyName')`: one line of the table for several fields of one type. */
export const lines = (type: string, line: Line, fields: string): Record<Coordinate, Line> =>
  Object.fromEntries(fields.split(/\s+/).map((field) => [`${type}.${field}` as Coordinate, line]));

/** GRANTED, or why not: another purpose of this caller's would do (PURPOSE), or none would (POLICY). */
export type Verdict = 'GRANTED' | 'PURPOSE' | 'POLICY';

const concerns = (grant: Grant, caller: Pick<Caller, 'authority' | 'roles'>) =>
  grant.body === caller.authority &&
  (!grant.roles || grant.roles.some((role) => caller.roles.includes(role)));

/** Judges one line by body, role and purpose alone: nothing is looked up. */
export function judge(
  line: Line | undefined,
  caller: Pick<Caller, 'authority' | 'roles'>,
  purpose: Purpose | null,
): Verdict {
  if (line === undefined) return 'POLICY';
  if (line === asParent || line === anyone) return 'GRANTED';
  const grants = line.filter((grant) => concerns(grant, caller));
  if (grants.some(({ purposes }) => purpose !== null && purposes.includes(purpose))) return 'GRANTED';
  return grants.length > 0 ? 'PURPOSE' : 'POLICY';
}

/** The line as it stands in the schema's `@access` directive. */
export const printLine = (line: Line): string[] =>
  typeof line === 'string'
    ? [line]
    : line.map(
        ({ body, roles, purposes }) => `${body}${roles ? `(${roles.join(' ')})` : ''}: ${purposes.join(' ')}`,
      );
