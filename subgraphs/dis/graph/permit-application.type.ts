import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome, PermitApplicant, PermitKind } from '../../../shared/dis-vocabulary.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { PermitApplicationRow } from '../storage/permit-application.row.ts';

type Published = Pick<
  PermitApplicationRow,
  | 'id'
  | 'version'
  | 'kind'
  | 'applicant'
  | 'receivedOn'
  | 'presenceRequired'
  | 'collaborates'
  | 'outcome'
  | 'decidedOn'
  | 'ruleVersions'
>;

@ObjectType('PermitApplication', {
  description:
    'An application for a residence permit or its renewal (ansøgning om opholdstilladelse), with the decision. For proceedings only police or prosecution apply, on her behalf. Read by DIS, SIRI and auditors, and where police or prosecution applied, by them: it tells who talks to the police. Source: M-089, M-091, M-094; C-07.',
})
export class PermitApplicationType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, the receipt; the decision counts on.' })
  version!: number;

  @Field(() => PermitKind, { description: 'What the permit would be for.' })
  kind!: PermitKind;

  @Field(() => PermitApplicant, { description: 'Who applied (ansøger).' })
  applicant!: PermitApplicant;

  @Field(() => DateScalar, { description: 'The day DIS received it.' })
  receivedOn!: Day;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Stated by the applicant: her presence is required for investigation or prosecution. Null: not for proceedings.',
  })
  presenceRequired!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Stated by the applicant: she collaborates with the police. Never cooperation in a return, which is another thing. Null: not for proceedings.',
  })
  collaborates!: boolean | null;

  @Field(() => ApplicationOutcome, {
    nullable: true,
    description: 'The decision (afgørelse); null while it is pending.',
  })
  outcome!: ApplicationOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision; null while pending.' })
  decidedOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with its variant.' })
  ruleVersions!: readonly string[];
}

@InputType('PermitApplicationFilter', {
  description: 'Which applications for residence permits to list. Conditions are all to hold.',
})
export class PermitApplicationFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: those not decided yet. False: the others.' })
  pending?: boolean | null;

  @Field(() => ApplicationOutcome, { nullable: true, description: 'By the decision.' })
  outcome?: ApplicationOutcome | null;

  @Field(() => PermitKind, { nullable: true, description: 'By what the permit would be for.' })
  kind?: PermitKind | null;

  @Field(() => PermitApplicant, { nullable: true, description: 'By who applied.' })
  applicant?: PermitApplicant | null;

  @Field(() => Boolean, { nullable: true, description: 'True: for renewals. False: for first permits.' })
  renewal?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on or after this day.' })
  receivedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on or before this day.' })
  receivedTo?: Day | null;
}

export const PermitApplicationConnection = connectionOf(
  'PermitApplication',
  PermitApplicationType,
  'applications for residence permits.',
);
