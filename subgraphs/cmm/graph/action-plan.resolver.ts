import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { type ActionPlan, type ActionPlanMeasure, actionPlans } from '../reference-data/action-plans.ts';
import { ActionPlanMeasureType, ActionPlanType } from './action-plan.type.ts';

@Resolver(() => ActionPlanType)
export class ActionPlanResolver {
  @Query(() => [ActionPlanType], {
    nullable: true,
    description: 'The national action plans that the sources tell of. Source: M-003, M-051.',
  })
  actionPlans(): readonly ActionPlan[] {
    return actionPlans;
  }

  @FieldResolver(() => String, { description: 'What it is called, and what for.' })
  title(@Root() { title }: ActionPlan, @InLanguage() language: Language): string {
    return title[language];
  }

  @FieldResolver(() => String, {
    description:
      'The department whose plan it is, and which gave the authorities their tasks under it. Danish: unofficial rendering. Source: M-003.',
  })
  department(@Root() { department }: ActionPlan, @InLanguage() language: Language): string {
    return department[language];
  }
}

@Resolver(() => ActionPlanMeasureType)
export class ActionPlanMeasureResolver {
  @FieldResolver(() => String, { description: 'What it says, in our words.' })
  says(@Root() { says }: ActionPlanMeasure, @InLanguage() language: Language): string {
    return says[language];
  }
}
