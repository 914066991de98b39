import { judge, type RoomPolicy } from '../../shared/access/policy.ts';
import { purposesOf, roles } from '../../shared/roles.ts';
import type { Purpose, Room } from '../../shared/vocabulary.ts';
import { policy as cmm } from '../../subgraphs/cmm/policy.ts';
import { policy as dis } from '../../subgraphs/dis/policy.ts';
import { policy as nec } from '../../subgraphs/nec/policy.ts';
import { policy as returns } from '../../subgraphs/returns/policy.ts';

export const policies: Readonly<Record<Room, RoomPolicy>> = {
  CMM: cmm,
  DIS: dis,
  NEC: nec,
  RETURNS: returns,
};

/** What each room tells, by the name under which derived fields have it. */
export const PART = { CMM: 'cmm', DIS: 'immigration', NEC: 'justice', RETURNS: 'returns' } as const;

const OPENS = {
  CMM: 'Case.openedOn',
  DIS: 'Case.immigration',
  NEC: 'Case.justice',
  RETURNS: 'Case.returnFile',
} as const;

export type Reader = readonly [body: (typeof roles)[number]['authority'], role: string, purpose: Purpose];

/** Everybody who may read cases at all, for each of their purposes. */
export const readers: readonly Reader[] = roles
  .flatMap(({ authority, role }) =>
    purposesOf({ authority, roles: [role] }).map((purpose): Reader => [authority, role, purpose]),
  )
  .filter((reader) => granted('CMM', OPENS.CMM, reader));

export const named = (body: string): Reader[] => readers.filter(([authority]) => authority === body);

function granted(room: Room, coordinate: (typeof OPENS)[Room], [authority, role, purpose]: Reader): boolean {
  return judge(policies[room].lines[coordinate], { authority, roles: [role] }, purpose) === 'GRANTED';
}

/** The groups that a room tells a reader. */
export const groupsTold = (room: Room, [authority, role, purpose]: Reader): string[] =>
  granted(room, OPENS[room], [authority, role, purpose])
    ? Object.entries(policies[room].groups ?? {})
        .filter(([, line]) => judge(line, { authority, roles: [role] }, purpose) === 'GRANTED')
        .map(([group]) => group)
    : [];
