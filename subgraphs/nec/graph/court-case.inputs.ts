import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { CourtRole } from '../../../shared/nec-vocabulary.ts';
import type { CloseCourtCase } from '../actions/close-court-case.ts';
import type { OpenCourtCase } from '../actions/open-court-case.ts';
import { CourtCaseType } from './court-case.type.ts';

@InputType('OpenCourtCaseInput', {
  description: 'Which court case, and as what the person takes part in it.',
})
export class OpenCourtCaseInput implements OpenCourtCase {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: "The court's own number, at most 80 characters." })
  number!: string;

  @Field(() => String, { description: 'The court, by name; at most 120 characters.' })
  court!: string;

  @Field(() => CourtRole, { description: 'As what she takes part.' })
  role!: CourtRole;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it came before the court, never before 1990; left out: today.',
  })
  openedOn?: Day | null;
}

@InputType('CloseCourtCaseInput', { description: 'Which court case has ended.' })
export class CloseCourtCaseInput implements CloseCourtCase {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case.' })
  courtCaseId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; left out: today.' })
  closedOn?: Day | null;
}

export const OpenCourtCaseOutcome = outcomeOf(
  'OpenCourtCaseOutcome',
  CourtCaseType,
  'What came of recording a court case.',
);

export const CloseCourtCaseOutcome = outcomeOf(
  'CloseCourtCaseOutcome',
  CourtCaseType,
  'What came of recording that a court case has ended.',
);
