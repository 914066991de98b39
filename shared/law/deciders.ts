import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface Deciders {
  readonly formally: readonly Authority[];
  readonly inSomeCases: readonly Authority[];
  readonly atTrial: readonly Authority[];
}

/**
 * Only CMM and DIS formally decide who is a victim, SIRI in some cases and a court at a trial; an NGO never does.
 * Source: M-050, M-055, M-062 to M-064.
 */
export const deciders: Rule<'LAW', 'NOT_A_DECIDER', Deciders> = {
  id: 'DECIDERS',
  kind: 'LAW',
  appliedBy: ['CMM', 'DIS', 'SIRI', 'COURT'],
  title: { EN: 'Who decides on identification', DA: 'Hvem der træffer afgørelse om identifikation' }, // unofficial rendering
  text: {
    EN: 'Whether a person is a victim of human trafficking is decided by the Centre against Human Trafficking or the Danish Immigration Service, in some cases by the Danish Agency for International Recruitment and Integration, and at a trial by the court. Conversations that others hold may inform the decision; they are not one.',
    DA: 'Om en person er offer for menneskehandel, afgøres af Center mod Menneskehandel eller Udlændingestyrelsen, i visse tilfælde af Styrelsen for International Rekruttering og Integration og under en straffesag af domstolen. Samtaler, som andre fører, kan belyse sagen, men er ikke en afgørelse.',
  },
  source: ['M-050', 'M-055', 'M-062', 'M-063', 'M-064', 'C-02', 'C-05'],
  reasons: {
    NOT_A_DECIDER: {
      message: {
        EN: 'On {asOf} this body does not decide on identification: {decider:Authority}.',
        DA: 'Den {asOf} træffer denne myndighed eller organisation ikke afgørelse om identifikation: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to a body that takes it. Whoever is not known to it yet is referred to the national point of contact: {referTo:Authority}.',
        DA: 'Overlad afgørelsen til en myndighed, der træffer den. Den, som endnu ikke er kendt dér, henvises til det nationale kontaktpunkt: {referTo:Authority}.',
      },
    },
  },
  variants: [
    {
      id: 'BEFORE-2022',
      from: null,
      to: '2021-12-31',
      label: {
        EN: 'CMM, DIS or SIRI by the person’s stay; the court at a trial',
        DA: 'CMM, Udlændingestyrelsen eller SIRI efter personens ophold; domstolen under en straffesag',
      },
      data: { formally: ['CMM', 'DIS'], inSomeCases: ['SIRI'], atTrial: ['COURT'] },
      source: [
        'M-062',
        'M-063',
        'M-064',
        'M-066: an NGO under contract could hold the interview, the decision was not its own',
      ],
    },
    {
      id: '2022-CMM-DIS',
      from: '2022-01-01',
      to: null,
      label: {
        EN: 'Formally only CMM and DIS; SIRI in some cases, the court at a trial',
        DA: 'Formelt kun CMM og Udlændingestyrelsen; SIRI i visse tilfælde, domstolen under en straffesag',
      },
      data: { formally: ['CMM', 'DIS'], inSomeCases: ['SIRI'], atTrial: ['COURT'] },
      source: [
        'M-050',
        'M-051',
        'M-055',
        'C-05: M-050 says "only"; M-062 and M-064 still name SIRI and the courts, and both are kept',
      ],
    },
  ],
};

/** Who decides on a day: with what weight, and by which version of the rule. */
export function decidersOn(
  day: Day,
): Deciders & { readonly all: readonly Authority[]; readonly version: string } {
  const variant = variantOn(deciders, day);
  const { formally, inSomeCases, atTrial } = variant.data;
  return {
    ...variant.data,
    all: [...formally, ...inSomeCases, ...atTrial],
    version: versionOf(deciders, variant),
  };
}

export function mayDecide(decider: Authority, today: Day): { readonly version: string } | Refused {
  const { all, version } = decidersOn(today);
  return all.includes(decider)
    ? { version }
    : refuse(deciders, version, 'NOT_A_DECIDER', { decider, asOf: today, referTo: 'CMM' });
}

/** Each decision by the law of its day. */
export const findDeciders = (
  decisions: readonly { readonly authority: Authority; readonly decidedOn: Day }[],
  asOf: Day,
): Finding =>
  gravest(
    deciders,
    decisions
      .filter(({ decidedOn }) => decidedOn <= asOf)
      .map(({ authority, decidedOn }) => heldTo(deciders, mayDecide(authority, decidedOn))),
  );
