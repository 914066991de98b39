import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { StayBasis } from '../../../shared/vocabulary.ts';
import { OnCaseInput } from './record.inputs.ts';
import { ResidenceStatusType } from './residence-status.type.ts';

@InputType('RecordResidenceStatusInput', {
  description:
    'On what footing a person stays, from when and until when; or the correction of such a record.',
})
export class RecordResidenceStatusInput extends OnCaseInput {
  @Field(() => StayBasis, { description: 'The footing (opholdsgrundlag).' })
  basis!: StayBasis;

  @Field(() => DateScalar, {
    description: 'First day; not in the future. The status that held until then ends the day before.',
  })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out while it lasts.' })
  validTo?: Day | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The residence status that this corrects; left out: a new one, a CONFLICT where one from that first day is on record.',
  })
  statusId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a correction: the version that was read; another one in the meantime is a CONFLICT.',
  })
  expectedVersion?: number | null;
}

export const RecordResidenceStatusOutcome = outcomeOf(
  'RecordResidenceStatusOutcome',
  ResidenceStatusType,
  'What came of recording a residence status: the status, or that CMM, who knows the case, did not answer.',
);
