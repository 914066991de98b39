import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { notFuture } from '../../../shared/past-day.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { recordResidenceStatus } from '../actions/record-residence-status.ts';
import { askCase } from './asks/case-known.ts';
import type { Context } from './context.ts';
import { RecordResidenceStatusInput, RecordResidenceStatusOutcome } from './residence-status.inputs.ts';

@Resolver()
export class ResidenceStatusMutations {
  @Mutation(() => RecordResidenceStatusOutcome, {
    nullable: true,
    description:
      'Records on what footing a person stays in Denmark (registrer opholdsgrundlag), or corrects such a record. The first record on a case opens its immigration file, once CMM has confirmed the case. A change of the stay moves competence to identify: CMM gets the notice STAY_CHANGED. No record takes away a permit that holds, asylum that was granted or an application that waits for its decision, in whichever of her cases; while CMM does not say which those are, none is recorded that leaves her neither lawful stay nor that of an asylum-seeker, and another is marked as not verified, until it is recorded once more by its version (`ResidenceStatus.verification`). Rules: COMPETENT_AUTHORITY, PERMIT_REVOCATION, DEPARTURE. Source: M-053, M-061 to M-063.',
  })
  async recordResidenceStatus(
    @Arg('input', () => RecordResidenceStatusInput, { description: 'The footing and its days.' })
    input: RecordResidenceStatusInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const validFrom = notFuture('input.validFrom', input.validFrom, context.today) ?? context.today;
    const { basis, validTo = null } = input;
    if (validTo !== null && validTo < validFrom) throw badInput('input.validTo', 'lies before the first day');
    const corrects = correctionIn(input);
    const status = { caseId, basis, validFrom, validTo, corrects };
    const [known, merge] = await Promise.all([askCase(context, caseId), askMerge(context, caseId)]);
    return recordResidenceStatus(context, status, known, merge);
  }
}

function correctionIn({ statusId, expectedVersion }: RecordResidenceStatusInput) {
  if (statusId == null && expectedVersion == null) return null;
  if (statusId == null) throw badInput('input.statusId', 'is needed with a version');
  if (expectedVersion == null) throw badInput('input.expectedVersion', 'is needed for a correction');
  return { statusId: uuidArgument('input.statusId', statusId), expectedVersion };
}
