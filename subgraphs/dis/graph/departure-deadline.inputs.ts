import { Field, ID, InputType } from 'type-graphql';
import { DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DepartureDeadlineType } from './departure-deadline.type.ts';
import { OnRecordInput } from './record.inputs.ts';

@InputType('SetAsideDepartureDeadlineInput', { description: 'Which deadline is set aside, and by what.' })
export class SetAsideDepartureDeadlineInput extends OnRecordInput {
  @Field(() => ID, { description: 'The departure deadline.' })
  deadlineId!: string;

  @Field(() => DepartureSetAside, {
    description:
      'What stands in its place. By `PROCEEDINGS` it is set aside by `postponeDepartureDeadline` alone, which asks whether they still require her presence: here that is refused.',
  })
  by!: DepartureSetAside;
}

@InputType('PostponeDepartureDeadlineInput', { description: 'Which deadline is postponed.' })
export class PostponeDepartureDeadlineInput extends OnRecordInput {
  @Field(() => ID, { description: 'The departure deadline.' })
  deadlineId!: string;
}

@InputType('EndDepartureDeadlineInput', { description: 'Which deadline ends because she has left.' })
export class EndDepartureDeadlineInput extends OnRecordInput {
  @Field(() => ID, { description: 'The departure deadline.' })
  deadlineId!: string;
}

export const SetAsideDepartureDeadlineOutcome = outcomeOf(
  'SetAsideDepartureDeadlineOutcome',
  DepartureDeadlineType,
  'What came of setting a departure deadline aside: the deadline, why it stands, or whose answer is missing.',
);

export const PostponeDepartureDeadlineOutcome = outcomeOf(
  'PostponeDepartureDeadlineOutcome',
  DepartureDeadlineType,
  'What came of postponing a departure deadline: the deadline with its day, or set aside while proceedings have no last day; why it stays as it is, or whose answer is missing.',
);

export const EndDepartureDeadlineOutcome = outcomeOf(
  'EndDepartureDeadlineOutcome',
  DepartureDeadlineType,
  'What came of ending a departure deadline: the deadline with the day she left, why it stands, or whose answer is missing.',
);
