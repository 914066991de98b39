import { type Day, earlier } from '../day.ts';
import type { Authority, StayBasis } from '../vocabulary.ts';
import { type DepartureCode, departureReasons } from './departure-reasons.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * Whoever has had a reflection period leaves by its end, extended or not, at the latest by its cap; whoever has had a
 * permit, when it ends. A recovery period, and proceedings that require the person’s presence, leave longer. An asylum
 * application or a permit sets the deadline aside; departure ends it.
 * Source: M-070, M-084, M-087, M-095; C-10.
 */
export const departure: Rule<'LAW', DepartureCode, { readonly decider: Authority }> = {
  id: 'DEPARTURE',
  kind: 'LAW',
  appliedBy: ['DIS', 'RETURN_AGENCY'],
  title: { EN: 'Departure deadline', DA: 'Udrejsefrist' },
  text: {
    EN: 'Whoever has had a reflection period leaves Denmark by the end of it, extended or not, and at the latest by its cap. Whoever has had a residence permit leaves when it ends. A recovery period, and proceedings that require the person’s presence, leave longer. An asylum application or a residence permit sets the deadline aside; departure ends it.',
    DA: 'Den, der har haft en refleksionsperiode, udrejser af Danmark senest, når den udløber, forlænget eller ej, og aldrig senere end dens loft. Den, der har haft opholdstilladelse, udrejser, når den ophører. En restitutionsperiode, og en straffesag, der kræver personens tilstedeværelse, giver længere tid. En asylansøgning eller en opholdstilladelse sætter fristen ud af kraft; udrejse bringer den til ophør.',
  },
  source: ['M-070', 'M-084', 'M-087', 'M-088', 'M-095', 'C-10', 'Aliens Act section 33(14)'],
  reasons: departureReasons,
  variants: [
    {
      id: 'END-OF-PERIOD',
      from: null,
      to: null,
      label: {
        EN: 'By the end of the period, or of the permit',
        DA: 'Senest ved periodens eller tilladelsens udløb',
      },
      data: { decider: 'DIS' },
      source: ['M-070', 'M-084', 'M-087', 'M-095', 'C-10', 'First day of validity not in the sources'],
    },
  ],
};

export interface DepartureFacts {
  /** The latest reflection period; null where there has been none. */
  readonly period: {
    readonly endsOn: Day;
    readonly capEndsOn: Day;
    /** The day it was brought to an end early. */
    readonly ended: Day | null;
  } | null;
  /** Present stay: an asylum-seeker and a lawful resident need not leave. */
  readonly stay: StayBasis | null;
  readonly departedOn: Day | null;
}

/** `SET_ASIDE`: another basis of stay stands in the deadline's place. `RUNNING` holds to the end of the last day. */
export type DepartureState = 'NO_DEADLINE' | 'RUNNING' | 'SET_ASIDE' | 'OVERDUE' | 'DEPARTED';

export interface DepartureDeadline {
  readonly state: DepartureState;
  /** The last day on which to leave; null where no deadline runs. */
  readonly leaveBy: Day | null;
  readonly version: string;
}

/** The deadline that a reflection period sets. */
export function departureDeadline(
  { period, stay, departedOn }: DepartureFacts,
  today: Day,
): DepartureDeadline {
  const version = versionOn(departure, today);
  if (!period) return { state: 'NO_DEADLINE', leaveBy: null, version };
  const leaveBy = earlier(period.ended ?? period.endsOn, period.capEndsOn);
  if (departedOn !== null && departedOn <= today) return { state: 'DEPARTED', leaveBy, version };
  if (stay === 'ASYLUM_SEEKER' || stay === 'LAWFUL') return { state: 'SET_ASIDE', leaveBy: null, version };
  return { state: today <= leaveBy ? 'RUNNING' : 'OVERDUE', leaveBy, version };
}

/** The deadline that a permit sets: its last day, or the day that was given when it was revoked. */
export const permitDeadline = (
  { validTo, leaveBy }: { readonly validTo: Day; readonly leaveBy: Day | null },
  today: Day,
): { readonly leaveBy: Day; readonly version: string } => ({
  leaveBy: leaveBy ?? validTo,
  version: versionOn(departure, today),
});

/**
 * Refuses a day by which to leave, of today or later, that lies in a reflection or recovery period: whoever has one has it to its
 * end.
 */
export function leavingWithinPeriod(
  periods: readonly NonNullable<DepartureFacts['period']>[],
  recoveryEndsOn: Day | null,
  leaveBy: Day,
  today: Day,
): Refused | null {
  const ends = periods.map(({ ended, endsOn, capEndsOn }) => earlier(ended ?? endsOn, capEndsOn));
  const endsOn = [...ends, ...(recoveryEndsOn === null ? [] : [recoveryEndsOn])]
    .filter((end) => leaveBy < end)
    .sort()
    .at(-1);
  return endsOn
    ? refuse(departure, versionOn(departure, today), 'PERIOD_RUNNING', { leaveBy, endsOn })
    : null;
}
