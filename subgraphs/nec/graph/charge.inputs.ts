import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { ChargeVictim } from '../actions/charge-victim.ts';
import type { DropCharge } from '../actions/drop-charge.ts';
import { ChargeType } from './charge.type.ts';

@InputType('ChargeVictimInput', { description: 'With what the person herself is charged.' })
export class ChargeVictimInput implements ChargeVictim {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, {
    description: 'The provision, as those who charge write it (bestemmelse); at most 120 characters.',
  })
  provision!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the charge, never before 1990; left out: today.',
  })
  chargedOn?: Day | null;
}

@InputType('DropChargeInput', { description: 'Which charge is dropped.' })
export class DropChargeInput implements DropCharge {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The charge.' })
  chargeId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was dropped; left out: today.',
  })
  droppedOn?: Day | null;
}

export const ChargeVictimOutcome = outcomeOf(
  'ChargeVictimOutcome',
  ChargeType,
  'What came of recording a charge.',
);

export const DropChargeOutcome = outcomeOf(
  'DropChargeOutcome',
  ChargeType,
  'What came of dropping a charge.',
);
