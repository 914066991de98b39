import { Field, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { EncounterChannel } from '../../../shared/vocabulary.ts';
import { CaseType } from './case.type.ts';
import { PersonInput } from './person.inputs.ts';

@InputType('ReferVictimInput', {
  description: 'Where a presumed victim was met, and what is known of her.',
})
export class ReferVictimInput {
  @Field(() => EncounterChannel, { description: 'Where she was first met.' })
  channel!: EncounterChannel;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day she was referred; left out: today. Never in the future.',
  })
  referredOn?: Day | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether she stays anonymous for now.' })
  anonymous!: boolean;

  @Field(() => PersonInput, {
    nullable: true,
    description: 'What is known of her. Only CMM reads it afterwards, and whom she consents to.',
  })
  person?: PersonInput | null;
}

export const ReferVictimOutcome = outcomeOf(
  'ReferVictimOutcome',
  CaseType,
  'What came of a referral: the case that it opened, to which the referrer is a party.',
);
