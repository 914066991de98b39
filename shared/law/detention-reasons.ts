import type { Reason } from './rule.ts';

export type DetentionCode =
  | 'NOT_THE_HOLDER'
  | 'ALREADY_HELD'
  | 'TOO_LONG'
  | 'COUNTS_ON'
  | 'GROUND_NOT_STATED'
  | 'RELEASED'
  | 'TOO_LATE'
  | 'NOT_LATER_THAN_PRESENT_END'
  | 'HELD_BEYOND';

/** What the rule on detention says when it refuses, and when it finds somebody held on nothing. Times are of the clock. */
export const detentionReasons: Readonly<Record<DetentionCode, Reason>> = {
  NOT_THE_HOLDER: {
    message: {
      EN: 'Potential victims are held by: {rightful:Authority}. The body that set out to decide: {holder:Authority}.',
      DA: 'Mulige ofre tilbageholdes af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {holder:Authority}.',
    },
    remedy: {
      EN: 'Leave the decision to: {rightful:Authority}.',
      DA: 'Overlad afgørelsen til: {rightful:Authority}.',
    },
  },
  ALREADY_HELD: {
    message: {
      EN: 'The person has been held since {beganAt}, and no release is on record.',
      DA: 'Personen har været tilbageholdt siden den {beganAt}, og der er ikke registreret nogen løsladelse.',
    },
    remedy: {
      EN: 'Release the person; or, while the hours have not run out, extend that detention on a stated ground.',
      DA: 'Løslad personen; eller forlæng tilbageholdelsen på et angivet grundlag, så længe timerne ikke er udløbet.',
    },
  },
  TOO_LONG: {
    message: {
      EN: 'A detention that began on {beganAt} ends on {latest} at the latest: {hours} hours. It was to run to {endsAt}.',
      DA: 'En tilbageholdelse, der begyndte den {beganAt}, slutter senest den {latest}: {hours} timer. Den skulle løbe til den {endsAt}.',
    },
    remedy: {
      EN: 'What goes beyond takes an extension on a stated ground.',
      DA: 'Det, der ligger ud over, kræver en forlængelse på et angivet grundlag.',
    },
  },
  COUNTS_ON: {
    message: {
      EN: 'The person was released on {releasedAt} and was to be held again from {beganAt}. Within {apart} hours of a release the hours before count on: of {hours} hours the last ends on {latest}.',
      DA: 'Personen blev løsladt den {releasedAt} og skulle tilbageholdes igen fra den {beganAt}. Inden for {apart} timer efter en løsladelse tælles timerne før med: af {hours} timer slutter den sidste den {latest}.',
    },
    remedy: {
      EN: 'State an end within the hours that are left, if any are, or release the person: from {anew} the hours are counted anew. What goes beyond takes an extension on a stated ground, before the release.',
      DA: 'Angiv et sluttidspunkt inden for de timer, der eventuelt er tilbage, eller løslad personen: fra {anew} tælles timerne forfra. Det, der ligger ud over, kræver en forlængelse på et angivet grundlag, før personen løslades.',
    },
  },
  GROUND_NOT_STATED: {
    message: {
      EN: 'The detention that ends on {endsAt} was to be extended, and no ground for it is stated.',
      DA: 'Tilbageholdelsen, der slutter den {endsAt}, skulle forlænges, og der er ikke angivet noget grundlag.',
    },
    remedy: {
      EN: 'State one of these grounds, or release the person: {grounds:DetentionGround}.',
      DA: 'Angiv et af disse grundlag, eller løslad personen: {grounds:DetentionGround}.',
    },
  },
  RELEASED: {
    message: {
      EN: 'The person was released on {releasedAt}.',
      DA: 'Personen blev løsladt den {releasedAt}.',
    },
    remedy: {
      EN: 'Whoever is held anew is held by another detention.',
      DA: 'Den, der tilbageholdes på ny, tilbageholdes ved en ny tilbageholdelse.',
    },
  },
  TOO_LATE: {
    message: {
      EN: 'The detention ended on {endsAt}. On {at} there is none left to extend.',
      DA: 'Tilbageholdelsen sluttede den {endsAt}. Den {at} er der ikke længere nogen tilbageholdelse at forlænge.',
    },
    remedy: { EN: 'Release the person.', DA: 'Løslad personen.' },
  },
  NOT_LATER_THAN_PRESENT_END: {
    message: {
      EN: 'The detention already runs to {endsAt}. It was to run to {until}, which is no later.',
      DA: 'Tilbageholdelsen løber allerede til den {endsAt}. Den skulle løbe til den {until}, og det er ikke senere.',
    },
    remedy: {
      EN: 'State a later end, or release the person.',
      DA: 'Angiv et senere sluttidspunkt, eller løslad personen.',
    },
  },
  HELD_BEYOND: {
    message: {
      EN: 'The detention ended on {endsAt}. The person was held beyond that, as known on {at}.',
      DA: 'Tilbageholdelsen sluttede den {endsAt}. Personen blev holdt længere end det, efter hvad der vides den {at}.',
    },
    remedy: {
      EN: 'Release the person, or record the release.',
      DA: 'Løslad personen, eller registrer løsladelsen.',
    },
  },
};
