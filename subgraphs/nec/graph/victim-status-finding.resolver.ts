import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { IdentificationDecisionType } from '../../../shared/graph/identification-decision.type.ts';
import type { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { Context } from './context.ts';
import { VictimStatusFindingType } from './victim-status-finding.type.ts';

@Resolver(() => VictimStatusFindingType)
export class VictimStatusFindingResolver {
  @FieldResolver(() => IdentificationDecisionType, {
    nullable: true,
    description:
      "The court's decision itself, as `JusticeFile.courtDecisions` lists it; null where it was taken back.",
  })
  decision(
    @Root() { decisionId }: VictimStatusFindingType,
    @Ctx() { load }: Context,
  ): Promise<IdentificationDecisionRow | null> {
    return load.decision.load(decisionId);
  }
}
