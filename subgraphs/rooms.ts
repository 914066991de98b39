import type { GraphQLSchema } from 'graphql';
import type { RoomPolicy } from '../shared/access/policy.ts';
import type { RoomParts } from '../shared/room/room-process.ts';
import type { Room } from '../shared/vocabulary.ts';
import { cmmSchema } from './cmm/graph/schema.ts';
import { policy as cmmPolicy } from './cmm/policy.ts';
import { cmmRoom } from './cmm/room.ts';
import { disSchema } from './dis/graph/schema.ts';
import { policy as disPolicy } from './dis/policy.ts';
import { disRoom } from './dis/room.ts';
import { necSchema } from './nec/graph/schema.ts';
import { policy as necPolicy } from './nec/policy.ts';
import { necRoom } from './nec/room.ts';
import { returnsSchema } from './returns/graph/schema.ts';
import { policy as returnsPolicy } from './returns/policy.ts';
import { returnsRoom } from './returns/room.ts';

/** One room, seen from outside: for what concerns them all, such as composing and testing. */
export interface KnownRoom {
  readonly name: Lowercase<Room>;
  readonly port: number;
  readonly policy: RoomPolicy;
  readonly parts: () => RoomParts<unknown>;
  readonly schema: () => { readonly schema: GraphQLSchema; readonly sdl: string };
}

/** Every room of the graph. No room looks here: one that did would know the others. */
export const rooms: readonly KnownRoom[] = [
  {
    name: 'cmm',
    port: 4001,
    policy: cmmPolicy,
    parts: cmmRoom,
    schema: cmmSchema,
  },
  {
    name: 'dis',
    port: 4002,
    policy: disPolicy,
    parts: disRoom,
    schema: disSchema,
  },
  {
    name: 'nec',
    port: 4003,
    policy: necPolicy,
    parts: necRoom,
    schema: necSchema,
  },
  {
    name: 'returns',
    port: 4004,
    policy: returnsPolicy,
    parts: returnsRoom,
    schema: returnsSchema,
  },
];
