import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../day.ts';
import type { IdentificationDecisionRow } from '../storage/identification-decision.row.ts';
import {
  AgeGroup,
  Authority,
  CitizenshipGroup,
  ExploitationForm,
  Gender,
  IdentificationOutcome,
  Verification,
} from '../vocabulary.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

type Published = Pick<
  IdentificationDecisionRow,
  | 'id'
  | 'version'
  | 'authority'
  | 'outcome'
  | 'decidedOn'
  | 'recordedAt'
  | 'firstRecordedAt'
  | 'ruleVersions'
  | 'forms'
  | 'gender'
  | 'ageGroup'
  | 'citizenshipGroup'
  | 'verification'
>;

@ObjectType('IdentificationDecision', {
  description:
    "One body's decision on whether a person is a victim of human trafficking (identifikationsafgørelse). Several bodies may decide on one person; `Case.identification` says which decision is in force. Source: M-050, M-052, M-053, M-055, M-062 to M-064.",
})
@Directive('@shareable')
export class IdentificationDecisionType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions of the decision.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a confirmation or correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that decided.' })
  authority!: Authority;

  @Field(() => IdentificationOutcome, { description: 'What was decided.' })
  outcome!: IdentificationOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => DateTimeScalar, { description: 'When this version of it was recorded.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, {
    description:
      'When its first version was recorded. Of two decisions of one day the one first recorded later is the later one, whichever was confirmed or corrected since.',
  })
  firstRecordedAt!: Date;

  @Field(() => Verification, {
    description:
      'Whether every fact of other authorities that it rests on could be had. A decision that she is a victim goes ahead without, says so, and is to be confirmed; one that she is none waits.',
  })
  verification!: Verification;

  @Field(() => [String], {
    description:
      'The rules that carried it, each with the variant of the day, such as `DECIDERS@2022-CMM-DIS`.',
  })
  ruleVersions!: readonly string[];

  @Field(() => [ExploitationForm], {
    nullable: true,
    description:
      'Forms of exploitation found. Never told for the purposes INVESTIGATION and PROSECUTION: forced criminality could be used against the person.',
  })
  forms!: readonly ExploitationForm[];

  @Field(() => Gender, {
    nullable: true,
    description: 'Gender at the decision, as the yearly figures group it.',
  })
  gender!: Gender;

  @Field(() => AgeGroup, { nullable: true, description: 'Child or adult at the decision.' })
  ageGroup!: AgeGroup;

  @Field(() => CitizenshipGroup, { nullable: true, description: 'Citizenship group at the decision.' })
  citizenshipGroup!: CitizenshipGroup;
}
