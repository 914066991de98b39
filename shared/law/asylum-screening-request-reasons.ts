import { notConfirmed } from './not-confirmed.ts';
import type { Reason } from './rule.ts';

export type ScreeningRequestCode =
  | 'NOT_A_REQUESTER'
  | 'ALREADY_REQUESTED'
  | 'NOT_THE_ASSESSOR'
  | 'ALREADY_ANSWERED'
  | 'REQUEST_WITHDRAWN'
  | 'NOT_THE_REQUESTER'
  | 'NOT_ON_RECORD'
  | 'STILL_REQUESTED'
  | 'NOT_REQUESTED'
  | 'NOT_ANSWERED'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED';

/** What ASYLUM_SCREENING_REQUEST says when it refuses. */
export const screeningRequestReasons: Readonly<Record<ScreeningRequestCode, Reason>> = {
  NOT_A_REQUESTER: {
    message: {
      EN: 'An assessment is requested by the authority that holds the asylum interview. The body that asked: {requestedBy:Authority}.',
      DA: 'En vurdering anmodes der om af den myndighed, der fører asylsamtalen. Den myndighed, der anmodede: {requestedBy:Authority}.',
    },
    remedy: {
      EN: 'Refer the person to the national point of contact: {assessor:Authority}.',
      DA: 'Henvis personen til det nationale kontaktpunkt: {assessor:Authority}.',
    },
  },
  ALREADY_REQUESTED: {
    message: {
      EN: 'A request of {requestedOn} is open, and not answered yet.',
      DA: 'En anmodning af {requestedOn} er åben og endnu ikke besvaret.',
    },
    remedy: {
      EN: 'Another one can be made once this body has answered it: {assessor:Authority}, or this one has withdrawn it: {requestedBy:Authority}.',
      DA: 'En ny kan fremsættes, når denne myndighed har besvaret den: {assessor:Authority}, eller denne har trukket den tilbage: {requestedBy:Authority}.',
    },
  },
  NOT_THE_ASSESSOR: {
    message: {
      EN: 'The assessment is given by: {assessor:Authority}. The body that set out to answer: {answeredBy:Authority}.',
      DA: 'Vurderingen gives af: {assessor:Authority}. Den myndighed, der ville svare: {answeredBy:Authority}.',
    },
    remedy: {
      EN: 'Leave the answer to: {assessor:Authority}.',
      DA: 'Overlad svaret til: {assessor:Authority}.',
    },
  },
  ALREADY_ANSWERED: {
    message: {
      EN: 'The request was answered on {answeredOn}.',
      DA: 'Anmodningen blev besvaret den {answeredOn}.',
    },
    remedy: {
      EN: 'Go by that answer, or by a new request.',
      DA: 'Hold dig til det svar eller til en ny anmodning.',
    },
  },
  REQUEST_WITHDRAWN: {
    message: {
      EN: 'The request was withdrawn on {withdrawnOn}.',
      DA: 'Anmodningen blev trukket tilbage den {withdrawnOn}.',
    },
    remedy: {
      EN: 'Go by a new request, where there is one.',
      DA: 'Hold dig til en ny anmodning, hvis der foreligger en.',
    },
  },
  NOT_THE_REQUESTER: {
    message: {
      EN: 'The request was made by: {requestedBy:Authority}. The body that set out to withdraw it: {withdrawnBy:Authority}.',
      DA: 'Anmodningen er fremsat af: {requestedBy:Authority}. Den myndighed, der ville trække den tilbage: {withdrawnBy:Authority}.',
    },
    remedy: {
      EN: 'Leave the request to: {requestedBy:Authority}.',
      DA: 'Overlad anmodningen til: {requestedBy:Authority}.',
    },
  },
  NOT_ON_RECORD: {
    message: {
      EN: 'On {asOf} no such request is open at the body that is said to have made it: {requestedBy:Authority}.',
      DA: 'Den {asOf} er ingen sådan anmodning åben hos den myndighed, der skulle have fremsat den: {requestedBy:Authority}.',
    },
    remedy: {
      EN: 'Wait until this body asks: {requestedBy:Authority}.',
      DA: 'Afvent, at denne myndighed anmoder: {requestedBy:Authority}.',
    },
  },
  STILL_REQUESTED: {
    message: {
      EN: 'The body that made the request has not withdrawn it: {requestedBy:Authority}.',
      DA: 'Den myndighed, der fremsatte anmodningen, har ikke trukket den tilbage: {requestedBy:Authority}.',
    },
    remedy: {
      EN: 'Answer the request, or wait until it is withdrawn.',
      DA: 'Besvar anmodningen, eller afvent, at den trækkes tilbage.',
    },
  },
  NOT_REQUESTED: {
    message: {
      EN: 'The asylum interview of {screenedOn} showed indicators of trafficking. On {asOf} no assessment has been requested since.',
      DA: 'Asylsamtalen den {screenedOn} viste tegn på menneskehandel. Den {asOf} er der ikke siden anmodet om en vurdering.',
    },
    remedy: {
      EN: 'Request an assessment of: {assessor:Authority}.',
      DA: 'Anmod om en vurdering hos: {assessor:Authority}.',
    },
  },
  NOT_ANSWERED: {
    message: {
      EN: 'The request of {requestedOn} is not answered. There is no answer to confirm.',
      DA: 'Anmodningen af {requestedOn} er ikke besvaret. Der er intet svar at bekræfte.',
    },
    remedy: {
      EN: 'Answer the request while it is open: the body that made it is then asked for it anew.',
      DA: 'Besvar anmodningen, mens den er åben: den myndighed, der fremsatte den, spørges da på ny.',
    },
  },
  ALREADY_CONFIRMED: {
    message: {
      EN: 'The body that asked has borne out the request that was answered on {answeredOn}. There is nothing left to confirm.',
      DA: 'Den myndighed, der anmodede, har bekræftet den anmodning, der blev besvaret den {answeredOn}. Der er intet tilbage at bekræfte.',
    },
    remedy: null,
  },
  NOT_CONFIRMED: notConfirmed,
};
