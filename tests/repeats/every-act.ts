import type { RoomName } from '../harness/databases.ts';
import { cmmActs } from './cmm-acts.ts';
import { disActs } from './dis-acts.ts';
import { necActs } from './nec-acts.ts';
import { placeActs } from './place-acts.ts';
import { returnsActs } from './returns-acts.ts';
import type { Act } from './stage.ts';

/** Every mutation of the graph, taken as an official would take it, by the room that keeps what it makes. */
export const everyAct: Readonly<Record<RoomName, readonly Act[]>> = {
  cmm: [...cmmActs, ...placeActs],
  dis: disActs,
  nec: necActs,
  returns: returnsActs,
};
