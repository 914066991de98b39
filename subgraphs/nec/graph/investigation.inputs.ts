import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { CloseInvestigation } from '../actions/close-investigation.ts';
import type { OpenInvestigation } from '../actions/open-investigation.ts';
import { InvestigationType } from './investigation.type.ts';

@InputType('OpenInvestigationInput', {
  description: 'Which investigation is opened, and the case that it concerns.',
})
export class OpenInvestigationInput implements OpenInvestigation {
  @Field(() => ID, { description: 'The case. Others are linked by `linkInvestigation`.' })
  caseId!: string;

  @Field(() => String, {
    description:
      "The police's own number of the investigation (journalnummer), at most 80 characters; of one investigation alone.",
  })
  policeNumber!: string;

  @Field(() => String, {
    description: 'The unit that investigates, by its short name, such as `NSK`; at most 80 characters.',
  })
  unit!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was opened, never before 1990; left out: today.',
  })
  openedOn?: Day | null;
}

@InputType('CloseInvestigationInput', { description: 'Which investigation is closed, and what follows.' })
export class CloseInvestigationInput implements CloseInvestigation {
  @Field(() => ID, { description: 'A case that it concerns now. It is closed for all of them.' })
  caseId!: string;

  @Field(() => ID, { description: 'The investigation.' })
  investigationId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; left out: today.' })
  closedOn?: Day | null;

  @Field(() => Boolean, {
    description:
      'Whether a prosecution follows: then presence that was required stays required until it is set otherwise. If none does, nobody is needed for it any more.',
  })
  prosecutionFollows!: boolean;
}

export const OpenInvestigationOutcome = outcomeOf(
  'OpenInvestigationOutcome',
  InvestigationType,
  'What came of opening an investigation.',
);

export const CloseInvestigationOutcome = outcomeOf(
  'CloseInvestigationOutcome',
  InvestigationType,
  'What came of closing an investigation.',
);
