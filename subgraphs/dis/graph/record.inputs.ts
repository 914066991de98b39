import { Field, ID, InputType, Int } from 'type-graphql';

/** What every decision names. */
@InputType()
export abstract class OnCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

/** And every one on a record that is there already. */
@InputType()
export abstract class OnRecordInput extends OnCaseInput {
  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}
