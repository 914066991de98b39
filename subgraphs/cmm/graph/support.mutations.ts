import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notFuture } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { deliverSupport } from '../actions/deliver-support.ts';
import { endSupport } from '../actions/end-support.ts';
import { planSupport } from '../actions/plan-support.ts';
import { writeSupportNote } from '../actions/write-support-note.ts';
import type { SupportMeasureRow } from '../storage/support-measure.row.ts';
import type { SupportNoteRow } from '../storage/support-note.row.ts';
import type { Context } from './context.ts';
import {
  DeliverSupportInput,
  DeliverSupportOutcome,
  EndSupportInput,
  EndSupportOutcome,
  PlanSupportInput,
  PlanSupportOutcome,
  WriteSupportNoteInput,
  WriteSupportNoteOutcome,
} from './support-decisions.inputs.ts';

/** Support, as it is planned, given and noted. */
@Resolver()
export class SupportMutations {
  @Mutation(() => PlanSupportOutcome, {
    nullable: true,
    description:
      'Plans a measure of support (støtteforanstaltning; unofficial rendering). It waits for no decision. Source: M-083, M-099, M-100, M-104, M-111 to M-113.',
  })
  async planSupport(
    @Arg('input', () => PlanSupportInput, { description: 'What, for whom.' }) input: PlanSupportInput,
    @Ctx() context: Context,
  ): Promise<SupportMeasureRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const provider = textArgument('input.provider', input.provider, 200);
    const plannedOn = notFuture('input.plannedOn', input.plannedOn, context.today);
    return planSupport(context, { caseId, kind: input.kind, provider, plannedOn });
  }

  @Mutation(() => DeliverSupportOutcome, {
    nullable: true,
    description:
      'Records that a planned measure of support is under way, also one that was planned in a case that was merged. Source: M-083, M-111 to M-113.',
  })
  async deliverSupport(
    @Arg('input', () => DeliverSupportInput, { description: 'Which, since when.' })
    input: DeliverSupportInput,
    @Ctx() context: Context,
  ): Promise<SupportMeasureRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const measureId = uuidArgument('input.measureId', input.measureId);
    const provider = textArgument('input.provider', input.provider, 200);
    const startedOn = notFuture('input.startedOn', input.startedOn, context.today);
    const { expectedVersion } = input;
    return deliverSupport(context, { caseId, measureId, expectedVersion, startedOn, provider });
  }

  @Mutation(() => EndSupportOutcome, {
    nullable: true,
    description:
      'Records that a measure of support was completed, or called off. Source: M-083, M-111 to M-113.',
  })
  async endSupport(
    @Arg('input', () => EndSupportInput, { description: 'Which, and how it ended.' }) input: EndSupportInput,
    @Ctx() context: Context,
  ): Promise<SupportMeasureRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const measureId = uuidArgument('input.measureId', input.measureId);
    const endedOn = notFuture('input.endedOn', input.endedOn, context.today);
    const { expectedVersion, completed } = input;
    return endSupport(context, { caseId, measureId, expectedVersion, completed, endedOn });
  }

  @Mutation(() => WriteSupportNoteOutcome, {
    nullable: true,
    description:
      'Writes a note on health, psychological care or counselling (journalnotat) to a measure. It stands once written and never leaves CMM. Source: M-111 to M-113.',
  })
  async writeSupportNote(
    @Arg('input', () => WriteSupportNoteInput, { description: 'To which measure, and the note.' })
    input: WriteSupportNoteInput,
    @Ctx() context: Context,
  ): Promise<SupportNoteRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const measureId = uuidArgument('input.measureId', input.measureId);
    const text = textArgument('input.text', input.text) ?? '';
    return writeSupportNote(context, { caseId, measureId, text });
  }
}
