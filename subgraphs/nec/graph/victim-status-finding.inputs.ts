import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import {
  AgeGroup,
  CitizenshipGroup,
  ExploitationForm,
  Gender,
  IdentificationOutcome,
} from '../../../shared/vocabulary.ts';
import type { FindVictimStatus } from '../actions/find-victim-status.ts';
import { VictimStatusFindingType } from './victim-status-finding.type.ts';

@InputType('FindVictimStatusInput', {
  description: 'In which court case it is found whether the person on trial is a victim, and what is found.',
})
export class FindVictimStatusInput implements FindVictimStatus {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case in which she is on trial.' })
  courtCaseId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the finding in this court case that was read and is now corrected; left out: there is none yet. Anything else is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => IdentificationOutcome, { description: 'What the court found.' })
  outcome!: IdentificationOutcome;

  @Field(() => [ExploitationForm], {
    description: 'The forms of exploitation found: at least one where she is identified, otherwise none.',
  })
  forms!: ExploitationForm[];

  @Field(() => Gender, { description: 'Her gender, as the yearly figures group it.' })
  gender!: Gender;

  @Field(() => AgeGroup, { description: 'Whether she is a child or an adult.' })
  ageGroup!: AgeGroup;

  @Field(() => CitizenshipGroup, { description: 'Her citizenship group.' })
  citizenshipGroup!: CitizenshipGroup;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision; left out: today.' })
  decidedOn?: Day | null;
}

export const FindVictimStatusOutcome = outcomeOf(
  'FindVictimStatusOutcome',
  VictimStatusFindingType,
  'What came of it: the finding with its decision, or why it is not for this body or this person.',
);
