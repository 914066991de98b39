import { Field, ID, ObjectType } from 'type-graphql';
import { CaseEventKind, Stage } from '../../../shared/case-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { AnswerState, Authority, IdentificationOutcome, Room } from '../../../shared/vocabulary.ts';
import type { AuthorityAnswer } from '../derived/answers.ts';
import type { CaseEvent } from '../derived/case-event.ts';
import type { DecisionFact } from '../derived/facts.ts';
import type { Identification } from '../derived/identification.ts';
import type { CaseStage } from '../derived/stage.ts';
import type { Instant } from '../derived/versioned.ts';

const UNSEEN =
  'Rooms that did not answer, or withhold from this reader a group of facts that counts here. Empty: nothing was missing.';

@ObjectType('AuthorityAnswer', {
  description:
    'How far one room answered this reader about this case, or this year. Read it before reading "none" into an empty part.',
})
export class AuthorityAnswerType implements AuthorityAnswer {
  @Field(() => Room, { description: 'The room.' })
  room!: Room;

  @Field(() => AnswerState, { description: 'How far it answered.' })
  state!: AnswerState;

  @Field(() => [String], {
    description:
      'The groups of facts that policy withholds from this reader, whether or not there is anything in them, such as `REFLECTION`.',
  })
  withheld!: readonly string[];
}

@ObjectType('DecisionSummary', {
  description:
    "One body's identification decision, as every room that decides tells it (identifikationsafgørelse).",
})
export class DecisionSummaryType implements DecisionFact {
  @Field(() => ID, { description: 'The decision, at the room that keeps it.' })
  id!: string;

  @Field(() => Authority, { description: 'The body that decided.' })
  authority!: Authority;

  @Field(() => IdentificationOutcome, { description: 'What was decided.' })
  outcome!: IdentificationOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => DateTimeScalar, { description: 'When this version of it was recorded.' })
  recordedAt!: Instant;

  @Field(() => DateTimeScalar, {
    description:
      'When its first version was recorded. Of two decisions of one day the one first recorded later is the later one.',
  })
  firstRecordedAt!: Instant;
}

@ObjectType('Identification', {
  description:
    'Whether the person is identified as a victim, whoever decided it (identifikation). In force is the latest positive decision of a body that may decide, else the latest negative one; disagreement is shown, never settled silently. Rule DECISIONS_AGREE.',
})
export class IdentificationType implements Identification {
  @Field(() => DecisionSummaryType, {
    nullable: true,
    description:
      'The decision in force. Null: none is known, or only negative ones while a room that decides is in `unseen`: that she is not a victim is never concluded from silence.',
  })
  inForce!: DecisionFact | null;

  @Field(() => Boolean, { description: "Whether some body's latest decision says otherwise." })
  disagreement!: boolean;

  @Field(() => [DecisionSummaryType], {
    description:
      'Every decision this reader is told of, those in merged cases among them, the earliest first. One that CMM, DIS or SIRI took in a merged case is not in force in this one.',
  })
  decisions!: readonly DecisionFact[];

  @Field(() => [Room], { description: UNSEEN })
  unseen!: readonly Room[];
}

@ObjectType('CaseStage', {
  description:
    'Where a case stands in the mechanism, as far as this reader is told (sagens trin; unofficial rendering).',
})
export class CaseStageType implements CaseStage {
  @Field(() => Stage, {
    description:
      'The furthest step that holds, as far as this reader is told. Steps that count against the person (NOT_IDENTIFIED, DEPARTURE_DUE) are never concluded while a room is in `unseen`.',
  })
  stage!: Stage;

  @Field(() => DateScalar, { nullable: true, description: 'Since when, where what was told says so.' })
  since!: Day | null;

  @Field(() => [Room], { description: UNSEEN })
  unseen!: readonly Room[];
}

@ObjectType('CaseEvent', {
  description: 'Something that happened in a case, told by the room that keeps the record (hændelse).',
})
export class CaseEventType implements CaseEvent {
  @Field(() => ID, { description: 'Unique within the case, and stable.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: Day;

  @Field(() => CaseEventKind, { description: 'What happened.' })
  kind!: CaseEventKind;

  @Field(() => Room, { description: 'The room that keeps the record.' })
  room!: Room;

  @Field(() => Authority, { description: 'The body that acted.' })
  authority!: Authority;
}

export const CaseEventConnection = connectionOf(
  'CaseEvent',
  CaseEventType,
  'the events of one case up to today, the earliest first. `Case.answers` says whose are missing.',
);
