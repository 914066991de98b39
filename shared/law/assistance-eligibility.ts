import type { EligibilityOutcome } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import {
  byTime,
  type EntitlementDecision,
  entitlement,
  unconditionally,
} from './assistance-unconditional.ts';
import { type Finding, gravest, heldTo, openUnlessBroken } from './finding.ts';
import { notConfirmed } from './not-confirmed.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

/**
 * CMM, DIS or a court assesses whether a victim is eligible for assistance. On what, says ASSISTANCE_UNCONDITIONAL.
 * Source: M-004, M-056.
 */
export const assistanceEligibility: Rule<
  'LAW',
  'NOT_AN_ASSESSOR' | 'NOT_A_VICTIM' | 'NOT_DECIDED' | 'NOT_CONFIRMED',
  { readonly assessors: readonly Authority[] }
> = {
  id: 'ASSISTANCE_ELIGIBILITY',
  kind: 'LAW',
  appliedBy: ['CMM', 'DIS', 'COURT'],
  title: { EN: 'Eligibility for assistance', DA: 'Ret til støtte' }, // unofficial rendering
  text: {
    EN: 'The Centre against Human Trafficking, the Danish Immigration Service or a court assesses whether a victim of human trafficking is eligible for assistance.',
    DA: 'Center mod Menneskehandel, Udlændingestyrelsen eller en domstol vurderer, om et offer for menneskehandel er berettiget til støtte.',
  },
  source: ['M-004', 'M-056'],
  reasons: {
    NOT_AN_ASSESSOR: {
      message: {
        EN: 'This body does not assess eligibility for assistance: {assessor:Authority}.',
        DA: 'Denne myndighed eller organisation vurderer ikke ret til støtte: {assessor:Authority}.',
      },
      remedy: {
        EN: 'Ask the national point of contact to assess it: {askAt:Authority}.',
        DA: 'Bed det nationale kontaktpunkt om at vurdere den: {askAt:Authority}.',
      },
    },
    NOT_A_VICTIM: {
      message: {
        EN: 'On {asOf} no decision is in force that identifies the person as a victim of human trafficking.',
        DA: 'Den {asOf} gælder der ingen afgørelse, som identificerer personen som offer for menneskehandel.',
      },
      remedy: {
        EN: 'A decision by the competent authority that identifies the person. Support and accommodation can be given meanwhile. What was decided while an authority was silent can be taken back by deciding that the person is not eligible.',
        DA: 'En afgørelse fra den kompetente myndighed, som identificerer personen. Støtte og et sted at bo kan gives imens. Det, der blev afgjort, mens en myndighed ikke svarede, kan tages tilbage ved en afgørelse om, at personen ikke er berettiget.',
      },
    },
    NOT_DECIDED: {
      message: {
        EN: 'On {asOf} it is not settled whether the person is a victim, so that the person cannot be found not eligible.',
        DA: 'Den {asOf} er det ikke afgjort, om personen er offer, så personen kan ikke anses for ikke berettiget.',
      },
      remedy: {
        EN: 'A decision on identification by the competent authority first.',
        DA: 'Først en afgørelse om identifikation fra den kompetente myndighed.',
      },
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'CMM-DIS-COURT',
      from: null,
      to: null,
      label: {
        EN: 'Assessed by CMM, DIS or a court',
        DA: 'Vurderes af CMM, Udlændingestyrelsen eller en domstol',
      },
      data: { assessors: ['CMM', 'DIS', 'COURT'] },
      source: [
        'M-004',
        'M-056',
        'The sources set no time in which to assess it',
        'First day of validity not in the sources',
      ],
    },
  ],
};

interface Assessed {
  readonly outcome: EligibilityOutcome;
  readonly verification: Verification;
}

export type EligibilityFacts = EntitlementDecision & {
  readonly assessor: Authority;
  /** The latest decision on it, whoever took it; none where it is the first. */
  readonly standing?: Assessed | null;
};

export interface DecidedEligibility {
  readonly outcome: EligibilityOutcome;
  readonly versions: readonly string[];
}

/**
 * Whether this body may decide so today. That she is eligible protects, so it goes ahead while an owner of identification
 * decisions is silent; that she is not does not. What went ahead so, and is borne out by nobody once all have answered, is taken
 * back before it is settled who she is.
 */
export function decideEligibility(facts: EligibilityFacts, today: Day): DecidedEligibility | Refused {
  const { assessor, outcome, identificationKnown, standing } = facts;
  const variant = variantOn(assistanceEligibility, today);
  const version = versionOf(assistanceEligibility, variant);
  if (!variant.data.assessors.includes(assessor)) {
    return refuse(assistanceEligibility, version, 'NOT_AN_ASSESSOR', { assessor, askAt: 'CMM' });
  }
  const unconditional = unconditionally(facts, today);
  if (isRefused(unconditional)) return unconditional;
  const entitled = entitlement(facts, today);
  const takesBack =
    identificationKnown && standing?.outcome === 'ELIGIBLE' && standing.verification === 'UNVERIFIED';
  if (outcome === 'NOT_ELIGIBLE' && entitled === null && !takesBack) {
    return refuse(assistanceEligibility, version, 'NOT_DECIDED', { asOf: today });
  }
  if (outcome === 'ELIGIBLE' && entitled !== 'ELIGIBLE' && identificationKnown) {
    return refuse(assistanceEligibility, version, 'NOT_A_VICTIM', { asOf: today });
  }
  return { outcome, versions: [version, unconditional.version] };
}

type RecordedEligibility = Omit<EligibilityFacts, 'standing'> & {
  readonly decidedOn: Day;
  readonly recordedAt: string;
  readonly verification: Verification;
};

/** Decided again with every answer there, the same or the other way, it needs no confirming. */
const isOpen = (one: RecordedEligibility, after: readonly RecordedEligibility[]): boolean =>
  one.verification === 'UNVERIFIED' && !after.some(({ verification }) => verification === 'VERIFIED');

/** Of decisions as they were taken, on what was known when they were. */
export const findAssistanceEligibility = (decisions: readonly RecordedEligibility[], asOf: Day): Finding =>
  gravest(
    assistanceEligibility,
    decisions
      .filter(({ decidedOn }) => decidedOn <= asOf)
      .toSorted(byTime)
      .map((recorded, at, all) => {
        const unverified = recorded.verification === 'UNVERIFIED';
        const held = { ...recorded, standing: all[at - 1] ?? null };
        const facts = unverified ? { ...held, identification: null, identificationKnown: false } : held;
        const decided = decideEligibility(facts, facts.decidedOn);
        // that a victim was turned down is for ASSISTANCE_UNCONDITIONAL to say
        const own = isRefused(decided) && decided.refused === assistanceEligibility;
        const version = versionOn(assistanceEligibility, facts.decidedOn);
        const found = heldTo(assistanceEligibility, own ? decided : { version });
        return isOpen(recorded, all.slice(at + 1))
          ? openUnlessBroken(
              found,
              refuse(assistanceEligibility, version, 'NOT_CONFIRMED', { from: facts.decidedOn, asOf }),
            )
          : found;
      }),
  );
