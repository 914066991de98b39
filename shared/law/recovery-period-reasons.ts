import { notConfirmed } from './not-confirmed.ts';
import type { Reason } from './rule.ts';

export type RecoveryCode =
  | 'NOT_THE_DECIDER'
  | 'STAY_NOT_LAWFUL'
  | 'STAY_CONTRADICTED'
  | 'STAY_NOT_RECORDED'
  | 'NOT_IDENTIFIED'
  | 'DEPARTED'
  | 'PERIOD_RUNNING'
  | 'PERIOD_ENDED'
  | 'ALREADY_GRANTED'
  | 'NOT_EQUIVALENT'
  | 'PERIOD_OVER'
  | 'STILL_IDENTIFIED'
  | 'NOT_DEPARTED'
  | 'BORNE_OUT'
  | 'CONFIRMED_UNTIL'
  | 'TAKEN_BACK'
  | 'EXTENSION_TAKEN_BACK'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED'
  | 'NOT_GRANTED';

/** What RECOVERY_PERIOD says when it refuses. */
export const recoveryReasons: Readonly<Record<RecoveryCode, Reason>> = {
  NOT_THE_DECIDER: {
    message: {
      EN: 'Recovery periods are granted by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
      DA: 'Restitutionsperioder gives af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
    },
    remedy: {
      EN: 'Pass the request on to: {rightful:Authority}.',
      DA: 'Send anmodningen videre til: {rightful:Authority}.',
    },
  },
  STAY_NOT_LAWFUL: {
    message: {
      EN: 'The recovery period is for victims who stay lawfully. On {asOf} no lawful stay is on record.',
      DA: 'Restitutionsperioden er for ofre med lovligt ophold. Den {asOf} er der ikke registreret lovligt ophold.',
    },
    remedy: {
      EN: 'Victims without lawful stay and asylum-seekers get a reflection period with the same measures, at: {reflectionAt:Authority}.',
      DA: 'Ofre uden lovligt ophold og asylansøgere får en refleksionsperiode med de samme tilbud, hos: {reflectionAt:Authority}.',
    },
  },
  STAY_CONTRADICTED: {
    message: {
      EN: 'The recovery period is for victims who stay lawfully. On {asOf} the citizenship on record is one with which nobody is without lawful stay or seeks asylum, and the stay on record says so all the same.',
      DA: 'Restitutionsperioden er for ofre med lovligt ophold. Den {asOf} er der registreret et statsborgerskab, som giver ret til at opholde sig her, men det registrerede ophold siger noget andet.',
    },
    remedy: {
      EN: 'One of the two is corrected: the stay at this authority: {stayAt:Authority}, the citizenship at this one: {citizenshipAt:Authority}. Then decide again.',
      DA: 'Et af de to rettes: opholdet hos denne myndighed: {stayAt:Authority}, statsborgerskabet hos denne: {citizenshipAt:Authority}. Træf så afgørelsen igen.',
    },
  },
  STAY_NOT_RECORDED: {
    message: {
      EN: 'On {asOf} it is not on record on what the person stays, so it cannot be told whether the recovery period or the reflection period applies.',
      DA: 'Den {asOf} er det ikke registreret, hvad personen opholder sig her på, så det kan ikke afgøres, om restitutionsperioden eller refleksionsperioden gælder.',
    },
    remedy: {
      EN: 'Have the residence status recorded, or cleared up where it is on record as unknown. Then decide again.',
      DA: 'Få opholdsgrundlaget registreret, eller afklaret, hvor det er registreret som ukendt. Træf så afgørelsen igen.',
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
      EN: 'The person was identified on {decidedOn}, and left on {departedOn}. A recovery period is for whoever is here.',
      DA: 'Personen blev identificeret den {decidedOn} og udrejste den {departedOn}. En restitutionsperiode er for den, der er her.',
    },
    remedy: {
      EN: 'If the person has come back: a decision that identifies the person since then.',
      DA: 'Er personen kommet tilbage: en afgørelse, som siden da identificerer personen.',
    },
  },
  PERIOD_RUNNING: {
    message: {
      EN: 'A recovery period is running, from {startsOn} to {endsOn}.',
      DA: 'Der løber allerede en restitutionsperiode, fra den {startsOn} til og med den {endsOn}.',
    },
    remedy: {
      EN: 'Extend the period that is running, as far as its cap allows.',
      DA: 'Forlæng den periode, der løber, så langt loftet tillader.',
    },
  },
  PERIOD_ENDED: {
    message: {
      EN: 'The recovery period that began on {startsOn} was ended; its last day is {endsOn}. Another one begins after it at the earliest.',
      DA: 'Restitutionsperioden, der begyndte den {startsOn}, er afsluttet; dens sidste dag er den {endsOn}. En ny begynder tidligst derefter.',
    },
    remedy: { EN: 'Grant it on the day after.', DA: 'Giv den dagen efter.' },
  },
  ALREADY_GRANTED: {
    message: {
      EN: 'A recovery period has been granted on this identification, from {startsOn} to {endsOn}. There is one for each identification.',
      DA: 'Der er givet en restitutionsperiode på grundlag af denne identifikation, fra den {startsOn} til og med den {endsOn}. Der gives én for hver identifikation.',
    },
    remedy: {
      EN: 'A further period takes a new identification.',
      DA: 'En ny periode kræver en ny identifikation.',
    },
  },
  PERIOD_OVER: {
    message: {
      EN: 'The recovery period that began on {startsOn} was over on {endsOn}. There is nothing left to end.',
      DA: 'Restitutionsperioden, der begyndte den {startsOn}, var forbi den {endsOn}. Der er intet tilbage at bringe til ophør.',
    },
    remedy: null,
  },
  STILL_IDENTIFIED: {
    message: {
      EN: 'By the decision of {decidedOn} the person is identified as a victim: {authority:Authority}. The recovery period cannot end for want of it.',
      DA: 'Efter afgørelsen af {decidedOn} er personen identificeret som offer: {authority:Authority}. Restitutionsperioden kan ikke bringes til ophør med den begrundelse, at personen ikke er identificeret.',
    },
    remedy: {
      EN: 'Let the period run, or end it by the person’s own wish.',
      DA: 'Lad perioden løbe, eller afslut den efter personens eget ønske.',
    },
  },
  NOT_DEPARTED: {
    message: {
      EN: 'On {asOf} this authority has no departure on record that would have ended the recovery period, which began on {startsOn}: {returnsAt:Authority}.',
      DA: 'Den {asOf} har denne myndighed ikke registreret nogen udrejse, som kan have bragt restitutionsperioden, der begyndte den {startsOn}, til ophør: {returnsAt:Authority}.',
    },
    remedy: {
      EN: 'The departure is recorded there first. One of before the period ends nothing of it: where the period was granted while an authority was silent, end it as not borne out.',
      DA: 'Udrejsen registreres først dér. En udrejse før perioden bringer intet af den til ophør: Er perioden givet, mens en myndighed tav, bringes den til ophør som ikke bekræftet.',
    },
  },
  BORNE_OUT: {
    message: {
      EN: 'Every authority that was silent on the recovery period that began on {startsOn} has answered, and the answers bear it out. It cannot end for want of that.',
      DA: 'Alle myndigheder, hvis svar manglede om restitutionsperioden fra den {startsOn}, har svaret, og svarene bekræfter den. Den kan ikke bringes til ophør med den begrundelse, at den ikke er bekræftet.',
    },
    remedy: { EN: 'Confirm the period.', DA: 'Bekræft perioden.' },
  },
  CONFIRMED_UNTIL: {
    message: {
      EN: 'The recovery period that began on {startsOn} is confirmed up to {earliestLawfulAt}; only what it was extended by since went ahead without an answer.',
      DA: 'Restitutionsperioden fra den {startsOn} er bekræftet til og med den {earliestLawfulAt}; kun det, den siden er forlænget med, skete uden svar.',
    },
    remedy: {
      EN: 'Let the period run to that day, and end it then.',
      DA: 'Lad perioden løbe til den dag, og afslut den da.',
    },
  },
  TAKEN_BACK: {
    message: {
      EN: 'The recovery period that began on {startsOn} was ended on {endedOn}, since the answers that had been missing did not bear it out. There is nothing left to confirm.',
      DA: 'Restitutionsperioden fra den {startsOn} blev bragt til ophør den {endedOn}, da de svar, der havde manglet, ikke bekræftede den. Der er intet tilbage at bekræfte.',
    },
    remedy: {
      EN: 'If the law is met by now, grant another.',
      DA: 'Er lovens krav opfyldt nu, kan der gives en ny.',
    },
  },
  EXTENSION_TAKEN_BACK: {
    message: {
      EN: 'What the recovery period that began on {startsOn} was last extended by was taken back on {endedOn}, since the answers that had been missing did not bear it out. What it rested on before was verified. There is nothing left to confirm.',
      DA: 'Den seneste forlængelse af restitutionsperioden fra den {startsOn} blev taget tilbage den {endedOn}, da de svar, der havde manglet, ikke bekræftede den. Det, perioden hvilede på før, var bekræftet. Der er intet tilbage at bekræfte.',
    },
    remedy: null,
  },
  ALREADY_CONFIRMED: {
    message: {
      EN: 'Every fact of other authorities on which the recovery period that began on {startsOn} rests is confirmed. There is nothing left to confirm.',
      DA: 'Alle oplysninger fra andre myndigheder, som restitutionsperioden fra den {startsOn} hviler på, er bekræftet. Der er intet tilbage at bekræfte.',
    },
    remedy: null,
  },
  NOT_EQUIVALENT: {
    message: {
      EN: 'The recovery period that began on {startsOn} runs to {endsOn}. To equal a reflection period it would run to {least} at least and {capEndsOn} at most.',
      DA: 'Restitutionsperioden, der begyndte den {startsOn}, løber til og med den {endsOn}. For at svare til en refleksionsperiode skulle den løbe mindst til den {least} og højst til den {capEndsOn}.',
    },
    remedy: {
      EN: 'Let the period end on a day between the two.',
      DA: 'Lad perioden slutte på en dag mellem de to.',
    },
  },
  NOT_CONFIRMED: notConfirmed,
  NOT_GRANTED: {
    message: {
      EN: 'The person was identified as a victim of human trafficking on {identifiedOn} and stays lawfully. On {asOf} no recovery period has been granted.',
      DA: 'Personen blev identificeret som offer for menneskehandel den {identifiedOn} og har lovligt ophold. Den {asOf} er der ikke givet nogen restitutionsperiode.',
    },
    remedy: {
      EN: 'Grant the recovery period, unless the person does not wish it.',
      DA: 'Giv restitutionsperioden, medmindre personen ikke ønsker den.',
    },
  },
};
