import { readRoomEnv } from '../../shared/room/room-env.ts';

export const readEnv = () => readRoomEnv('CMM', 4001);
