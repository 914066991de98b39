import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import { AgeGroup, Authority, IdentificationOutcome } from '../../../shared/vocabulary.ts';
import type * as told from '../derived/justice-facts.ts';
import { ToldVersionType } from './told-version.type.ts';

@ObjectType('CourtDecisionFact', {
  description:
    "A version of a court's identification decision, as derived fields need it (identifikationsafgørelse). Source: M-027.",
})
@Directive('@external')
export class CourtDecisionFactType extends ToldVersionType implements told.CourtDecisionFact {
  @Field(() => Authority, { description: 'The body that decided.' }) authority!: Authority;
  @Field(() => IdentificationOutcome, { description: 'What was decided.' }) outcome!: IdentificationOutcome;
  @Field(() => DateScalar, { description: 'The day of the decision.' }) decidedOn!: Day;
  @Field(() => DateTimeScalar, { description: 'What orders the decisions of one day.' })
  firstRecordedAt!: string;
  @Field(() => AgeGroup, { nullable: true, description: 'Group AGE_GROUP: child or adult at the decision.' })
  ageGroup!: AgeGroup | null;
}

@ObjectType('InvestigationFact', {
  description:
    'That an investigation concerns the case, as derived fields need it (efterforskning). Source: M-035.',
})
@Directive('@external')
export class InvestigationFactType implements told.InvestigationFact {
  @Field(() => ID, { description: 'The link of the investigation to this case.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day the investigation was opened.' }) openedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn!: Day | null;
  @Field(() => DateScalar, { description: 'The day it was linked to the case.' }) linkedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The last day of the link; null while it lasts.' })
  unlinkedOn!: Day | null;
}

@ObjectType('PresenceFact', {
  description:
    "Whether the person's presence is required for investigation or prosecution, as derived fields need it (nødvendig tilstedeværelse; unofficial rendering). Source: M-089.",
})
@Directive('@external')
export class PresenceFactType implements told.PresenceFact {
  @Field(() => Boolean, { description: 'Whether it is required; false also where there is no record.' })
  required!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day, also when it has passed; null while no end is set, or when not required.',
  })
  until!: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it was required, where it no longer is.',
  })
  endedOn!: Day | null;
}

@ObjectType('PresenceChangeFact', { description: 'From when on presence was known to be required, or not.' })
@Directive('@external')
export class PresenceChangeFactType implements told.PresenceChangeFact {
  @Field(() => DateTimeScalar, { description: 'From then on this was on record.' }) since!: string;
  @Field(() => Boolean, { description: 'Whether it was required.' }) required!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, as it was set then.' })
  until!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it had been required.' })
  endedOn!: Day | null;
}

@ObjectType('DetentionFact', {
  description: 'A version of a detention, as derived fields need it (frihedsberøvelse).',
})
@Directive('@external')
export class DetentionFactType extends ToldVersionType implements told.DetentionFact {
  @Field(() => DateTimeScalar, { description: 'When it began.' }) beganAt!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When she was released; null while she is held.',
  })
  releasedAt!: string | null;
}

@ObjectType('DetentionPeriodFact', {
  description: 'A version of a period of a detention: the first hours, or an extension.',
})
@Directive('@external')
export class DetentionPeriodFactType extends ToldVersionType implements told.DetentionPeriodFact {
  @Field(() => ID, { description: 'The detention.' }) detentionId!: string;
  @Field(() => DateTimeScalar, { description: 'Beginning.' }) startsAt!: string;
  @Field(() => DateTimeScalar, { description: 'End.' }) endsAt!: string;
  @Field(() => DetentionGround, { nullable: true, description: 'Why it extends; null for the first.' })
  ground!: DetentionGround | null;
}
