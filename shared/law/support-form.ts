import type { Day } from '../day.ts';
import type { SupportForm } from '../returns-vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface SupportFormData {
  readonly withPartner: SupportForm;
  readonly withoutPartner: SupportForm;
}

type Code = 'PARTNER_THERE' | 'NO_PARTNER' | 'PARTNER_NOT_THERE' | 'GRANTED_FOR_ANOTHER_COUNTRY';

/**
 * Support after a return is primarily in kind, through a local partner; it is cash where Denmark has no partner in that
 * country on that day. An allowance may be part of either. Source: M-118, M-120.
 */
export const supportForm: Rule<'LAW', Code, SupportFormData> = {
  id: 'SUPPORT_FORM',
  kind: 'LAW',
  appliedBy: ['RETURN_AGENCY'],
  title: { EN: 'Form of support after a return', DA: 'Støttens form efter hjemrejsen' }, // unofficial rendering
  text: {
    EN: 'Support after a return is given in kind, as activities that a local partner arranges. Where Denmark has no partner in the country on the day of the grant, it is given in cash. An allowance may be part of either.',
    DA: 'Støtte efter en hjemrejse gives i naturalier, som aktiviteter, en lokal partner tilrettelægger. Har Danmark ingen partner i landet den dag, støtten bevilges, gives den kontant. En ydelse kan indgå i begge dele.',
  },
  source: ['M-118', 'M-120', 'C-16'],
  reasons: {
    PARTNER_THERE: {
      message: {
        EN: 'On {asOf} there is a local partner in the country to which the return leads. The primary form is: {rightful:SupportForm}. The form that was to be granted: {form:SupportForm}.',
        DA: 'Den {asOf} er der en lokal partner i det land, hjemrejsen går til. Den primære form er: {rightful:SupportForm}. Den form, der skulle bevilges: {form:SupportForm}.',
      },
      remedy: {
        EN: 'Grant it through the partner. An allowance may be part of it.',
        DA: 'Bevilg den gennem partneren. En ydelse kan indgå.',
      },
    },
    NO_PARTNER: {
      message: {
        EN: 'On {asOf} there is no local partner in the country to which the return leads. The primary form is: {rightful:SupportForm}. The form that was to be granted: {form:SupportForm}.',
        DA: 'Den {asOf} er der ingen lokal partner i det land, hjemrejsen går til. Den primære form er: {rightful:SupportForm}. Den form, der skulle bevilges: {form:SupportForm}.',
      },
      remedy: {
        EN: 'Grant it in that form, or record the partner first.',
        DA: 'Bevilg den i den form, eller registrer først partneren.',
      },
    },
    PARTNER_NOT_THERE: {
      message: {
        EN: 'On {asOf} the partner through whom support was to be given does not work in the country to which the return leads, or no partner is named.',
        DA: 'Den {asOf} arbejder den partner, som støtten skulle gives gennem, ikke i det land, hjemrejsen går til, eller der er ikke angivet nogen partner.',
      },
      remedy: {
        EN: 'Name a partner who works there on that day.',
        DA: 'Angiv en partner, der arbejder dér den dag.',
      },
    },
    GRANTED_FOR_ANOTHER_COUNTRY: {
      message: {
        EN: 'Support was granted on {grantedOn} for the country to which the return leads: {form:SupportForm}. For the one to which it would now lead, it would have had to be granted in another form or through another partner.',
        DA: 'Der blev bevilget støtte den {grantedOn} til det land, hjemrejsen går til: {form:SupportForm}. Til det land, den nu skulle gå til, skulle støtten have været bevilget i en anden form eller gennem en anden partner.',
      },
      remedy: {
        EN: 'Plan it to the country for which support was granted. If the person wishes to go to the other one: record that the person withdraws from this return, and offer another, with support of its own.',
        DA: 'Planlæg den til det land, støtten er bevilget til. Ønsker personen at rejse til det andet land: registrer, at personen trækker sig fra denne hjemrejse, og tilbyd en ny med sin egen støtte.',
      },
    },
  },
  variants: [
    {
      id: 'IN-KIND-OR-CASH',
      from: null,
      to: null,
      label: {
        EN: 'In kind with a local partner, cash without one',
        DA: 'I naturalier med en lokal partner, kontant uden',
      },
      data: { withPartner: 'IN_KIND', withoutPartner: 'CASH' },
      source: [
        'M-118',
        'M-120',
        'C-16: others tell of both side by side; the primary form goes by the partner, and an allowance may be part of either',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** From when to when a local partner works in the country to which the return leads; null is open. */
export interface CoverageFacts {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Whether any of them works there on a day. */
export const covers = (coverage: readonly CoverageFacts[], day: Day): boolean =>
  coverage.some(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

export interface SupportFormFacts {
  readonly form: SupportForm;
  /** Of any local partner in that country. */
  readonly coverage: readonly CoverageFacts[];
  /** Of the partner through whom support is given, in that country; empty where none is named. */
  readonly through: readonly CoverageFacts[];
}

/** What counts is the day of the grant: a partner who comes or goes later changes nothing in what was granted. */
export function grantSupport(
  { form, coverage, through }: SupportFormFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(supportForm, today);
  const version = versionOf(supportForm, variant);
  const { withPartner, withoutPartner } = variant.data;
  const covered = covers(coverage, today);
  const rightful = covered ? withPartner : withoutPartner;
  if (form !== rightful) {
    return refuse(supportForm, version, covered ? 'PARTNER_THERE' : 'NO_PARTNER', {
      asOf: today,
      rightful,
      form,
    });
  }
  return covered && !covers(through, today)
    ? refuse(supportForm, version, 'PARTNER_NOT_THERE', { asOf: today })
    : { version };
}

/** Whether a return may lead to another country although support was granted for it: only where the grant would have been lawful there. */
export function leadElsewhere(
  { grantedOn, ...grant }: SupportFormFacts & { readonly grantedOn: Day },
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(supportForm, today);
  const { form } = grant;
  return isRefused(grantSupport(grant, grantedOn))
    ? refuse(supportForm, version, 'GRANTED_FOR_ANOTHER_COUNTRY', { grantedOn, form })
    : { version };
}

/** Each grant by the law, and the partners, of its day. */
export function findSupportForm(
  grants: readonly (SupportFormFacts & { readonly grantedOn: Day })[],
  asOf: Day,
): Finding {
  const granted = grants.filter(({ grantedOn }) => grantedOn <= asOf);
  return gravest(
    supportForm,
    granted.map((grant) => heldTo(supportForm, grantSupport(grant, grant.grantedOn))),
  );
}
