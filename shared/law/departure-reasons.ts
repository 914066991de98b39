import type { Reason } from './rule.ts';

export type DepartureCode =
  | 'NOT_THE_DECIDER'
  | 'NOTHING_IN_ITS_PLACE'
  | 'NOTHING_HOLDS_HER'
  | 'ALREADY_SET_ASIDE'
  | 'ALREADY_DEPARTED'
  | 'NOT_DEPARTED'
  | 'DEPARTED_BEFORE'
  | 'PERIOD_RUNNING'
  | 'ASYLUM_PENDING'
  | 'OVERDUE';

/** What the rule on departure says when it refuses. */
export const departureReasons: Readonly<Record<DepartureCode, Reason>> = {
  NOT_THE_DECIDER: {
    message: {
      EN: 'Departure deadlines are postponed, set aside and ended by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
      DA: 'Udrejsefrister udsættes, sættes ud af kraft og bringes til ophør af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
    },
    remedy: {
      EN: 'Leave the decision to: {rightful:Authority}.',
      DA: 'Overlad afgørelsen til: {rightful:Authority}.',
    },
  },
  NOTHING_IN_ITS_PLACE: {
    message: {
      EN: 'On {asOf} there is nothing on record that would stand in the place of the deadline: {by:DepartureSetAside}.',
      DA: 'Den {asOf} er der ikke registreret noget, som kan træde i stedet for fristen: {by:DepartureSetAside}.',
    },
    remedy: {
      EN: 'Record the asylum application or the lawful stay, or decide on the permit, first; a permit does not stand in the place of the deadline that it set; a case is merged by CMM, and the deadline stands until DIS has one in another case of the same person. For proceedings, postpone the deadline (`postponeDepartureDeadline`).',
      DA: 'Registrer først asylansøgningen eller det lovlige ophold, eller træf først afgørelse om tilladelsen; en tilladelse træder ikke i stedet for den frist, den selv har sat; en sag sammenlægges af CMM, og fristen står, indtil Udlændingestyrelsen har registreret en frist i en anden af personens sager. For en straffesags skyld udsættes fristen (`postponeDepartureDeadline`).',
    },
  },
  NOTHING_HOLDS_HER: {
    message: {
      EN: 'The last day on which to leave is {leaveBy}. On {asOf} nothing is on record that would leave the person longer: no recovery period, no proceedings that require the person’s presence, and no later day in another case of the same person.',
      DA: 'Sidste dag for udrejse er den {leaveBy}. Den {asOf} er der ikke registreret noget, som giver personen længere tid: ingen restitutionsperiode, ingen straffesag, der kræver personens tilstedeværelse, og ingen senere dag i en anden af personens sager.',
    },
    remedy: {
      EN: 'A recovery period is granted or extended by CMM first; that the person’s presence is required, and until when, is recorded by police or prosecution first.',
      DA: 'En restitutionsperiode gives eller forlænges først af CMM; at personens tilstedeværelse kræves, og hvor længe, registreres først af politi eller anklagemyndighed.',
    },
  },
  ALREADY_SET_ASIDE: {
    message: {
      EN: 'The deadline was set aside on {setAsideOn}. There is nothing left to set aside or to postpone.',
      DA: 'Fristen blev sat ud af kraft den {setAsideOn}. Der er intet tilbage at sætte ud af kraft eller udskyde.',
    },
    remedy: null,
  },
  ALREADY_DEPARTED: {
    message: {
      EN: 'The deadline ended with the departure on {departedOn}. There is nothing left of it to change.',
      DA: 'Fristen ophørte med udrejsen den {departedOn}. Der er intet tilbage af den at ændre.',
    },
    remedy: null,
  },
  NOT_DEPARTED: {
    message: {
      EN: 'On {asOf} this authority has no departure on record that would end it: {returnsAt:Authority}.',
      DA: 'Den {asOf} har denne myndighed ikke registreret nogen udrejse, som kan bringe den til ophør: {returnsAt:Authority}.',
    },
    remedy: {
      EN: 'The departure is recorded there first.',
      DA: 'Udrejsen registreres først dér.',
    },
  },
  DEPARTED_BEFORE: {
    message: {
      EN: 'The departure of {departedOn} was known when the stay was given, which began on {from}. It ends nothing that came after it.',
      DA: 'Udrejsen den {departedOn} var kendt, da opholdet blev givet, og det begyndte den {from}. Den bringer intet til ophør, som kom efter den.',
    },
    remedy: {
      EN: 'If the person has left again, that is recorded first at: {returnsAt:Authority}.',
      DA: 'Er personen udrejst igen, registreres det først hos: {returnsAt:Authority}.',
    },
  },
  PERIOD_RUNNING: {
    message: {
      EN: 'The day by which to leave would be {leaveBy}. The reflection or recovery period runs to {endsOn}, and nobody need leave before its end.',
      DA: 'Sidste dag for udrejse ville være den {leaveBy}. Refleksions- eller restitutionsperioden løber til og med den {endsOn}, og ingen skal udrejse, før den udløber.',
    },
    remedy: {
      EN: 'Give {endsOn}, or a later day.',
      DA: 'Angiv den {endsOn} eller en senere dag.',
    },
  },
  ASYLUM_PENDING: {
    message: {
      EN: 'The asylum application of {lodgedOn} waits for its decision. Until then the person stays as an asylum-seeker and need not leave.',
      DA: 'Asylansøgningen af {lodgedOn} afventer afgørelse. Indtil da opholder personen sig her som asylansøger og skal ikke udrejse.',
    },
    remedy: {
      EN: 'Decide on the asylum application: the stay follows from that.',
      DA: 'Træf afgørelse om asylansøgningen: opholdet følger af den.',
    },
  },
  OVERDUE: {
    message: {
      EN: 'The last day on which to leave was {leaveBy}. On {asOf} no departure is on record, and nothing that stands in the place of the deadline.',
      DA: 'Sidste dag for udrejse var den {leaveBy}. Den {asOf} er der ikke registreret nogen udrejse, og intet, som træder i stedet for fristen.',
    },
    remedy: {
      EN: 'Look whether the person has applied for asylum or may have a permit, and offer counselling on a voluntary return.',
      DA: 'Undersøg, om personen har søgt asyl eller kan få en tilladelse, og tilbyd rådgivning om frivillig hjemrejse.',
    },
  },
};
