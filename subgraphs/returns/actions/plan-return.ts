import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { leadElsewhere } from '../../../shared/law/support-form.ts';
import type { PlanComponent, ReturnDestination } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { ReturnPlanRow } from '../storage/return-plan.row.ts';
import { citizenshipOf } from './citizenship-of.ts';
import { formOf } from './grant-reintegration-support.ts';
import { ageGroupOf, lawOfJourney, toldOfJourney } from './law-of-journey.ts';
import { demandProgramme } from './programme-in-use.ts';
import * as file from './return-file.ts';
import { type OnReturn, takeStep } from './take-step.ts';
import { type ToldOfCase, verificationOf } from './told-of-case.ts';

export interface PlanReturn extends OnReturn {
  readonly departureOn: Day;
  readonly destination: ReturnDestination;
  readonly destinationCountry: string;
  readonly components: readonly PlanComponent[];
  readonly programmeId: string | null;
  readonly reunitesWithFamily: boolean;
}

/** Draws up, or changes, the plan of a return that was accepted. It binds nobody, so it goes ahead where an owner was silent. */
export const planReturn = (context: RequestContext, input: PlanReturn, told: ToldOfCase) => {
  const { caseId, returnId, departureOn, destinationCountry } = input;
  const { today } = context;
  return takeStep(
    context,
    { mutation: 'planReturn', status: 'PLANNED', input, otherCases: told.merged },
    async (tx, before) => {
      // what was planned before the merge is gone on with where it is
      if (before.status !== 'PLANNED') demandNotMerged(told.isKnownAtCmm);
      if (departureOn < today) throw badInput('input.departureOn', 'is in the past');
      await demandProgramme(tx, input.programmeId, departureOn);
      const support = await file.supportOf(tx, returnId);
      if (support && destinationCountry !== before.destinationCountry) {
        const { grantedOn } = support;
        const may = leadElsewhere({ ...(await formOf(tx, support, destinationCountry)), grantedOn }, today);
        if (isRefused(may)) return may;
      }
      const said = {
        returnId,
        drawnUpOn: today,
        destination: input.destination,
        components: [...new Set(input.components)],
        programmeId: input.programmeId,
        reunitesWithFamily: input.reunitesWithFamily,
      };
      // a reunion is not planned, nor refused, on silence
      if (said.reunitesWithFamily && told.durableReunion === null && told.silent.includes('CMM'))
        return { unavailable: 'CMM', topic: 'BEST_INTERESTS' } as const;
      const person = await file.travellerOf(tx, caseId, told.goesOn);
      const journey = { departureOn, destinationCountry, plan: said };
      const lawful = await lawOfJourney(tx, context, before, journey, person, told);
      if (isRefused(lawful)) return lawful;
      const earlier = await file.planOf(tx, returnId);
      const { ruleVersions } = lawful;
      const warns = lawful.warnsPolice || (await file.policeWarnedOf(tx, returnId));
      if (earlier) await supersede(tx, context, ReturnPlanRow, earlier, ruleVersions, said);
      else await append(tx, context, ReturnPlanRow, { caseId, ruleVersions }, said);
      return {
        said: {
          ...lawful.said,
          plannedDepartureOn: departureOn,
          destinationCountry,
          verification: verificationOf(told, {
            citizenship: citizenshipOf(person, told),
            journey: { ageGroup: ageGroupOf(person, told, today) },
          }),
        },
        ruleVersions,
        reliedOn: told.reliedOn,
        notice: { kind: 'RETURN_PLANNED', to: toldOfJourney(warns) },
      };
    },
  );
};
