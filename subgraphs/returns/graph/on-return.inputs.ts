import { Field, ID, InputType, Int } from 'type-graphql';
import type { OnReturn } from '../actions/take-step.ts';

/** What every step of a return is told: which return, and the version that was read. */
@InputType({ description: 'Which return.' })
export abstract class OnReturnInput implements OnReturn {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The return.' })
  returnId!: string;

  @Field(() => Int, {
    description: 'The version of the return that was read; another one in the meantime is a CONFLICT.',
  })
  expectedVersion!: number;
}
