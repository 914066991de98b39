import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { openCaseFromEncounter } from '../actions/open-case-from-encounter.ts';
import { recordEncounter } from '../actions/record-encounter.ts';
import type { CaseRow } from '../storage/case.row.ts';
import type { EncounterRow } from '../storage/encounter.row.ts';
import type { Context } from './context.ts';
import {
  OpenCaseFromEncounterInput,
  OpenCaseFromEncounterOutcome,
  RecordEncounterInput,
  RecordEncounterOutcome,
} from './encounter.inputs.ts';
import { personOpened } from './person.inputs.ts';

@Resolver()
export class EncounterMutations {
  @Mutation(() => RecordEncounterOutcome, {
    nullable: true,
    description:
      'Takes a first contact with a presumed victim (første kontakt; unofficial rendering), which may be anonymous and need not become a case. Source: M-020 to M-023, M-034.',
  })
  async recordEncounter(
    @Arg('input', () => RecordEncounterInput, { description: 'Where and when she was met.' })
    { channel, metOn, anonymous, note }: RecordEncounterInput,
    @Ctx() context: Context,
  ): Promise<EncounterRow | Refused> {
    return recordEncounter(context, {
      channel,
      metOn: pastDay('input.metOn', metOn, context.today),
      anonymous,
      note: textArgument('input.note', note),
    });
  }

  @Mutation(() => OpenCaseFromEncounterOutcome, {
    nullable: true,
    description:
      'Turns a first contact into a case, once: by the body that took it, or by CMM. Rules: REFERRAL_TO_CMM, COMPETENT_AUTHORITY. Source: M-020 to M-024.',
  })
  async openCaseFromEncounter(
    @Arg('input', () => OpenCaseFromEncounterInput, { description: 'Which one.' })
    { encounterId, expectedVersion, person }: OpenCaseFromEncounterInput,
    @Ctx() context: Context,
  ): Promise<CaseRow | Refused> {
    return openCaseFromEncounter(context, {
      encounterId: uuidArgument('input.encounterId', encounterId),
      expectedVersion,
      person: personOpened(person, false, context.today),
    });
  }
}
