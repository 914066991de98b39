import { confirmHandOver as confirmByStay } from '../../../shared/law/confirm-hand-over.ts';
import { handOverInformed } from '../../../shared/law/hand-over-informed.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { verificationOfVersion } from '../../../shared/storage/verification-of-record.ts';
import { HandOverRow } from '../storage/hand-over.row.ts';
import { personOf } from './case-file.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import { type StayTold, stayOn } from './stay-told.ts';

export interface ConfirmHandOver {
  readonly caseId: string;
  readonly handOverId: string;
  readonly expectedVersion: number;
}

/** Confirms a hand-over that went ahead while DIS did not tell her stay. What DIS speaks against, the next hand-over mends. */
export const confirmHandOver = (
  context: RequestContext,
  input: ConfirmHandOver,
  stay: StayTold,
): Promise<HandOverRow | Refused | FactUnavailable> => {
  const { caseId, handOverId: id } = input;
  const { caller, today } = context;
  return confirm(context, {
    mutation: 'confirmHandOver',
    input,
    row: HandOverRow,
    id,
    records: factsOf(HandOverRow),
    held: async (tx, handedOver) => {
      await openCase(tx, caseId);
      const { citizenshipGroup: citizenship } = await personOf(tx, caseId);
      const { handedOverOn } = handedOver;
      const lawful = confirmByStay(
        {
          by: caller.authority,
          handedOver: {
            ...handedOver,
            verification: await verificationOfVersion(tx, HandOverRow, handedOver),
          },
          citizenship,
          stayThen: stayOn(stay, handedOverOn),
          stayByNow: stayOn(stay, today),
        },
        today,
      );
      return {
        lawful: isRefused(lawful)
          ? lawful
          : { versions: [lawful.version, versionOn(handOverInformed, handedOverOn)] },
        silent: stay.known ? null : { unavailable: 'DIS', topic: 'STAY' },
      };
    },
    reliedOn: stay.reliedOn,
  });
};
