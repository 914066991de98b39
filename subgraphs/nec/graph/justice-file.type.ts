import { Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { JusticeFileRow } from '../storage/justice-file.row.ts';

@ObjectType('JusticeFile', {
  description:
    "Police's, prosecution's and courts' part of a case (straffesag; unofficial rendering): investigations, the courts' identification decisions, and whether the person's presence is required. Three bodies share it, each under its own policy. Source: M-017, M-027, M-035.",
})
export class JusticeFileType implements Pick<JusticeFileRow, 'openedOn'> {
  caseId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day the file was opened (oprettet).' })
  openedOn!: Day;
}

@InputType('JusticeFileFilter', { description: 'Which justice files to list. Conditions are all to hold.' })
export class JusticeFileFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Opened on or after this day.' })
  openedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or before this day.' })
  openedTo?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the person's presence is required today for investigation or prosecution.",
  })
  presenceRequired?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a court has decided on identification.' })
  decidedByCourt?: boolean | null;
}

export const JusticeFileConnection = connectionOf('JusticeFile', JusticeFileType, 'justice files.');
