import type { ClockState } from '../../../../shared/derived-vocabulary.ts';
import type { Text } from '../../../../shared/law/rule.ts';
import type { LegalClock } from './clock.ts';

/** A state, or what is said of it where that would not be true. */
export type Saying =
  | ClockState
  | 'NO_BEGINNING'
  | 'NO_LAST_DAY'
  | 'ENDED_WITH_NO_LAST_DAY'
  | 'NEVER_BEGAN'
  | 'RENEWED'
  | 'NOT_DUE';

export type Sentences = Readonly<Partial<Record<Saying, Text>>>;

/** What holds of every clock that counts days; a kind may say it in its own words. */
export const days: Sentences = {
  TO_COME: {
    EN: '{kind:ClockKind}: begins on {startedOn} and runs to {endsOn}, that day included.',
    DA: '{kind:ClockKind}: begynder den {startedOn} og løber til og med den {endsOn}.',
  },
  RUNNING: {
    EN: '{kind:ClockKind}: began on {startedOn} and runs to {endsOn}, that day included. Days left on {asOf}: {daysRemaining}.',
    DA: '{kind:ClockKind}: begyndte den {startedOn} og løber til og med den {endsOn}. Dage tilbage den {asOf}: {daysRemaining}.',
  },
  OVER: {
    EN: '{kind:ClockKind}: began on {startedOn}. The last day was {endsOn}.',
    DA: '{kind:ClockKind}: begyndte den {startedOn}. Sidste dag var den {endsOn}.',
  },
  ENDED: {
    EN: '{kind:ClockKind}: began on {startedOn} and would have run to {endsOn}. It ended on {endedOn} by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: begyndte den {startedOn} og skulle have løbet til og med den {endsOn}. Den ophørte den {endedOn} ved: {endedBy:ClockEnd}.',
  },
  NEVER_BEGAN: {
    EN: '{kind:ClockKind}: was to begin on {startedOn} and to run to {endsOn}. Before that, on {endedOn}, it was ended by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: skulle begynde den {startedOn} og løbe til og med den {endsOn}. Inden da, den {endedOn}, ophørte den ved: {endedBy:ClockEnd}.',
  },
  RENEWED: {
    EN: '{kind:ClockKind}: began on {startedOn}. The last day was {endsOn}. What came after it: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: begyndte den {startedOn}. Sidste dag var den {endsOn}. Hvad der kom efter den: {endedBy:ClockEnd}.',
  },
  NO_LAST_DAY: {
    EN: '{kind:ClockKind}: runs from {startedOn}, and no last day is set.',
    DA: '{kind:ClockKind}: løber fra den {startedOn}, og der er ikke fastsat nogen sidste dag.',
  },
  NO_BEGINNING: {
    EN: '{kind:ClockKind}: has not begun. The days are counted from the arrival.',
    DA: '{kind:ClockKind}: er ikke begyndt. Dagene regnes fra ankomsten.',
  },
  NOT_VISIBLE: {
    EN: '{kind:ClockKind}: nothing can be said to you. It is withheld, or no answer came from: {unseen:Room}. There may be such a clock.',
    DA: '{kind:ClockKind}: der kan ikke siges dig noget. Det er tilbageholdt, eller der kom intet svar fra: {unseen:Room}. Der kan være en sådan frist.',
  },
};

const departure: Sentences = {
  TO_COME: {
    EN: '{kind:ClockKind}: the last day on which to leave is {endsOn}, and nothing is due before {startedOn}. Why: {ground:ClockGround}.',
    DA: '{kind:ClockKind}: sidste dag for udrejse er den {endsOn}, og intet forfalder før den {startedOn}. Hvorfor: {ground:ClockGround}.',
  },
  NOT_DUE: {
    EN: '{kind:ClockKind}: the last day on which to leave is {endsOn}. Why: {ground:ClockGround}. On {asOf} the stay is lawful, and nothing is due yet.',
    DA: '{kind:ClockKind}: sidste dag for udrejse er den {endsOn}. Hvorfor: {ground:ClockGround}. Den {asOf} er opholdet lovligt, og intet forfalder endnu.',
  },
  RUNNING: {
    EN: '{kind:ClockKind}: the last day on which to leave is {endsOn}. Days left on {asOf}: {daysRemaining}. Why: {ground:ClockGround}.',
    DA: '{kind:ClockKind}: sidste dag for udrejse er den {endsOn}. Dage tilbage den {asOf}: {daysRemaining}. Hvorfor: {ground:ClockGround}.',
  },
  OVERDUE: {
    EN: '{kind:ClockKind}: the last day on which to leave was {endsOn}. On {asOf} no departure is on record.',
    DA: '{kind:ClockKind}: sidste dag for udrejse var den {endsOn}. Den {asOf} er der ikke registreret nogen udrejse.',
  },
  SET_ASIDE: {
    EN: '{kind:ClockKind}: set aside since {endedOn}. What stands in its place on {asOf}: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: sat ud af kraft siden den {endedOn}. Hvad der træder i dens sted den {asOf}: {endedBy:ClockEnd}.',
  },
  // she may have left before that day or after it, and it may be still to come
  ENDED: {
    EN: '{kind:ClockKind}: the person departed on {endedOn}. Last day on which to leave: {endsOn}.',
    DA: '{kind:ClockKind}: personen udrejste den {endedOn}. Sidste dag for udrejse: den {endsOn}.',
  },
};

const assessment: Sentences = {
  NO_LAST_DAY: {
    EN: '{kind:ClockKind}: asked for on {startedOn}. By when it is wanted is not on record.',
    DA: '{kind:ClockKind}: fremsat den {startedOn}. Hvornår svar senest ønskes, er ikke registreret.',
  },
  ENDED_WITH_NO_LAST_DAY: {
    EN: '{kind:ClockKind}: asked for on {startedOn}. It ended on {endedOn} by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: fremsat den {startedOn}. Den ophørte den {endedOn} ved: {endedBy:ClockEnd}.',
  },
  TO_COME: {
    EN: '{kind:ClockKind}: is asked for on {startedOn}, wanted by {endsOn}.',
    DA: '{kind:ClockKind}: fremsættes den {startedOn}, svar ønskes senest den {endsOn}.',
  },
  RUNNING: {
    EN: '{kind:ClockKind}: asked for on {startedOn}, wanted by {endsOn}. Days left on {asOf}: {daysRemaining}.',
    DA: '{kind:ClockKind}: fremsat den {startedOn}, svar ønskes senest den {endsOn}. Dage tilbage den {asOf}: {daysRemaining}.',
  },
  OVERDUE: {
    EN: '{kind:ClockKind}: asked for on {startedOn}, and was wanted by {endsOn}. On {asOf} it is not answered.',
    DA: '{kind:ClockKind}: fremsat den {startedOn}, og svar var ønsket senest den {endsOn}. Den {asOf} er den ikke besvaret.',
  },
  ENDED: {
    EN: '{kind:ClockKind}: asked for on {startedOn}, and was wanted by {endsOn}. It ended on {endedOn} by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: fremsat den {startedOn}, og svar var ønsket senest den {endsOn}. Den ophørte den {endedOn} ved: {endedBy:ClockEnd}.',
  },
};

const reintegration: Sentences = {
  ENDED_WITH_NO_LAST_DAY: {
    EN: '{kind:ClockKind}: never began. The return for which it was granted ended on {endedOn} by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: begyndte aldrig. Hjemrejsen, den var bevilget til, ophørte den {endedOn} ved: {endedBy:ClockEnd}.',
  },
};

const detention: Sentences = {
  TO_COME: {
    EN: '{kind:ClockKind}: begins on {startedAt}.',
    DA: '{kind:ClockKind}: begynder den {startedAt}.',
  },
  RUNNING: {
    EN: '{kind:ClockKind}: began on {startedAt} and may last to {endsAt}. Full hours left on {asOfInstant}: {hoursRemaining}.',
    DA: '{kind:ClockKind}: begyndte den {startedAt} og kan vare til den {endsAt}. Hele timer tilbage den {asOfInstant}: {hoursRemaining}.',
  },
  OVERDUE: {
    EN: '{kind:ClockKind}: began on {startedAt} and was to last to {endsAt}. On {asOfInstant} no release is on record.',
    DA: '{kind:ClockKind}: begyndte den {startedAt} og skulle vare til den {endsAt}. Den {asOfInstant} er der ikke registreret nogen løsladelse.',
  },
  ENDED: {
    EN: '{kind:ClockKind}: began on {startedAt} and was to last to {endsAt}. The person was released on {endedAt}.',
    DA: '{kind:ClockKind}: begyndte den {startedAt} og skulle vare til den {endsAt}. Personen blev løsladt den {endedAt}.',
  },
};

export const own: Readonly<Partial<Record<LegalClock['kind'], Sentences>>> = {
  DEPARTURE: departure,
  ASSESSMENT_REQUEST: assessment,
  DETENTION: detention,
  REINTEGRATION_SUPPORT: reintegration,
};

export const EXTENDED: Text = {
  EN: ' It was extended, last to {toEndsOn}, on the ground: {ground:ClockGround}.',
  DA: ' Den er forlænget, sidst til den {toEndsOn}, med grundlaget: {ground:ClockGround}.',
};
export const DETAINED_LONGER: Text = {
  EN: ' It was extended, last to {toEndsAt}, on the ground: {ground:ClockGround}.',
  DA: ' Den er forlænget, sidst til den {toEndsAt}, med grundlaget: {ground:ClockGround}.',
};
export const CAPPED: Text = {
  EN: ' It can run to {capEndsOn} at the latest.',
  DA: ' Den kan højst løbe til og med den {capEndsOn}.',
};
/** Proceedings may end while a permit for them still holds. */
export const BEYOND_ITS_CAP: Text = {
  EN: ' Its last day by law is {capEndsOn}: it runs longer than that.',
  DA: ' Efter loven er dens sidste dag den {capEndsOn}: den løber længere end det.',
};
export const CAP_NOT_TOLD: Text = {
  EN: ' How long it can run at most cannot be said to you. That is withheld, or no answer came from: {unseen:Room}.',
  DA: ' Hvor længe den højst kan løbe, kan ikke siges dig. Det er tilbageholdt, eller der kom intet svar fra: {unseen:Room}.',
};
export const CUT_SHORT: Text = {
  EN: ' It was ended by: {endedBy:ClockEnd}. Its last day is {endsOn}.',
  DA: ' Den er afsluttet ved: {endedBy:ClockEnd}. Dens sidste dag er den {endsOn}.',
};
