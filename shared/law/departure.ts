import { type Day, earlier } from '../day.ts';
import type { StayBasis } from '../vocabulary.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * Whoever has had a reflection period leaves by its end, extended or not, at the latest by its cap. An asylum
 * application or a permit sets the deadline aside; departure ends it.
 * Source: M-070, M-084, M-087, M-095; C-10.
 */
export const departure: Rule<'LAW', never> = {
  id: 'DEPARTURE',
  kind: 'LAW',
  appliedBy: ['DIS', 'RETURN_AGENCY'],
  title: { EN: 'Departure deadline', DA: 'Udrejsefrist' },
  text: {
    EN: 'Whoever has had a reflection period leaves Denmark by the end of it, extended or not, and at the latest by its cap. An asylum application or a residence permit sets the deadline aside; departure ends it.',
    DA: 'Den, der har haft en refleksionsperiode, udrejser af Danmark senest, når den udløber, forlænget eller ej, og aldrig senere end dens loft. En asylansøgning eller en opholdstilladelse sætter fristen ud af kraft; udrejse bringer den til ophør.',
  },
  source: ['M-070', 'M-084', 'M-087', 'M-088', 'M-095', 'C-10', 'Aliens Act section 33(14)'],
  reasons: {},
  variants: [
    {
      id: 'END-OF-PERIOD',
      from: null,
      to: null,
      label: { EN: 'By the end of the period', DA: 'Senest ved periodens udløb' },
      data: {},
      source: ['M-070', 'M-084', 'C-10', 'First day of validity not in the sources'],
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

/** The deadline that a reflection period sets; that of a permit comes with the permits. */
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
