import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { VersionFactType } from '../../../shared/graph/version-fact.type.ts';
import { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import { AgeGroup, Authority, IdentificationOutcome } from '../../../shared/vocabulary.ts';

@ObjectType('CourtDecisionFact', {
  description:
    "A version of a court's identification decision, as derived fields need it (identifikationsafgørelse). Source: M-027.",
})
@Directive('@inaccessible')
export class CourtDecisionFactType extends VersionFactType {
  @Field(() => Authority, { description: 'The body that decided.' }) authority!: Authority;
  @Field(() => IdentificationOutcome, { description: 'What was decided.' }) outcome!: IdentificationOutcome;
  @Field(() => DateScalar, { description: 'The day of the decision.' }) decidedOn!: Day;
  @Field(() => DateTimeScalar, { description: 'What orders the decisions of one day.' })
  firstRecordedAt!: Date;
  @Field(() => AgeGroup, { nullable: true, description: 'Group AGE_GROUP: child or adult at the decision.' })
  ageGroup!: AgeGroup | null;
}

@ObjectType('InvestigationFact', {
  description:
    'That an investigation concerns the case, as derived fields need it (efterforskning). Source: M-035.',
})
@Directive('@inaccessible')
export class InvestigationFactType {
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
@Directive('@inaccessible')
export class PresenceFactType {
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
@Directive('@inaccessible')
export class PresenceChangeFactType {
  @Field(() => DateTimeScalar, { description: 'From then on this was on record.' }) since!: Date;
  @Field(() => Boolean, { description: 'Whether it was required.' }) required!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, as it was set then.' })
  until!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it had been required.' })
  endedOn!: Day | null;
}

@ObjectType('DetentionFact', {
  description: 'A version of a detention, as derived fields need it (frihedsberøvelse).',
})
@Directive('@inaccessible')
export class DetentionFactType extends VersionFactType {
  @Field(() => DateTimeScalar, { description: 'When it began.' }) beganAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When she was released; null while she is held.',
  })
  releasedAt!: Date | null;
}

@ObjectType('DetentionPeriodFact', {
  description: 'A version of a period of a detention: the first hours, or an extension.',
})
@Directive('@inaccessible')
export class DetentionPeriodFactType extends VersionFactType {
  @Field(() => ID, { description: 'The detention.' }) detentionId!: string;
  @Field(() => DateTimeScalar, { description: 'Beginning.' }) startsAt!: Date;
  @Field(() => DateTimeScalar, { description: 'End.' }) endsAt!: Date;
  @Field(() => DetentionGround, { nullable: true, description: 'Why it extends; null for the first.' })
  ground!: DetentionGround | null;
}
