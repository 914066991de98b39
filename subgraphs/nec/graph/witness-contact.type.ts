import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { WitnessContactRow } from '../storage/witness-contact.row.ts';

type Published = Pick<
  WitnessContactRow,
  'id' | 'version' | 'authority' | 'official' | 'assignedOn' | 'endedOn'
>;

@ObjectType('WitnessContact', {
  description:
    'The contact person of somebody who testifies (kontaktperson for vidner; unofficial rendering), typically a police officer, who guides her and tells her about her case. Another person than the contact person of CMM. Never told outside police, prosecution and courts. Source: M-017, M-106.',
})
export class WitnessContactType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body of the official: usually the police.' })
  authority!: Authority;

  @Field(() => String, {
    description: 'The official, by the pseudonymous subject that their access token carries.',
  })
  official!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  assignedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which somebody else is her contact, or nobody; null while it lasts.',
  })
  endedOn!: Day | null;
}
