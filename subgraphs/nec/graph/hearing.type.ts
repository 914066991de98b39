import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { CourtRole, HearingStatus } from '../../../shared/nec-vocabulary.ts';
import type { HearingRow } from '../storage/hearing.row.ts';

type Published = Pick<HearingRow, 'id' | 'version' | 'beginsAt' | 'status' | 'courtNote'>;

@ObjectType('Hearing', {
  description:
    'A hearing in a court case (retsmøde). It says where she will be and when: told to police, prosecution and courts alone; to her contact person at CMM the dates, by her consent.',
})
export class HearingType implements Published {
  caseId!: string;
  courtCaseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, up with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  beginsAt!: Date;

  @Field(() => HearingStatus, { description: 'Whether it takes place.' })
  status!: HearingStatus;

  @Field(() => String, {
    nullable: true,
    description: "The court's own note (rettens interne note; unofficial rendering). Read by courts alone.",
  })
  courtNote!: string | null;
}

@InputType('HearingFilter', {
  description: 'Which hearings to list. Conditions are all to hold; what is left out does not count.',
})
export class HearingFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is scheduled and still to come.' })
  upcoming?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begins at this instant or later.' })
  beginsFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begins before this instant.' })
  beginsBefore?: Date | null;

  @Field(() => HearingStatus, { nullable: true, description: 'Whether it takes place.' })
  status?: HearingStatus | null;

  @Field(() => CourtRole, { nullable: true, description: 'As what the person takes part in the court case.' })
  role?: CourtRole | null;
}

export const HearingConnection = connectionOf('Hearing', HearingType, 'hearings.');
