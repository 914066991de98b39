import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type AuthorityAnswer, answers } from '../derived/answers.ts';
import { type Identification, identification } from '../derived/identification.ts';
import { type CaseStage, stage } from '../derived/stage.ts';
import { type CaseEvent, timeline } from '../derived/timeline.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  AuthorityAnswerType,
  CaseEventConnection,
  CaseStageType,
  IdentificationType,
} from './derived.type.ts';
import { REQUIRES } from './facts-of-others.type.ts';
import { pageOfEvents } from './timeline-page.ts';
import { toldFacts } from './told-facts.ts';

/** What no authority knows alone: worked out for each reader from what each room tells that reader; never stored. */
@Resolver(() => CaseType)
export class DerivedResolver {
  @FieldResolver(() => [AuthorityAnswerType], {
    nullable: true,
    description:
      'How far each of the four rooms answered this reader: complete, no record, withheld or unavailable.',
  })
  @Directive(REQUIRES)
  async answers(@Root() root: CaseType, @Ctx() context: Context): Promise<AuthorityAnswer[]> {
    return answers(await toldFacts(root, context));
  }

  @FieldResolver(() => IdentificationType, {
    nullable: true,
    description: 'The identification decision in force, whoever took it, and whether others disagree.',
  })
  @Directive(REQUIRES)
  async identification(@Root() root: CaseType, @Ctx() context: Context): Promise<Identification> {
    return identification(await toldFacts(root, context));
  }

  @FieldResolver(() => CaseStageType, {
    nullable: true,
    description: 'Where the case stands in the mechanism.',
  })
  @Directive(REQUIRES)
  async stage(@Root() root: CaseType, @Ctx() context: Context): Promise<CaseStage> {
    return stage(await toldFacts(root, context), context.today);
  }

  @FieldResolver(() => CaseEventConnection, {
    nullable: true,
    description: "Every authority's events in order, each with its owner, up to today.",
  })
  @Directive(REQUIRES)
  async timeline(
    @Root() root: CaseType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CaseEvent>> {
    return pageOfEvents(timeline(await toldFacts(root, context), context.today), args);
  }
}
