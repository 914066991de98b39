import type { Day } from '../../../shared/day.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { citizenshipOf } from './citizenship-of.ts';
import { ageGroupOf, lawOfJourney, toldOfJourney } from './law-of-journey.ts';
import * as file from './return-file.ts';
import { type OnReturn, takeStep } from './take-step.ts';
import { type ToldOfCase, waitsFor } from './told-of-case.ts';

export interface RecordDeparture extends OnReturn {
  readonly on?: Day | null;
}

/** Carries out the departure that was planned. It cannot be taken back: where a fact cannot be had, it waits. */
export const recordDeparture = (context: RequestContext, input: RecordDeparture, told: ToldOfCase) =>
  takeStep(
    context,
    { mutation: 'recordDeparture', status: 'DEPARTED', input, otherCases: told.merged },
    async (tx, before) => {
      const { today } = context;
      const departedOn = pastDay('input.on', input.on, today, before.acceptedOn ?? before.offeredOn);
      const person = await file.travellerOf(tx, before.caseId, told.goesOn);
      const citizenship = citizenshipOf(person, told);
      const waits = waitsFor(told, { citizenship, ageGroup: ageGroupOf(person, told, today) });
      if (waits) return waits;
      const plan = await file.planOf(tx, before.id);
      const { destinationCountry } = before;
      const journey = { departureOn: departedOn, destinationCountry, plan };
      const lawful = await lawOfJourney(tx, context, before, journey, person, told);
      if (isRefused(lawful)) return lawful;
      return {
        said: { ...lawful.said, departedOn, verification: 'VERIFIED' },
        ruleVersions: lawful.ruleVersions,
        reliedOn: told.reliedOn,
        notice: { kind: 'DEPARTED', to: toldOfJourney(lawful.warnsPolice) },
      };
    },
  );
