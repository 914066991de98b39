import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { RiskLevel } from '../../../shared/returns-vocabulary.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { assessReturnRisk } from '../actions/assess-return-risk.ts';
import type { Context } from './context.ts';
import { ReturnRiskAssessmentType } from './return-risk-assessment.type.ts';

@InputType('AssessReturnRiskInput', { description: 'What may await the person where a return leads.' })
export class AssessReturnRiskInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The return.' })
  returnId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the assessment that was read; left out for the first. Another is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => RiskLevel, { description: 'Retribution by those who exploited her.' })
  retribution!: RiskLevel;

  @Field(() => RiskLevel, { description: 'Hardship.' })
  hardship!: RiskLevel;

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on, at most 4000 characters. It never leaves the Return Agency.',
  })
  details?: string | null;
}

const AssessReturnRiskOutcome = outcomeOf(
  'AssessReturnRiskOutcome',
  ReturnRiskAssessmentType,
  'What came of assessing the risks of a return: the assessment, or why not.',
);

@Resolver(() => ReturnRiskAssessmentType)
export class ReturnRiskAssessmentMutations {
  @Mutation(() => AssessReturnRiskOutcome, {
    nullable: true,
    description:
      'Records a look at the retribution and hardship that may await the person, today (risikovurdering; unofficial rendering). A plan without one is a concern. Rules: RETURN_ELIGIBLE, RETURN_RISK. Source: M-123.',
  })
  assessReturnRisk(
    @Arg('input', () => AssessReturnRiskInput, { description: 'What was found.' })
    input: AssessReturnRiskInput,
    @Ctx() context: Context,
  ) {
    return assessReturnRisk(context, {
      ...input,
      caseId: uuidArgument('input.caseId', input.caseId),
      returnId: uuidArgument('input.returnId', input.returnId),
      expectedVersion: input.expectedVersion ?? null,
      details: textArgument('input.details', input.details),
    });
  }
}
