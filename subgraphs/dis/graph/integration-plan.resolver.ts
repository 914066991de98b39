import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IntegrationMeasureRow } from '../storage/integration-measure.row.ts';
import type { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import type { Context } from './context.ts';
import { IntegrationMeasureType, IntegrationPlanType } from './integration-plan.type.ts';

@Resolver(() => IntegrationPlanType)
export class IntegrationPlanResolver {
  @FieldResolver(() => [IntegrationMeasureType], {
    nullable: true,
    description: 'What it offers, the earliest first. Told to the municipality of allocation alone.',
  })
  measures(@Root() { id }: IntegrationPlanRow, @Ctx() { load }: Context): Promise<IntegrationMeasureRow[]> {
    return load.measures.load(id);
  }
}
