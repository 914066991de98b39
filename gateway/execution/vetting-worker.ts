import { workerData } from 'node:worker_threads';
import { workOn } from './thread-work.ts';
import { openVetting, type VettingGround } from './vetting.ts';

workOn(openVetting(workerData as VettingGround));
