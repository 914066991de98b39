import type { Day } from '../day.ts';
import type { Authority, CitizenshipGroup, StayBasis } from '../vocabulary.ts';
import { notConfirmed } from './not-confirmed.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface Competence {
  /** Citizenships that settle the matter whatever the stay. */
  readonly byCitizenship: Readonly<Partial<Record<CitizenshipGroup, Authority>>>;
  readonly byStay: Readonly<Record<StayBasis, Authority>>;
  /** Citizenships that no stay but a lawful one goes with, whatever is on record. */
  readonly staysLawfully: readonly CitizenshipGroup[];
  /** Who may act in some cases where DIS is competent. */
  readonly besideDis: readonly Authority[];
  readonly atTrial: readonly Authority[];
}

const byStay = {
  LAWFUL: 'CMM',
  NO_LAWFUL_STAY: 'DIS',
  ASYLUM_SEEKER: 'DIS',
  UNKNOWN: 'CMM',
} as const;

/**
 * Citizenship and stay at the time of identification settle whether CMM or DIS is competent; for a person on trial
 * the court is too. Source: M-052, M-053, M-061 to M-064.
 */
export const competentAuthorityRule: Rule<
  'LAW',
  | 'NOT_COMPETENT'
  | 'ADDRESSEE_NOT_COMPETENT'
  | 'NOT_THE_HOLDER'
  | 'ALREADY_COMPETENT'
  | 'HAND_OVER_DUE'
  | 'STAY_CONTRADICTED'
  | 'NOT_THE_DECIDER'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED',
  Competence
> = {
  id: 'COMPETENT_AUTHORITY',
  kind: 'LAW',
  appliedBy: ['CMM', 'DIS', 'SIRI', 'COURT'],
  title: { EN: 'Competent authority', DA: 'Kompetent myndighed' }, // unofficial rendering
  text: {
    EN: 'Who is competent to identify depends on the person’s citizenship and stay at the time of identification. While the stay is unknown, the Centre against Human Trafficking assesses. For a person on trial the court is competent as well. When the stay changes, competence moves with it, by a hand-over.',
    DA: 'Hvem der er kompetent til at identificere, afhænger af personens statsborgerskab og ophold på tidspunktet for identifikationen. Så længe opholdet er ukendt, vurderer Center mod Menneskehandel sagen. Er personen tiltalt, er domstolen også kompetent. Ændrer opholdet sig, flytter kompetencen med ved en overdragelse.',
  },
  source: ['M-052', 'M-053', 'M-061', 'M-062', 'M-063', 'M-064', 'C-05', 'C-06', 'C-23'],
  reasons: {
    NOT_COMPETENT: {
      message: {
        EN: 'On {asOf} the competent authority for this person is: {competent:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Den {asOf} er den kompetente myndighed for denne person: {competent:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Hand the case over to: {competent:Authority}. If the stay on record is out of date, have it corrected first.',
        DA: 'Overdrag sagen til: {competent:Authority}. Er det registrerede ophold forældet, skal det først rettes.',
      },
    },
    ADDRESSEE_NOT_COMPETENT: {
      message: {
        EN: 'On {asOf} the competent authority for this person is: {competent:Authority}. The body to which the case was to be handed over: {to:Authority}.',
        DA: 'Den {asOf} er den kompetente myndighed for denne person: {competent:Authority}. Den myndighed, sagen skulle overdrages til: {to:Authority}.',
      },
      remedy: {
        EN: 'The case belongs with: {competent:Authority}. If the stay on record is out of date, have it corrected first.',
        DA: 'Sagen hører til hos: {competent:Authority}. Er det registrerede ophold forældet, skal det først rettes.',
      },
    },
    NOT_THE_HOLDER: {
      message: {
        EN: 'The body that is competent on {asOf} hands the case over, or the national point of contact: {contactPoint:Authority}. The body that set out to: {by:Authority}.',
        DA: 'Sagen overdrages af den myndighed, der er kompetent den {asOf}, eller af det nationale kontaktpunkt: {contactPoint:Authority}. Den, der ville overdrage den: {by:Authority}.',
      },
      remedy: {
        EN: 'Ask for the hand-over at: {contactPoint:Authority}.',
        DA: 'Bed om overdragelsen hos: {contactPoint:Authority}.',
      },
    },
    ALREADY_COMPETENT: {
      message: {
        EN: 'On {asOf} this body is competent already: {competent:Authority}.',
        DA: 'Den {asOf} er denne myndighed allerede kompetent: {competent:Authority}.',
      },
      remedy: null,
    },
    HAND_OVER_DUE: {
      message: {
        EN: 'On {asOf} the competent authority for this person is: {competent:Authority}. No hand-over to it is on record; the case is with: {holder:Authority}.',
        DA: 'Den {asOf} er den kompetente myndighed for denne person: {competent:Authority}. Der er ikke registreret nogen overdragelse til den; sagen ligger hos: {holder:Authority}.',
      },
      remedy: {
        EN: 'Hand the case over to: {competent:Authority}. If the stay on record is out of date, have it corrected first.',
        DA: 'Overdrag sagen til: {competent:Authority}. Er det registrerede ophold forældet, skal det først rettes.',
      },
    },
    STAY_CONTRADICTED: {
      message: {
        EN: 'On {asOf} the citizenship on record is one with which nobody is without lawful stay or seeks asylum, and the stay on record says so all the same. What rests on the stay, such as a reflection period, rests on an error.',
        DA: 'Den {asOf} er der registreret et statsborgerskab, som giver ret til at opholde sig her, men det registrerede ophold siger noget andet. Det, der hviler på opholdet, for eksempel en refleksionsperiode, hviler på en fejl.',
      },
      remedy: {
        EN: 'One of the two is corrected: the stay at this authority: {stayAt:Authority}, the citizenship at this one: {citizenshipAt:Authority}.',
        DA: 'Et af de to rettes: opholdet hos denne myndighed: {stayAt:Authority}, statsborgerskabet hos denne: {citizenshipAt:Authority}.',
      },
    },
    NOT_THE_DECIDER: {
      message: {
        EN: 'A decision is confirmed by the body that took it: {rightful:Authority}. The body that set out to confirm it: {decider:Authority}.',
        DA: 'En afgørelse bekræftes af den myndighed, der traf den: {rightful:Authority}. Den myndighed, der ville bekræfte den: {decider:Authority}.',
      },
      remedy: {
        EN: 'Ask for it at: {rightful:Authority}.',
        DA: 'Bed om det hos: {rightful:Authority}.',
      },
    },
    ALREADY_CONFIRMED: {
      message: {
        EN: 'Every fact of other authorities on which the decision of {decidedOn} rests is confirmed.',
        DA: 'Alle oplysninger fra andre myndigheder, som afgørelsen af {decidedOn} hviler på, er bekræftet.',
      },
      remedy: null,
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'BEFORE-2022-BY-STAY',
      from: null,
      to: '2021-12-31',
      label: {
        EN: 'By stay alone: lawful stay, CMM; without it, DIS',
        DA: 'Alene efter ophold: lovligt ophold, CMM; uden, Udlændingestyrelsen',
      },
      data: {
        byCitizenship: { DANISH: 'CMM' },
        byStay,
        staysLawfully: ['DANISH'],
        besideDis: ['SIRI'],
        atTrial: ['COURT'],
      },
      source: [
        'M-062',
        'M-063',
        'M-064',
        'C-06: asylum-seekers are DIS’s although their stay is lawful meanwhile',
        'C-23: an EU citizen without lawful stay is DIS’s',
        'A Danish citizen is never without lawful stay',
      ],
    },
    {
      id: '2022-BY-CITIZENSHIP',
      from: '2022-01-01',
      to: null,
      label: {
        EN: 'Danish and EU citizens and documented migrants, CMM; undocumented migrants and asylum-seekers, DIS',
        DA: 'Danske statsborgere, EU-borgere og personer med lovligt ophold, CMM; personer uden lovligt ophold og asylansøgere, Udlændingestyrelsen',
      },
      data: {
        byCitizenship: { DANISH: 'CMM', OTHER_EU: 'CMM' },
        byStay,
        staysLawfully: ['DANISH'],
        besideDis: ['SIRI'],
        atTrial: ['COURT'],
      },
      source: [
        'M-050',
        'M-052',
        'M-053',
        'C-05',
        'C-23: an EU citizen is CMM’s, with or without lawful stay',
        'A Danish citizen is never without lawful stay',
      ],
    },
  ],
};

export interface CompetenceFacts {
  readonly citizenship: CitizenshipGroup;
  readonly stay: StayBasis | null;
  readonly onTrial: boolean;
}

export interface CompetentAuthority {
  readonly authority: Authority;
  /** Who may decide as well: SIRI in some cases beside DIS, the court at a trial. */
  readonly also: readonly Authority[];
  readonly version: string;
}

/** Who is competent, by the variant of the day of identification. A stay that is not recorded is unknown. */
export function competentAuthority(facts: CompetenceFacts, day: Day): CompetentAuthority {
  const variant = variantOn(competentAuthorityRule, day);
  const { byCitizenship, byStay, besideDis, atTrial } = variant.data;
  const authority = byCitizenship[facts.citizenship] ?? byStay[facts.stay ?? 'UNKNOWN'];
  return {
    authority,
    also: [...(authority === 'DIS' ? besideDis : []), ...(facts.onTrial ? atTrial : [])],
    version: versionOf(competentAuthorityRule, variant),
  };
}

/** Whether this body may decide on this person's identification today. */
export function competentToDecide(
  facts: CompetenceFacts & { readonly decider: Authority },
  today: Day,
): { readonly version: string } | Refused {
  const { authority, also, version } = competentAuthority(facts, today);
  const { decider } = facts;
  return decider === authority || also.includes(decider)
    ? { version }
    : refuse(competentAuthorityRule, version, 'NOT_COMPETENT', {
        decider,
        competent: authority,
        asOf: today,
      });
}

/** Whether she stays lawfully by her citizenship alone, whatever residence status is on record. */
export const staysAsCitizen = (citizenship: CitizenshipGroup, today: Day): boolean =>
  variantOn(competentAuthorityRule, today).data.staysLawfully.includes(citizenship);

/** Whether the body that holds the case is one that the law names today; if not, or if nobody can tell by what is on record, something is to be done. */
export function holderCompetent(
  { holder, ...facts }: Omit<CompetenceFacts, 'onTrial'> & { readonly holder: Authority },
  today: Day,
): { readonly version: string } | Refused {
  const { authority, also, version } = competentAuthority({ ...facts, onTrial: holder === 'COURT' }, today);
  if (staysAsCitizen(facts.citizenship, today) && WITHOUT_LAWFUL_STAY.includes(facts.stay)) {
    const corrected = { stayAt: 'DIS', citizenshipAt: 'CMM', asOf: today };
    return refuse(competentAuthorityRule, version, 'STAY_CONTRADICTED', corrected);
  }
  return holder === authority || also.includes(holder)
    ? { version }
    : refuse(competentAuthorityRule, version, 'HAND_OVER_DUE', { holder, competent: authority, asOf: today });
}

const WITHOUT_LAWFUL_STAY: readonly (StayBasis | null)[] = ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'];

/** It may hand over any case, and is whom others ask for it. */
const CONTACT_POINT: Authority = 'CMM';

/** The holder is not named: by it whoever is not told of her stay would learn of it. */
const notTheHolder = (by: Authority, version: string, today: Day): Refused =>
  refuse(competentAuthorityRule, version, 'NOT_THE_HOLDER', {
    by,
    contactPoint: CONTACT_POINT,
    asOf: today,
  });

export interface HandOverOfCompetence {
  readonly by: Authority;
  readonly from: Authority;
  readonly to: Authority;
  readonly citizenship: CitizenshipGroup;
  readonly stay: StayBasis | null;
  /** False: DIS did not tell it to the body that hands over. */
  readonly stayTold: boolean;
}

/**
 * Whether this body may hand the case over today: from the one that is competent so far to the one that is by now, which is
 * named: SIRI acts beside DIS. What SIRI has from DIS it gives back to DIS whether or not it is told of the stay.
 */
export function handOver(
  { by, from, to, stayTold, ...facts }: HandOverOfCompetence,
  today: Day,
): { readonly version: string; readonly authority: Authority } | Refused {
  const { authority, also, version } = competentAuthority({ ...facts, onTrial: false }, today);
  if (by !== from && by !== CONTACT_POINT) return notTheHolder(by, version, today);
  if (to === from) {
    return refuse(competentAuthorityRule, version, 'ALREADY_COMPETENT', { competent: to, asOf: today });
  }
  const { besideDis } = variantOn(competentAuthorityRule, today).data;
  if (!stayTold && to === 'DIS' && besideDis.includes(from)) return { version, authority: to };
  return to === authority || also.includes(to)
    ? { version, authority }
    : refuse(competentAuthorityRule, version, 'ADDRESSEE_NOT_COMPETENT', {
        to,
        competent: authority,
        asOf: today,
      });
}

/** Whether competence can lie with a body at all: another one hands no case over, whatever it read of who holds it. */
export function mayHoldCompetence(
  { by, from }: Pick<HandOverOfCompetence, 'by' | 'from'>,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(competentAuthorityRule, today);
  const version = versionOf(competentAuthorityRule, variant);
  const { byCitizenship, byStay, besideDis } = variant.data;
  const holders = [from, ...Object.values(byCitizenship), ...Object.values(byStay), ...besideDis];
  return holders.includes(by) ? { version } : notTheHolder(by, version, today);
}
