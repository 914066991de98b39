import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SupportKind, SupportStatus } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { SupportMeasureRow } from '../storage/support-measure.row.ts';

type Published = Pick<
  SupportMeasureRow,
  'id' | 'version' | 'kind' | 'status' | 'provider' | 'plannedOn' | 'startedOn' | 'endedOn'
>;

@ObjectType('SupportMeasure', {
  description:
    'One measure of individual support (støtteforanstaltning; unofficial rendering). Source: M-083, M-099, M-100, M-104, M-111 to M-113.',
})
export class SupportMeasureType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => SupportKind, { description: 'What it is.' })
  kind!: SupportKind;

  @Field(() => SupportStatus, { description: 'How far it has come.' })
  status!: SupportStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Who gives it, such as a private clinic on behalf of CMM, or a municipality; null while that is open. For CMM and the NGO. Source: M-009, M-105.',
  })
  provider!: string | null;

  @Field(() => DateScalar, { description: 'The day it was planned.' })
  plannedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null while it is planned.' })
  startedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  endedOn!: Day | null;
}
