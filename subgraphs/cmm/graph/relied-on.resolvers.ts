import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ConcernType } from '../../../shared/graph/concern.type.ts';
import { ReliedOnFactType } from '../../../shared/graph/relied-on-fact.type.ts';
import type { Concern } from '../../../shared/law/concern.ts';
import { renderConcern } from '../../../shared/law/render.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import type { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { AssistanceDurationType } from './assistance-duration.type.ts';
import { AssistanceEligibilityType } from './assistance-eligibility.type.ts';
import { CaseClosureType } from './case-closure.type.ts';
import type { Context } from './context.ts';
import { PlacementType } from './placement.type.ts';
import { RecoveryPeriodType } from './recovery-period.type.ts';

function reliedOnBy(type: ClassType) {
  @Resolver(() => type)
  class ReliedOnResolver {
    @FieldResolver(() => [ReliedOnFactType], {
      nullable: true,
      description: 'What the latest decision on it relied on at other authorities. For CMM and auditors.',
    })
    reliedOn(@Root() { factId }: LegalFactRow, @Ctx() { load }: Context): Promise<ReliedOnFactRow[]> {
      return load.reliedOn.load(factId);
    }
  }
  return ReliedOnResolver;
}

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
  reliedOnBy(AssistanceEligibilityType),
  reliedOnBy(AssistanceDurationType),
  reliedOnBy(PlacementType),
  reliedOnBy(RecoveryPeriodType),
  reliedOnBy(CaseClosureType),
] as const;
