import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { CourtRole } from '../../../shared/nec-vocabulary.ts';
import type { CourtCaseRow } from '../storage/court-case.row.ts';

type Published = Pick<CourtCaseRow, 'id' | 'version' | 'number' | 'court' | 'role' | 'openedOn' | 'closedOn'>;

@ObjectType('CourtCase', {
  description: 'A court case in which the person takes part (retssag). Source: M-027, M-077.',
})
export class CourtCaseType implements Published {
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The court's own number (domstolens sagsnummer; unofficial rendering). Read by prosecution and courts alone; never leaves this room.",
  })
  number!: string;

  @Field(() => String, { description: 'The court, by name.' })
  court!: string;

  @Field(() => CourtRole, { description: 'As what she takes part.' })
  role!: CourtRole;

  @Field(() => DateScalar, { description: 'The day it came before the court.' })
  openedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn!: Day | null;
}

@InputType('CourtCaseFilter', {
  description: 'Which court cases to list. Conditions are all to hold; what is left out does not count.',
})
export class CourtCaseFilter {
  @Field(() => String, {
    nullable: true,
    description: "By the court's own number, exactly as it is written there.",
  })
  number?: string | null;

  @Field(() => CourtRole, { nullable: true, description: 'As what the person takes part.' })
  role?: CourtRole | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open.' })
  open?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or after this day.' })
  openedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or before this day.' })
  openedTo?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether legal assistance was requested and is not granted yet.',
  })
  legalAssistancePending?: boolean | null;
}

export const CourtCaseConnection = connectionOf('CourtCase', CourtCaseType, 'court cases.');
