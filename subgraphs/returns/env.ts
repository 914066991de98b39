import { readRoomEnv } from '../../shared/room/room-env.ts';

export const readEnv = () => readRoomEnv('RETURNS', 4004);
