import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { ChargeRow } from '../storage/charge.row.ts';

type Published = Pick<ChargeRow, 'id' | 'version' | 'provision' | 'chargedOn' | 'droppedOn'>;

@ObjectType('Charge', {
  description:
    'A charge against the person herself (sigtelse), for something that trafficking may have made her do. Source: M-129, M-130.',
})
export class ChargeType implements Published {
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The provision, as those who charge write it (bestemmelse). Not told to auditors.',
  })
  provision!: string;

  @Field(() => DateScalar, { description: 'The day of the charge.' })
  chargedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was dropped (sigtelse frafaldet); null while it stands.',
  })
  droppedOn!: Day | null;
}

@InputType('ChargeFilter', {
  description: 'Which charges to list. Conditions are all to hold; what is left out does not count.',
})
export class ChargeFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it stands, and was not dropped.' })
  standing?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether nobody has assessed yet if she is to be prosecuted or punished. Refused to whoever may not read assessments.',
  })
  withoutAssessment?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Charged on or after this day.' })
  chargedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Charged on or before this day.' })
  chargedTo?: Day | null;
}

export const ChargeConnection = connectionOf('Charge', ChargeType, 'charges against victims.');
