import { platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { openPlanner } from './planner.ts';
import type { Planned } from './planning.ts';

/*
 * Plans, one text at a time, beside the thread that serves, and behind it where there is no processor for both: on Linux
 * a priority is the calling thread's own.
 */
if (platform() === 'linux') {
  try {
    setPriority(10);
  } catch {
    // where that is forbidden, it plans as an equal
  }
}
const planText = openPlanner(workerData as string);
const answer = (planned: Planned) => parentPort?.postMessage(planned);

parentPort?.on('message', (text: string) => {
  try {
    answer({ plan: JSON.stringify(planText(text)) });
  } catch (fault) {
    const code = fault instanceof GraphQLError ? fault.extensions.code : undefined;
    answer({ fault: { message: (fault as Error).message, code } });
  }
});
answer('ready');
