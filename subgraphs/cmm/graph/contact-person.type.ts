import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { ContactPersonRow } from '../storage/contact-person.row.ts';

type Published = Pick<
  ContactPersonRow,
  'id' | 'version' | 'official' | 'body' | 'organisation' | 'assignedOn' | 'releasedOn'
>;

@ObjectType('ContactPerson', {
  description:
    "CMM's contact person (kontaktperson), who informs the victim and coordinates the support during a reflection or recovery period. Not the `WitnessContact` of those who testify. Source: M-042, M-067.",
})
export class ContactPersonType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Pseudonym of the official, the same as in access logs.' })
  official!: string;

  @Field(() => Authority, { description: 'CMM, or an NGO in its place.' })
  body!: Authority;

  @Field(() => String, { nullable: true, description: 'Which NGO.' })
  organisation!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  assignedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day another took over or the task ended; null while it lasts.',
  })
  releasedOn!: Day | null;
}
