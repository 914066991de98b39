import type { RequestContext } from '../../../shared/room/context.ts';
import type { Loaders } from './loaders.ts';

export type Context = RequestContext<Loaders>;
