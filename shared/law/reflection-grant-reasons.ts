import type { Reason } from './rule.ts';

export type ReflectionGrantCode =
  | 'NOT_THE_DECIDER'
  | 'STAY_NOT_WITHOUT_LAWFUL'
  | 'STAY_CONTRADICTED'
  | 'STAY_NOT_RECORDED'
  | 'NOT_IDENTIFIED'
  | 'DEPARTED'
  | 'PERIOD_RUNNING'
  | 'PERIOD_RAN'
  | 'END_NOT_RECORDED'
  | 'ALREADY_GRANTED'
  | 'ALREADY_OFFERED'
  | 'ALREADY_DECLINED'
  | 'PERIOD_OVER'
  | 'STILL_IDENTIFIED'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED'
  | 'NOT_OFFERED';

/** What the rule on the reflection period says when it refuses: to offer, grant, confirm or end one, or to take a refusal down. */
export const grantReasons: Readonly<Record<ReflectionGrantCode, Reason>> = {
  NOT_THE_DECIDER: {
    message: {
      EN: 'Reflection periods are offered, granted and ended by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
      DA: 'Refleksionsperioder tilbydes, gives og bringes til ophør af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
    },
    remedy: {
      EN: 'Pass the request on to: {rightful:Authority}.',
      DA: 'Send anmodningen videre til: {rightful:Authority}.',
    },
  },
  STAY_NOT_WITHOUT_LAWFUL: {
    message: {
      EN: 'The reflection period is for victims without lawful stay and for asylum-seekers. On {asOf} a lawful stay is on record.',
      DA: 'Refleksionsperioden er for ofre uden lovligt ophold og for asylansøgere. Den {asOf} er der registreret lovligt ophold.',
    },
    remedy: {
      EN: 'Lawful residents get an equivalent recovery period with the same measures, at: {recoveryAt:Authority}.',
      DA: 'Personer med lovligt ophold får en tilsvarende restitutionsperiode med de samme tilbud, hos: {recoveryAt:Authority}.',
    },
  },
  STAY_CONTRADICTED: {
    message: {
      EN: 'On {asOf} this authority has on record that the person stays here as a citizen of this country: {citizenshipAt:Authority}. The residence status on record says otherwise. The reflection period is for victims without lawful stay and for asylum-seekers.',
      DA: 'Den {asOf} har denne myndighed registreret, at personen opholder sig her som dansk statsborger: {citizenshipAt:Authority}. Den registrerede opholdsstatus siger noget andet. Refleksionsperioden er for ofre uden lovligt ophold og for asylansøgere.',
    },
    remedy: {
      EN: 'The residence status is set right at: {stayAt:Authority}; or the citizenship, if that is wrong, at: {citizenshipAt:Authority}. Lawful residents get an equivalent recovery period with the same measures, at: {recoveryAt:Authority}.',
      DA: 'Opholdsstatussen rettes hos: {stayAt:Authority}; eller statsborgerskabet, hvis det er forkert, hos: {citizenshipAt:Authority}. Personer med lovligt ophold får en tilsvarende restitutionsperiode med de samme tilbud, hos: {recoveryAt:Authority}.',
    },
  },
  STAY_NOT_RECORDED: {
    message: {
      EN: 'On {asOf} it is not on record on what the person stays, so it cannot be told whether the reflection period or the recovery period applies.',
      DA: 'Den {asOf} er det ikke registreret, hvad personen opholder sig her på, så det kan ikke afgøres, om refleksionsperioden eller restitutionsperioden gælder.',
    },
    remedy: {
      EN: 'Record the residence status, or clear it up where it is on record as unknown. Then decide again.',
      DA: 'Registrer opholdsgrundlaget, eller afklar det, hvor det er registreret som ukendt. Træf så afgørelsen igen.',
    },
  },
  NOT_IDENTIFIED: {
    message: {
      EN: 'On {asOf} no decision is in force that identifies the person as a victim of human trafficking.',
      DA: 'Den {asOf} gælder der ingen afgørelse, som identificerer personen som offer for menneskehandel.',
    },
    remedy: {
      EN: 'A decision by the competent authority that identifies the person.',
      DA: 'En afgørelse fra den kompetente myndighed, som identificerer personen.',
    },
  },
  DEPARTED: {
    message: {
      EN: 'The person was identified on {decidedOn}, and left on {departedOn}. A reflection period is for whoever is here.',
      DA: 'Personen blev identificeret den {decidedOn} og udrejste den {departedOn}. En refleksionsperiode er for den, der er her.',
    },
    remedy: {
      EN: 'If the person has come back: a decision that identifies the person since then.',
      DA: 'Er personen kommet tilbage: en afgørelse, som siden da identificerer personen.',
    },
  },
  PERIOD_RUNNING: {
    message: {
      EN: 'A reflection period is running, from {startsOn} to {endsOn}.',
      DA: 'Der løber allerede en refleksionsperiode, fra den {startsOn} til og med den {endsOn}.',
    },
    remedy: {
      EN: 'Extend the period that is running, as far as its cap allows.',
      DA: 'Forlæng den periode, der løber, så langt loftet tillader.',
    },
  },
  PERIOD_RAN: {
    message: {
      EN: 'On {madeOn}, when the offer was made, a reflection period was running, from {startsOn} to {endsOn}. There is one at a time, and nothing confirms the offer afterwards.',
      DA: 'Den {madeOn}, da tilbuddet blev givet, løb der en refleksionsperiode, fra den {startsOn} til og med den {endsOn}. Der er én ad gangen, og intet kan bekræfte tilbuddet bagefter.',
    },
    remedy: null,
  },
  END_NOT_RECORDED: {
    message: {
      EN: 'The reflection period from {startsOn} to {endsOn} ended when the person left on {departedOn}, and that end is not on record.',
      DA: 'Refleksionsperioden fra den {startsOn} til og med den {endsOn} sluttede, da personen udrejste den {departedOn}, og det er ikke registreret.',
    },
    remedy: {
      EN: 'Record that the period ended with the departure. Then another one is lawful on the same day.',
      DA: 'Registrer, at perioden sluttede med udrejsen. Derefter er en ny lovlig samme dag.',
    },
  },
  ALREADY_GRANTED: {
    message: {
      EN: 'A reflection period has been granted on this identification, from {startsOn} to {endsOn}. There is one for each identification.',
      DA: 'Der er givet en refleksionsperiode på grundlag af denne identifikation, fra den {startsOn} til og med den {endsOn}. Der gives én for hver identifikation.',
    },
    remedy: {
      EN: 'Extend that period as long as its cap is not reached. A further period takes a new identification.',
      DA: 'Forlæng den periode, så længe dens loft ikke er nået. En ny periode kræver en ny identifikation.',
    },
  },
  ALREADY_OFFERED: {
    message: {
      EN: 'On this identification a reflection period was offered, or asked for, on {offeredOn}. It is offered once for each identification.',
      DA: 'På grundlag af denne identifikation blev der tilbudt eller anmodet om en refleksionsperiode den {offeredOn}. Den tilbydes én gang for hver identifikation.',
    },
    remedy: {
      EN: 'Grant the period when the person asks for it; having declined the offer takes no right away.',
      DA: 'Giv perioden, når personen anmoder om den; at have afslået tilbuddet fratager ikke personen nogen ret.',
    },
  },
  ALREADY_DECLINED: {
    message: {
      EN: 'The person declined the offer on {declinedOn}.',
      DA: 'Personen afslog tilbuddet den {declinedOn}.',
    },
    remedy: {
      EN: 'It is on record. If the person asks for the period after all, grant it.',
      DA: 'Det er registreret. Beder personen alligevel om perioden, så giv den.',
    },
  },
  PERIOD_OVER: {
    message: {
      EN: 'The reflection period that began on {startsOn} was over on {endsOn}. There is nothing left to end.',
      DA: 'Refleksionsperioden, der begyndte den {startsOn}, sluttede den {endsOn}. Der er intet tilbage at bringe til ophør.',
    },
    remedy: null,
  },
  STILL_IDENTIFIED: {
    message: {
      EN: 'The decision of {decidedOn} that identifies the person is in force. The body that took it: {authority:Authority}.',
      DA: 'Afgørelsen af {decidedOn}, som identificerer personen, gælder. Den myndighed, der traf den: {authority:Authority}.',
    },
    remedy: {
      EN: 'Let the period run. The person’s cooperation, with whomever, is no reason to end it.',
      DA: 'Lad perioden løbe. Personens samarbejde, uanset med hvem, er ingen grund til at bringe den til ophør.',
    },
  },
  ALREADY_CONFIRMED: {
    message: {
      EN: 'Every fact of other authorities on which the period that began, or was offered, on {startsOn} rests is confirmed. There is nothing left to confirm.',
      DA: 'Alle oplysninger fra andre myndigheder, som perioden fra, eller tilbuddet af, den {startsOn} hviler på, er bekræftet. Der er intet tilbage at bekræfte.',
    },
    remedy: null,
  },
  NOT_CONFIRMED: {
    message: {
      EN: 'The reflection period that began, or was offered, on {startsOn} went ahead while an authority was silent. On {asOf} what it rests on is not confirmed.',
      DA: 'Refleksionsperioden, der begyndte eller blev tilbudt den {startsOn}, blev givet, tilbudt eller forlænget, mens en myndighed ikke svarede. Den {asOf} er det, den hviler på, ikke bekræftet.',
    },
    remedy: {
      EN: 'Ask the authorities again, and confirm the period, or the offer, once they have answered.',
      DA: 'Spørg myndighederne igen, og bekræft perioden eller tilbuddet, når de har svaret.',
    },
  },
  NOT_OFFERED: {
    message: {
      EN: 'The person was identified as a victim of human trafficking on {identifiedOn} and is without lawful stay. On {asOf} no reflection period has been offered or asked for.',
      DA: 'Personen blev identificeret som offer for menneskehandel den {identifiedOn} og er uden lovligt ophold. Den {asOf} er der hverken tilbudt eller anmodet om en refleksionsperiode.',
    },
    remedy: {
      EN: 'Offer the reflection period, whether or not the person cooperates with the police.',
      DA: 'Tilbyd refleksionsperioden, uanset om personen samarbejder med politiet.',
    },
  },
};
