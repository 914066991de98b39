import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ABOUT_CASE } from '../../../shared/graph/about-case.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import {
  Authority,
  CaseStatus,
  CitizenshipGroup,
  EncounterChannel,
  Gender,
  IdentificationOutcome,
} from '../../../shared/vocabulary.ts';
import { ImmigrationFactsType, JusticeFactsType, ReturnFactsType } from './facts-of-others.type.ts';

/** A case as it reaches a resolver: its key, and what federation fetched from the others for derived fields. */
@ObjectType('Case', { description: ABOUT_CASE })
@Directive('@key(fields: "id")')
export class CaseType {
  @Field(() => ID, {
    description: 'Opaque pseudonym of the case: a random UUID, the same at every authority.',
  })
  id!: string;

  @Field(() => ImmigrationFactsType, {
    nullable: true,
    description: 'What DIS tells this reader; null: it did not answer.',
  })
  @Directive('@external')
  immigrationFacts?: ImmigrationFactsType | null;

  @Field(() => JusticeFactsType, {
    nullable: true,
    description: 'What police, prosecution and courts tell this reader; null: they did not answer.',
  })
  @Directive('@external')
  justiceFacts?: JusticeFactsType | null;

  @Field(() => ReturnFactsType, {
    nullable: true,
    description: 'What the Return Agency tells this reader; null: it did not answer.',
  })
  @Directive('@external')
  returnFacts?: ReturnFactsType | null;
}

@InputType('CaseFilter', {
  description: 'Which cases to list. Conditions are all to hold; what is left out does not count.',
})
export class CaseFilter {
  @Field(() => CaseStatus, { nullable: true, description: 'Open or closed.' })
  status?: CaseStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or after this day.' })
  openedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on or before this day.' })
  openedTo?: Day | null;

  @Field(() => EncounterChannel, {
    nullable: true,
    description: 'By where the person was first met. For readers of the referral.',
  })
  channel?: EncounterChannel | null;

  @Field(() => Gender, {
    nullable: true,
    description: 'By the gender that CMM has recorded. For readers of the person. Source: M-057.',
  })
  gender?: Gender | null;

  @Field(() => CitizenshipGroup, {
    nullable: true,
    description:
      'By the citizenship group that CMM has recorded, UNKNOWN where it has none. For readers of `Case.citizenshipGroup`.',
  })
  citizenshipGroup?: CitizenshipGroup | null;

  @Field(() => String, {
    nullable: true,
    description:
      'By the citizenship that CMM has recorded: ISO 3166-1 alpha-2. For readers of the person; BAD_USER_INPUT if it is no country code.',
  })
  citizenship?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Child (under 18 today) or adult, by the day of birth that CMM has recorded. For readers of the person.',
  })
  child?: boolean | null;

  @Field(() => IdentificationOutcome, {
    nullable: true,
    description: "By the outcome of CMM's own latest decision. For readers of the decisions.",
  })
  cmmOutcome?: IdentificationOutcome | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether CMM has decided on identification. For readers of the decisions.',
  })
  decidedByCmm?: boolean | null;

  @Field(() => Authority, {
    nullable: true,
    description: 'By the body that is competent to decide today. For readers of the competences.',
  })
  competentAuthority?: Authority | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the caller is the contact person today, as CMM has recorded it. For readers of the contact persons.',
  })
  assignedToMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether nobody is the contact person today. For readers of the contact persons.',
  })
  withoutContactPerson?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether no representative or guardian is in force today. Together with `child`: children who lack one. For readers of the representatives.',
  })
  withoutRepresentative?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether CMM has the person accommodated today.' })
  accommodated?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a decision of CMM on identification waits to be confirmed. For readers of the decisions.',
  })
  identificationUnverified?: boolean | null;
}

export const CaseConnection = connectionOf('Case', CaseType, 'cases.');
