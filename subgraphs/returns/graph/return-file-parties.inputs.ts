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

  @Field(() => Authority, { description: 'The body: one that is shown single cases here.' })
  authority!: Authority;

  @Field(() => String, {
    nullable: true,
    description:
      'For an NGO or a municipality: which one, as its tokens name it; a municipality by its name, such as Odense. Left out for any other.',
  })
  organisation?: string | null;
}

@InputType('ReleaseFromReturnFileInput', { description: 'Which body is a party no longer.' })
export class ReleaseFromReturnFileInput extends BodyInput {
  @Field(() => DateTimeScalar, ADMISSION_THAT_ENDS)
  admittedAt?: Date | null;
}

@InputType('AdmitToReturnFileInput', { description: 'Which body is admitted, for what, and on what basis.' })
export class AdmitToReturnFileInput extends BodyInput {
  @Field(() => [Purpose], { description: 'For which purposes of that body.' })
  purposes!: readonly Purpose[];

  @Field(() => String, {
    description: 'The basis in law or agreement, at most 200 characters. Never about the person.',
  })
  basis!: string;
}

export const AdmitToReturnFileOutcome = outcomeOf(
  'AdmitToReturnFileOutcome',
  CasePartyType,
  'What came of admitting a body: the party, or why not.',
);

export const ReleaseFromReturnFileOutcome = outcomeOf(
  'ReleaseFromReturnFileOutcome',
  CasePartyType,
  'What came of releasing a body: the party as it was, or why not.',
);
