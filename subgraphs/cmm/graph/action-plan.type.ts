import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ActionPlan, ActionPlanMeasure } from '../reference-data/action-plans.ts';
import type { Provenance } from '../reference-data/provenance.ts';
import { ProvenanceType } from './provenance.type.ts';

@ObjectType('ActionPlanMeasure', {
  description: 'What an action plan says of one matter (indsats; unofficial rendering).',
})
export class ActionPlanMeasureType implements Omit<ActionPlanMeasure, 'says'> {
  @Field(() => ID, {
    description: 'The rule of the mechanism that carries it, such as `DECIDERS`: `rules` has its text.',
  })
  rule!: string;

  @Field(() => [String], { description: 'The facts that state it, by number, such as `M-097`.' })
  facts!: readonly string[];
}

@ObjectType('ActionPlan', {
  description:
    'A national action plan against trafficking in human beings (national handlingsplan), as far as the sources tell of it: the frame of identification and protection in its years. Reference data: what binds stands in `rules`. Source: M-003, M-008, M-050, M-051, M-097.',
})
export class ActionPlanType implements Omit<ActionPlan, 'title' | 'department'> {
  @Field(() => ID, { description: 'Stable name.' })
  id!: string;

  @Field(() => Int, { description: 'First year of the plan. Source: M-146.' })
  firstYear!: number;

  @Field(() => Int, { description: 'Last year of the plan.' })
  lastYear!: number;

  @Field(() => [ActionPlanMeasureType], {
    description: 'What the sources tell of its contents: not the whole plan.',
  })
  measures!: ActionPlan['measures'];

  @Field(() => ProvenanceType, { description: 'Where this comes from, and how old it is.' })
  provenance!: Provenance;
}
