import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { ageGroupOn } from '../../../shared/law/age-group-on.ts';
import { type Concern, storeConcern } from '../../../shared/law/concern.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { departsTooEarly, returnAfterProceedings } from '../../../shared/law/return-after-proceedings.ts';
import { returnChild, returnOfChild } from '../../../shared/law/return-child.ts';
import { planReturn } from '../../../shared/law/return-eligible.ts';
import { returnRisk, riskNotLookedAt } from '../../../shared/law/return-risk.ts';
import { variantOn, versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { AgeGroup, Authority } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { ReturnPlanRow } from '../storage/return-plan.row.ts';
import type { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { citizenshipOf, whereItLeads } from './citizenship-of.ts';
import * as file from './return-file.ts';
import type { StepTaken } from './take-step.ts';
import type { ToldOfCase } from './told-of-case.ts';

/** A departure, planned or carried out, as its plan has it. */
export interface Journey {
  readonly departureOn: Day;
  readonly destinationCountry: string | null;
  readonly plan: Pick<
    ReturnPlanRow,
    'drawnUpOn' | 'destination' | 'components' | 'reunitesWithFamily'
  > | null;
}

/** A child on either record, CMM's or the one here, is a child. Null: who would know was silent, and the record here has no child. */
export function ageGroupOf(
  person: PersonRow | null,
  { ageGroup: told }: Pick<ToldOfCase, 'ageGroup'>,
  today: Day,
): AgeGroup | null {
  const { childUnder } = variantOn(returnChild, today).data;
  const registered = ageGroupOn({ bornOn: person?.bornOn ?? null }, childUnder, today);
  return registered === 'CHILD' || told === 'UNKNOWN' ? registered : told;
}

/** What the law makes of it: asked alike of a plan and of a departure. */
export async function lawOfJourney(
  tx: EntityManager,
  { caller, today }: RequestContext,
  { id, status }: VoluntaryReturnRow,
  { departureOn, destinationCountry, plan }: Journey,
  person: PersonRow | null,
  told: ToldOfCase,
): Promise<{ said: StepTaken['said']; ruleVersions: string[]; warnsPolice: boolean } | Refused> {
  const { identified, residenceRefused, representative, durableReunion, presence } = told;
  const isPlanned = status === 'PLANNED';
  const other = await file.inTheWayOf(tx, told.merged, { isPlanned, hereOn: told.identifiedOn });
  const eligible = planReturn(
    {
      agency: caller.authority,
      citizenship: citizenshipOf(person, told),
      identified,
      residenceRefused,
      accepted: true,
      underWaySince: other?.offeredOn ?? null,
      destination: plan?.destination ?? null,
      ...whereItLeads(destinationCountry, person, told.country),
    },
    today,
  );
  if (isRefused(eligible)) return eligible;
  const child = returnOfChild(
    {
      ageGroup: ageGroupOf(person, told, today),
      representative,
      components: plan?.components ?? [],
      // by CMM's latest answer alone: what the search once rested on may have changed
      reunion: plan?.reunitesWithFamily ? { durableSolution: durableReunion } : null,
    },
    today,
  );
  if (isRefused(child)) return child;
  const assessedOn = await file.firstLook(tx, id);
  const risk = riskNotLookedAt({ drawnUpOn: plan?.drawnUpOn ?? today, assessedOn }, today);
  const early = presence && departsTooEarly({ departureOn, presence }, today);
  const concerns = [risk, early].filter((each): each is Concern => each !== null);
  return {
    said: { concerns: concerns.map(storeConcern) },
    ruleVersions: [
      eligible.version,
      child.version,
      versionOn(returnRisk, today),
      versionOn(returnAfterProceedings, today),
    ],
    warnsPolice: early !== null,
  };
}

/** Whom a journey is told to; the police only where they are warned by it, for her whereabouts are not theirs. */
export const toldOfJourney = (warnsPolice: boolean): readonly Authority[] =>
  warnsPolice ? ['CMM', 'DIS', 'POLICE'] : ['CMM', 'DIS'];
