import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome, PermitKind } from '../../../shared/dis-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { PermitApplicationType } from './permit-application.type.ts';
import { OnCaseInput, OnRecordInput } from './record.inputs.ts';
import { ResidencePermitType } from './residence-permit.type.ts';

@InputType('ApplyForResidencePermitInput', { description: 'For whom which permit is applied for.' })
export class ApplyForResidencePermitInput extends OnCaseInput {
  @Field(() => PermitKind, { description: 'What the permit would be for.' })
  kind!: PermitKind;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For proceedings, where it has to be stated: her presence is required.',
  })
  presenceRequired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For proceedings, where it has to be stated: she collaborates with the police. Never cooperation in a return.',
  })
  collaborates?: boolean | null;
}

@InputType('DecidePermitApplicationInput', {
  description: 'What is decided on an application, and until when.',
})
export class DecidePermitApplicationInput extends OnRecordInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @Field(() => ApplicationOutcome, { description: 'The decision, or that the applicant withdrew.' })
  outcome!: ApplicationOutcome;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the permit. For proceedings, left out: as long as the rule allows. For protection it has to be named.',
  })
  until?: Day | null;
}

@InputType('ConfirmResidencePermitInput', { description: 'Which permit is confirmed.' })
export class ConfirmResidencePermitInput extends OnRecordInput {
  @Field(() => ID, { description: 'The permit.' })
  permitId!: string;
}

@InputType('RevokeResidencePermitInput', { description: 'Which permit is revoked, on what statement.' })
export class RevokeResidencePermitInput extends OnRecordInput {
  @Field(() => ID, { description: 'The permit.' })
  permitId!: string;

  @Field(() => Boolean, { description: 'Stated by DIS: the need for protection no longer exists.' })
  needCeased!: boolean;

  @Field(() => DateScalar, {
    description:
      'The day by which she is to leave, today or later, and no later than the permit, or a reflection period that runs in whichever of her cases, would have lasted; the sources set none. It counts unless another permit is to come, or she stays lawfully beyond that day, as a Danish citizen does.',
  })
  leaveBy!: Day;
}

export const ApplyForResidencePermitOutcome = outcomeOf(
  'ApplyForResidencePermitOutcome',
  PermitApplicationType,
  'What came of applying for a residence permit: the application as received, or why it is not taken.',
);

export const DecidePermitApplicationOutcome = outcomeOf(
  'DecidePermitApplicationOutcome',
  PermitApplicationType,
  'What came of deciding an application: the application with its decision and permit, why it cannot be decided so, or whose answer is missing.',
);

export const ConfirmResidencePermitOutcome = outcomeOf(
  'ConfirmResidencePermitOutcome',
  ResidencePermitType,
  'What came of confirming a permit: the permit, why it cannot be confirmed, or whose answer is missing.',
);

export const RevokeResidencePermitOutcome = outcomeOf(
  'RevokeResidencePermitOutcome',
  ResidencePermitType,
  'What came of revoking a permit: the permit, why it stands, or whose answer is missing.',
);
