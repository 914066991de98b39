import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { RoomParts } from '../shared/room/room-process.ts';
import type { TableRights } from '../shared/storage/privileges.ts';
import type { Room } from '../shared/vocabulary.ts';
import { cmmSchema } from './cmm/graph/schema.ts';
import { cmmRoom } from './cmm/room.ts';
import { cmmDataSource, cmmRights } from './cmm/storage/data-source.ts';
import { disSchema } from './dis/graph/schema.ts';
import { disRoom } from './dis/room.ts';
import { disDataSource, disRights } from './dis/storage/data-source.ts';
import { necSchema } from './nec/graph/schema.ts';
import { necRoom } from './nec/room.ts';
import { necDataSource, necRights } from './nec/storage/data-source.ts';
import { returnsSchema } from './returns/graph/schema.ts';
import { returnsRoom } from './returns/room.ts';
import { returnsDataSource, returnsRights } from './returns/storage/data-source.ts';

/** One room, seen from outside: for what concerns them all, such as composing, migrating and testing. */
export interface KnownRoom {
  readonly name: Lowercase<Room>;
  readonly port: number;
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
    parts: cmmRoom,
    schema: cmmSchema,
    dataSource: cmmDataSource,
    rights: cmmRights,
  },
  {
    name: 'dis',
    port: 4002,
    parts: disRoom,
    schema: disSchema,
    dataSource: disDataSource,
    rights: disRights,
  },
  {
    name: 'nec',
    port: 4003,
    parts: necRoom,
    schema: necSchema,
    dataSource: necDataSource,
    rights: necRights,
  },
  {
    name: 'returns',
    port: 4004,
    parts: returnsRoom,
    schema: returnsSchema,
    dataSource: returnsDataSource,
    rights: returnsRights,
  },
];
