import { errorCodes } from '../../shared/error-codes.ts';
import type { Room } from '../../shared/vocabulary.ts';
import type { Answer } from '../harness/ask.ts';
import { FULL_CASE } from './seeded.ts';

/** Each authority's part of one case, and all that is derived from the four together. */
export const WHOLE = {
  query: `query Whole($id: ID!) { case(id: $id) {
    id reference
    cmmDecisions { outcome }
    immigration { openedOn reflectionPeriods { endsOn } }
    justice { presenceRequired }
    returnFile { returns { status } }
    answers { room state }
    identification { inForce { authority } disagreement unseen }
    stage { stage unseen }
    timeline(first: 100) { nodes { id kind room } }
  } }`,
  variables: { id: FULL_CASE },
  purpose: 'COORDINATION',
};

/** The field in which each of CMM's neighbours tells its part of a case. */
export const partOf = { dis: 'immigration', nec: 'justice', returns: 'returnFile' } as const;
export type Neighbour = keyof typeof partOf;
export const neighbours = Object.keys(partOf) as Neighbour[];

interface RoomState {
  readonly room: Room;
  readonly state: string;
}

/** What is left of a whole answer when these authorities are silent: their parts are gone, the rest is as it was. */
export function without({ data }: Answer, silent: readonly Neighbour[]) {
  const rooms = silent.map((name) => name.toUpperCase());
  const { answers, timeline, ...rest } = data.case;
  return {
    id: rest.id,
    reference: rest.reference,
    cmmDecisions: rest.cmmDecisions,
    ...Object.fromEntries(
      neighbours.map((name) => [partOf[name], silent.includes(name) ? null : rest[partOf[name]]]),
    ),
    answers: answers.map(({ room, state }: RoomState) => ({
      room,
      state: rooms.includes(room) ? 'UNAVAILABLE' : state,
    })),
    timeline: { nodes: timeline.nodes.filter(({ room }: RoomState) => !rooms.includes(room)) },
  };
}

/** Asks until nothing is missing: the first answer of a process that has just come up may be slow. */
export async function untilWhole(ask: () => Promise<Answer>): Promise<Answer> {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer.errors.length === 0) return answer;
    if (Date.now() > giveUpAt) throw new Error(JSON.stringify(answer.errors.slice(0, 5)));
  }
}

/** What must never stand in an answer: where a process or database is, what it was asked, how it is built. */
const INNARDS =
  /127\.0\.0\.1|localhost|postgres|\b(SELECT|INSERT|relation|ECONN\w+|EPIPE|stack\w*|serviceName)\b|_app\b|node_modules|\.[jt]s\b/;
const PUBLISHED = ['code', 'correlationId', 'subgraph', 'argument'];

/** Whatever went wrong, it is said by the catalogue and in no other words. */
export function expectSound({ status, errors, extensions = {}, data }: Answer): void {
  expect(status).toBeLessThan(500);
  for (const { extensions: its, message } of errors) {
    expect(Object.keys(errorCodes).filter((code) => code !== 'WITHHELD')).toContain(its.code);
    expect(Object.keys(its).filter((key) => !PUBLISHED.includes(key))).toEqual([]);
    expect(its.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(message.length).toBeGreaterThan(10);
  }
  expect(Object.keys(extensions ?? {}).filter((key) => !['withheld', 'partial'].includes(key))).toEqual([]);
  expect(INNARDS.exec(JSON.stringify({ errors, extensions, data }))).toBeNull();
}

/** The answer says once of each of these that it was silent, and of nobody else. */
export function expectMissing(answer: Answer, missing: Readonly<Record<string, string>>): void {
  expectSound(answer);
  const byName = Object.entries(missing).sort();
  const told = answer.errors.map(({ extensions }) => [extensions.subgraph, extensions.code]);
  expect(
    [...new Set(told.map((each) => JSON.stringify(each)))].map((each) => JSON.parse(each)).sort(),
  ).toEqual(byName);
  const partial: { subgraph: string; code: string }[] = answer.extensions?.partial ?? [];
  expect(partial.map(({ subgraph, code }) => [subgraph, code]).sort()).toEqual(byName);
}
