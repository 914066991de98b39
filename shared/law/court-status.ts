import type { Day } from '../day.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * A court may grant victim status to a person who is on trial before it for an offence.
 * Source: M-027, M-064.
 */
export const courtStatusRule: Rule<'LAW', 'NOT_ON_TRIAL'> = {
  id: 'COURT_STATUS',
  kind: 'LAW',
  appliedBy: ['COURT'],
  title: { EN: 'Victim status granted by a court', DA: 'Offerstatus givet af en domstol' }, // unofficial rendering
  text: {
    EN: 'A court may grant the status of victim of human trafficking to a person who is being tried for an offence.',
    DA: 'En domstol kan give status som offer for menneskehandel til en person, der er tiltalt i en straffesag.',
  },
  source: ['M-027', 'M-064', 'C-05'],
  reasons: {
    NOT_ON_TRIAL: {
      message: {
        EN: 'A court grants victim status to a person on trial. On {asOf} no trial of this person is on record.',
        DA: 'En domstol giver offerstatus til en person, der er tiltalt. Den {asOf} er der ikke registreret nogen straffesag mod personen.',
      },
      remedy: {
        EN: 'Record the court case, or leave the decision to the competent authority.',
        DA: 'Registrer straffesagen, eller overlad afgørelsen til den kompetente myndighed.',
      },
    },
  },
  variants: [
    {
      id: 'AT-TRIAL',
      from: null,
      to: null,
      label: { EN: 'For a person on trial', DA: 'For en tiltalt' },
      data: {},
      source: ['M-064', 'First day of validity not in the sources'],
    },
  ],
};

/** Asked of a court only; whether another body may decide is the matter of DECIDERS. */
export function courtStatus(
  facts: { readonly onTrial: boolean },
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(courtStatusRule, today);
  return facts.onTrial ? { version } : refuse(courtStatusRule, version, 'NOT_ON_TRIAL', { asOf: today });
}
