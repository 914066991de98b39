import type { Answer, Asked } from '../harness/ask.ts';
import type { RoomName } from '../harness/databases.ts';
import type { TestGraph } from '../harness/graph.ts';

/** Stands in whatever is malformed: no answer may hold it. */
export const MARK = 'MARKER4711';

/** Who reads the lists and doors of each room. */
export const reader = {
  cmm: ['cmm-coordinator', 'COORDINATION'],
  dis: ['dis-caseworker', 'IMMIGRATION'],
  nec: ['nec-investigator', 'INVESTIGATION'],
  returns: ['returns-caseworker', 'RETURN'],
} as const;

/** Asked of the room as its gateway asks, and of the gateway as a client asks. */
export const ways = [
  [
    'the room itself',
    (graph: TestGraph, room: RoomName, who: string, asked: Asked) => graph.rooms[room].ask(who, asked),
  ],
  ['the gateway', (graph: TestGraph, _: RoomName, who: string, asked: Asked) => graph.ask(who, asked)],
] as const;

/** It was turned away, by the name of the argument and nothing else. */
export function saysWhich(answer: Answer, argument: string): void {
  expect(answer.status).toBeLessThan(500);
  expect(answer.errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
  expect(answer.errors[0]?.message).toContain(`"${argument}"`);
  expect(JSON.stringify(answer)).not.toContain(MARK);
}
