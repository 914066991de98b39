import { isRefused } from '../../../shared/law/refusal.ts';
import { supportIsOver } from '../../../shared/law/support-period.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import * as file from './return-file.ts';
import { type OnReturn, takeStep } from './take-step.ts';

/** Completes a return today, once support after it has come to its end. */
export const completeReturn = (context: RequestContext, input: OnReturn) =>
  takeStep(context, { mutation: 'completeReturn', status: 'COMPLETED', input }, async (tx, { id }) => {
    const { today } = context;
    const over = supportIsOver((await file.supportOf(tx, id))?.endsOn ?? null, today);
    if (isRefused(over)) return over;
    return { said: { completedOn: today }, ruleVersions: [over.version] };
  });
