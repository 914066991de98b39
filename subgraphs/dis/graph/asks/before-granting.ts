import type { ApplicationOutcome } from '../../../../shared/dis-vocabulary.ts';
import { askMerge } from '../../../../shared/room/other-cases.ts';
import type { ToldBeforeConfirming, ToldBeforeGranting } from '../../actions/told-before-granting.ts';
import type { Context } from '../context.ts';
import { askCase } from './case-known.ts';
import { askCitizenship } from './citizenship.ts';

/** Whether the case goes on at CMM, and of what citizenship it has her: both at once. Null where nothing is granted. */
export async function askBeforeGranting(
  context: Context,
  caseId: string,
  outcome: ApplicationOutcome,
): Promise<ToldBeforeGranting | null> {
  if (outcome !== 'GRANTED' || !(await context.access.admits(caseId))) return null;
  const [known, citizenship] = await Promise.all([askCase(context, caseId), askCitizenship(context, caseId)]);
  return { known, citizenship };
}

/** Of what citizenship does CMM have her, and which cases are hers? Asked once more, of what was given while it was silent. */
export async function askBeforeConfirming(context: Context, caseId: string): Promise<ToldBeforeConfirming> {
  const [citizenship, merge] = await Promise.all([
    askCitizenship(context, caseId),
    askMerge(context, caseId),
  ]);
  return { citizenship, merge };
}
