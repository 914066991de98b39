import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { ClockState, FindingOutcome } from '../../../shared/derived-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { type AuthorityAnswer, answers } from '../derived/answers.ts';
import type { CaseEvent } from '../derived/case-event.ts';
import type { LegalClock } from '../derived/clocks/clock.ts';
import { clocks } from '../derived/clocks/clocks.ts';
import { type CaseCompetence, competence } from '../derived/competence.ts';
import { type CaseFinding, findings } from '../derived/findings/findings.ts';
import { type Identification, identification } from '../derived/identification.ts';
import { knownAt } from '../derived/known.ts';
import { type CaseStage, stage } from '../derived/stage.ts';
import { timeline } from '../derived/timeline.ts';
import { pastTime, timeNear } from './as-of.ts';
import { CaseType } from './case.type.ts';
import { CaseCompetenceType } from './case-competence.type.ts';
import type { Context } from './context.ts';
import {
  AuthorityAnswerType,
  CaseEventConnection,
  CaseStageType,
  IdentificationType,
} from './derived.type.ts';
import { REQUIRES } from './facts-of-others.type.ts';
import { FindingType } from './finding.type.ts';
import { LegalClockType } from './legal-clock.type.ts';
import { pageOfEvents } from './timeline-page.ts';
import { everyFact, toldFacts } from './told-facts.ts';

const standing = async (root: CaseType, context: Context) => {
  const now = context.now.toISOString();
  return knownAt(await toldFacts(root, context), now, now);
};

/** Everything as it was known at a time. */
const everything = async (root: CaseType, context: Context, asOf: Date) =>
  knownAt(await everyFact(root, context), asOf.toISOString(), context.now.toISOString());

/** What no authority knows alone: worked out for each reader from what each room tells that reader; never stored. */
@Resolver(() => CaseType)
export class DerivedResolver {
  @FieldResolver(() => [AuthorityAnswerType], {
    nullable: true,
    description:
      'How far each of the four rooms answered this reader: complete, no record, withheld in part or whole, or unavailable.',
  })
  @Directive(REQUIRES)
  async answers(@Root() root: CaseType, @Ctx() context: Context): Promise<AuthorityAnswer[]> {
    return answers(await standing(root, context));
  }

  @FieldResolver(() => IdentificationType, {
    nullable: true,
    description: 'The identification decision in force, whoever took it, and whether others disagree.',
  })
  @Directive(REQUIRES)
  async identification(@Root() root: CaseType, @Ctx() context: Context): Promise<Identification> {
    return identification(await standing(root, context));
  }

  @FieldResolver(() => CaseStageType, {
    nullable: true,
    description: 'Where the case stands in the mechanism.',
  })
  @Directive(REQUIRES)
  async stage(@Root() root: CaseType, @Ctx() context: Context): Promise<CaseStage> {
    return stage(await standing(root, context), context.today);
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
    return pageOfEvents(timeline(await everything(root, context, context.now), context.today), args);
  }

  @FieldResolver(() => CaseCompetenceType, {
    nullable: true,
    description: 'Which body is competent today to decide on identification.',
  })
  @Directive(REQUIRES)
  async competence(@Root() root: CaseType, @Ctx() context: Context): Promise<CaseCompetence> {
    return competence(await everything(root, context, context.now), context.today);
  }

  @FieldResolver(() => [LegalClockType], {
    nullable: true,
    description:
      'Every legal clock of the case, by kind in the order of the mechanism. A kind that is withheld or whose owner did not answer is one clock in the state NOT_VISIBLE.',
  })
  @Directive(REQUIRES)
  async clocks(
    @Root() root: CaseType,
    @Arg('state', () => ClockState, {
      nullable: true,
      description: 'Only those in this state. Ask for NOT_VISIBLE too before reading "none".',
    })
    state: ClockState | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As known then. A time to come, up to a year ahead: how they will stand then by what is known now. Unless told: now.',
    })
    asOf: Date | null,
    @Ctx() context: Context,
  ): Promise<LegalClock[]> {
    const at = timeNear(asOf, context.now);
    const all = clocks(await everything(root, context, at), at);
    return state ? all.filter((clock) => clock.state === state) : all;
  }

  @FieldResolver(() => [FindingType], {
    nullable: true,
    description:
      'Every rule of the book of law against the case, one finding each, in the order of the book.',
  })
  @Directive(REQUIRES)
  async findings(
    @Root() root: CaseType,
    @Arg('outcome', () => FindingOutcome, {
      nullable: true,
      description:
        'Only those with this outcome. No BREACH among them says little while some are NOT_VISIBLE.',
    })
    outcome: FindingOutcome | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'As known then; not a time to come. Unless told: now.',
    })
    asOf: Date | null,
    @Ctx() context: Context,
  ): Promise<CaseFinding[]> {
    const at = pastTime(asOf, context.now);
    const all = findings(await everyFact(root, context), at, context.now);
    return outcome ? all.filter((finding) => finding.outcome === outcome) : all;
  }
}
