import { Field, ID, InputType } from 'type-graphql';
import { ADMISSION_THAT_ENDS } from '../../../shared/graph/case-party.inputs.ts';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Authority, Purpose } from '../../../shared/vocabulary.ts';

@InputType()
abstract class BodyInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Authority, { description: 'The body.' })
  authority!: Authority;

  @Field(() => String, {
    nullable: true,
    description: 'Which organisation of it, as its tokens name it: for NGOs and municipalities.',
  })
  organisation?: string | null;
}

@InputType('ReleaseAuthorityInput', {
  description: "Which body is shown nothing more of CMM's part of a case.",
})
export class ReleaseAuthorityInput extends BodyInput {
  @Field(() => DateTimeScalar, ADMISSION_THAT_ENDS)
  admittedAt?: Date | null;
}

@InputType('InvolveAuthorityInput', {
  description: "Which body is admitted to CMM's part of a case, for what and on what basis.",
})
export class InvolveAuthorityInput extends BodyInput {
  @Field(() => [Purpose], { description: 'For these purposes, of those that the body has.' })
  purposes!: readonly Purpose[];

  @Field(() => String, {
    description:
      'The basis in law or agreement, at most 200 characters. The auditor reads it: nothing about the person.',
  })
  basis!: string;
}

export const InvolveAuthorityOutcome = outcomeOf(
  'InvolveAuthorityOutcome',
  CasePartyType,
  'What came of involving a body: its part in the case.',
);

export const ReleaseAuthorityOutcome = outcomeOf(
  'ReleaseAuthorityOutcome',
  CasePartyType,
  'What came of releasing a body: its part in the case, which has ended.',
);
