import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { FamilyTracingStatus } from '../../../shared/returns-vocabulary.ts';
import { openFamilyTracing } from '../actions/open-family-tracing.ts';
import { recordFamilyTracing, type TracingResult } from '../actions/record-family-tracing.ts';
import { askBestInterests } from './asks/best-interests.ts';
import type { Context } from './context.ts';
import { FamilyTracingType } from './family-tracing.type.ts';

@InputType('OpenFamilyTracingInput', { description: "Which child's family is searched for." })
export class OpenFamilyTracingInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of a search that came to its end before; left out for the first.',
  })
  expectedVersion?: number | null;
}

@InputType('RecordFamilyTracingInput', { description: 'What came of the search, and of a reunion.' })
export class RecordFamilyTracingInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The search.' })
  tracingId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => FamilyTracingStatus, { description: '`FOUND`, `NOT_FOUND` or `STOPPED`.' })
  status!: FamilyTracingStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'With `FOUND`: the day of the reunion, where there was one. CMM is asked whether it lasts.',
  })
  reunitedOn?: Day | null;
}

const ABOUT = 'the search, or why not.';
const OpenFamilyTracingOutcome = outcomeOf(
  'OpenFamilyTracingOutcome',
  FamilyTracingType,
  `What came of beginning a search: ${ABOUT}`,
);
const RecordFamilyTracingOutcome = outcomeOf(
  'RecordFamilyTracingOutcome',
  FamilyTracingType,
  `What came of recording a search: ${ABOUT}`,
);

const RESULTS: readonly FamilyTracingStatus[] = ['FOUND', 'NOT_FOUND', 'STOPPED'];

@Resolver(() => FamilyTracingType)
export class FamilyTracingMutations {
  @Mutation(() => OpenFamilyTracingOutcome, {
    nullable: true,
    description:
      "Begins the search for a child's family (eftersøgning af familie), where CMM has on record that it is in the child's best interests. Of somebody who is of age, by CMM's day of birth or, where it has none, by the one registered here, it is refused (`NOT_A_CHILD`). Where CMM does not answer it waits. Rules: FAMILY_REUNION. Source: M-115.",
  })
  async openFamilyTracing(
    @Arg('input', () => OpenFamilyTracingInput, { description: 'Whose.' })
    { expectedVersion = null, ...input }: OpenFamilyTracingInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const told = await askBestInterests(context, caseId);
    return openFamilyTracing(context, { caseId, expectedVersion }, told('FAMILY_TRACING'));
  }

  @Mutation(() => RecordFamilyTracingOutcome, {
    nullable: true,
    description:
      'Records what came of the search: that the family was found only where, by CMM’s latest answer, the search is still in the child’s best interests; that it was stopped, or found nobody, at any time. Whoever is a child here or by CMM’s record is one. And a reunion with a family that was found (genforening; unofficial rendering): only where CMM has on record that it is a durable solution. A reunion of somebody who is of age, of whom it has not, is refused (`NOT_A_CHILD`). Both wait where CMM does not answer. Rules: FAMILY_REUNION. Source: M-115, M-116.',
  })
  async recordFamilyTracing(
    @Arg('input', () => RecordFamilyTracingInput, { description: 'Which search, and what came of it.' })
    { expectedVersion, status, reunitedOn = null, ...input }: RecordFamilyTracingInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const tracingId = uuidArgument('input.tracingId', input.tracingId);
    if (!RESULTS.includes(status)) throw badInput('input.status', 'is no result of a search');
    const result = status as TracingResult;
    if (reunitedOn && result !== 'FOUND')
      throw badInput('input.reunitedOn', 'is for a family that was found');
    const told = result === 'FOUND' ? await askBestInterests(context, caseId) : null;
    return recordFamilyTracing(
      context,
      { caseId, tracingId, expectedVersion, result, reunitedOn },
      told && { tracing: told('FAMILY_TRACING'), reunion: told('FAMILY_REUNION') },
    );
  }
}
