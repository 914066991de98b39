import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { SuspectStatus } from '../../../shared/nec-vocabulary.ts';
import type { SuspectRow } from '../storage/suspect.row.ts';

type Published = Pick<SuspectRow, 'id' | 'version' | 'pseudonym' | 'status' | 'suspectedOn' | 'chargedOn'>;

@ObjectType('Suspect', {
  description:
    'Somebody suspected in an investigation (mistænkt), under a pseudonym: no name is kept here. Read by police and prosecution alone. Source: M-035.',
})
export class SuspectType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, up with every change.' })
  version!: number;

  @Field(() => String, {
    description: 'What the investigation calls this person, such as `S-1`; unique within it.',
  })
  pseudonym!: string;

  @Field(() => SuspectStatus, { description: 'How far the suspicion has come.' })
  status!: SuspectStatus;

  @Field(() => DateScalar, { description: 'The day from which this person was suspected.' })
  suspectedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the charge; null where there is none.',
  })
  chargedOn!: Day | null;
}
