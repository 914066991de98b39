import 'reflect-metadata';
import { runProcess } from '../../shared/lifecycle.ts';
import { openRoom } from '../../shared/room/room-process.ts';
import { readEnv } from './env.ts';
import { necRoom } from './room.ts';

await runProcess('nec', () => openRoom(necRoom(), readEnv()));
