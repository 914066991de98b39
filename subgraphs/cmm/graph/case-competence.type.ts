import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, Room, StayBasis } from '../../../shared/vocabulary.ts';
import type { CaseCompetence } from '../derived/competence.ts';

@ObjectType('CaseCompetence', {
  description:
    'Which body is competent today to decide on identification (kompetent myndighed): as CMM has it on record, hand-overs included, and as the law makes it of citizenship and stay. Rule COMPETENT_AUTHORITY. Source: M-052, M-053, M-061 to M-064.',
})
export class CaseCompetenceType implements CaseCompetence {
  @Field(() => Authority, {
    nullable: true,
    description: 'The body on record; where none is, the one that the law names.',
  })
  authority!: Authority | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is on record.' })
  since!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was handed over to that body, where it was.',
  })
  handedOverOn!: Day | null;

  @Field(() => Authority, {
    nullable: true,
    description:
      'The body that the law names today. Null where this reader is not told what it goes by, or an owner was silent.',
  })
  byLaw!: Authority | null;

  @Field(() => [Authority], {
    description: 'Who may decide as well: SIRI in some cases beside DIS, the court at a trial.',
  })
  also!: readonly Authority[];

  @Field(() => StayBasis, {
    nullable: true,
    description: 'The stay that the law went by; null: none is on record, or the law was not asked.',
  })
  stay!: StayBasis | null;

  @Field(() => String, { nullable: true, description: 'The rule in the variant of today.' })
  ruleVersion!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the body on record is one that the law names. False: a hand-over is due. Null where that cannot be said.',
  })
  agrees!: boolean | null;

  @Field(() => [Room], {
    description:
      'Rooms that did not answer, or withhold from this reader what counts here. Empty: nothing was missing.',
  })
  unseen!: readonly Room[];
}
