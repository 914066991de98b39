import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { thisThread } from './processor-time.ts';
import type { Said, Text } from './thread.ts';

/**
 * What a thread does beside the one that serves, and behind it where there is no processor for both: on Linux a priority
 * is the calling thread's own.
 */
export function workOn<Made>(make: (text: Text) => Made): void {
  if (platform() === 'linux') {
    try {
      setPriority(10);
    } catch {
      // where that is forbidden, it works as an equal
    }
  }
  const say = (said: Said<Made>) => parentPort?.postMessage(said);
  parentPort?.on('message', (text: Text) => {
    try {
      say({ made: make(text) });
    } catch (fault) {
      const code = fault instanceof GraphQLError ? fault.extensions.code : undefined;
      say({ fault: { message: (fault as Error).message, code } });
    }
  });
  say({ ready: thisThread() });
}
