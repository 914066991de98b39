import { workerData } from 'node:worker_threads';
import { openPlanner } from './planner.ts';
import { workOn } from './thread-work.ts';

const planText = openPlanner(workerData as string);
workOn(({ text }) => JSON.stringify(planText(text)));
