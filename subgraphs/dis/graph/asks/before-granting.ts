import { askMerge } from '../../../../shared/room/other-cases.ts';
import type { ToldBeforeConfirming, ToldBeforeGranting } from '../../actions/told-before-granting.ts';
import type { Context } from '../context.ts';
import { askCase } from './case-known.ts';
import { askCitizenship } from './citizenship.ts';

/** Of what citizenship does CMM have her, and which cases are hers? Asked once more, of what was given while it was silent. */
export async function askBeforeConfirming(context: Context, caseId: string): Promise<ToldBeforeConfirming> {
  const [citizenship, merge] = await Promise.all([
    askCitizenship(context, caseId),
    askMerge(context, caseId),
  ]);
  return { citizenship, merge };
}

/** The same, and whether the case goes on at CMM, all at once. */
export async function askBeforeGranting(context: Context, caseId: string): Promise<ToldBeforeGranting> {
  const [known, told] = await Promise.all([askCase(context, caseId), askBeforeConfirming(context, caseId)]);
  return { known, ...told };
}
