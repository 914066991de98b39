import type { ClockState } from '../../../../shared/derived-vocabulary.ts';
import type { Facts, Text } from '../../../../shared/law/rule.ts';
import { fill } from '../../../../shared/law/wording.ts';
import type { LegalClock } from './clock.ts';

type Sentences = Readonly<Partial<Record<ClockState | 'NO_LAST_DAY' | 'NO_BEGINNING' | 'NEVER_BEGAN', Text>>>;

const RUNS: Text = {
  EN: '{kind:ClockKind}: began on {startedOn} and runs to {endsOn}, that day included. Days left on {asOf}: {daysRemaining}.',
  DA: '{kind:ClockKind}: begyndte den {startedOn} og løber til og med den {endsOn}. Dage tilbage den {asOf}: {daysRemaining}.',
};
const ENDS: Text = {
  EN: '{kind:ClockKind}: began on {startedOn} and would have run to {endsOn}. It ended on {endedOn} by: {endedBy:ClockEnd}.',
  DA: '{kind:ClockKind}: begyndte den {startedOn} og skulle have løbet til og med den {endsOn}. Ophørt den {endedOn} ved: {endedBy:ClockEnd}.',
};

/** What holds of every clock that counts days; a kind may say it in its own words. */
const days: Sentences = {
  TO_COME: {
    EN: '{kind:ClockKind}: begins on {startedOn} and runs to {endsOn}, that day included.',
    DA: '{kind:ClockKind}: begynder den {startedOn} og løber til og med den {endsOn}.',
  },
  RUNNING: RUNS,
  OVER: {
    EN: '{kind:ClockKind}: began on {startedOn}. The last day was {endsOn}.',
    DA: '{kind:ClockKind}: begyndte den {startedOn}. Sidste dag var den {endsOn}.',
  },
  OVERDUE: {
    EN: '{kind:ClockKind}: began on {startedOn}. The last day was {endsOn}; what was due by then has not happened as far as is known on {asOf}.',
    DA: '{kind:ClockKind}: begyndte den {startedOn}. Sidste dag var den {endsOn}; det, der skulle ske inden da, er ikke sket, så vidt det vides den {asOf}.',
  },
  ENDED: ENDS,
  NEVER_BEGAN: {
    EN: '{kind:ClockKind}: was to begin on {startedOn} and to run to {endsOn}. Before that, on {endedOn}, it was ended by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: skulle begynde den {startedOn} og løbe til og med den {endsOn}. Inden da, den {endedOn}, ophørte den ved: {endedBy:ClockEnd}.',
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
    EN: '{kind:ClockKind}: nothing can be said to you. It is withheld, or this authority did not answer: {room:Room}. There may be such a clock.',
    DA: '{kind:ClockKind}: der kan ikke siges dig noget. Det er tilbageholdt, eller denne myndighed svarede ikke: {room:Room}. Der kan være en sådan frist.',
  },
};

const departure: Sentences = {
  TO_COME: {
    EN: '{kind:ClockKind}: the last day on which to leave is {endsOn}, and nothing is due before {startedOn}. Why: {ground:ClockGround}.',
    DA: '{kind:ClockKind}: sidste dag for udrejse er den {endsOn}, og intet forfalder før den {startedOn}. Hvorfor: {ground:ClockGround}.',
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
  ENDED: {
    EN: '{kind:ClockKind}: the last day on which to leave was {endsOn}. The person departed on {endedOn}.',
    DA: '{kind:ClockKind}: sidste dag for udrejse var den {endsOn}. Personen udrejste den {endedOn}.',
  },
};

const assessment: Sentences = {
  RUNNING: {
    EN: '{kind:ClockKind}: asked for on {startedOn}, wanted by {endsOn}. Days left on {asOf}: {daysRemaining}.',
    DA: '{kind:ClockKind}: anmodet den {startedOn}, ønskes senest den {endsOn}. Dage tilbage den {asOf}: {daysRemaining}.',
  },
  OVERDUE: {
    EN: '{kind:ClockKind}: asked for on {startedOn} and wanted by {endsOn}. On {asOf} it is not answered.',
    DA: '{kind:ClockKind}: anmodet den {startedOn} og ønsket senest den {endsOn}. Den {asOf} er den ikke besvaret.',
  },
  ENDED: {
    EN: '{kind:ClockKind}: asked for on {startedOn}, wanted by {endsOn}. It ended on {endedOn} by: {endedBy:ClockEnd}.',
    DA: '{kind:ClockKind}: anmodet den {startedOn}, ønsket senest den {endsOn}. Ophørt den {endedOn} ved: {endedBy:ClockEnd}.',
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

const own: Readonly<Partial<Record<LegalClock['kind'], Sentences>>> = {
  DEPARTURE: departure,
  ASSESSMENT_REQUEST: assessment,
  DETENTION: detention,
};

const EXTENDED: Text = {
  EN: ' It was extended, last to {toEndsOn}, on the ground: {ground:ClockGround}.',
  DA: ' Den er forlænget, senest til den {toEndsOn}, med grundlaget: {ground:ClockGround}.',
};
const DETAINED_LONGER: Text = {
  EN: ' It was extended, last to {toEndsAt}, on the ground: {ground:ClockGround}.',
  DA: ' Den er forlænget, senest til den {toEndsAt}, med grundlaget: {ground:ClockGround}.',
};
const CAPPED: Text = {
  EN: ' It can run to {capEndsOn} at the latest.',
  DA: ' Den kan højst løbe til og med den {capEndsOn}.',
};
const CUT_SHORT: Text = {
  EN: ' It was ended by: {endedBy:ClockEnd}. That day is its last.',
  DA: ' Den er afsluttet ved: {endedBy:ClockEnd}. Den dag er den sidste.',
};

/** The clock in a sentence or two that a person can read, in both languages. */
export function explain(clock: LegalClock, today: string): Text {
  const { kind, state } = clock;
  const which = sentenceOf(clock);
  const sentence = own[kind]?.[which] ?? days[which];
  if (!sentence) throw new Error(`no sentence says that a ${kind} is ${state}`);
  const told = fill(sentence, factsOf(clock, today));
  const more = additions(clock).map((text) => fill(text, factsOf(clock, today)));
  return {
    EN: [told, ...more].map(({ EN }) => EN).join(''),
    DA: [told, ...more].map(({ DA }) => DA).join(''),
  };
}

function sentenceOf({ kind, state, startedOn, endsOn, endedOn }: LegalClock): keyof Sentences {
  if (kind === 'DETENTION' || state === 'NOT_VISIBLE' || kind === 'DEPARTURE') return state;
  if (endsOn === null) return startedOn === null ? 'NO_BEGINNING' : 'NO_LAST_DAY';
  return endedOn !== null && startedOn !== null && endedOn < startedOn ? 'NEVER_BEGAN' : state;
}

function additions({ state, extensions, capEndsOn, endedOn, kind }: LegalClock): readonly Text[] {
  const last = extensions.at(-1);
  const extended = !last?.ground ? [] : last.toEndsOn === null ? [DETAINED_LONGER] : [EXTENDED];
  const capped = state === 'RUNNING' && capEndsOn !== null && kind !== 'REINTEGRATION_SUPPORT';
  return [...extended, ...(capped ? [endedOn === null ? CAPPED : CUT_SHORT] : [])];
}

/** What the sentences may name: days, hours and words, never anything about the person. */
function factsOf({ extensions, asOf, room, kind, ...clock }: LegalClock, today: string): Facts {
  const last = extensions.at(-1);
  const named = { ...clock, toEndsOn: last?.toEndsOn ?? null, toEndsAt: last?.toEndsAt ?? null };
  return {
    ...Object.fromEntries(
      Object.entries(named).filter((entry): entry is [string, string | number] =>
        ['string', 'number'].includes(typeof entry[1]),
      ),
    ),
    kind,
    room,
    asOf: today,
    asOfInstant: asOf.toISOString(),
  };
}
