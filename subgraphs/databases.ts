import type { DataSource } from 'typeorm';
import type { TableRights } from '../shared/storage/privileges.ts';
import type { Room } from '../shared/vocabulary.ts';
import { cmmDataSource, cmmRights } from './cmm/storage/data-source.ts';
import { disDataSource, disRights } from './dis/storage/data-source.ts';
import { necDataSource, necRights } from './nec/storage/data-source.ts';
import { returnsDataSource, returnsRights } from './returns/storage/data-source.ts';

/** How one room keeps its records, and what its application may do to them. */
export interface RoomDatabase {
  readonly name: Lowercase<Room>;
  readonly dataSource: (url: string) => DataSource;
  readonly rights: readonly TableRights[];
}

/** Apart from the rooms themselves: who migrates or seeds need not load what is published. */
export const databases: readonly RoomDatabase[] = [
  { name: 'cmm', dataSource: cmmDataSource, rights: cmmRights },
  { name: 'dis', dataSource: disDataSource, rights: disRights },
  { name: 'nec', dataSource: necDataSource, rights: necRights },
  { name: 'returns', dataSource: returnsDataSource, rights: returnsRights },
];
