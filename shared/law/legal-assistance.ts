import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

export type LegalAssistanceCode =
  | 'NOT_THE_DECIDER'
  | 'NO_TRIAL'
  | 'NOT_REQUESTED'
  | 'REQUEST_OPEN'
  | 'HEARD_WITHOUT'
  | 'CLOSED_WITHOUT';

/**
 * A victim has legal assistance at a trial in which she takes part, in whatever role, if she asks for it.
 * Source: M-107.
 */
export const legalAssistance: Rule<'LAW', LegalAssistanceCode, { readonly decider: Authority }> = {
  id: 'LEGAL_ASSISTANCE',
  kind: 'LAW',
  appliedBy: ['COURT'],
  title: { EN: 'Legal assistance at trial', DA: 'Juridisk bistand under retssagen' }, // unofficial rendering
  text: {
    EN: 'At a trial in which a victim takes part, legal assistance is given upon request.',
    DA: 'Under en retssag, som et offer medvirker i, gives der juridisk bistand efter anmodning.',
  },
  source: ['M-107'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Legal assistance at trial is granted by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Juridisk bistand under retssagen gives af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Pass the request on to: {rightful:Authority}.',
        DA: 'Send anmodningen videre til: {rightful:Authority}.',
      },
    },
    NO_TRIAL: {
      message: {
        EN: 'On {asOf} no trial is under way in which the person takes part.',
        DA: 'Den {asOf} verserer der ingen retssag, som personen medvirker i.',
      },
      remedy: {
        EN: 'Record the court case first. Legal counselling outside a trial is part of support.',
        DA: 'Registrer først retssagen. Juridisk rådgivning uden for en retssag er en del af støtten.',
      },
    },
    NOT_REQUESTED: {
      message: {
        EN: 'On {asOf} no request for legal assistance is on record.',
        DA: 'Den {asOf} er der ikke registreret nogen anmodning om juridisk bistand.',
      },
      remedy: {
        EN: 'Ask the person, and record the request.',
        DA: 'Spørg personen, og registrer anmodningen.',
      },
    },
    REQUEST_OPEN: {
      message: {
        EN: 'Legal assistance was requested on {requestedOn} and has not been granted. The trial was to be closed on {closedOn}.',
        DA: 'Der blev anmodet om juridisk bistand den {requestedOn}, og den er ikke givet. Retssagen skulle afsluttes den {closedOn}.',
      },
      remedy: {
        EN: 'Grant it first, and close the trial then.',
        DA: 'Giv den først, og afslut derefter retssagen.',
      },
    },
    HEARD_WITHOUT: {
      message: {
        EN: 'Legal assistance was requested on {requestedOn}. A hearing has been held since then without it.',
        DA: 'Der blev anmodet om juridisk bistand den {requestedOn}. Siden da er der holdt et retsmøde uden.',
      },
      remedy: {
        EN: 'Grant it before the next hearing.',
        DA: 'Giv den før næste retsmøde.',
      },
    },
    CLOSED_WITHOUT: {
      message: {
        EN: 'Legal assistance was requested on {requestedOn}. The trial was closed without it. Nothing makes up for it afterwards.',
        DA: 'Der blev anmodet om juridisk bistand den {requestedOn}. Retssagen blev afsluttet uden. Intet kan råde bod på det bagefter.',
      },
      remedy: null,
    },
  },
  variants: [
    {
      id: 'UPON-REQUEST',
      from: null,
      to: null,
      label: { EN: 'Upon request', DA: 'Efter anmodning' },
      data: { decider: 'COURT' },
      source: [
        'M-107',
        'M-107 does not say who grants it: that the court does is our choice',
        'M-107 names no time: a request is found unmet once a hearing was held or the trial closed without, our choice',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface LegalAssistanceFacts {
  readonly decider: Authority;
  /** The court case in which she takes part, in whatever role. */
  readonly trial: { readonly closedOn: Day | null } | null;
  readonly requestedOn: Day | null;
}

/** A request is of a trial that is under way. On the day a trial is closed it still is. */
export function requestLegalAssistance(
  { trial }: Pick<LegalAssistanceFacts, 'trial'>,
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(legalAssistance, today);
  return trial && (trial.closedOn === null || today <= trial.closedOn)
    ? { version }
    : refuse(legalAssistance, version, 'NO_TRIAL', { asOf: today });
}

/** Whoever asks for it has it: there is nothing else to weigh. */
export function grantLegalAssistance(
  { decider, trial, requestedOn }: LegalAssistanceFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(legalAssistance, today);
  const version = versionOf(legalAssistance, variant);
  const { decider: rightful } = variant.data;
  if (decider !== rightful) return refuse(legalAssistance, version, 'NOT_THE_DECIDER', { rightful, decider });
  const requestable = requestLegalAssistance({ trial }, today);
  if (isRefused(requestable)) return requestable;
  return requestedOn === null || today < requestedOn
    ? refuse(legalAssistance, version, 'NOT_REQUESTED', { asOf: today })
    : { version };
}

/** A trial is not closed over the head of whoever asked for assistance and waits for it. */
export function closeTrial(
  request: { readonly requestedOn: Day; readonly grantedOn: Day | null } | null,
  closedOn: Day,
): { readonly version: string } | Refused {
  const version = versionOn(legalAssistance, closedOn);
  return request && request.grantedOn === null
    ? refuse(legalAssistance, version, 'REQUEST_OPEN', { requestedOn: request.requestedOn, closedOn })
    : { version };
}

export interface RequestedAssistance {
  readonly requestedOn: Day;
  readonly grantedOn: Day | null;
  readonly trialClosedOn: Day | null;
  /** Days on which hearings of that trial were held. */
  readonly heardOn: readonly Day[];
}

/** Each request by the law of its day. One that is open asks nothing yet while no hearing was held without it. */
export function findLegalAssistance(requests: readonly RequestedAssistance[], asOf: Day): Finding {
  return gravest(
    legalAssistance,
    requests.flatMap(({ requestedOn, grantedOn, trialClosedOn, heardOn }) => {
      if (asOf < requestedOn) return [];
      const version = versionOn(legalAssistance, requestedOn);
      const hadBy = (day: Day) => grantedOn !== null && grantedOn <= day;
      const wrong = (reason: LegalAssistanceCode) =>
        breach(refuse(legalAssistance, version, reason, { requestedOn }));

      // on the day of the request itself she could not have it yet
      if (heardOn.some((day) => requestedOn < day && day <= asOf && !hadBy(day)))
        return wrong('HEARD_WITHOUT');
      if (trialClosedOn !== null && trialClosedOn <= asOf && !hadBy(trialClosedOn)) {
        return wrong('CLOSED_WITHOUT');
      }
      return hadBy(asOf) ? met(legalAssistance, version) : [];
    }),
  );
}
