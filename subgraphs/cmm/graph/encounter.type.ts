import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';
import type { EncounterRow } from '../storage/encounter.row.ts';

type Published = Pick<
  EncounterRow,
  | 'id'
  | 'version'
  | 'becameCaseOn'
  | 'channel'
  | 'metBy'
  | 'organisation'
  | 'metOn'
  | 'anonymous'
  | 'note'
  | 'caseId'
>;

@ObjectType('Encounter', {
  description:
    'A first contact with a presumed victim (første kontakt; unofficial rendering). It may be anonymous and without a case, and is turned into one by a referral. Source: M-020 to M-023, M-034.',
})
export class EncounterType implements Published {
  /** Not published as it is: leads to `case`. */
  caseId!: string | null;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was turned into a case; null while it has none.',
  })
  becameCaseOn!: Day | null;

  @Field(() => EncounterChannel, { description: 'Where she was met.' })
  channel!: EncounterChannel;

  @Field(() => Authority, { description: 'The body that met her.' })
  metBy!: Authority;

  @Field(() => String, {
    nullable: true,
    description: 'Which organisation of that body, where there are several.',
  })
  organisation!: string | null;

  @Field(() => DateScalar, { description: 'The day.' })
  metOn!: Day;

  @Field(() => Boolean, { description: 'Whether she stayed anonymous.' })
  anonymous!: boolean;

  @Field(() => String, { nullable: true, description: 'What was noted. For CMM alone.' })
  note!: string | null;
}

export const EncounterConnection = connectionOf('Encounter', EncounterType, 'first contacts.');
