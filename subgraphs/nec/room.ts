import type { RoomParts } from '../../shared/room/room-process.ts';
import { createLoaders, type Loaders } from './graph/loaders.ts';
import { necSchema } from './graph/schema.ts';
import { policy } from './policy.ts';
import { necDataSource } from './storage/data-source.ts';

/** The room of police, prosecution and courts, ready to be opened. */
export const necRoom = (): RoomParts<Loaders> => ({
  policy,
  schema: necSchema().schema,
  dataSource: necDataSource,
  loaders: createLoaders,
});
