import { readRoomEnv } from '../../shared/room/room-env.ts';

export const readEnv = () => readRoomEnv('NEC', 4003);
