import { Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { FamilyTracingStatus } from '../../../shared/returns-vocabulary.ts';
import { ReturnStatus } from '../../../shared/vocabulary.ts';
import type { ReturnFileRow } from '../storage/return-file.row.ts';

@ObjectType('ReturnFile', {
  description:
    "The Return Agency's part of a case (hjemrejsesag; unofficial rendering): the voluntary returns that were offered and what came of them. Source: M-014, M-104, M-121.",
})
export class ReturnFileType implements Pick<ReturnFileRow, 'openedOn'> {
  caseId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the Return Agency opened its file (oprettet).',
  })
  openedOn!: Day;
}

@InputType('ReturnFileFilter', { description: 'Which return files to list. Conditions are all to hold.' })
export class ReturnFileFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Opened on or after this day.' })
  openedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or before this day.' })
  openedTo?: Day | null;

  @Field(() => ReturnStatus, {
    nullable: true,
    description: 'Those with a return that has come this far, and no further.',
  })
  returnStatus?: ReturnStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a return was ever offered.' })
  offered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether she was ever counselled about a return.' })
  counselled?: boolean | null;

  @Field(() => FamilyTracingStatus, {
    nullable: true,
    description: "Those in which the search for a child's family has come this far.",
  })
  familyTracing?: FamilyTracingStatus | null;
}

export const ReturnFileConnection = connectionOf('ReturnFile', ReturnFileType, 'return files.');
