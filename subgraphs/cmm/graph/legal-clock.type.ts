import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import { type Day, dayOf } from '../../../shared/day.ts';
import { ClockEnd, ClockGround, ClockKind, ClockState } from '../../../shared/derived-vocabulary.ts';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import { RuleType } from '../../../shared/graph/refused.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { ruleById } from '../../../shared/law/book.ts';
import type { Rule } from '../../../shared/law/rule.ts';
import { Authority, type Language, Room } from '../../../shared/vocabulary.ts';
import type { ClockExtension, LegalClock } from '../derived/clocks/clock.ts';
import { explain } from '../derived/clocks/explain.ts';

@ObjectType('ClockExtension', {
  description: 'One extension of a legal clock (forlængelse). Periods run in days, detention in hours.',
})
export class ClockExtensionType implements Omit<ClockExtension, 'fromEndsAt' | 'toEndsAt'> {
  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' })
  decidedOn!: Day | null;

  @Field(() => ClockGround, { nullable: true, description: 'The ground, where one was stated.' })
  ground!: ClockGround | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day before.' })
  fromEndsOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day after.' })
  toEndsOn!: Day | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Its end before, where it counts hours.' })
  fromEndsAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Its end after, where it counts hours.' })
  toEndsAt!: Date | null;
}

@ObjectType('LegalClock', {
  description:
    'One legal clock of a case as it stands at a time (frist), by what each authority tells this reader. A kind that this reader is not told of, or whose owner did not answer, is one clock in the state NOT_VISIBLE: no clock is never silence.',
})
export class LegalClockType {
  @Field(() => String, {
    description:
      'Tells the clocks of one case apart, and is stable. No `id`: the same clock reads otherwise at another time, so a cache keeps it with its case.',
  })
  key!: string;

  @Field(() => ClockKind, { description: 'What it counts.' })
  kind!: ClockKind;

  @Field(() => ClockState, { description: 'Where it stands.' })
  state!: ClockState;

  @Field(() => Room, { description: 'The room that keeps the record.' })
  room!: Room;

  @Field(() => Authority, { description: 'The body that decides on it.' })
  authority!: Authority;

  @Field(() => String, {
    nullable: true,
    description:
      'The rule by which it runs, in the variant of its day, such as `REFLECTION_GRANT@30-DAYS`. Null where that would tell what is withheld, such as the kind of a permit.',
  })
  ruleVersion!: string | null;

  @Field(() => CaseEventKind, { nullable: true, description: 'What started it.' })
  startedBy!: CaseEventKind | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it started; of a departure deadline the last day of what sets it, from when one is to leave unless something leaves longer.',
  })
  startedOn!: Day | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it started, where it counts hours.' })
  startedAt!: Date | null;

  @Field(() => ClockGround, {
    nullable: true,
    description: 'Why it runs as long as it does, where a ground was stated.',
  })
  ground!: ClockGround | null;

  @Field(() => [ClockExtensionType], { description: 'Its extensions, the earliest first.' })
  extensions!: readonly ClockExtensionType[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The latest day to which it may run. Null beside a `capRuleVersion` where it is not known, or rests on what this reader is not told: `unseen` names the rooms.',
  })
  capEndsOn!: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that caps it, such as `REFLECTION_TOTAL@2013-120`.',
  })
  capRuleVersion!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Its last day, which still belongs to it: of a period that ended early, the one to which it would have run. Null where none is set.',
  })
  endsOn!: Day | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Its last moment, where it counts hours.' })
  endsAt!: Date | null;

  @Field(() => ClockEnd, {
    nullable: true,
    description: 'What ended it, or stands in its place on the day asked about.',
  })
  endedBy!: ClockEnd | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it ended, or was set aside: since then something has stood in its place without a break, one thing after another perhaps.',
  })
  endedOn!: Day | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, where it counts hours.' })
  endedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days after the day of `asOf` up to its last day: 0 on the last day. Only of a clock that runs in days.',
  })
  daysRemaining!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Full hours from `asOf` to its last moment, as they pass. Only of a clock that runs in hours.',
  })
  hoursRemaining!: number | null;

  @Field(() => DateTimeScalar, {
    description: 'The time for which all this is told: as known then, or as known now for a time to come.',
  })
  asOf!: Date;

  @Field(() => [Room], {
    description:
      'Rooms that did not answer, or withhold from this reader what could have ended it, set it aside or capped it. Empty: nothing was missing.',
  })
  unseen!: readonly Room[];
}

@Resolver(() => LegalClockType)
export class LegalClockResolver {
  @FieldResolver(() => RuleType, { nullable: true, description: 'The rule by which it runs.' })
  rule(@Root() { ruleVersion }: LegalClock): Rule | null {
    return ruleVersion === null ? null : ruleById(ruleVersion.replace(/@.*/, ''));
  }

  @FieldResolver(() => String, { description: 'The clock in a sentence or two that a person can read.' })
  explanation(@Root() clock: LegalClock, @InLanguage() language: Language): string {
    return explain(clock, dayOf(clock.asOf))[language];
  }
}
