import type { Reason } from './rule.ts';

export type CapCode =
  | 'BEYOND_CAP'
  | 'CAP_REACHED'
  | 'BEYOND_CAP_IN_ALL'
  | 'CAP_REACHED_IN_ALL'
  | 'EXTENDED_BEYOND_CAP';

/** What the rules on the cap of a reflection period, the usual and the exceptional one, say when they refuse. */
export const capReasons: Readonly<Record<CapCode, Reason>> = {
  BEYOND_CAP: {
    message: {
      EN: 'The period that began on {startsOn} may run to {capEndsOn} at the latest, {capDays} days in all. It was asked to run to {until}.',
      DA: 'Perioden, der begyndte den {startsOn}, kan højst løbe til og med den {capEndsOn}, {capDays} dage i alt. Der er bedt om forlængelse til den {until}.',
    },
    remedy: {
      EN: 'Ask for an extension to {capEndsOn} or an earlier day.',
      DA: 'Bed om forlængelse til den {capEndsOn} eller en tidligere dag.',
    },
  },
  CAP_REACHED: {
    message: {
      EN: 'The period that began on {startsOn} cannot run beyond {capEndsOn}, {capDays} days in all. It is given to that day, or the day has passed.',
      DA: 'Perioden, der begyndte den {startsOn}, kan ikke løbe længere end til og med den {capEndsOn}, {capDays} dage i alt. Den er givet til den dag, eller dagen er passeret.',
    },
    remedy: {
      EN: 'No more days are given on it. For whoever does not stay lawfully, a longer stay needs a basis of its own: an asylum application, or a residence permit. Help may last longer by a decision on how long it does.',
      DA: 'Der gives ikke flere dage på det grundlag. For den, der ikke har lovligt ophold, kræver et længere ophold et selvstændigt grundlag: en asylansøgning eller en opholdstilladelse. Hjælpen kan vare længere efter en afgørelse om varigheden.',
    },
  },
  BEYOND_CAP_IN_ALL: {
    message: {
      EN: 'On the same identification {capDays} days are given in all, and {daysBefore} of them were had in earlier periods. The period that began on {startsOn} may therefore run to {capEndsOn} at the latest. It was asked to run to {until}.',
      DA: 'På grundlag af samme identifikation gives der {capDays} dage i alt, og {daysBefore} af dem er brugt i tidligere perioder. Perioden, der begyndte den {startsOn}, kan derfor højst løbe til og med den {capEndsOn}. Der er bedt om forlængelse til den {until}.',
    },
    remedy: {
      EN: 'Ask for an extension to {capEndsOn} or an earlier day.',
      DA: 'Bed om forlængelse til den {capEndsOn} eller en tidligere dag.',
    },
  },
  CAP_REACHED_IN_ALL: {
    message: {
      EN: 'On the same identification {capDays} days are given in all, and {daysBefore} of them were had in earlier periods. The period that began on {startsOn} cannot run longer.',
      DA: 'På grundlag af samme identifikation gives der {capDays} dage i alt, og {daysBefore} af dem er brugt i tidligere perioder. Perioden, der begyndte den {startsOn}, kan ikke løbe længere.',
    },
    remedy: {
      EN: 'No more days are given on it. For whoever does not stay lawfully, a longer stay needs a basis of its own: an asylum application, or a residence permit. Help may last longer by a decision on how long it does.',
      DA: 'Der gives ikke flere dage på det grundlag. For den, der ikke har lovligt ophold, kræver et længere ophold et selvstændigt grundlag: en asylansøgning eller en opholdstilladelse. Hjælpen kan vare længere efter en afgørelse om varigheden.',
    },
  },
  EXTENDED_BEYOND_CAP: {
    message: {
      EN: 'Over all the cases of the person, the days count from {startsOn} and end on {capEndsOn} at the latest. The period was extended to {until} while that was not known.',
      DA: 'På tværs af personens sager regnes dagene fra den {startsOn} og slutter senest den {capEndsOn}. Perioden blev forlænget til den {until}, mens det ikke var kendt.',
    },
    remedy: {
      EN: 'The period stays unconfirmed until it has run out or is ended. No more days are given on it.',
      DA: 'Perioden forbliver ubekræftet, indtil den er udløbet eller ophørt. Der gives ikke flere dage på det grundlag.',
    },
  },
};
