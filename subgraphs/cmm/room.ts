import type { RoomParts } from '../../shared/room/room-process.ts';
import { createLoaders, type Loaders } from './graph/loaders.ts';
import { cmmSchema } from './graph/schema.ts';
import { policy } from './policy.ts';
import { cmmDataSource } from './storage/data-source.ts';

/** The room of the Centre against Human Trafficking, ready to be opened. */
export const cmmRoom = (): RoomParts<Loaders> => ({
  policy,
  schema: cmmSchema().schema,
  dataSource: cmmDataSource,
  loaders: createLoaders,
});
