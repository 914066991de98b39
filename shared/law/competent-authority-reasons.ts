import { notConfirmed } from './not-confirmed.ts';
import type { Reason } from './rule.ts';

export type CompetenceCode =
  | 'NOT_COMPETENT'
  | 'ADDRESSEE_NOT_COMPETENT'
  | 'NOT_THE_HOLDER'
  | 'ALREADY_COMPETENT'
  | 'HAND_OVER_DUE'
  | 'STAY_CONTRADICTED'
  | 'NOT_THE_DECIDER'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED';

/** What COMPETENT_AUTHORITY says when it refuses. */
export const competenceReasons: Readonly<Record<CompetenceCode, Reason>> = {
  NOT_COMPETENT: {
    message: {
      EN: 'On {asOf} the competent authority for this person is: {competent:Authority}. The body that set out to decide: {decider:Authority}.',
      DA: 'Den {asOf} er den kompetente myndighed for denne person: {competent:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
    },
    remedy: {
      EN: 'Leave the decision to: {competent:Authority}. If the case is not with it yet, it is handed over to it. If citizenship or stay is wrong on record, have it corrected first: the stay at {stayAt:Authority}, the citizenship at {citizenshipAt:Authority}.',
      DA: 'Overlad afgørelsen til: {competent:Authority}. Ligger sagen der ikke endnu, overdrages den dertil. Er statsborgerskab eller ophold registreret forkert, skal det først rettes: opholdet hos {stayAt:Authority}, statsborgerskabet hos {citizenshipAt:Authority}.',
    },
  },
  ADDRESSEE_NOT_COMPETENT: {
    message: {
      EN: 'On {asOf} the competent authority for this person is: {competent:Authority}. The body to which the case was to be handed over: {to:Authority}.',
      DA: 'Den {asOf} er den kompetente myndighed for denne person: {competent:Authority}. Den myndighed, sagen skulle overdrages til: {to:Authority}.',
    },
    remedy: {
      EN: 'The case belongs with: {competent:Authority}. If citizenship or stay is wrong on record, have it corrected first: the stay at {stayAt:Authority}, the citizenship at {citizenshipAt:Authority}.',
      DA: 'Sagen hører til hos: {competent:Authority}. Er statsborgerskab eller ophold registreret forkert, skal det først rettes: opholdet hos {stayAt:Authority}, statsborgerskabet hos {citizenshipAt:Authority}.',
    },
  },
  NOT_THE_HOLDER: {
    message: {
      EN: 'The body that is competent on {asOf} hands the case over, or the national point of contact: {contactPoint:Authority}. The body that set out to: {by:Authority}.',
      DA: 'Sagen overdrages af den myndighed, der er kompetent den {asOf}, eller af det nationale kontaktpunkt: {contactPoint:Authority}. Den, der ville overdrage den: {by:Authority}.',
    },
    remedy: {
      EN: 'Ask for the hand-over at: {contactPoint:Authority}.',
      DA: 'Bed om overdragelsen hos: {contactPoint:Authority}.',
    },
  },
  ALREADY_COMPETENT: {
    message: {
      EN: 'On {asOf} the case is with this body already: {holder:Authority}. There is nothing to hand over.',
      DA: 'Den {asOf} ligger sagen allerede hos denne myndighed: {holder:Authority}. Der er intet at overdrage.',
    },
    remedy: {
      EN: 'Decide there. To hand the case over to another body, name that one.',
      DA: 'Træf afgørelsen dér. Skal sagen overdrages til en anden myndighed, så angiv den.',
    },
  },
  HAND_OVER_DUE: {
    message: {
      EN: 'On {asOf} the competent authority for this person is: {competent:Authority}. No hand-over to it is on record; the case is with: {holder:Authority}.',
      DA: 'Den {asOf} er den kompetente myndighed for denne person: {competent:Authority}. Der er ikke registreret nogen overdragelse til den; sagen ligger hos: {holder:Authority}.',
    },
    remedy: {
      EN: 'Hand the case over to: {competent:Authority}. If citizenship or stay is wrong on record, have it corrected first: the stay at {stayAt:Authority}, the citizenship at {citizenshipAt:Authority}.',
      DA: 'Overdrag sagen til: {competent:Authority}. Er statsborgerskab eller ophold registreret forkert, skal det først rettes: opholdet hos {stayAt:Authority}, statsborgerskabet hos {citizenshipAt:Authority}.',
    },
  },
  STAY_CONTRADICTED: {
    message: {
      EN: 'On {asOf} the citizenship on record is one with which nobody is without lawful stay or seeks asylum, and the stay on record says so all the same. What rests on the stay, such as a reflection period, rests on an error.',
      DA: 'Den {asOf} er der registreret et statsborgerskab, som giver ret til at opholde sig her, men det registrerede ophold siger noget andet. Det, der hviler på opholdet, for eksempel en refleksionsperiode, hviler på en fejl.',
    },
    remedy: {
      EN: 'One of the two is corrected: the stay at this authority: {stayAt:Authority}, the citizenship at this one: {citizenshipAt:Authority}.',
      DA: 'Et af de to rettes: opholdet hos denne myndighed: {stayAt:Authority}, statsborgerskabet hos denne: {citizenshipAt:Authority}.',
    },
  },
  NOT_THE_DECIDER: {
    message: {
      EN: 'A decision is confirmed by the body that took it: {rightful:Authority}. The body that set out to confirm it: {decider:Authority}.',
      DA: 'En afgørelse bekræftes af den myndighed, der traf den: {rightful:Authority}. Den myndighed, der ville bekræfte den: {decider:Authority}.',
    },
    remedy: {
      EN: 'Ask for it at: {rightful:Authority}.',
      DA: 'Bed om det hos: {rightful:Authority}.',
    },
  },
  ALREADY_CONFIRMED: {
    message: {
      EN: 'Every fact of other authorities on which the decision of {decidedOn} rests is confirmed. There is nothing left to confirm.',
      DA: 'Alle oplysninger fra andre myndigheder, som afgørelsen af {decidedOn} hviler på, er bekræftet. Der er intet tilbage at bekræfte.',
    },
    remedy: null,
  },
  NOT_CONFIRMED: notConfirmed,
};
