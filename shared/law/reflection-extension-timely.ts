import type { Day } from '../day.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, gravest, met } from './finding.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * An extension is usually asked for before the period ends; asking late never loses the right by itself.
 * Source: answer to Parliament REU 815 (2008).
 */
export const reflectionExtensionTimely: Rule<'PRACTICE', 'ASKED_LATE'> = {
  id: 'REFLECTION_EXTENSION_TIMELY',
  kind: 'PRACTICE',
  appliedBy: ['DIS'],
  title: { EN: 'Extension asked for in time', DA: 'Forlængelse søgt i tide' }, // unofficial rendering
  text: {
    EN: 'The extension of a reflection period is asked for before the period ends. Asking late does not by itself lose the right to it.',
    DA: 'Forlængelse af en refleksionsperiode søges, før perioden udløber. En for sen ansøgning medfører ikke i sig selv, at retten fortabes.',
  },
  source: ['Answer to Parliament REU 815 (2008)'],
  reasons: {
    ASKED_LATE: {
      message: {
        EN: 'The period ended on {endsOn}; the extension was asked for on {askedOn}.',
        DA: 'Perioden udløb den {endsOn}; forlængelsen er søgt den {askedOn}.',
      },
      remedy: {
        EN: 'State why it was asked for late. The extension itself may still be granted while the cap is not reached.',
        DA: 'Angiv, hvorfor den er søgt for sent. Forlængelsen kan stadig gives, så længe loftet ikke er nået.',
      },
    },
  },
  variants: [
    {
      id: '2008',
      from: null,
      to: null,
      label: { EN: 'By the last day of the period', DA: 'Senest på periodens sidste dag' },
      data: {},
      source: ['Answer to Parliament REU 815 (2008)', 'First day of validity not in the sources'],
    },
  ],
};

export interface TimelyFacts {
  /** The last day of the period as it stood when the extension was asked for. */
  readonly endsOn: Day;
  readonly askedOn: Day;
}

/** The last day still counts as in time: the period ends with it. */
export function timely({ endsOn, askedOn }: TimelyFacts, today: Day): Concern | null {
  if (askedOn <= endsOn) return null;
  const version = versionOn(reflectionExtensionTimely, today);
  return concern(reflectionExtensionTimely, version, 'ASKED_LATE', { endsOn, askedOn });
}

/** Each extension by the practice of the day it was asked for. */
export const findReflectionExtensionTimely = (extensions: readonly TimelyFacts[], asOf: Day): Finding =>
  gravest(
    reflectionExtensionTimely,
    extensions
      .filter(({ askedOn }) => askedOn <= asOf)
      .map((facts) => {
        const late = timely(facts, facts.askedOn);
        return late
          ? departedFrom(late)
          : met(reflectionExtensionTimely, versionOn(reflectionExtensionTimely, facts.askedOn));
      }),
  );
