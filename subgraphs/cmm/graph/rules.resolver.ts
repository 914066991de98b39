import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { RuleType } from '../../../shared/graph/refused.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { book } from '../../../shared/law/book.ts';
import { inForce, type Rule } from '../../../shared/law/rule.ts';
import type { Context } from './context.ts';

/**
 * The law is common to all rooms, and CMM, which coordinates them, tells it. That every room told it would not bring the
 * answer back when CMM is down: a planner settles on one of several rooms before it knows which of them is there.
 */
@Resolver()
export class RulesResolver {
  @Query(() => [RuleType], {
    nullable: true,
    description:
      'The book of law: every rule that is in force on a day, in the order of the mechanism. `variants(on:)` of the same day tells in which reading.',
  })
  rules(
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today, unless told.' })
    on: Day | null,
    @Ctx() { today }: Context,
  ): readonly Rule[] {
    return book.filter((rule) => inForce(rule, on ?? today) !== null);
  }
}
