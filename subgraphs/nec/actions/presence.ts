import { type Day, later } from '../../../shared/day.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';

/** Whether the person must be present for any investigation of the case, and until when; null is open, or not required. */
export interface Presence {
  readonly required: boolean;
  readonly until: Day | null;
}

type Link = Pick<InvestigationCaseRow, 'unlinkedOn' | 'presenceRequired' | 'presenceRequiredUntil'>;

/** As it is recorded, over all the links that stand: an open end outlasts every day. Whether it has passed is the reader's to ask. */
export function presenceOf(links: readonly Link[]): Presence {
  const required = links.filter((link) => link.unlinkedOn === null && link.presenceRequired);
  const days = required.map(({ presenceRequiredUntil }) => presenceRequiredUntil);
  return {
    required: required.length > 0,
    until: days.reduce((a, b) => (a === null || b === null ? null : later(a, b)), days[0] ?? null),
  };
}

/** As it stands on a day: once its last day has passed, it is no longer required. */
export const presenceOn = (links: readonly Link[], day: Day): Presence => {
  const presence = presenceOf(links);
  return presence.until !== null && presence.until < day ? { required: false, until: null } : presence;
};

/** The link on which that rests: of those that require her presence, the one that does so longest. */
export function presenceRestsOn<Of extends Link>(links: readonly Of[], day: Day): Of | null {
  const { required, until } = presenceOn(links, day);
  const longest = (link: Of) =>
    link.unlinkedOn === null && link.presenceRequired && link.presenceRequiredUntil === until;
  return (required && links.find(longest)) || null;
}
