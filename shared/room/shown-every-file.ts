import type { Authority, Room } from '../vocabulary.ts';

/**
 * Whom a room shows the files of every case, as its policy has it. To them no file is none; to anybody else it is nothing
 * of the kind, since there may be one that they are not shown.
 */
export const shownEveryFile: Readonly<Record<Room, readonly Authority[]>> = {
  CMM: ['CMM', 'AUDIT_OFFICE'],
  DIS: ['DIS', 'CMM', 'AUDIT_OFFICE'],
  NEC: ['POLICE', 'CMM', 'DIS', 'RETURN_AGENCY', 'AUDIT_OFFICE'],
  RETURNS: ['RETURN_AGENCY', 'CMM', 'DIS', 'AUDIT_OFFICE'],
};
