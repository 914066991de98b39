import { Field, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { StayBasis } from '../../../shared/vocabulary.ts';
import type { ImmigrationFileRow } from '../storage/immigration-file.row.ts';

@ObjectType('ImmigrationFile', {
  description:
    "The Danish Immigration Service's part of a case (udlændingesag): stay and asylum, identification decisions of DIS and SIRI, reflection periods, departure deadlines, permits, allocation and integration.",
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

  @Field(() => String, {
    nullable: true,
    description:
      'By citizenship: ISO 3166-1 alpha-2. For whoever may read the person; BAD_USER_INPUT if it is no country code.',
  })
  citizenship?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person is under 18 today, as far as her date of birth is known. For whoever may read the person.',
  })
  child?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a decision of DIS or SIRI on identification waits to be confirmed.',
  })
  identificationUnverified?: boolean | null;
}

export const ImmigrationFileConnection = connectionOf(
  'ImmigrationFile',
  ImmigrationFileType,
  'immigration files.',
);
