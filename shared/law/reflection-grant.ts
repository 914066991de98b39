import { addDays, type Day, earlier } from '../day.ts';
import type { Authority, IdentificationOutcome, StayBasis } from '../vocabulary.ts';
import { reflectionCap } from './reflection-total.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

export type ReflectionGrantCode =
  | 'NOT_THE_DECIDER'
  | 'STAY_NOT_WITHOUT_LAWFUL'
  | 'STAY_NOT_RECORDED'
  | 'NOT_IDENTIFIED'
  | 'PERIOD_RUNNING'
  | 'ALREADY_GRANTED';

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
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Reflection periods are granted by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Refleksionsperioder gives af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
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
    STAY_NOT_RECORDED: {
      message: {
        EN: 'On {asOf} no residence status is on record, so it cannot be told whether the reflection period or the recovery period applies.',
        DA: 'Den {asOf} er der ikke registreret noget opholdsgrundlag, så det kan ikke afgøres, om refleksionsperioden eller restitutionsperioden gælder.',
      },
      remedy: {
        EN: 'Record the residence status, then decide again.',
        DA: 'Registrer opholdsgrundlaget, og træf så afgørelsen igen.',
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
    PERIOD_RUNNING: {
      message: {
        EN: 'A reflection period is running, from {startsOn} to {endsOn}.',
        DA: 'Der løber allerede en refleksionsperiode, fra den {startsOn} til og med den {endsOn}.',
      },
      remedy: { EN: 'Extend the period that is running.', DA: 'Forlæng den periode, der løber.' },
    },
    ALREADY_GRANTED: {
      message: {
        EN: 'A reflection period has been granted on this identification, from {startsOn} to {endsOn}. There is one for each identification.',
        DA: 'Der er givet en refleksionsperiode på denne identifikation, fra den {startsOn} til og med den {endsOn}. Der gives én for hver identifikation.',
      },
      remedy: {
        EN: 'Extend that period as long as its cap is not reached. A further period takes a new identification.',
        DA: 'Forlæng den periode, så længe dens loft ikke er nået. En ny periode kræver en ny identifikation.',
      },
    },
  },
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

export interface ReflectionGrantFacts {
  readonly decider: Authority;
  readonly stay: StayBasis | null;
  /** The decision in force, as far as it is known. */
  readonly identification:
    | (IdentificationReference & { readonly outcome: IdentificationOutcome; readonly decidedOn: Day })
    | null;
  /** False: an owner was silent, and no positive decision is known. The grant protects, so it goes ahead. */
  readonly identificationKnown: boolean;
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

export function grantReflection(facts: ReflectionGrantFacts, today: Day): GrantedReflection | Refused {
  const variant = variantOn(reflectionGrant, today);
  const version = versionOf(reflectionGrant, variant);
  const { decider, stay, identification } = facts;

  if (decider !== variant.data.decider) {
    return refuse(reflectionGrant, version, 'NOT_THE_DECIDER', { rightful: variant.data.decider, decider });
  }
  if (stay === null || stay === 'UNKNOWN') {
    return refuse(reflectionGrant, version, 'STAY_NOT_RECORDED', { asOf: today });
  }
  if (!variant.data.stays.includes(stay)) {
    return refuse(reflectionGrant, version, 'STAY_NOT_WITHOUT_LAWFUL', { asOf: today, recoveryAt: 'CMM' });
  }
  const identified = identification?.outcome === 'IDENTIFIED' ? identification : null;
  if (!identified && facts.identificationKnown) {
    return refuse(reflectionGrant, version, 'NOT_IDENTIFIED', { asOf: today });
  }
  const used = identified && facts.periods.find((period) => restsOn(period, identified));
  const running = facts.periods.filter(({ endsOn }) => today <= endsOn);
  const [first] = running;
  if (first) {
    const last = running.reduce((one, other) => (one.endsOn < other.endsOn ? other : one), first);
    const { startsOn, endsOn } = last;
    const free = used ? {} : { earliestLawfulAt: addDays(endsOn, 1) };
    return refuse(reflectionGrant, version, 'PERIOD_RUNNING', { startsOn, endsOn, ...free });
  }
  if (used) {
    const { startsOn, endsOn } = used;
    return refuse(reflectionGrant, version, 'ALREADY_GRANTED', { startsOn, endsOn });
  }

  const cap = reflectionCap(today);
  return {
    startsOn: today,
    endsOn: earlier(addDays(today, variant.data.days), cap.capEndsOn),
    capDays: cap.capDays,
    capEndsOn: cap.capEndsOn,
    versions: [version, cap.version],
  };
}

/** A period granted on an unconfirmed identification is held to rest on any that had been decided by its start. */
export function restsOn(
  period: { readonly startsOn: Day; readonly identification: IdentificationReference | null },
  identification: IdentificationReference & { readonly decidedOn: Day },
): boolean {
  return period.identification
    ? period.identification.authority === identification.authority &&
        period.identification.decisionId === identification.decisionId
    : identification.decidedOn <= period.startsOn;
}
