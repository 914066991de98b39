import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ConcernType } from '../../../shared/graph/concern.type.ts';
import { reliedOnBy } from '../../../shared/graph/relied-on-by.ts';
import { verificationOf } from '../../../shared/graph/verification-of.ts';
import type { Concern } from '../../../shared/law/concern.ts';
import { renderConcern } from '../../../shared/law/render.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import { HandOverRow } from '../storage/hand-over.row.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { AssessmentRequestType } from './assessment-request.type.ts';
import { AssistanceDurationType } from './assistance-duration.type.ts';
import { AssistanceEligibilityType } from './assistance-eligibility.type.ts';
import { CaseClosureType } from './case-closure.type.ts';
import { HandOverType } from './hand-over.type.ts';
import { PlacementType } from './placement.type.ts';
import { RecoveryPeriodType } from './recovery-period.type.ts';

const DECISIONS = {
  description: 'What the decisions on it relied on at other authorities. For CMM and auditors.',
};

@Resolver(() => RecoveryPeriodType)
export class RecoveryConcernsResolver {
  @FieldResolver(() => [ConcernType], {
    description: 'How the latest decision on it departed from practice. Never a refusal.',
  })
  concerns(@Root() { concerns }: RecoveryPeriodRow): Concern[] {
    return concerns.map(renderConcern);
  }
}

/** The decisions of this room that rest on facts of others. */
export const reliedOnResolvers = [
  reliedOnBy(AssistanceEligibilityType, AssistanceEligibilityRow, DECISIONS),
  reliedOnBy(AssistanceDurationType, AssistanceDurationRow, DECISIONS),
  reliedOnBy(PlacementType, PlacementRow, DECISIONS),
  reliedOnBy(RecoveryPeriodType, RecoveryPeriodRow, DECISIONS),
  reliedOnBy(CaseClosureType, CaseClosureRow, DECISIONS),
  reliedOnBy(HandOverType, HandOverRow, {
    nullable: false,
    description: 'What the hand-over, and its confirmation, relied on at other authorities.',
  }),
  verificationOf(HandOverType, HandOverRow, 'Whether every fact of another authority could be had.'),
  reliedOnBy(AssessmentRequestType, AssessmentRequestRow, {
    nullable: false,
    description:
      'The request as the body that asked keeps it: its id there is `recordId`. Empty where that body put it on the list and keeps none.',
  }),
  verificationOf(
    AssessmentRequestType,
    AssessmentRequestRow,
    'Whether the body that asked could be asked for it. What was put on the list while it was silent is confirmed with the answer, and an answer that was given so by `confirmAssessmentAnswer`; what was withdrawn waits for nothing, and is verified.',
  ),
] as const;
