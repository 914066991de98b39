import type { Official } from './journey.ts';

const ROOMS = ['cmm', 'dis', 'nec', 'returns'] as const;
type Told = { readonly id: string; readonly kind: string };

/** What waits for this body at a room, each acknowledged: the kinds of notices, by the alphabet. */
export async function learns(official: Official, room: (typeof ROOMS)[number]): Promise<string[]> {
  const waiting = `{ told: ${room}Notices(first: 100, filter: { acknowledged: false }) { nodes { id kind } } }`;
  const nodes: readonly Told[] = (await official.reads(waiting)).told.nodes;
  const acknowledge = `acknowledge${room.charAt(0).toUpperCase()}${room.slice(1)}Notice`;
  for (const { id: noticeId } of nodes) await official.does(acknowledge, { noticeId });
  expect((await official.reads(waiting)).told.nodes).toEqual([]);
  return nodes.map(({ kind }) => kind).sort();
}

/** The same over all rooms, such as `DIS REFLECTION_GRANTED`. */
export async function takesNote(official: Official): Promise<string[]> {
  const noted: string[] = [];
  for (const room of ROOMS)
    noted.push(...(await learns(official, room)).map((kind) => `${room.toUpperCase()} ${kind}`));
  return noted;
}
