import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Assessment } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';

type Published = Pick<
  AssessmentRequestRow,
  | 'id'
  | 'version'
  | 'requestedBy'
  | 'requestedOn'
  | 'dueOn'
  | 'answeredOn'
  | 'assessment'
  | 'withdrawnOn'
  | 'recordedAt'
  | 'ruleVersions'
  | 'caseId'
  | 'factId'
>;

@ObjectType('AssessmentRequest', {
  description:
    'A request to CMM to assess a case in which indicators came up, such as in an asylum interview (anmodning om vurdering). CMM answers; the Immigration Service decides. Source: M-054.',
})
export class AssessmentRequestType implements Published {
  /** Not published as it is: leads to `case`. */
  caseId!: string;
  /** Not published: leads to what it relied on. */
  factId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a confirmation or correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that asks: DIS, in some cases SIRI.' })
  requestedBy!: Authority;

  @Field(() => DateScalar, { description: 'The day of the request.' })
  requestedOn!: Day;

  @Field(() => DateScalar, { description: 'The day by which the answer is wanted.' })
  dueOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day CMM answered; null while it is open.' })
  answeredOn!: Day | null;

  @Field(() => Assessment, { nullable: true, description: 'What CMM answered; null while it is open.' })
  assessment!: Assessment | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the request was withdrawn; null otherwise.',
  })
  withdrawnOn!: Day | null;

  @Field(() => DateTimeScalar, {
    description: 'When this version was recorded.',
  })
  recordedAt!: Date;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}

export const AssessmentRequestConnection = connectionOf(
  'AssessmentRequest',
  AssessmentRequestType,
  'assessment requests.',
);
