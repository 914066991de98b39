import { Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { StayBasis } from '../../../shared/vocabulary.ts';
import type { ImmigrationFileRow } from '../storage/immigration-file.row.ts';

@ObjectType('ImmigrationFile', {
  description:
    "The Danish Immigration Service's part of a case (udlændingesag): stay, identification decisions of DIS and SIRI, reflection periods.",
})
export class ImmigrationFileType implements Pick<ImmigrationFileRow, 'openedOn'> {
  caseId!: string;

  @Field(() => DateScalar, { description: 'The day DIS opened its file.' })
  openedOn!: Day;
}

@InputType('ImmigrationFileFilter', {
  description: 'Which immigration files to list. Conditions are all to hold.',
})
export class ImmigrationFileFilter {
  @Field(() => StayBasis, { nullable: true, description: 'By the residence status that holds today.' })
  stayBasis?: StayBasis | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or after this day.' })
  openedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or before this day.' })
  openedTo?: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether DIS or SIRI has decided on identification.' })
  decided?: boolean | null;
}

export const ImmigrationFileConnection = connectionOf(
  'ImmigrationFile',
  ImmigrationFileType,
  'immigration files.',
);
