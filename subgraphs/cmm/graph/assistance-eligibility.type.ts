import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EligibilityOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, Verification } from '../../../shared/vocabulary.ts';
import type { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';

type Published = Pick<
  AssistanceEligibilityRow,
  'id' | 'version' | 'authority' | 'outcome' | 'decidedOn' | 'ruleVersions'
>;

@ObjectType('AssistanceEligibility', {
  description:
    'A decision on whether a victim is entitled to assistance (ret til støtte), by CMM, DIS or a court. It depends neither on cooperation with the police nor on an investigation, stay or country of origin, and the record has no place for them. Source: M-056, M-097, M-109.',
})
export class AssistanceEligibilityType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that decided.' })
  authority!: Authority;

  @Field(() => EligibilityOutcome, { description: 'What was decided.' })
  outcome!: EligibilityOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => Verification, { description: 'Whether every fact of others that it rests on could be had.' })
  verification!: Verification;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
