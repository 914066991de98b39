import { addDays, type Day, earlier } from '../day.ts';
import type { Authority, CitizenshipGroup, IdentificationOutcome, StayBasis } from '../vocabulary.ts';
import { staysAsCitizen } from './competent-authority.ts';
import { isHereAgain } from './left-since.ts';
import { grantReasons, type ReflectionGrantCode } from './reflection-grant-reasons.ts';
import { reflectionCap } from './reflection-total.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface ReflectionGrantData {
  readonly decider: Authority;
  readonly stays: readonly StayBasis[];
  readonly days: number;
}

/**
 * Every identified victim without lawful stay is granted, on request and whether or not she cooperates with the
 * police, a reflection period of 30 days, once for each identification.
 * Source: M-068, M-081; Aliens Act section 33(14).
 */
export const reflectionGrant: Rule<'LAW', ReflectionGrantCode, ReflectionGrantData> = {
  id: 'REFLECTION_GRANT',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Reflection period', DA: 'Refleksionsperiode' },
  text: {
    EN: 'Whoever is identified as a victim of human trafficking and has no lawful stay, or seeks asylum, is offered a reflection period and is granted it on request, once for each identification. Cooperation with the police plays no part.',
    DA: 'Den, der er identificeret som offer for menneskehandel og er uden lovligt ophold eller søger asyl, tilbydes en refleksionsperiode og får den efter anmodning, én gang for hver identifikation. Samarbejde med politiet er uden betydning.',
  },
  source: ['M-068', 'M-081', 'C-04', 'C-06', 'C-08', 'Aliens Act section 33(14)'],
  reasons: grantReasons,
  variants: [
    {
      id: '30-DAYS',
      from: null,
      to: null,
      label: { EN: '30 days', DA: '30 dage' },
      data: { decider: 'DIS', stays: ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'], days: 30 },
      source: ['M-068', 'M-081', 'Aliens Act section 33(14)', 'First day of validity not in the sources'],
    },
  ],
};

/** On which decision a period was granted. */
export interface IdentificationReference {
  readonly authority: Authority;
  readonly decisionId: string;
}

/** The identification that an offer or a period rests on; null while nobody could be asked. */
export const referenceOf = ({
  identificationAuthority: authority,
  identificationDecisionId: decisionId,
}: {
  readonly identificationAuthority: Authority | null;
  readonly identificationDecisionId: string | null;
}): IdentificationReference | null => (authority && decisionId ? { authority, decisionId } : null);

export interface ReflectionGrantFacts {
  readonly decider: Authority;
  readonly stay: StayBasis | null;
  /** As CMM has it; null where it was silent, which takes nothing from her. */
  readonly citizenship?: CitizenshipGroup | null;
  /** The decision in force, as far as it is known. */
  readonly identification:
    | (IdentificationReference & {
        readonly outcome: IdentificationOutcome;
        readonly decidedOn: Day;
        readonly repeats?: readonly string[];
      })
    | null;
  /** False: an owner was silent, and no positive decision is known. The grant protects, so it goes ahead. */
  readonly identificationKnown: boolean;
  /** When she left, as the Return Agency has it; what it did not tell takes nothing from her. */
  readonly departedOn?: Day | null;
  /** Every period granted before, `endsOn` its last day in effect. */
  readonly periods: readonly {
    readonly startsOn: Day;
    readonly endsOn: Day;
    /** Null: granted while an owner was silent, and not confirmed since. */
    readonly identification: IdentificationReference | null;
  }[];
}

export interface GrantedReflection {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capDays: number;
  readonly capEndsOn: Day;
  readonly versions: readonly string[];
}

/** Whether this body decides on reflection periods. */
export function decidesOnReflection(decider: Authority, today: Day): { readonly version: string } | Refused {
  const variant = variantOn(reflectionGrant, today);
  const version = versionOf(reflectionGrant, variant);
  const { decider: rightful } = variant.data;
  return decider === rightful
    ? { version }
    : refuse(reflectionGrant, version, 'NOT_THE_DECIDER', { rightful, decider });
}

/** Who stays here as a citizen has lawful stay, whatever is on record of it. */
export function contradictedStay(
  citizenship: ReflectionGrantFacts['citizenship'],
  today: Day,
): Refused | null {
  if (!citizenship || !staysAsCitizen(citizenship, today)) return null;
  const corrected = { asOf: today, stayAt: 'DIS', citizenshipAt: 'CMM', recoveryAt: 'CMM' };
  return refuse(reflectionGrant, versionOn(reflectionGrant, today), 'STAY_CONTRADICTED', corrected);
}

export function grantReflection(facts: ReflectionGrantFacts, today: Day): GrantedReflection | Refused {
  const variant = variantOn(reflectionGrant, today);
  const { stay, identification } = facts;
  const decides = decidesOnReflection(facts.decider, today);
  if (isRefused(decides)) return decides;
  const { version } = decides;
  if (stay === null || stay === 'UNKNOWN') {
    return refuse(reflectionGrant, version, 'STAY_NOT_RECORDED', { asOf: today });
  }
  if (!variant.data.stays.includes(stay)) {
    return refuse(reflectionGrant, version, 'STAY_NOT_WITHOUT_LAWFUL', { asOf: today, recoveryAt: 'CMM' });
  }
  const contradicted = contradictedStay(facts.citizenship, today);
  if (contradicted) return contradicted;
  const identified = identification?.outcome === 'IDENTIFIED' ? identification : null;
  if (!identified && facts.identificationKnown) {
    return refuse(reflectionGrant, version, 'NOT_IDENTIFIED', { asOf: today });
  }
  const gone = identified && leftSince(identified, facts.departedOn, today);
  if (gone) return gone;
  const inTheWay = periodInTheWay(facts, identified, today);
  if (inTheWay) return inTheWay;

  const cap = reflectionCap(today);
  return {
    startsOn: today,
    endsOn: earlier(addDays(today, variant.data.days), cap.capEndsOn),
    capDays: cap.capDays,
    capEndsOn: cap.capEndsOn,
    versions: [version, cap.version],
  };
}

/** There is one period at a time, and one for each identification. */
export function periodInTheWay(
  { periods, departedOn }: Pick<ReflectionGrantFacts, 'periods' | 'departedOn'>,
  identified: ReflectionGrantFacts['identification'],
  day: Day,
): Refused | null {
  const version = versionOn(reflectionGrant, day);
  const used = identified && periods.find((period) => restsOn(period, identified));
  const running = periods.filter(({ endsOn }) => day <= endsOn);
  const [first] = running;
  if (first) {
    const last = running.reduce((one, other) => (one.endsOn < other.endsOn ? other : one), first);
    const { startsOn, endsOn } = last;
    if (departedOn && running.every((period) => period.startsOn <= departedOn)) {
      return refuse(reflectionGrant, version, 'END_NOT_RECORDED', { startsOn, endsOn, departedOn });
    }
    const free = used ? {} : { earliestLawfulAt: addDays(endsOn, 1) };
    return refuse(reflectionGrant, version, 'PERIOD_RUNNING', { startsOn, endsOn, ...free });
  }
  if (!used) return null;
  const { startsOn, endsOn } = used;
  return refuse(reflectionGrant, version, 'ALREADY_GRANTED', { startsOn, endsOn });
}

/** Whoever left after she was identified, or on that day, is not here to be given a period on it. */
export function leftSince(
  { decidedOn }: { readonly decidedOn: Day },
  departedOn: ReflectionGrantFacts['departedOn'],
  today: Day,
): Refused | null {
  if (!departedOn || isHereAgain(departedOn, decidedOn)) return null;
  return refuse(reflectionGrant, versionOn(reflectionGrant, today), 'DEPARTED', { decidedOn, departedOn });
}

/** A period granted on an unconfirmed identification is held to rest on any that had been decided by its start. */
export function restsOn(
  period: { readonly startsOn: Day; readonly identification: IdentificationReference | null },
  identification: IdentificationReference & {
    readonly decidedOn: Day;
    /** Decisions of that body that say the same: none of them is another identification. */
    readonly repeats?: readonly string[];
  },
): boolean {
  const { decisionId, repeats = [] } = identification;
  return period.identification
    ? period.identification.authority === identification.authority &&
        [decisionId, ...repeats].includes(period.identification.decisionId)
    : identification.decidedOn <= period.startsOn;
}
