import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChildScreeningOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { ChildScreeningRow } from '../storage/child-screening.row.ts';

type Published = Pick<
  ChildScreeningRow,
  'id' | 'version' | 'screenedBy' | 'localReference' | 'screenedOn' | 'outcome' | 'note' | 'caseId'
>;

@ObjectType('ChildScreening', {
  description:
    'A screening of an unaccompanied child in an asylum centre by the Danish Red Cross (screening), which screens them all: most have no case. Source: M-013, M-058, M-059.',
})
export class ChildScreeningType implements Published {
  /** Not published as it is: leads to `case`. */
  caseId!: string | null;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that screened.' })
  screenedBy!: Authority;

  @Field(() => String, {
    nullable: true,
    description: 'What the Red Cross calls the child: not a name. For CMM and the Red Cross.',
  })
  localReference!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  screenedOn!: Day;

  @Field(() => ChildScreeningOutcome, { description: 'What was found.' })
  outcome!: ChildScreeningOutcome;

  @Field(() => String, { nullable: true, description: 'What was noted. For CMM and the Red Cross.' })
  note!: string | null;
}

export const ChildScreeningConnection = connectionOf(
  'ChildScreening',
  ChildScreeningType,
  'child screenings.',
);
