import { notConfirmed } from './not-confirmed.ts';
import type { Reason } from './rule.ts';

export type SuitableCode =
  | 'NOT_THE_DECIDER'
  | 'NOT_FOR_THE_AGE'
  | 'NOT_FOR_THE_GENDER'
  | 'NOT_FOR_THE_STAY'
  | 'NOT_UNACCOMPANIED'
  | 'NOT_AGREED_WITH_DIS'
  | 'ALREADY_PLACED'
  | 'FULL'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED';

const choose = {
  EN: 'Choose a place of another kind.',
  DA: 'Vælg et sted af en anden art.',
};

/** What ACCOMMODATION_SUITABLE says when it refuses. */
export const suitableReasons: Readonly<Record<SuitableCode, Reason>> = {
  NOT_THE_DECIDER: {
    message: {
      EN: 'This person is placed by: {rightful:Authority}. The body that set out to place the person: {decider:Authority}.',
      DA: 'Denne person indkvarteres af: {rightful:Authority}. Den myndighed, der ville indkvartere: {decider:Authority}.',
    },
    remedy: {
      EN: 'Leave the placement to: {rightful:Authority}.',
      DA: 'Overlad indkvarteringen til: {rightful:Authority}.',
    },
  },
  NOT_FOR_THE_AGE: {
    message: {
      EN: 'A place of this kind ({kind:AccommodationKind}) is not for people of this person’s age on {asOf}.',
      DA: 'Et sted af denne art ({kind:AccommodationKind}) er ikke for personer på denne persons alder den {asOf}.',
    },
    remedy: choose,
  },
  NOT_FOR_THE_GENDER: {
    message: {
      EN: 'A place of this kind ({kind:AccommodationKind}) is not for people of this person’s gender.',
      DA: 'Et sted af denne art ({kind:AccommodationKind}) er ikke for personer af denne persons køn.',
    },
    remedy: choose,
  },
  NOT_FOR_THE_STAY: {
    message: {
      EN: 'A place of this kind ({kind:AccommodationKind}) does not fit the stay on record on {asOf}.',
      DA: 'Et sted af denne art ({kind:AccommodationKind}) passer ikke til det ophold, der er registreret den {asOf}.',
    },
    remedy: choose,
  },
  NOT_UNACCOMPANIED: {
    message: {
      EN: 'A place of this kind ({kind:AccommodationKind}) is for unaccompanied children.',
      DA: 'Et sted af denne art ({kind:AccommodationKind}) er for uledsagede børn.',
    },
    remedy: choose,
  },
  NOT_AGREED_WITH_DIS: {
    message: {
      EN: 'With the stay on record on {asOf} the person is placed together with: {together:Authority}. No agreement is recorded.',
      DA: 'Med det ophold, der er registreret den {asOf}, indkvarteres personen sammen med: {together:Authority}. Der er ikke registreret nogen aftale.',
    },
    remedy: {
      EN: 'Agree on the placement with: {together:Authority}. Record the day.',
      DA: 'Aftal indkvarteringen med: {together:Authority}. Registrer dagen.',
    },
  },
  ALREADY_PLACED: {
    message: {
      EN: 'The person has a place already, since {startsOn}.',
      DA: 'Personen har allerede et sted at bo, siden den {startsOn}.',
    },
    remedy: {
      EN: 'Move the person from there, so that the bed is free for somebody else.',
      DA: 'Flyt personen derfra, så pladsen bliver ledig til en anden.',
    },
  },
  ALREADY_CONFIRMED: {
    message: {
      EN: 'The stay on which the placement from {startsOn} rests is confirmed. There is nothing left to confirm.',
      DA: 'Det ophold, som indkvarteringen fra den {startsOn} hviler på, er bekræftet. Der er intet tilbage at bekræfte.',
    },
    remedy: null,
  },
  FULL: {
    message: {
      EN: 'On {asOf} every place there is taken: {places} of {places}.',
      DA: 'Den {asOf} er alle pladser dér optaget: {places} af {places}.',
    },
    remedy: {
      EN: 'Choose another place, or wait until one is free.',
      DA: 'Vælg et andet sted, eller vent, til der er en ledig plads.',
    },
  },
  NOT_CONFIRMED: notConfirmed,
};
