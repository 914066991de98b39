import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { CounsellingKind } from '../../../shared/returns-vocabulary.ts';
import type { ReturnCounsellingRow } from '../storage/return-counselling.row.ts';

type Published = Pick<ReturnCounsellingRow, 'id' | 'version' | 'kind' | 'heldOn' | 'notes'>;

@ObjectType('ReturnCounselling', {
  description:
    'That the person was counselled about a return, and when (vejledning om hjemrejse; unofficial rendering). Source: M-104.',
})
export class ReturnCounsellingType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => CounsellingKind, { description: 'Legal or financial.' })
  kind!: CounsellingKind;

  @Field(() => DateScalar, { description: 'The day it took place (afholdt).' })
  heldOn!: Day;

  @Field(() => String, {
    nullable: true,
    description:
      'Notes of the counselling (notater). Never leave the Return Agency; null where none were taken.',
  })
  notes!: string | null;
}
