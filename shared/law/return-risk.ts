import type { Day } from '../day.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, gravest, met } from './finding.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * No plan of a return is drawn up without a look at the retribution and hardship that may await the person.
 * Source: our own safeguard; M-123: NGOs find that swift returns do not fully consider either.
 */
export const returnRisk: Rule<'SAFEGUARD', 'NOT_LOOKED_AT' | 'LOOKED_AT_LATE'> = {
  id: 'RETURN_RISK',
  kind: 'SAFEGUARD',
  appliedBy: ['RETURN_AGENCY'],
  title: { EN: 'Risks of a return are looked at', DA: 'Risici ved hjemrejsen undersøges' }, // unofficial rendering
  text: {
    EN: 'Before the plan of a return is drawn up, it is looked at whether retribution or hardship may await the person.',
    DA: 'Før der lægges en plan for en hjemrejse, undersøges det, om personen risikerer gengældelse eller nød.',
  },
  source: ['M-123', 'Own safeguard'],
  reasons: {
    NOT_LOOKED_AT: {
      message: {
        EN: 'On {asOf} no look at retribution and hardship is on record for the plan of {drawnUpOn}.',
        DA: 'Den {asOf} er der ikke registreret nogen undersøgelse af gengældelse og nød for planen af {drawnUpOn}.',
      },
      remedy: {
        EN: 'Assess both before the person departs. Afterwards nothing makes up for it.',
        DA: 'Vurder begge dele, før personen udrejser. Bagefter kan det ikke indhentes.',
      },
    },
    LOOKED_AT_LATE: {
      message: {
        EN: 'The plan is of {drawnUpOn}. Retribution and hardship were looked at only on {assessedOn}.',
        DA: 'Planen er af {drawnUpOn}. Gengældelse og nød blev først undersøgt den {assessedOn}.',
      },
      remedy: {
        EN: 'Look at the plan again in the light of the assessment.',
        DA: 'Gennemgå planen igen i lyset af vurderingen.',
      },
    },
  },
  variants: [
    {
      id: 'BEFORE-THE-PLAN',
      from: null,
      to: null,
      label: { EN: 'By the day of the plan', DA: 'Senest på planens dag' },
      data: {},
      source: ['M-123', 'Own safeguard'],
    },
  ],
};

export interface PlannedReturn {
  readonly drawnUpOn: Day;
  /** Of the first look at both; null where there was none. What it found plays no part. */
  readonly assessedOn: Day | null;
}

/** A look on the day of the plan is in time. */
export function riskNotLookedAt({ drawnUpOn, assessedOn }: PlannedReturn, today: Day): Concern | null {
  const version = versionOn(returnRisk, today);
  if (assessedOn === null || today < assessedOn) {
    return concern(returnRisk, version, 'NOT_LOOKED_AT', { drawnUpOn, asOf: today });
  }
  return assessedOn <= drawnUpOn
    ? null
    : concern(returnRisk, version, 'LOOKED_AT_LATE', { drawnUpOn, assessedOn });
}

export function findReturnRisk(plans: readonly PlannedReturn[], asOf: Day): Finding {
  const drawnUp = plans.filter(({ drawnUpOn }) => drawnUpOn <= asOf);
  return gravest(
    returnRisk,
    drawnUp.map((plan) => {
      const departure = riskNotLookedAt(plan, asOf);
      return departure ? departedFrom(departure) : met(returnRisk, versionOn(returnRisk, plan.drawnUpOn));
    }),
  );
}
