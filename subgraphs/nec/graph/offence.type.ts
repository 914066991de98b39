import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { OffenceRow } from '../storage/offence.row.ts';

type Published = Pick<OffenceRow, 'id' | 'version' | 'provision' | 'committedFrom' | 'committedTo'>;

@ObjectType('Offence', {
  description:
    'An offence that an investigation looks into (strafbart forhold). Read by police and prosecution alone. Source: M-035; Criminal Code, section 262 a.',
})
export class OffenceType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, up with every change.' })
  version!: number;

  @Field(() => String, { description: 'The provision, as the police write it (bestemmelse).' })
  provision!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is thought to have been committed; null while that is not known.',
  })
  committedFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last such day; null while that is not known.' })
  committedTo!: Day | null;
}
