import type { RoomParts } from '../../shared/room/room-process.ts';
import { createLoaders, type Loaders } from './graph/loaders.ts';
import { disSchema } from './graph/schema.ts';
import { policy } from './policy.ts';
import { disDataSource } from './storage/data-source.ts';

/** The Danish Immigration Service's room, ready to be opened. */
export const disRoom = (): RoomParts<Loaders> => ({
  policy,
  schema: disSchema().schema,
  dataSource: disDataSource,
  loaders: createLoaders,
});
