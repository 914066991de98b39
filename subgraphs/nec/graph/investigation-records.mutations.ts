import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened, notToCome } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { recordOffence } from '../actions/record-offence.ts';
import { recordSuspect } from '../actions/record-suspect.ts';
import { updateSuspect } from '../actions/update-suspect.ts';
import type { OffenceRow } from '../storage/offence.row.ts';
import type { SuspectRow } from '../storage/suspect.row.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import {
  RecordOffenceInput,
  RecordOffenceOutcome,
  RecordSuspectInput,
  RecordSuspectOutcome,
  UpdateSuspectInput,
  UpdateSuspectOutcome,
} from './investigation-records.inputs.ts';
import { SuspectType } from './suspect.type.ts';

const named = ({ caseId, investigationId }: RecordOffenceInput | RecordSuspectInput) => ({
  caseId: uuidArgument('input.caseId', caseId),
  investigationId: uuidArgument('input.investigationId', investigationId),
});

@Resolver(() => SuspectType)
export class InvestigationRecordsMutations {
  @Mutation(() => RecordOffenceOutcome, {
    nullable: true,
    description:
      'Records an offence that an investigation looks into (strafbart forhold), by way of a case that goes on: CMM is asked whether it was merged. By the police; told to police and prosecution alone.',
  })
  async recordOffence(
    @Arg('input', () => RecordOffenceInput, { description: 'What.' }) input: RecordOffenceInput,
    @Ctx() context: Context,
  ): Promise<OffenceRow | Refused> {
    const provision = textArgument('input.provision', input.provision, 120);
    const { committedFrom, committedTo } = input;
    notToCome('input.committedFrom', committedFrom, context.today);
    notToCome('input.committedTo', committedTo, context.today);
    if (committedTo && !(committedFrom && committedFrom <= committedTo))
      throw badInput('input.committedTo', 'comes with a first day, and not before it');
    const offence = { ...input, ...named(input), provision };
    return recordOffence(context, offence, await askCase(context, offence.caseId));
  }

  @Mutation(() => RecordSuspectOutcome, {
    nullable: true,
    description:
      'Records somebody whom an investigation suspects (mistænkt), under a pseudonym, by way of a case that goes on: CMM is asked whether it was merged. By the police; told to police and prosecution alone.',
  })
  async recordSuspect(
    @Arg('input', () => RecordSuspectInput, { description: 'Whom.' }) input: RecordSuspectInput,
    @Ctx() context: Context,
  ): Promise<SuspectRow | Refused> {
    if (!/^[A-Z0-9-]{1,20}$/.test(input.pseudonym))
      throw badInput('input.pseudonym', 'is not a code in capitals, digits and hyphens');
    happened('input.suspectedOn', input.suspectedOn, context.today);
    const suspect = { ...input, ...named(input) };
    return recordSuspect(context, suspect, await askCase(context, suspect.caseId));
  }

  @Mutation(() => UpdateSuspectOutcome, {
    nullable: true,
    description:
      'Records how far the suspicion against somebody has come (mistænkt, sigtet, tiltalt). By the police; told to police and prosecution alone.',
  })
  async updateSuspect(
    @Arg('input', () => UpdateSuspectInput, { description: 'Whose, and how far.' }) input: UpdateSuspectInput,
    @Ctx() context: Context,
  ): Promise<SuspectRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const suspectId = uuidArgument('input.suspectId', input.suspectId);
    happened('input.chargedOn', input.chargedOn, context.today);
    if (input.chargedOn && input.status === 'SUSPECTED')
      throw badInput('input.chargedOn', 'is of whoever is charged');
    return updateSuspect(context, { ...input, caseId, suspectId });
  }
}
