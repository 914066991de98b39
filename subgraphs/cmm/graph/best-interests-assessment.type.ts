import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BestInterestsConclusion, BestInterestsTopic } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { BestInterestsAssessmentRow } from '../storage/best-interests-assessment.row.ts';

type Published = Pick<
  BestInterestsAssessmentRow,
  | 'id'
  | 'version'
  | 'topic'
  | 'conclusion'
  | 'durableSolution'
  | 'assessedBy'
  | 'assessedOn'
  | 'recordedAt'
  | 'note'
  | 'ruleVersions'
>;

@ObjectType('BestInterestsAssessment', {
  description:
    "An assessment of a child's best interests (barnets tarv) on one question. A reunion needs a durable solution besides. Source: M-059, M-115 to M-117.",
})
export class BestInterestsAssessmentType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => BestInterestsTopic, { description: 'The question.' })
  topic!: BestInterestsTopic;

  @Field(() => BestInterestsConclusion, { description: 'The answer.' })
  conclusion!: BestInterestsConclusion;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is a durable solution (varig løsning); null where that was not asked. Always answered for a reunion.',
  })
  durableSolution!: boolean | null;

  @Field(() => Authority, { description: 'The body that assessed.' })
  assessedBy!: Authority;

  @Field(() => DateScalar, { description: 'The day.' })
  assessedOn!: Day;

  @Field(() => DateTimeScalar, {
    description:
      'When this version of it was recorded. Of two answers of one day the one recorded later is the later one.',
  })
  recordedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The reasons. For CMM, the municipality and the Red Cross.',
  })
  note!: string | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
