import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RecoveryEndGround } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, ExtensionGround, Verification } from '../../../shared/vocabulary.ts';
import type { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';

type Published = Pick<
  RecoveryPeriodRow,
  | 'id'
  | 'version'
  | 'startsOn'
  | 'endsOn'
  | 'capEndsOn'
  | 'endedOn'
  | 'ground'
  | 'endGround'
  | 'identificationAuthority'
  | 'ruleVersions'
  | 'verification'
  | 'caseId'
>;

@ObjectType('RecoveryPeriod', {
  description:
    "Recovery period (restitutionsperiode): for victims who stay lawfully, with the same measures as the reflection period has. Source: the Centre's own pages; M-083, M-097.",
})
export class RecoveryPeriodType implements Published {
  /** Not published as it is: leads to `case`. */
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: Day;

  @Field(() => DateScalar, { description: 'Last day as it stands.' })
  endsOn!: Day;

  @Field(() => DateScalar, {
    description: 'The last day to which it could be extended; fixed when it was granted.',
  })
  capEndsOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was brought to an end early; null otherwise.',
  })
  endedOn!: Day | null;

  @Field(() => ExtensionGround, {
    nullable: true,
    description: 'Why it was last extended; null if it was not.',
  })
  ground!: ExtensionGround | null;

  @Field(() => RecoveryEndGround, {
    nullable: true,
    description: 'Why it was brought to an end early; null otherwise.',
  })
  endGround!: RecoveryEndGround | null;

  @Field(() => Authority, {
    nullable: true,
    description:
      'The body whose identification it rests on; null where an owner was silent and none was known: then it is not verified, or was ended as not borne out.',
  })
  identificationAuthority!: Authority | null;

  @Field(() => Verification, { description: 'Whether every fact of others that it rests on could be had.' })
  verification!: Verification;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}

export const RecoveryPeriodConnection = connectionOf(
  'RecoveryPeriod',
  RecoveryPeriodType,
  'recovery periods.',
);
