import type { RecoveryEndGround } from '../cmm-vocabulary.ts';
import { addDays, type Day } from '../day.ts';
import type {
  Authority,
  CitizenshipGroup,
  IdentificationOutcome,
  StayBasis,
  Verification,
} from '../vocabulary.ts';
import { staysAsCitizen } from './competent-authority.ts';
import { breach, type Finding, gravest, met, openUnlessBroken, unconfirmed } from './finding.ts';
import { isHereAgain, leftWithin } from './left-since.ts';
import { type RecoveryCode, recoveryReasons } from './recovery-period-reasons.ts';
import { type IdentificationReference, reflectionGrant, restsOn } from './reflection-grant.ts';
import { reflectionCap } from './reflection-total.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface Recovery {
  readonly decider: Authority;
  readonly stays: readonly StayBasis[];
  /** Whose stay is lawful where none is on record. */
  readonly lawfulWithoutRecord: readonly CitizenshipGroup[];
}

/**
 * Lawful residents get a recovery period that equals the reflection period, with the same measures.
 * Source: C-08; the Centre's own page on reflection and recovery periods.
 */
export const recoveryPeriod: Rule<'LAW', RecoveryCode, Recovery> = {
  id: 'RECOVERY_PERIOD',
  kind: 'LAW',
  appliedBy: ['CMM'],
  title: { EN: 'Recovery period', DA: 'Restitutionsperiode' },
  text: {
    EN: 'Whoever is identified as a victim of human trafficking and stays lawfully gets a recovery period that equals the reflection period in length, with the same measures, once for each identification.',
    DA: 'Den, der er identificeret som offer for menneskehandel og har lovligt ophold, får en restitutionsperiode, der svarer til refleksionsperioden i længde, med de samme tilbud, én gang for hver identifikation.',
  },
  source: ['C-08', 'Centre’s own page on reflection and recovery periods'],
  reasons: recoveryReasons,
  variants: [
    {
      id: 'AS-REFLECTION',
      from: null,
      to: null,
      label: {
        EN: 'For lawful residents, with the days and the cap of the reflection period on the same day',
        DA: 'For personer med lovligt ophold, med refleksionsperiodens dage og loft på samme dag',
      },
      data: {
        decider: 'CMM',
        stays: ['LAWFUL'],
        lawfulWithoutRecord: ['DANISH', 'OTHER_EU'],
      },
      source: [
        'C-08',
        'Centre’s own page on reflection and recovery periods',
        'A Danish citizen is never without lawful stay; that an EU citizen of whom no stay is recorded is taken to stay lawfully is our choice, since there would be neither period otherwise',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface RecoveryGrantFacts {
  readonly decider: Authority;
  /** Null where what was on record of it on that day is not known any more: nothing is held against it then. */
  readonly citizenship: CitizenshipGroup | null;
  readonly stay: StayBasis | null;
  /** False: who records stay was silent. The grant protects, so it goes ahead. */
  readonly stayKnown: boolean;
  /** The decision in force, as far as it is known. */
  readonly identification:
    | (IdentificationReference & {
        readonly outcome: IdentificationOutcome;
        readonly decidedOn: Day;
        readonly repeats?: readonly string[];
      })
    | null;
  /** False: an owner was silent, and no positive decision is known. */
  readonly identificationKnown: boolean;
  /** When she left, as the Return Agency has it; what it did not tell takes nothing from her. */
  readonly departedOn?: Day | null;
  /** Every recovery period granted before, `endsOn` its last day in effect. */
  readonly periods: readonly {
    readonly startsOn: Day;
    readonly endsOn: Day;
    /** Whether it was ended before its time: on that day it can no longer be extended. */
    readonly ended?: boolean;
    /** Null: granted while an owner was silent, and not confirmed since. */
    readonly identification: IdentificationReference | null;
    /** Whether nothing bore out that it was granted, so that it was ended: it is none that she was owed. */
    readonly takenBack?: boolean;
  }[];
}

/** Where nothing bore out the grant, no identification is kept with the period; where its extension alone was not borne out, its own is. */
export const isTakenBack = (period: {
  readonly endGround?: RecoveryEndGround | null;
  readonly identificationDecisionId: string | null;
}): boolean => period.endGround === 'NOT_BORNE_OUT' && period.identificationDecisionId === null;

export interface GrantedRecovery {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly versions: readonly string[];
}

export function grantRecovery(facts: RecoveryGrantFacts, today: Day): GrantedRecovery | Refused {
  const variant = variantOn(recoveryPeriod, today);
  const version = versionOf(recoveryPeriod, variant);
  const { decider, citizenship, identification, departedOn } = facts;
  const stay = facts.stay ?? 'UNKNOWN';
  const no = (reason: RecoveryCode, because: Record<string, string>) =>
    refuse(recoveryPeriod, version, reason, because);

  const { decider: rightful, stays, lawfulWithoutRecord } = variant.data;
  if (decider !== rightful) return no('NOT_THE_DECIDER', { rightful, decider });
  if (stay !== 'UNKNOWN' && !stays.includes(stay)) {
    // a citizen gets no reflection period either: who decides on that would send her back here
    return citizenship && staysAsCitizen(citizenship, today)
      ? no('STAY_CONTRADICTED', { asOf: today, stayAt: 'DIS', citizenshipAt: 'CMM' })
      : no('STAY_NOT_LAWFUL', { asOf: today, reflectionAt: 'DIS' });
  }
  const needsRecord = citizenship !== null && !lawfulWithoutRecord.includes(citizenship);
  if (stay === 'UNKNOWN' && facts.stayKnown && needsRecord) {
    return no('STAY_NOT_RECORDED', { asOf: today });
  }
  const identified = identification?.outcome === 'IDENTIFIED' ? identification : null;
  if (!identified && facts.identificationKnown) return no('NOT_IDENTIFIED', { asOf: today });
  if (identified && departedOn && !isHereAgain(departedOn, identified.decidedOn)) {
    return no('DEPARTED', { decidedOn: identified.decidedOn, departedOn });
  }

  const periods = facts.periods.map((period) => asLeft(period, departedOn ?? null));
  const used = identified && periods.find((period) => !period.takenBack && restsOn(period, identified));
  const running = periods.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  if (running) {
    const { startsOn, endsOn } = running;
    const free = used ? {} : { earliestLawfulAt: addDays(endsOn, 1) };
    if (!running.ended) return no('PERIOD_RUNNING', { startsOn, endsOn, ...free });
    if (!used) return no('PERIOD_ENDED', { startsOn, endsOn, ...free });
  }
  if (used) return no('ALREADY_GRANTED', { startsOn: used.startsOn, endsOn: used.endsOn });

  const equivalent = asReflection(today);
  return { ...equivalent, startsOn: today, versions: [version, ...equivalent.versions] };
}

/** As she left it: a departure in a period ended it, though nobody has put that on record yet. */
function asLeft(
  period: RecoveryGrantFacts['periods'][number],
  departedOn: Day | null,
): RecoveryGrantFacts['periods'][number] {
  const left = period.ended || !departedOn ? null : leftWithin(period, [departedOn]);
  return left === null ? period : { ...period, endsOn: left, ended: true };
}

/** The days and the cap of a reflection period that starts on the day. */
function asReflection(startsOn: Day) {
  const variant = variantOn(reflectionGrant, startsOn);
  const { capEndsOn, version } = reflectionCap(startsOn);
  return {
    endsOn: addDays(startsOn, variant.data.days),
    capEndsOn,
    versions: [versionOf(reflectionGrant, variant), version],
  };
}

export interface RecordedRecovery {
  /** As it was granted; `endsOn` its last day as it stands now, before any early end. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly verification: Verification;
  /** Whether it was ended because nothing bore out that it was granted. */
  readonly takenBack?: boolean;
  /** On what was known when it was granted; the periods before it. */
  readonly granted: RecoveryGrantFacts;
}

/** What says whether she should have been granted one. What is recorded, or begins, on the day itself is in time. */
export interface OwedRecovery {
  /** When the decision in force identified her; null: none did. */
  readonly identifiedOn: Day | null;
  /** Of the day before, and of the day. */
  readonly stays: readonly (StayBasis | null)[];
  readonly citizenship: CitizenshipGroup | null;
  /** A recovery period was granted to her, or a reflection period offered, on whatever identification, or may have been. */
  readonly granted: boolean;
  /** Her case is closed, or she has left since. */
  readonly over: boolean;
}

/** Each period by the law of its first day, one that was taken back as far as was known; and one that nobody granted, which is open: that she did not wish it is nowhere recorded. */
export const findRecoveryPeriod = (
  recorded: readonly RecordedRecovery[],
  owed: OwedRecovery | null,
  asOf: Day,
): Finding =>
  gravest(recoveryPeriod, [
    ...(owed ? notGranted(owed, asOf) : []),
    ...recorded
      .filter(({ startsOn }) => startsOn <= asOf)
      .map((one) => {
        if (one.verification === 'VERIFIED' && !one.takenBack) return held(one);
        const version = versionOn(recoveryPeriod, one.startsOn);
        const unknown = { stay: null, stayKnown: false, identification: null, identificationKnown: false };
        const asFarAsKnown = held({ ...one, granted: { ...one.granted, ...unknown } });
        if (one.takenBack) return asFarAsKnown;
        return openUnlessBroken(
          asFarAsKnown,
          refuse(recoveryPeriod, version, 'NOT_CONFIRMED', { from: one.startsOn, asOf }),
        );
      }),
  ]);

function notGranted({ identifiedOn, stays, citizenship, granted, over }: OwedRecovery, asOf: Day): Finding[] {
  const variant = variantOn(recoveryPeriod, asOf);
  const { stays: lawful, lawfulWithoutRecord } = variant.data;
  const asCitizen = citizenship !== null && lawfulWithoutRecord.includes(citizenship);
  const within = stays.every((stay) =>
    stay === null || stay === 'UNKNOWN' ? asCitizen : lawful.includes(stay),
  );
  if (identifiedOn === null || identifiedOn >= asOf || !within || granted || over) return [];
  const because = { identifiedOn, asOf };
  return [unconfirmed(refuse(recoveryPeriod, versionOf(recoveryPeriod, variant), 'NOT_GRANTED', because))];
}

function held({ startsOn, endsOn, granted }: RecordedRecovery): Finding {
  const lawful = grantRecovery(granted, startsOn);
  if (isRefused(lawful)) return breach(lawful);
  const version = versionOn(recoveryPeriod, startsOn);
  const { endsOn: least, capEndsOn } = lawful;
  return least <= endsOn && endsOn <= capEndsOn
    ? met(recoveryPeriod, version)
    : breach(refuse(recoveryPeriod, version, 'NOT_EQUIVALENT', { startsOn, endsOn, least, capEndsOn }));
}
