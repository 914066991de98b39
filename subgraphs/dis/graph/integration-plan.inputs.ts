import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { IntegrationMeasureKind } from '../../../shared/dis-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { IntegrationPlanType } from './integration-plan.type.ts';
import { MunicipalityAllocationType } from './municipality-allocation.type.ts';
import { OnCaseInput, OnRecordInput } from './record.inputs.ts';

@InputType('AllocateMunicipalityInput', { description: 'Who is to live in which municipality.' })
export class AllocateMunicipalityInput extends OnCaseInput {
  @Field(() => String, { description: 'The municipality, by its name, such as Odense: one of the 98.' })
  municipality!: string;
}

@InputType('EndMunicipalityAllocationInput', { description: 'Which allocation holds no longer.' })
export class EndMunicipalityAllocationInput extends OnRecordInput {
  @Field(() => ID, { description: 'The allocation.' })
  allocationId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it no longer holds; left out: today. Never in the future, nor before the allocation.',
  })
  endedOn?: Day | null;
}

@InputType('IntegrationMeasureInput', { description: 'One thing an integration plan is to offer.' })
export class IntegrationMeasureInput {
  @Field(() => IntegrationMeasureKind, { description: 'What is offered.' })
  kind!: IntegrationMeasureKind;

  @Field(() => DateScalar, { description: 'First day; not before the allocation.' })
  startsOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out where none is set.' })
  endsOn?: Day | null;
}

@InputType('OfferIntegrationPlanInput', { description: 'To whom a plan is offered, and what is in it.' })
export class OfferIntegrationPlanInput extends OnCaseInput {
  @Field(() => [IntegrationMeasureInput], { description: 'At least one measure, at most 20.' })
  measures!: IntegrationMeasureInput[];
}

@InputType('RecordIntegrationMeasureInput', { description: 'What a plan is to offer besides.' })
export class RecordIntegrationMeasureInput extends OnRecordInput {
  @Field(() => ID, { description: 'The integration plan; `expectedVersion` is its version.' })
  planId!: string;

  @Field(() => IntegrationMeasureInput, { description: 'The measure.' })
  measure!: IntegrationMeasureInput;
}

export const AllocateMunicipalityOutcome = outcomeOf(
  'AllocateMunicipalityOutcome',
  MunicipalityAllocationType,
  'What came of deciding on a municipality: the allocation, or why there is none.',
);

export const EndMunicipalityAllocationOutcome = outcomeOf(
  'EndMunicipalityAllocationOutcome',
  MunicipalityAllocationType,
  'What came of ending an allocation: the allocation as it stands, or why this body does not end it.',
);

export const OfferIntegrationPlanOutcome = outcomeOf(
  'OfferIntegrationPlanOutcome',
  IntegrationPlanType,
  'What came of offering an integration plan: the plan, or why it cannot be offered.',
);

export const RecordIntegrationMeasureOutcome = outcomeOf(
  'RecordIntegrationMeasureOutcome',
  IntegrationPlanType,
  'What came of adding a measure: the plan, or why it cannot be added.',
);
