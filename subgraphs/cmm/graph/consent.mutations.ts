import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { narrowConsent } from '../actions/narrow-consent.ts';
import { recordConsent } from '../actions/record-consent.ts';
import { withdrawConsent } from '../actions/withdraw-consent.ts';
import type { ConsentRow } from '../storage/consent.row.ts';
import {
  NarrowConsentInput,
  NarrowConsentOutcome,
  RecordConsentInput,
  RecordConsentOutcome,
  WithdrawConsentInput,
  WithdrawConsentOutcome,
} from './consent.inputs.ts';
import type { Context } from './context.ts';

/** To whom her consent can let something be told; CMM's contact person learns the dates of hearings. */
const RECIPIENTS = new Set(['DIS', 'POLICE', 'RETURN_AGENCY', 'CMM']);

@Resolver()
export class ConsentMutations {
  @Mutation(() => RecordConsentOutcome, {
    nullable: true,
    description:
      'Records what the person lets CMM pass on, and to whom (samtykke). It holds from the next read on. A CONFLICT where one that holds lets the same body be told the same already, unless this one, given on a later day, covers all of it for longer: then it takes its place; and where she took back something of it after the day it was given.',
  })
  async recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'What, and to whom.' })
    input: RecordConsentInput,
    @Ctx() context: Context,
  ): Promise<ConsentRow | Refused> {
    const { givenBy, endsOn = null } = input;
    const told = demandSomething(input);
    if (!told.recipients.every((each) => RECIPIENTS.has(each)))
      throw badInput('input.recipients', 'has a body that nothing is passed on to by consent');
    if (told.recipients.includes('CMM') && told.scopes.some((scope) => scope !== 'HEARING_DATES'))
      throw badInput('input.recipients', 'has CMM, which is a recipient of the dates of hearings alone');
    if (told.scopes.includes('HEARING_DATES') && !told.recipients.includes('CMM'))
      throw badInput('input.recipients', 'lacks CMM, where alone the dates of hearings are told');
    const givenOn = pastDay('input.givenOn', input.givenOn, context.today);
    if (endsOn !== null && endsOn < givenOn) throw badInput('input.endsOn', 'is before the consent is given');
    const caseId = uuidArgument('input.caseId', input.caseId);
    return recordConsent(context, { caseId, givenBy, ...told, givenOn, endsOn });
  }

  @Mutation(() => NarrowConsentOutcome, {
    nullable: true,
    description:
      'Narrows a consent to less, to fewer, or to a shorter time, from the next read on. Those who were told are told that it changed, not how. Also in a closed case; in one that was merged it is a CONFLICT: what goes along is narrowed where the case goes on.',
  })
  async narrowConsent(
    @Arg('input', () => NarrowConsentInput, { description: 'What is left of it.' })
    input: NarrowConsentInput,
    @Ctx() context: Context,
  ): Promise<ConsentRow | Refused> {
    return narrowConsent(context, {
      caseId: uuidArgument('input.caseId', input.caseId),
      consentId: uuidArgument('input.consentId', input.consentId),
      expectedVersion: input.expectedVersion,
      ...demandSomething(input),
      endsOn: input.endsOn ?? null,
    });
  }

  @Mutation(() => WithdrawConsentOutcome, {
    nullable: true,
    description:
      'Withdraws a consent, from the next read on. Those who were told are told that it changed, never that it was a withdrawal. Also in a closed case; in one that was merged it is a CONFLICT: what goes along is withdrawn where the case goes on.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'Which one.' })
    { caseId, consentId, expectedVersion }: WithdrawConsentInput,
    @Ctx() context: Context,
  ): Promise<ConsentRow | Refused> {
    return withdrawConsent(context, {
      caseId: uuidArgument('input.caseId', caseId),
      consentId: uuidArgument('input.consentId', consentId),
      expectedVersion,
    });
  }
}

function demandSomething(given: Pick<RecordConsentInput, 'recipients' | 'scopes'>) {
  if (given.recipients.length === 0) throw badInput('input.recipients', 'is empty: withdraw the consent');
  if (given.scopes.length === 0) throw badInput('input.scopes', 'is empty: withdraw the consent');
  return { recipients: [...new Set(given.recipients)], scopes: [...new Set(given.scopes)] };
}
