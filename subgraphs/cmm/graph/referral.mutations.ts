import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { referVictim } from '../actions/refer-victim.ts';
import type { CaseRow } from '../storage/case.row.ts';
import type { Context } from './context.ts';
import { personOpened } from './person.inputs.ts';
import { ReferVictimInput, ReferVictimOutcome } from './referral.inputs.ts';

@Resolver()
export class ReferralMutations {
  @Mutation(() => ReferVictimOutcome, {
    nullable: true,
    description:
      'Refers a presumed victim to CMM, the national point of contact (henvisning). It opens the case, to which the referrer is a party from then on. Rules: REFERRAL_TO_CMM, COMPETENT_AUTHORITY. Source: M-020 to M-024.',
  })
  async referVictim(
    @Arg('input', () => ReferVictimInput, { description: 'Where she was met, and what is known of her.' })
    { channel, referredOn, anonymous, person }: ReferVictimInput,
    @Ctx() context: Context,
  ): Promise<CaseRow | Refused> {
    const { today } = context;
    const opened = personOpened(person, anonymous, today);
    return referVictim(context, {
      channel,
      referredOn: pastDay('input.referredOn', referredOn, today, opened.bornOn ?? undefined),
      anonymous,
      person: opened,
    });
  }
}
