import type { BestInterestsTopic } from '../../../../shared/cmm-vocabulary.ts';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { knownAtCmm } from '../../../../shared/room/known-at-cmm.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { BestInterestsTold } from '../../actions/told-of-case.ts';
import { latestAssessment } from './latest-assessment.ts';
import { answer, BEST_INTERESTS } from './queries.ts';

const TOPIC = 'BEST_INTERESTS';

/** Is it in the child's best interests? CMM's latest answer to each question, had by asking once. */
export async function askBestInterests(
  context: RequestContext,
  caseId: string,
): Promise<(topic: BestInterestsTopic) => BestInterestsTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, BEST_INTERESTS, { caseId });
  const { data } = answer.safeParse(told.data);
  const heard = data !== undefined && told.heard('CMM');
  const assessments = heard ? data.case?.bestInterestsAssessments : null;
  // a part that is kept back tells no more than silence does
  const answered = assessments != null;
  return (topic) => {
    const latest = latestAssessment(assessments, topic);
    return {
      assessment: latest ? { ...latest, durableSolution: latest.durableSolution ?? null } : null,
      ageGroup: heard ? (data.case?.ageGroup ?? null) : null,
      isKnownAtCmm: heard ? knownAtCmm(data.case) : null,
      answered,
      reliedOn: [
        latest
          ? {
              ...nothingTold('CMM', TOPIC, true, asOf),
              authority: latest.assessedBy,
              recordId: latest.id,
              recordVersion: latest.version,
              fact: latest.conclusion,
            }
          : nothingTold('CMM', TOPIC, answered, asOf),
      ],
    };
  };
}
