import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { closeCase } from '../actions/close-case.ts';
import { mergeCases } from '../actions/merge-cases.ts';
import { reopenCase } from '../actions/reopen-case.ts';
import type { CaseRow } from '../storage/case.row.ts';
import { askDeparted } from './asks/departed.ts';
import { askHeldInCase } from './asks/held-in-case.ts';
import { askIdentificationByOthers } from './asks/identification-by-others.ts';
import { askRunningReflection } from './asks/running-reflection.ts';
import {
  CloseCaseInput,
  CloseCaseOutcome,
  MergeCasesInput,
  MergeCasesOutcome,
  ReopenCaseInput,
  ReopenCaseOutcome,
} from './case.inputs.ts';
import type { Context } from './context.ts';

@Resolver()
export class CaseMutations {
  @Mutation(() => MergeCasesOutcome, {
    nullable: true,
    description:
      'Merges two cases of one person: one closes and leads to the other (sammenlægning af sager). Every record stays where it was made, at every authority; parties to the one become parties to the other, for the purposes of both, and her bed, her contact person and who acts for a child go along where the other has none. So does a consent that holds, where none that holds there tells the same body the same; in the case that ends none tells anything any more. The one that holds more for her goes on: they are compared by the first of these that one of them holds alone: the identification in force, a residence permit, an asylum application that is pending or granted, a running reflection period, a departure deadline, a voluntary return under way (one from which she came back is not). The other way round is a CONFLICT that says what would be lost. Where the two differ in day of birth, gender, citizenship or civil registration number it takes `despiteDifferences`. DIS, the courts and the Return Agency are asked first, and while one who could know better does not answer it stops with FactUnavailable.',
  })
  async mergeCases(
    @Arg('input', () => MergeCasesInput, { description: 'Which two.' })
    { caseId, expectedVersion, intoCaseId, despiteDifferences = false }: MergeCasesInput,
    @Ctx() context: Context,
  ): Promise<CaseRow | Refused | FactUnavailable> {
    const from = uuidArgument('input.caseId', caseId);
    const into = uuidArgument('input.intoCaseId', intoCaseId);
    if (from === into) throw badInput('input.intoCaseId', 'is the same case');
    const input = { caseId: from, expectedVersion, intoCaseId: into, despiteDifferences };
    const [ends, goesOn] = await Promise.all([askHeldInCase(context, from), askHeldInCase(context, into)]);
    return mergeCases(context, input, { ends, goesOn });
  }

  @Mutation(() => CloseCaseOutcome, {
    nullable: true,
    description:
      'Ends the work of CMM on a case (lukning af sagen). It can be reopened. While she lives in a place of it, has a contact person, or a recovery or reflection period of hers runs, this is a CONFLICT: DIS is asked for the latter. As NOT_IDENTIFIED only where the decision in force says so: DIS and the courts are asked for theirs first; as RETURNED only where the Return Agency, which is asked too, has a departure on record, which also ends the periods that began before it. Until they answer it stops with FactUnavailable.',
  })
  async closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'Which one, and why.' })
    { caseId, expectedVersion, reason }: CloseCaseInput,
    @Ctx() context: Context,
  ): Promise<CaseRow | Refused | FactUnavailable> {
    if (reason === 'MERGED') throw badInput('input.reason', 'is for cases that are merged');
    const input = { caseId: uuidArgument('input.caseId', caseId), expectedVersion, reason };
    const [reflection, identification, departure] = await Promise.all([
      askRunningReflection(context, input.caseId),
      reason === 'NOT_IDENTIFIED' ? askIdentificationByOthers(context, input.caseId) : null,
      reason === 'RETURNED' ? askDeparted(context, input.caseId) : null,
    ]);
    return closeCase(context, input, { reflection, identification, departure });
  }

  @Mutation(() => ReopenCaseOutcome, {
    nullable: true,
    description: 'Takes up a closed case again (genåbning af sagen).',
  })
  async reopenCase(
    @Arg('input', () => ReopenCaseInput, { description: 'Which one.' })
    { caseId, expectedVersion }: ReopenCaseInput,
    @Ctx() context: Context,
  ): Promise<CaseRow | Refused> {
    return reopenCase(context, { caseId: uuidArgument('input.caseId', caseId), expectedVersion });
  }
}
