import { Field, InputType } from 'type-graphql';
import { ADMISSION_THAT_ENDS } from '../../../shared/graph/case-party.inputs.ts';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Authority, Purpose } from '../../../shared/vocabulary.ts';
import { OnCaseInput } from './record.inputs.ts';

@InputType('AdmitToImmigrationFileInput', {
  description: 'Which body is admitted to the immigration file of a case, for what and on what basis.',
})
export class AdmitToImmigrationFileInput extends OnCaseInput {
  @Field(() => Authority, { description: 'The body. CMM and auditors need not be admitted.' })
  authority!: Authority;

  @Field(() => String, {
    nullable: true,
    description: 'Which organisation of it: for NGOs and municipalities, by the name in this graph.',
  })
  organisation?: string | null;

  @Field(() => [Purpose], { description: 'For which of the purposes that this body works for.' })
  purposes!: Purpose[];

  @Field(() => String, {
    description: 'The basis in law or agreement, 1 to 200 characters. Never about the person.',
  })
  basis!: string;
}

@InputType('ReleaseFromImmigrationFileInput', {
  description: 'Whose part in the immigration file of a case ends.',
})
export class ReleaseFromImmigrationFileInput extends OnCaseInput {
  @Field(() => Authority, { description: 'The body.' })
  authority!: Authority;

  @Field(() => String, { nullable: true, description: 'Which organisation of it, where it has several.' })
  organisation?: string | null;

  @Field(() => DateTimeScalar, ADMISSION_THAT_ENDS)
  admittedAt?: Date | null;
}

export const AdmitToImmigrationFileOutcome = outcomeOf(
  'AdmitToImmigrationFileOutcome',
  CasePartyType,
  'What came of admitting a body: its part in the case, or that CMM, who knows the case, did not answer.',
);

export const ReleaseFromImmigrationFileOutcome = outcomeOf(
  'ReleaseFromImmigrationFileOutcome',
  CasePartyType,
  'What came of ending a part: the part with its end.',
);
