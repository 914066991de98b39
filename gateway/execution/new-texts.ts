import type { Logger } from 'pino';
import { openThread, type Thread } from './thread.ts';
import type { Vetted, VettingGround } from './vetting.ts';

/** Reads a text: what is good of it, if it is. */
export const openReader = (data: VettingGround, log: Logger): Promise<Thread<Vetted | null>> =>
  openThread({
    file: 'vetting-worker',
    data,
    work: 'to read',
    tooMuch: 'This operation takes too long to be held against the schema.',
    log,
  });

/** Plans an operation: its plan, as JSON. */
export const openPlanning = (supergraphSdl: string, log: Logger): Promise<Thread<string>> =>
  openThread({
    file: 'planner-worker',
    data: supergraphSdl,
    work: 'to plan',
    tooMuch: 'This operation takes too long to plan: it goes from authority to authority too often.',
    log,
  });
