import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { PermitKind, PermitState } from '../../../shared/dis-vocabulary.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';

type Published = Pick<
  ResidencePermitRow,
  | 'id'
  | 'version'
  | 'kind'
  | 'validFrom'
  | 'validTo'
  | 'termMonths'
  | 'revokedOn'
  | 'verification'
  | 'ruleVersions'
  | 'recordedAt'
>;

@ObjectType('ResidencePermit', {
  description:
    'A temporary residence permit (tidsbegrænset opholdstilladelse), from a day to a day; a renewal is a permit of its own. What it is for is told to DIS, SIRI and auditors alone. Source: M-073, M-089, M-090, M-094, M-152.',
})
export class ResidencePermitType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a confirmation, revocation or correction counts on.' })
  version!: number;

  @Field(() => PermitKind, {
    nullable: true,
    description:
      'What it is for. Told to DIS, SIRI and auditors alone: it says whether she talks to the police.',
  })
  kind!: PermitKind;

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  validFrom!: Day;

  @Field(() => DateScalar, { description: 'Last day on which it holds, unless it is revoked before.' })
  validTo!: Day;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many months at a time the rule allowed when it was issued; null where the rule has no term. Told to DIS, SIRI and auditors alone.',
  })
  termMonths!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds because it was revoked (inddraget); else null.',
  })
  revokedOn!: Day | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'Whether every fact of another authority could be had. Unverified: given because it protects. Told to DIS, SIRI and auditors alone.',
  })
  verification!: Verification;

  @Field(() => [String], {
    nullable: true,
    description: 'The rules that carried it, each with its variant. Told to DIS, SIRI and auditors alone.',
  })
  ruleVersions!: readonly string[];

  @Field(() => DateTimeScalar, { description: 'When this version was recorded.' })
  recordedAt!: Date;
}

@InputType('ResidencePermitFilter', {
  description: 'Which residence permits to list. Conditions are all to hold.',
})
export class ResidencePermitFilter {
  @Field(() => PermitKind, {
    nullable: true,
    description: 'By what they are for: only for those who are told it.',
  })
  kind?: PermitKind | null;

  @Field(() => PermitState, { nullable: true, description: 'By whether they hold today.' })
  state?: PermitState | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day before this day.' })
  expiresBefore?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on or after this day.' })
  expiresFrom?: Day | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'By whether every fact of another authority could be had. UNVERIFIED: those that wait to be confirmed. Only for those who are told it.',
  })
  verification?: Verification | null;
}

export const ResidencePermitConnection = connectionOf(
  'ResidencePermit',
  ResidencePermitType,
  'residence permits.',
);
