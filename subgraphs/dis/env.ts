import { readRoomEnv } from '../../shared/room/room-env.ts';

export const readEnv = () => readRoomEnv('DIS', 4002);
