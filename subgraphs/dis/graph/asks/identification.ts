import type { RequestContext } from '../../../../shared/room/context.ts';
import type { IdentificationTold } from '../../actions/told-of-victim.ts';
import { askCmmDecisions } from './cmm-decisions.ts';
import { askCourtDecisions } from './court-decisions.ts';

/** Is the person identified, and by whom? Asked apart, so that what the courts say is not lost while CMM hangs. */
export async function askIdentification(
  context: RequestContext,
  caseId: string,
): Promise<IdentificationTold> {
  const [cmm, courts] = await Promise.all([
    askCmmDecisions(context, caseId),
    askCourtDecisions(context, caseId),
  ]);
  const decisions = [...cmm.decisions, ...courts.decisions];
  const silent = [cmm, courts].filter(({ answered }) => !answered).map(({ room }) => room);
  return {
    decisions,
    complete: silent.length === 0,
    silent,
    verified: cmm.answered && (courts.answered || decisions.some(({ outcome }) => outcome === 'IDENTIFIED')),
    reliedOn: [...cmm.reliedOn, ...courts.reliedOn],
  };
}
