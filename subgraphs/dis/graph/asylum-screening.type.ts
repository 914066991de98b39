import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import type { AsylumScreeningRow } from '../storage/asylum-screening.row.ts';

type Screening = Pick<AsylumScreeningRow, 'id' | 'version' | 'screenedOn' | 'indicatorsFound'>;

@ObjectType('AsylumScreening', {
  description:
    'Whether an asylum interview showed indicators of trafficking (screening i asylsamtalen). Only that: what was said in the interview is kept nowhere here, and told to nobody. Source: M-054.',
})
export class AsylumScreeningType implements Screening {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day of the screening.' })
  screenedOn!: Day;

  @Field(() => Boolean, { description: 'Whether indicators of trafficking were found (indikatorer).' })
  indicatorsFound!: boolean;
}

type Request = Pick<
  AssessmentRequestRow,
  'id' | 'version' | 'requestedOn' | 'answerBy' | 'withdrawnOn' | 'recordedByBody' | 'recordedAt'
>;

@ObjectType('DisAssessmentRequest', {
  description:
    "That DIS asked CMM to assess the case, and when (anmodning om vurdering): DIS's side of it. CMM keeps the answer. Source: M-054.",
})
export class AssessmentRequestType implements Request {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, {
    name: 'requestedBy',
    description: 'The body that asked, and which alone withdraws it: DIS, in some cases SIRI.',
  })
  recordedByBody!: Authority;

  @Field(() => DateScalar, { description: 'The day DIS asked.' })
  requestedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which the answer is wanted; null where none was named.',
  })
  answerBy!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day DIS withdrew it; null otherwise.' })
  withdrawnOn!: Day | null;

  @Field(() => DateTimeScalar, {
    description: 'When this version was recorded: of a request that was withdrawn, the moment of that.',
  })
  recordedAt!: Date;
}
