import type { Day } from '../../../shared/day.ts';
import { confirmPlacement as confirmByStay } from '../../../shared/law/confirm-placement.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { BedRow } from '../storage/bed.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { ageOnRecord } from './age-told.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { facilityById } from './facility-facts.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import type { PlaceTold } from './find-place.ts';
import { demandReferred } from './known-since.ts';
import { stayOn } from './stay-told.ts';

export interface ConfirmPlacement {
  readonly caseId: string;
  readonly placementId: string;
  readonly expectedVersion: number;
  /** Null: as it is on record. */
  readonly agreedWithDisOn: Day | null;
}

const placements = factsOf(PlacementRow);

/** Confirms a placement that went ahead while DIS did not say on what she stays. */
export const confirmPlacement = (
  context: RequestContext,
  input: ConfirmPlacement,
  { stay, age }: PlaceTold,
): Promise<PlacementRow | Refused | FactUnavailable> => {
  const { caseId, placementId: id } = input;
  return confirm(context, {
    mutation: 'confirmPlacement',
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    row: PlacementRow,
    id,
    records: placements,
    held: async (tx, placement) => {
      await openCase(tx, caseId);
      const { facilityId } = await tx.findOneByOrFail(BedRow, { id: placement.bedId });
      const { kind } = await facilityById(tx, facilityId);
      const person = await tx.findOneBy(PersonRow, { caseId });
      const { unaccompanied, startsOn } = placement;
      const agreedWithDisOn = input.agreedWithDisOn ?? placement.agreedWithDisOn;
      await demandReferred(tx, caseId, 'input.agreedWithDisOn', input.agreedWithDisOn);
      const suitable = confirmByStay(
        {
          placement,
          decider: context.caller.authority,
          kind,
          ...(await ageOnRecord(tx, caseId, age, startsOn)),
          gender: person?.gender ?? 'UNKNOWN',
          unaccompanied,
          stay: stayOn(stay, startsOn),
          agreedWithDisOn,
        },
        context.today,
      );
      return {
        lawful: isRefused(suitable) ? suitable : { versions: [suitable.version] },
        silent: stay.known ? age.silent : { unavailable: 'DIS', topic: 'STAY' },
        says: { agreedWithDisOn },
      };
    },
    reliedOn: [...stay.reliedOn, ...age.reliedOn],
  });
};
