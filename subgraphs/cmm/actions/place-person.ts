import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { isOpenTo } from './facility-facts.ts';
import { factsOf, isCase, openCase } from './facts-of-case.ts';
import { findPlace, type PlaceAsked, type PlaceTold } from './find-place.ts';
import { tellParties } from './tell-parties.ts';

const placements = factsOf(PlacementRow);

/** Gives a person a bed. It protects: when DIS does not say on what she stays, it goes ahead unverified. */
export const placePerson = (
  context: RequestContext,
  input: PlaceAsked,
  told: PlaceTold,
): Promise<PlacementRow | Refused> => {
  const { caseId, facilityId } = input;
  const startsOn = input.startsOn ?? context.today;
  return decide(context, {
    mutation: 'placePerson',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, startsOn },
    isKnown: async (tx) => (await isCase(tx, caseId)) && isOpenTo(tx, context, facilityId),
    find: placements.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const before = await placements.ofCase(tx, caseId);
      const present = before.find(({ endsOn }) => endsOn === null || startsOn < endsOn);
      const placedSince = present?.startsOn ?? null;
      const found = await findPlace(tx, context, input, { ...told, placedSince });
      if (isRefused(found)) return found;
      const { placement: given, ruleVersions } = found;
      const placement = await append(tx, context, PlacementRow, { caseId, ruleVersions }, given);
      await rememberFacts(tx, placement, [...told.stay.reliedOn, ...told.age.reliedOn]);
      const among = ['DIS', 'MUNICIPALITY'] as const;
      await tellParties(tx, context, { caseId, kind: 'PLACEMENT_CHANGED', among });
      return placement;
    },
  });
};
