import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReturnProgrammeRow } from '../storage/return-programme.row.ts';
import type { Context } from './context.ts';
import { ReturnProgrammeType } from './return-organisation.type.ts';
import { ReturnPlanType } from './return-plan.type.ts';

@Resolver(() => ReturnPlanType)
export class ReturnPlanResolver {
  @FieldResolver(() => ReturnProgrammeType, {
    nullable: true,
    description:
      "The programme it is part of; null: the Return Agency's own. Read by the Return Agency and auditors. Source: M-030.",
  })
  programme(
    @Root() { programmeId }: ReturnPlanType,
    @Ctx() { load }: Context,
  ): Promise<ReturnProgrammeRow | null> | null {
    return programmeId ? load.programme.load(programmeId) : null;
  }
}
