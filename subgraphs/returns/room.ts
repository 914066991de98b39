import type { RoomParts } from '../../shared/room/room-process.ts';
import { createLoaders, type Loaders } from './graph/loaders.ts';
import { returnsSchema } from './graph/schema.ts';
import { policy } from './policy.ts';
import { returnsDataSource } from './storage/data-source.ts';

/** The Return Agency's room, ready to be opened. */
export const returnsRoom = (): RoomParts<Loaders> => ({
  policy,
  schema: returnsSchema().schema,
  dataSource: returnsDataSource,
  loaders: createLoaders,
});
