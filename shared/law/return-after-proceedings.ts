import type { Day } from '../day.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, gravest, met } from './finding.ts';
import type { PresenceFacts } from './permit-term.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * After a reflection period and a permit for proceedings a return may be planned for when presence is no longer required.
 * A return before that is a concern to both sides, never a veto over a voluntary return. Source: M-096.
 */
export const returnAfterProceedings: Rule<'PRACTICE', 'STILL_REQUIRED' | 'REQUIRED_UNTIL'> = {
  id: 'RETURN_AFTER_PROCEEDINGS',
  kind: 'PRACTICE',
  appliedBy: ['RETURN_AGENCY', 'POLICE', 'PROSECUTION'],
  title: { EN: 'Return after the proceedings', DA: 'Hjemrejse efter straffesagen' }, // unofficial rendering
  text: {
    EN: 'Where a person’s presence is required for investigation or prosecution, the return is planned for when it no longer is. Whoever wishes to return earlier may.',
    DA: 'Er en persons tilstedeværelse påkrævet af hensyn til efterforskning eller retsforfølgning, planlægges hjemrejsen til, når den ikke længere er det. Den, der ønsker at rejse hjem før, kan gøre det.',
  },
  source: ['M-096'],
  reasons: {
    STILL_REQUIRED: {
      message: {
        EN: 'The departure is on {departureOn}. The person’s presence is required, and no day is on record until which.',
        DA: 'Udrejsen er den {departureOn}. Personens tilstedeværelse er påkrævet, og der er ikke registreret nogen slutdato for det.',
      },
      remedy: {
        EN: 'The Return Agency and the police speak about the day. The person decides.',
        DA: 'Hjemrejsestyrelsen og politiet drøfter dagen. Personen bestemmer selv.',
      },
    },
    REQUIRED_UNTIL: {
      message: {
        EN: 'The departure is on {departureOn}. The person’s presence is required until {until}.',
        DA: 'Udrejsen er den {departureOn}. Personens tilstedeværelse er påkrævet til og med den {until}.',
      },
      remedy: {
        EN: 'Plan it for a later day, or let the police know. The person decides.',
        DA: 'Planlæg den til en senere dag, eller orienter politiet. Personen bestemmer selv.',
      },
    },
  },
  variants: [
    {
      id: 'ONCE-NOT-REQUIRED',
      from: null,
      to: null,
      label: {
        EN: 'From the day after presence was last required',
        DA: 'Fra dagen efter, at tilstedeværelsen sidst var påkrævet',
      },
      data: {},
      source: ['M-096', 'First day of validity not in the sources'],
    },
  ],
};

export interface DepartureInProceedings {
  /** Planned or carried out. */
  readonly departureOn: Day;
  /** As the police tell it. Where they could not be asked, there is nothing to hold the departure against. */
  readonly presence: PresenceFacts;
}

/** Presence is still required on its last day. */
export function departsTooEarly(
  { departureOn, presence }: DepartureInProceedings,
  today: Day,
): Concern | null {
  const { required, until } = presence;
  if (!required || (until !== null && until < departureOn)) return null;
  const version = versionOn(returnAfterProceedings, today);
  return until === null
    ? concern(returnAfterProceedings, version, 'STILL_REQUIRED', { departureOn })
    : concern(returnAfterProceedings, version, 'REQUIRED_UNTIL', { departureOn, until });
}

/** Departures of somebody whose presence is, or was then, required; any other asks nothing. */
export function findReturnAfterProceedings(
  departures: readonly DepartureInProceedings[],
  asOf: Day,
): Finding {
  return gravest(
    returnAfterProceedings,
    departures
      .filter(({ presence }) => presence.required)
      .map((one) => {
        const early = departsTooEarly(one, asOf);
        return early
          ? departedFrom(early)
          : met(returnAfterProceedings, versionOn(returnAfterProceedings, asOf));
      }),
  );
}
