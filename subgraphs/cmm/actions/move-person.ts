import { badInput, conflict } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { isOpenTo } from './facility-facts.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import { findPlace, type PlaceAsked, type PlaceTold } from './find-place.ts';
import { tellParties } from './tell-parties.ts';

export interface MovePerson extends PlaceAsked {
  readonly placementId: string;
  readonly expectedVersion: number;
}

const placements = factsOf(PlacementRow);

/** Gives a person a bed elsewhere, and the one she had to whoever comes next: both, or neither. */
export const movePerson = (
  context: RequestContext,
  input: MovePerson,
  told: PlaceTold,
): Promise<PlacementRow | Refused> => {
  const { caseId, facilityId, placementId: id } = input;
  const startsOn = input.startsOn ?? context.today;
  return decide(context, {
    mutation: 'movePerson',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, startsOn },
    isKnown: async (tx) => (await placements.has(tx, caseId, id)) && isOpenTo(tx, context, facilityId),
    find: placements.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const before = await placements.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      if (before.endsOn !== null && before.endsOn < startsOn)
        throw conflict('The placement has ended already.');
      if (startsOn < before.startsOn) throw badInput('input.startsOn', 'is before the placement began');
      const found = await findPlace(tx, context, input, { ...told, placedSince: null, leaving: id });
      if (isRefused(found)) return found;
      await supersede(tx, context, PlacementRow, before, before.ruleVersions, { endsOn: startsOn });
      const { placement: given, ruleVersions } = found;
      const placement = await append(tx, context, PlacementRow, { caseId, ruleVersions }, given);
      await rememberFacts(tx, placement, [...told.stay.reliedOn, ...told.age.reliedOn]);
      const among = ['DIS', 'MUNICIPALITY'] as const;
      await tellParties(tx, context, { caseId, kind: 'PLACEMENT_CHANGED', among });
      return placement;
    },
  });
};
