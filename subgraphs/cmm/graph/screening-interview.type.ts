import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ScreeningInterviewState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';

type Published = Pick<
  ScreeningInterviewRow,
  | 'id'
  | 'version'
  | 'state'
  | 'offeredOn'
  | 'heldOn'
  | 'declinedOn'
  | 'conductedBy'
  | 'organisation'
  | 'anonymous'
  | 'companion'
  | 'representative'
  | 'interpreterLanguage'
  | 'note'
  | 'ruleVersions'
>;

@ObjectType('ScreeningInterview', {
  description:
    'An interview to find out whether a person is a victim (identifikationssamtale). Voluntary, may be anonymous, with companion, interpreter and, for a child, a representative. Declining it never blocks a decision; since 2022 one held by an NGO informs, and carries no formal identification. Source: M-055, M-065, M-066.',
})
export class ScreeningInterviewType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => ScreeningInterviewState, { description: 'What became of it.' })
  state!: ScreeningInterviewState;

  @Field(() => DateScalar, { description: 'The day it was offered.' })
  offeredOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held; null otherwise.' })
  heldOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day she declined; null otherwise.' })
  declinedOn!: Day | null;

  @Field(() => Authority, {
    nullable: true,
    description: 'CMM, or an NGO under contract; null as long as nobody did.',
  })
  conductedBy!: Authority | null;

  @Field(() => String, { nullable: true, description: 'Which NGO.' })
  organisation!: string | null;

  @Field(() => Boolean, { description: 'Whether she stays anonymous in it.' })
  anonymous!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody of her choice is with her (bisidder).' })
  companion!: boolean;

  @Field(() => Boolean, { description: "Whether a child's representative is there." })
  representative!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the interpreter, ISO 639; null: none is needed.',
  })
  interpreterLanguage!: string | null;

  @Field(() => String, { nullable: true, description: 'What she told. For CMM alone.' })
  note!: string | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
