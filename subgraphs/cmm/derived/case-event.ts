import type { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority, Room } from '../../../shared/vocabulary.ts';
import type { DecisionFact } from './facts.ts';

export interface CaseEvent {
  /** Unique within the case and stable. */
  readonly id: string;
  readonly on: Day;
  readonly kind: CaseEventKind;
  /** The room that keeps the record. */
  readonly room: Room;
  readonly authority: Authority;
}

/** Nothing, where there is no day: a step that was not taken. */
export const event = (
  room: Room,
  authority: Authority,
  kind: CaseEventKind,
  record: string,
  on: Day | null,
): CaseEvent[] => (on === null ? [] : [{ id: `${room}:${kind}:${record}:${on}`, on, kind, room, authority }]);

export const decided = (room: Room, decisions: readonly DecisionFact[] | null | undefined): CaseEvent[] =>
  (decisions ?? []).flatMap(({ id, authority, outcome, decidedOn }) =>
    event(room, authority, outcome, id, decidedOn),
  );
