import { type AnswerState, Room } from '../../../shared/vocabulary.ts';
import { type Groups, groups, type ToldFacts } from './facts.ts';

export interface AuthorityAnswer {
  readonly room: Room;
  readonly state: AnswerState;
  /** The groups that are withheld from this reader, whether or not there is anything in them. */
  readonly withheld: readonly string[];
}

type Told = { readonly told: readonly string[]; readonly hasFile?: boolean | null } | null;

const of = (facts: ToldFacts, room: Room): Told =>
  ({ CMM: facts.cmm, DIS: facts.immigration, NEC: facts.justice, RETURNS: facts.returns })[room];

/** Whether a room that told everything keeps anything: a file that is still empty is a record too. */
const hasRecord = ({ told: _, ...groups }: NonNullable<Told>): boolean =>
  Object.values(groups).some((group) => (Array.isArray(group) ? group.length > 0 : isTelling(group)));

/** No file, and a presence that is not required, say that there is nothing. */
const isTelling = (group: unknown): boolean =>
  group === true ||
  (typeof group === 'object' && group !== null && !('required' in group && group.required === false));

/** How far each room answered this reader: unavailable is not none, and withheld is not none. */
export const answers = (facts: ToldFacts): AuthorityAnswer[] =>
  Object.values(Room).map((room) => {
    const told = of(facts, room);
    if (!told) return { room, state: 'UNAVAILABLE', withheld: [] };
    // whoever is told that there is no file is told that nothing can be kept back from it
    if (told.hasFile === false) return { room, state: 'NO_RECORD', withheld: [] };
    const withheld = groups[room].filter((group) => !told.told.includes(group));
    if (withheld.length === groups[room].length) return { room, state: 'WITHHELD', withheld };
    if (withheld.length > 0) return { room, state: 'PARTLY_WITHHELD', withheld };
    return { room, state: hasRecord(told) ? 'COMPLETE' : 'NO_RECORD', withheld };
  });

/** The rooms that told less than everything in these groups: what a derived field could not see. */
export const unseen = (facts: ToldFacts, needed: Groups): Room[] =>
  Object.values(Room).filter((room) => {
    const told = of(facts, room);
    const asked = needed[room];
    return asked !== undefined && (!told || asked.some((group) => !told.told.includes(group)));
  });
