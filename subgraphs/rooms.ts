import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { RoomPolicy } from '../shared/access/policy.ts';
import type { RoomParts } from '../shared/room/room-process.ts';
import type { TableRights } from '../shared/storage/privileges.ts';
import type { Room } from '../shared/vocabulary.ts';
import { cmmSchema } from './cmm/graph/schema.ts';
import { policy as cmmPolicy } from './cmm/policy.ts';
import { cmmRoom } from './cmm/room.ts';
import { cmmDataSource, cmmRights } from './cmm/storage/data-source.ts';
import { disSchema } from './dis/graph/schema.ts';
import { policy as disPolicy } from './dis/policy.ts';
import { disRoom } from './dis/room.ts';
import { disDataSource, disRights } from './dis/storage/data-source.ts';
import { necSchema } from './nec/graph/schema.ts';
import { policy as necPolicy } from './nec/policy.ts';
import { necRoom } from './nec/room.ts';
import { necDataSource, necRights } from './nec/storage/data-source.ts';
import { returnsSchema } from './returns/graph/schema.ts';
import { policy as returnsPolicy } from './returns/policy.ts';
import { returnsRoom } from './returns/room.ts';
import { returnsDataSource, returnsRights } from './returns/storage/data-source.ts';

/** One room, seen from outside: for what concerns them all, such as composing, migrating and testing. */
export interface KnownRoom {
  readonly name: Lowercase<Room>;
  readonly port: number;
  readonly policy: RoomPolicy;
  readonly parts: () => RoomParts<unknown>;
  readonly schema: () => { readonly schema: GraphQLSchema; readonly sdl: string };
  readonly dataSource: (url: string) => DataSource;
  readonly rights: readonly TableRights[];
}

/** Every room of the graph. No room looks here: one that did would know the others. */
export const rooms: readonly KnownRoom[] = [
  {
    name: 'cmm',
    port: 4001,
    policy: cmmPolicy,
    parts: cmmRoom,
    schema: cmmSchema,
    dataSource: cmmDataSource,
    rights: cmmRights,
  },
  {
    name: 'dis',
    port: 4002,
    policy: disPolicy,
    parts: disRoom,
    schema: disSchema,
    dataSource: disDataSource,
    rights: disRights,
  },
  {
    name: 'nec',
    port: 4003,
    policy: necPolicy,
    parts: necRoom,
    schema: necSchema,
    dataSource: necDataSource,
    rights: necRights,
  },
  {
    name: 'returns',
    port: 4004,
    policy: returnsPolicy,
    parts: returnsRoom,
    schema: returnsSchema,
    dataSource: returnsDataSource,
    rights: returnsRights,
  },
];
