import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { InvestigationStatus } from '../../../shared/vocabulary.ts';
import type { InvestigationRow } from '../storage/investigation.row.ts';

type Published = Pick<
  InvestigationRow,
  'id' | 'version' | 'status' | 'unit' | 'openedOn' | 'closedOn' | 'policeNumber'
>;

@ObjectType('Investigation', {
  description:
    'An investigation of human trafficking by the police (efterforskning). Read by police, prosecution and auditors alone. Source: M-035.',
})
export class InvestigationType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions of the investigation.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; each change supersedes and counts on.' })
  version!: number;

  @Field(() => InvestigationStatus, { description: 'Whether it is under way.' })
  status!: InvestigationStatus;

  @Field(() => String, {
    description:
      'The police unit that investigates, by its short name (efterforskningsenhed; unofficial rendering). NEC is the National Centre of Investigation (Nationalt Efterforskningscenter); since 2022 part of its work lies with NSK, the national unit for special crime (National enhed for Særlig Kriminalitet). Source: M-035, C-17.',
  })
  unit!: string;

  @Field(() => DateScalar, { description: 'The day it was opened.' })
  openedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn!: Day | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The police's own number of the investigation (journalnummer). Read by the police alone; never leaves this room.",
  })
  policeNumber!: string;
}

@InputType('InvestigationFilter', {
  description: 'Which investigations to list. Conditions are all to hold; what is left out does not count.',
})
export class InvestigationFilter {
  @Field(() => InvestigationStatus, { nullable: true, description: 'Under way, or closed.' })
  status?: InvestigationStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or after this day.' })
  openedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or before this day.' })
  openedTo?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'By the short name of the unit, such as `NSK`; exactly as it is written there.',
  })
  unit?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a victim's case is linked to it now." })
  withVictims?: boolean | null;
}

export const InvestigationConnection = connectionOf('Investigation', InvestigationType, 'investigations.');
