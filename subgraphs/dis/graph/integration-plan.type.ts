import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { IntegrationMeasureKind } from '../../../shared/dis-vocabulary.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { IntegrationMeasureRow } from '../storage/integration-measure.row.ts';
import type { IntegrationPlanRow } from '../storage/integration-plan.row.ts';

type Plan = Pick<
  IntegrationPlanRow,
  'id' | 'version' | 'municipality' | 'offeredOn' | 'acceptedOn' | 'endedOn'
>;

@ObjectType('IntegrationPlan', {
  description:
    'The plan that the municipality of allocation offers (integrationsplan): employment measures, language courses, health care, active citizenship. Written and read by that municipality. Source: M-088; Integration Act.',
})
export class IntegrationPlanType implements Plan {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The municipality that offers it, by its name in this graph.',
  })
  municipality!: string;

  @Field(() => DateScalar, { description: 'The day it was offered.' })
  offeredOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day she accepted it; null before.' })
  acceptedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while it lasts.' })
  endedOn!: Day | null;
}

type Measure = Pick<IntegrationMeasureRow, 'id' | 'version' | 'kind' | 'startsOn' | 'endsOn'>;

@ObjectType('IntegrationMeasure', {
  description:
    'One thing an integration plan offers (tilbud i integrationsplanen). Told to the municipality of allocation alone. Source: M-088.',
})
export class IntegrationMeasureType implements Measure {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => IntegrationMeasureKind, { description: 'What is offered.' })
  kind!: IntegrationMeasureKind;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null where none is set.' })
  endsOn!: Day | null;
}
