import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { AppointLegalAssistance } from '../actions/appoint-legal-assistance.ts';
import type { CorrectLegalAssistance } from '../actions/correct-legal-assistance.ts';
import type { RequestLegalAssistance } from '../actions/request-legal-assistance.ts';
import { LegalAssistanceType } from './legal-assistance.type.ts';

@InputType('RequestLegalAssistanceInput', {
  description: 'At which trial the person asks for legal assistance.',
})
export class RequestLegalAssistanceInput implements RequestLegalAssistance {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case, whatever her role in it.' })
  courtCaseId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which she asked; left out: today.' })
  requestedOn?: Day | null;
}

@InputType('AppointLegalAssistanceInput', { description: 'Whose request is granted.' })
export class AppointLegalAssistanceInput implements AppointLegalAssistance {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case in which she asked.' })
  courtCaseId!: string;

  @Field(() => Int, {
    description: 'The version of the request that was read; another one in the meantime is a CONFLICT.',
  })
  expectedVersion!: number;
}

@InputType('CorrectLegalAssistanceInput', {
  description: 'Which days are set right. What is left out stays as it is.',
})
export class CorrectLegalAssistanceInput implements CorrectLegalAssistance {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case in which she asked.' })
  courtCaseId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which she asked.' })
  requestedOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was granted; a CONFLICT while it is not.',
  })
  grantedOn?: Day | null;
}

export const CorrectLegalAssistanceOutcome = outcomeOf(
  'CorrectLegalAssistanceOutcome',
  LegalAssistanceType,
  'What came of setting it right: the legal assistance as it stands now, or why it cannot be set right so.',
);

export const RequestLegalAssistanceOutcome = outcomeOf(
  'RequestLegalAssistanceOutcome',
  LegalAssistanceType,
  'What came of the request: it is on record, or why there is nothing to ask for.',
);

export const AppointLegalAssistanceOutcome = outcomeOf(
  'AppointLegalAssistanceOutcome',
  LegalAssistanceType,
  'What came of granting it: the legal assistance, or why it is not granted like this.',
);
