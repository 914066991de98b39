import type { Day } from '../day.ts';
import type { PermitKind } from '../dis-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

export type PermitRevocationCode =
  | 'NOT_THE_DECIDER'
  | 'NOT_REVOCABLE'
  | 'ALREADY_REVOKED'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'STILL_NEEDED'
  | 'PERMIT_HOLDS'
  | 'ASYLUM_GRANTED';

interface PermitRevocationData {
  readonly decider: Authority;
  readonly permits: readonly PermitKind[];
}

/**
 * A permit for protection may be revoked once the need for protection no longer exists; no other permit is.
 * Source: M-073.
 */
export const permitRevocation: Rule<'LAW', PermitRevocationCode, PermitRevocationData> = {
  id: 'PERMIT_REVOCATION',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Revocation of a residence permit', DA: 'Inddragelse af opholdstilladelse' },
  text: {
    EN: 'A residence permit for protection is for temporary stay and may be revoked once the need for protection no longer exists. A permit for investigation or prosecution is not revoked: it runs out.',
    DA: 'Opholdstilladelse på grund af beskyttelse gives med henblik på midlertidigt ophold og kan inddrages, når behovet for beskyttelse ikke længere består. Opholdstilladelse af hensyn til efterforskning eller retsforfølgning inddrages ikke: den udløber.',
  },
  source: ['M-073'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Residence permits are revoked by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Opholdstilladelser inddrages af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to: {rightful:Authority}.',
        DA: 'Overlad afgørelsen til: {rightful:Authority}.',
      },
    },
    NOT_REVOCABLE: {
      message: {
        EN: 'This permit is not revoked: {permit:PermitKind}. It holds to {validTo}.',
        DA: 'Denne tilladelse inddrages ikke: {permit:PermitKind}. Den gælder til og med den {validTo}.',
      },
      remedy: { EN: 'Let it run out.', DA: 'Lad den udløbe.' },
    },
    ALREADY_REVOKED: {
      message: {
        EN: 'The permit was revoked on {revokedOn}. There is nothing left to revoke.',
        DA: 'Tilladelsen blev inddraget den {revokedOn}. Der er intet tilbage at inddrage.',
      },
      remedy: null,
    },
    NOT_YET_VALID: {
      message: {
        EN: 'The permit holds from {validFrom}. On {asOf} there is nothing to revoke yet.',
        DA: 'Tilladelsen gælder fra den {validFrom}. Den {asOf} er der endnu intet at inddrage.',
      },
      remedy: {
        EN: 'Revoke it on {validFrom} or later, if the need for protection no longer exists then.',
        DA: 'Inddrag den den {validFrom} eller senere, hvis behovet for beskyttelse da ikke længere består.',
      },
    },
    EXPIRED: {
      message: {
        EN: 'The permit expired on {validTo}. On {asOf} there is nothing to revoke any more.',
        DA: 'Tilladelsen udløb den {validTo}. Den {asOf} er der intet tilbage at inddrage.',
      },
      remedy: null,
    },
    STILL_NEEDED: {
      message: {
        EN: 'It is not stated that the need for protection no longer exists.',
        DA: 'Det er ikke angivet, at behovet for beskyttelse ikke længere består.',
      },
      remedy: {
        EN: 'Assess the need for protection. As long as it exists the permit stands.',
        DA: 'Vurder behovet for beskyttelse. Så længe det består, står tilladelsen ved magt.',
      },
    },
    PERMIT_HOLDS: {
      message: {
        EN: 'A residence permit holds from {validFrom} to {validTo}: {permit:PermitKind}. No record of the stay takes it away.',
        DA: 'En opholdstilladelse gælder fra den {validFrom} til og med den {validTo}: {permit:PermitKind}. Den falder ikke bort ved, at opholdet registreres anderledes.',
      },
      remedy: {
        EN: 'Revoke the permit, if it is one for protection and the need has ceased; else let it run out.',
        DA: 'Inddrag tilladelsen, hvis den er givet på grund af beskyttelse, og behovet ikke længere består; lad den ellers udløbe.',
      },
    },
    ASYLUM_GRANTED: {
      message: {
        EN: 'Asylum was granted on {decidedOn}. No record of the stay takes it away, or divides the stay that it gave.',
        DA: 'Asyl blev meddelt den {decidedOn}. Det falder ikke bort ved, at opholdet registreres anderledes, og opholdet på grund af det deles ikke op.',
      },
      remedy: {
        EN: 'Record the permit for protection that was given on it. Once the need has ceased it is revoked.',
        DA: 'Registrer den opholdstilladelse på grund af beskyttelse, som blev givet. Når behovet ikke længere består, inddrages den.',
      },
    },
  },
  variants: [
    {
      id: 'NEED-HAS-CEASED',
      from: null,
      to: null,
      label: {
        EN: 'Once the need for protection no longer exists',
        DA: 'Når behovet for beskyttelse ikke længere består',
      },
      data: { decider: 'DIS', permits: ['PROTECTION'] },
      source: ['M-073', 'First day of validity not in the sources'],
    },
  ],
};

export interface RevocablePermit {
  readonly permit: PermitKind;
  readonly validFrom: Day;
  /** The last day it was given for. */
  readonly validTo: Day;
  /** The first day on which it no longer holds. */
  readonly revokedOn: Day | null;
}

export interface PermitRevocationFacts extends RevocablePermit {
  readonly decider: Authority;
  /** Whether it is stated that the need for protection no longer exists. */
  readonly needCeased: boolean;
}

/** Takes effect today: it takes stay away, so never for a day that has passed. */
export function revokePermit(
  facts: PermitRevocationFacts,
  today: Day,
): { readonly revokedOn: Day; readonly version: string } | Refused {
  const variant = variantOn(permitRevocation, today);
  const version = versionOf(permitRevocation, variant);
  const { decider, permit, validFrom, validTo, revokedOn } = facts;
  const no = (reason: PermitRevocationCode, because: Record<string, string> = {}) =>
    refuse(permitRevocation, version, reason, because);

  if (decider !== variant.data.decider) {
    return no('NOT_THE_DECIDER', { rightful: variant.data.decider, decider });
  }
  if (!variant.data.permits.includes(permit)) return no('NOT_REVOCABLE', { permit, validTo });
  if (revokedOn !== null) return no('ALREADY_REVOKED', { revokedOn });
  if (today < validFrom) {
    return no('NOT_YET_VALID', { validFrom, asOf: today, earliestLawfulAt: validFrom });
  }
  if (validTo < today) return no('EXPIRED', { validTo, asOf: today });
  return facts.needCeased ? { revokedOn: today, version } : no('STILL_NEEDED');
}

/** Permits that were revoked, each by the law of that day. */
export function findPermitRevocation(permits: readonly RevocablePermit[], asOf: Day): Finding {
  return gravest(
    permitRevocation,
    permits.flatMap(({ permit, validTo, revokedOn }) => {
      if (revokedOn === null || asOf < revokedOn) return [];
      const variant = variantOn(permitRevocation, revokedOn);
      const version = versionOf(permitRevocation, variant);
      return variant.data.permits.includes(permit)
        ? met(permitRevocation, version)
        : breach(refuse(permitRevocation, version, 'NOT_REVOCABLE', { permit, validTo }));
    }),
  );
}
