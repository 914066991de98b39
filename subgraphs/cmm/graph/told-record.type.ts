import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('ToldRecord', {
  description:
    "Which record of CMM's says what was told, and in which version, for whoever keeps what they relied on. Nothing of what stands in it.",
})
export class ToldRecordType {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;
}
