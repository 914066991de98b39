import type { BestInterestsConclusion, BestInterestsTopic } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { assessBestInterests } from '../../../shared/law/child-representative.ts';
import { familyReunion } from '../../../shared/law/family-reunion.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { BestInterestsAssessmentRow } from '../storage/best-interests-assessment.row.ts';
import { personOf } from './case-file.ts';
import { demandBorn } from './demand-born.ts';
import { factsOf, isCase, openCase } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface RecordBestInterests {
  readonly caseId: string;
  readonly topic: BestInterestsTopic;
  readonly conclusion: BestInterestsConclusion;
  /** Null where that was not asked; always answered for a reunion. */
  readonly durableSolution: boolean | null;
  /** Null: today. */
  readonly assessedOn: Day | null;
  readonly note: string | null;
}

const ON_FAMILY: readonly BestInterestsTopic[] = ['FAMILY_TRACING', 'FAMILY_REUNION'];

/** An assessment of a child's best interests, on which tracing and reunion then rest. It decides neither. */
export const recordBestInterests = (
  context: RequestContext,
  input: RecordBestInterests,
): Promise<BestInterestsAssessmentRow | Refused> => {
  const { caseId, ...assessed } = input;
  const { caller } = context;
  const assessedOn = input.assessedOn ?? context.today;
  return decide(context, {
    mutation: 'recordBestInterests',
    kind: 'CREATE',
    caseId,
    input: { ...input, assessedOn },
    isKnown: (tx) => isCase(tx, caseId),
    find: factsOf(BestInterestsAssessmentRow).byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const { topic } = assessed;
      const { bornOn } = await personOf(tx, caseId);
      const lawful = assessBestInterests({ bornOn }, assessedOn);
      if (isRefused(lawful)) return lawful;
      demandBorn(bornOn, assessedOn);
      const onFamily = ON_FAMILY.includes(topic) ? [versionOn(familyReunion, assessedOn)] : [];
      const ruleVersions = [lawful.version, ...onFamily];
      const assessment = await append(
        tx,
        context,
        BestInterestsAssessmentRow,
        { caseId, ruleVersions },
        { ...assessed, assessedOn, assessedBy: caller.authority },
      );
      const among = ['MUNICIPALITY', 'RED_CROSS', 'DIS', 'RETURN_AGENCY'] as const;
      await tellParties(tx, context, { caseId, kind: 'BEST_INTERESTS_ASSESSED', among });
      return assessment;
    },
  });
};
