import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ReturnStatus } from '../../../shared/vocabulary.ts';
import type { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';

type Told = Pick<
  VoluntaryReturnRow,
  | 'id'
  | 'status'
  | 'offeredOn'
  | 'acceptedOn'
  | 'declinedOn'
  | 'plannedDepartureOn'
  | 'departedOn'
  | 'arrivedOn'
  | 'completedOn'
  | 'withdrawnOn'
>;

@ObjectType('ReturnFact', {
  description:
    'A voluntary return as it stands, with the day of each step it has taken, as derived fields need it (frivillig hjemrejse). Source: M-121, M-122, M-124, M-125.',
})
@Directive('@inaccessible')
export class ReturnFactType implements Told {
  @Field(() => ID, { description: 'The return.' })
  id!: string;

  @Field(() => ReturnStatus, { description: 'How far it has come.' })
  status!: ReturnStatus;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was offered.' })
  offeredOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was accepted.' })
  acceptedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was declined.' })
  declinedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day for which departure is planned.' })
  plannedDepartureOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of departure.' })
  departedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of arrival.' })
  arrivedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was completed.' })
  completedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn.' })
  withdrawnOn!: Day | null;
}

@ObjectType('ReturnFacts', {
  description:
    'What the Return Agency tells this reader for derived fields, group by group, decided by policy before anything is looked up. A group that is not told is null, and not named in `told`.',
})
@Directive('@inaccessible')
export class ReturnFactsType {
  @Field(() => [String], { description: 'The groups that are told: RETURN.' })
  told!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the agency keeps a file on the case, be it empty; null where that is withheld from this reader.',
  })
  hasFile!: boolean | null;

  @Field(() => [ReturnFactType], { nullable: true, description: 'Group RETURN.' })
  returns!: ReturnFactType[] | null;
}
