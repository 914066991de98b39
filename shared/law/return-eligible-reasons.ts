import { notConfirmed } from './not-confirmed.ts';
import type { Reason } from './rule.ts';

export type ReturnEligibleCode =
  | 'NOT_THE_AGENCY'
  | 'NOT_A_FOREIGNER'
  | 'NOBODY_TO_OFFER_IT_TO'
  | 'UNDER_WAY'
  | 'NOT_WISHED'
  | 'NO_DESTINATION'
  | 'INTO_DENMARK'
  | 'NOT_THE_COUNTRY_OF_ORIGIN'
  | 'OUT_OF_ORDER'
  | 'OFFER_HOLDS'
  | 'OFFER_VERIFIED'
  | 'NOT_CONFIRMED';

/** What RETURN_ELIGIBLE says when it refuses. */
export const returnEligibleReasons: Readonly<Record<ReturnEligibleCode, Reason>> = {
  NOT_THE_AGENCY: {
    message: {
      EN: 'Voluntary returns are processed by: {rightful:Authority}. The body that set out to: {agency:Authority}.',
      DA: 'Frivillige hjemrejser behandles af: {rightful:Authority}. Den myndighed, der ville behandle den: {agency:Authority}.',
    },
    remedy: {
      EN: 'Pass the matter on to: {rightful:Authority}.',
      DA: 'Send sagen videre til: {rightful:Authority}.',
    },
  },
  NOT_A_FOREIGNER: {
    message: {
      EN: 'Voluntary return is for foreigners. The citizenship on record: {citizenship:CitizenshipGroup}.',
      DA: 'Frivillig hjemrejse er for udlændinge. Det registrerede statsborgerskab: {citizenship:CitizenshipGroup}.',
    },
    remedy: {
      EN: 'If the citizenship on record is wrong, have it corrected first.',
      DA: 'Er det registrerede statsborgerskab forkert, skal det først rettes.',
    },
  },
  NOT_CONFIRMED: notConfirmed,
  NOBODY_TO_OFFER_IT_TO: {
    message: {
      EN: 'On {asOf} the person is neither identified as a victim of human trafficking nor on record as somebody whose residence was not approved.',
      DA: 'Den {asOf} er personen hverken identificeret som offer for menneskehandel eller registreret som en, der ikke har fået ophold.',
    },
    remedy: {
      EN: 'A decision that identifies the person, or the decision on residence.',
      DA: 'En afgørelse, som identificerer personen, eller afgørelsen om ophold.',
    },
  },
  UNDER_WAY: {
    message: {
      EN: 'A return that was offered on {offeredOn} is under way. There is one at a time.',
      DA: 'En hjemrejse, der blev tilbudt den {offeredOn}, er i gang. Der er én ad gangen.',
    },
    remedy: {
      EN: 'Go on with that one. Once it is declined, withdrawn or completed, or a person who left by it is back and identified anew, another may be offered. Where this one is accepted or planned too, have the person withdraw from one of the two that has not been left by.',
      DA: 'Fortsæt med den. Når den er afslået, trukket tilbage eller afsluttet, eller en person, der rejste ud med den, er tilbage og identificeret på ny, kan en anden tilbydes. Er også denne accepteret eller planlagt, så lad personen træde tilbage fra en af de to, som ingen er rejst med.',
    },
  },
  NOT_WISHED: {
    message: {
      EN: 'On {asOf} no acceptance of the return that the person stands by is on record. It is voluntary.',
      DA: 'Den {asOf} er der ikke registreret nogen accept af hjemrejsen, som personen står ved. Den er frivillig.',
    },
    remedy: {
      EN: 'Leave the answer to the person, and record it. One that was declined or withdrawn may be offered anew.',
      DA: 'Lad personen svare, og registrer svaret. En hjemrejse, der er afslået eller trukket tilbage, kan tilbydes på ny.',
    },
  },
  NO_DESTINATION: {
    message: {
      EN: 'It is not stated where the return leads.',
      DA: 'Det er ikke angivet, hvor hjemrejsen går til.',
    },
    remedy: {
      EN: 'State which of these it is: {destinations:ReturnDestination}.',
      DA: 'Angiv, hvilket af disse det er: {destinations:ReturnDestination}.',
    },
  },
  INTO_DENMARK: {
    message: {
      EN: 'A return leads out of Denmark, and the country that is planned is Denmark.',
      DA: 'En hjemrejse går ud af Danmark, og det planlagte land er Danmark.',
    },
    remedy: {
      EN: 'Plan the return to the country of origin, or to another country of former legal residence.',
      DA: 'Planlæg hjemrejsen til hjemlandet eller til et andet tidligere opholdsland.',
    },
  },
  NOT_THE_COUNTRY_OF_ORIGIN: {
    message: {
      EN: 'The country that is planned as the country of origin is not that of the citizenship on record.',
      DA: 'Det land, der er planlagt som hjemland, svarer ikke til det registrerede statsborgerskab.',
    },
    remedy: {
      EN: 'Plan the return to the country of citizenship. If it leads to a former country of legal residence, state that; if the citizenship on record is wrong, have it corrected first.',
      DA: 'Planlæg hjemrejsen til det land, hvor personen er statsborger. Går den til et tidligere opholdsland, skal det angives; er det registrerede statsborgerskab forkert, skal det først rettes.',
    },
  },
  OUT_OF_ORDER: {
    message: {
      EN: 'The return stands as: {status:ReturnStatus}. This step is taken when it stands as: {upon:ReturnStatus}.',
      DA: 'Hjemrejsens status er: {status:ReturnStatus}. Dette trin kræver, at status er: {upon:ReturnStatus}.',
    },
    remedy: {
      EN: 'Take the steps of a return in their order. Once it is over, another may be offered.',
      DA: 'Følg hjemrejsens trin i rækkefølge. Når den er forbi, kan en anden tilbydes.',
    },
  },
  OFFER_HOLDS: {
    message: {
      EN: 'On {asOf} every authority has answered, and the answers bear out that the return was offered.',
      DA: 'Den {asOf} har alle myndigheder svaret, og svarene bekræfter, at hjemrejsen kunne tilbydes.',
    },
    remedy: {
      EN: 'Leave the answer to the person, and go on with the return if it is accepted.',
      DA: 'Lad personen svare, og gå videre med hjemrejsen, hvis den accepteres.',
    },
  },
  OFFER_VERIFIED: {
    message: {
      EN: 'Everything that was asked of other authorities about the return that was offered on {offeredOn} was answered. Only an offer that was made while one was silent is taken back.',
      DA: 'Alt, hvad andre myndigheder blev spurgt om hjemrejsen, der blev tilbudt den {offeredOn}, er besvaret. Kun et tilbud, der blev givet, mens en af dem tav, trækkes tilbage.',
    },
    remedy: {
      EN: 'Only the person withdraws from it.',
      DA: 'Kun personen selv kan træde tilbage fra den.',
    },
  },
};
