import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { AssignWitnessContact } from '../actions/assign-witness-contact.ts';
import type { EndWitnessContact } from '../actions/end-witness-contact.ts';
import type { RecordWitnessParticipation } from '../actions/record-witness-participation.ts';
import { WitnessContactType } from './witness-contact.type.ts';
import { WitnessParticipationType } from './witness-participation.type.ts';

@InputType('RecordWitnessParticipationInput', {
  description: 'Whether the person testifies, as she or the police state.',
})
export class RecordWitnessParticipationInput implements RecordWitnessParticipation {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of what is on record that was read; left out: nothing is yet. Anything else is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { description: 'Whether she testifies, or has said that she will.' })
  testifies!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day, also one to come; left out: today. Only where she testifies.',
  })
  testifiesFrom?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether she collaborates with the police (samarbejder med politiet; unofficial rendering); left out: nobody stated it.',
  })
  collaboratesWithPolice?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was stated; left out: today.',
  })
  statedOn?: Day | null;
}

@InputType('WitnessContactFollowedInput', { description: 'Whom a new contact person follows on.' })
export class WitnessContactFollowedInput {
  @Field(() => ID, { description: 'The present contact.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('AssignWitnessContactInput', {
  description: 'Who becomes the contact person of somebody who testifies.',
})
export class AssignWitnessContactInput implements AssignWitnessContact {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Authority, { description: 'The body of the official: usually the police.' })
  authority!: Authority;

  @Field(() => String, {
    description:
      'The official, by the pseudonymous subject that their access token carries; at most 200 characters.',
  })
  official!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; left out: today.' })
  assignedOn?: Day | null;

  @Field(() => WitnessContactFollowedInput, {
    nullable: true,
    description: 'The present contact, who ends on that day; left out where she has none.',
  })
  follows?: WitnessContactFollowedInput | null;
}

@InputType('EndWitnessContactInput', { description: 'Whose contact with a witness ends.' })
export class EndWitnessContactInput implements EndWitnessContact {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which nobody is her contact; left out: today.',
  })
  endedOn?: Day | null;
}

export const RecordWitnessParticipationOutcome = outcomeOf(
  'RecordWitnessParticipationOutcome',
  WitnessParticipationType,
  'What came of recording whether she testifies.',
);

export const AssignWitnessContactOutcome = outcomeOf(
  'AssignWitnessContactOutcome',
  WitnessContactType,
  'What came of assigning a contact person: the contact, or why she gets none like this.',
);

export const EndWitnessContactOutcome = outcomeOf(
  'EndWitnessContactOutcome',
  WitnessContactType,
  'What came of ending a contact: the contact, or why it is still needed.',
);
