import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { chargeVictim } from '../actions/charge-victim.ts';
import { dropCharge } from '../actions/drop-charge.ts';
import type { ChargeRow } from '../storage/charge.row.ts';
import { askCase } from './asks/case.ts';
import {
  ChargeVictimInput,
  ChargeVictimOutcome,
  DropChargeInput,
  DropChargeOutcome,
} from './charge.inputs.ts';
import { ChargeType } from './charge.type.ts';
import type { Context } from './context.ts';

@Resolver(() => ChargeType)
export class ChargeMutations {
  @Mutation(() => ChargeVictimOutcome, {
    nullable: true,
    description:
      'Records a charge against the person herself (sigtelse). By police or prosecution; the prosecution learns of it, and assesses whether she is to be prosecuted. Who is not yet admitted to the file asks the police, who know every case, for `admitToJusticeFile`; until then the answer is FORBIDDEN_OR_NOT_FOUND. Source: M-129, M-130.',
  })
  async chargeVictim(
    @Arg('input', () => ChargeVictimInput, { description: 'With what.' }) input: ChargeVictimInput,
    @Ctx() context: Context,
  ): Promise<ChargeRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const provision = textArgument('input.provision', input.provision, 120);
    happened('input.chargedOn', input.chargedOn, context.today);
    return chargeVictim(context, { ...input, caseId, provision }, await askCase(context, caseId));
  }

  @Mutation(() => DropChargeOutcome, {
    nullable: true,
    description:
      'Records that a charge against the person herself is dropped (sigtelse frafaldet). By police or prosecution. Source: M-130.',
  })
  async dropCharge(
    @Arg('input', () => DropChargeInput, { description: 'Which.' }) input: DropChargeInput,
    @Ctx() context: Context,
  ): Promise<ChargeRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const chargeId = uuidArgument('input.chargeId', input.chargeId);
    happened('input.droppedOn', input.droppedOn, context.today);
    return dropCharge(context, { ...input, caseId, chargeId });
  }
}
