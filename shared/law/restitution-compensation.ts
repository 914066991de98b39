import type { Day } from '../day.ts';
import type { AwardKind, AwardRoute, CourtRole } from '../nec-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

export type RestitutionCompensationCode =
  | 'NOT_THE_DECIDER'
  | 'NOT_BY_THIS_ROUTE'
  | 'NOT_IN_THIS_CASE'
  | 'NOT_THE_INJURED_PARTY';

interface AwardData {
  readonly decider: Authority;
  readonly routes: Readonly<Record<AwardKind, readonly AwardRoute[]>>;
  /** The role in which the person takes part in a civil suit; in any other, the case is a criminal one. */
  readonly sues: CourtRole;
  /** The role in which she claims anything in a criminal case: nobody does at a trial of her own, nor as a mere witness. */
  readonly injured: CourtRole;
}

/**
 * Restitution is claimed from the trafficker within criminal proceedings; compensation by civil suit, or in the criminal
 * case as well. The two are counted apart. Source: M-108.
 */
export const restitutionCompensation: Rule<'LAW', RestitutionCompensationCode, AwardData> = {
  id: 'RESTITUTION_COMPENSATION',
  kind: 'LAW',
  appliedBy: ['COURT'],
  title: { EN: 'Restitution and compensation', DA: 'Restitution og erstatning' }, // unofficial rendering
  text: {
    EN: 'A victim may claim restitution, and compensation too, from the trafficker as the injured party within the criminal proceedings, and may sue for compensation. An award is of one kind and comes by one route, in a case that is of that route.',
    DA: 'Et offer kan som forurettet kræve restitution, og også erstatning, af bagmanden under straffesagen og kan anlægge sag om erstatning. Et beløb er enten restitution eller erstatning og tilkendes på én måde, i en sag, hvor det kan tilkendes på den måde.',
  },
  source: ['M-108', 'C-22'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Awards are made by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Beløb tilkendes af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to: {rightful:Authority}.',
        DA: 'Overlad afgørelsen til: {rightful:Authority}.',
      },
    },
    NOT_BY_THIS_ROUTE: {
      message: {
        EN: 'This kind of award does not come by this route: {award:AwardKind}; {route:AwardRoute}.',
        DA: 'Dette kan ikke tilkendes på denne måde: {award:AwardKind}; {route:AwardRoute}.',
      },
      remedy: {
        EN: 'It comes by: {routes:AwardRoute}.',
        DA: 'Det tilkendes ved: {routes:AwardRoute}.',
      },
    },
    NOT_IN_THIS_CASE: {
      message: {
        EN: 'The route does not fit the court case: {route:AwardRoute}; the person takes part in it as: {role:CourtRole}.',
        DA: 'I denne retssag kan der ikke tilkendes noget på denne måde: {route:AwardRoute}. Personen medvirker i retssagen som: {role:CourtRole}.',
      },
      remedy: {
        EN: 'Record the award in the case in which it was made, or correct the route.',
        DA: 'Registrer beløbet i den sag, hvor det blev tilkendt, eller ret måden.',
      },
    },
    NOT_THE_INJURED_PARTY: {
      message: {
        EN: 'In a criminal case this is awarded to whoever takes part in it as: {injured:CourtRole}. The person takes part in this one as: {role:CourtRole}. What was to be awarded: {award:AwardKind}.',
        DA: 'Under en straffesag tilkendes dette den, der medvirker i den som: {injured:CourtRole}. I denne sag medvirker personen som: {role:CourtRole}. Det, der skulle tilkendes: {award:AwardKind}.',
      },
      remedy: {
        EN: 'Record the award in the case against the trafficker, with the person’s part in it as: {injured:CourtRole}.',
        DA: 'Registrer det tilkendte i sagen mod bagmanden, med personens medvirken i den som: {injured:CourtRole}.',
      },
    },
  },
  variants: [
    {
      id: 'RESTITUTION-CRIMINAL',
      from: null,
      to: null,
      label: {
        EN: 'Restitution in the criminal case; compensation by civil suit or in the criminal case',
        DA: 'Restitution under straffesagen; erstatning ved civilt søgsmål eller under straffesagen',
      },
      data: {
        decider: 'COURT',
        routes: { RESTITUTION: ['CRIMINAL'], COMPENSATION: ['CIVIL', 'CRIMINAL'] },
        sues: 'CLAIMANT',
        injured: 'INJURED_PARTY',
      },
      source: [
        'M-108',
        'C-22: M-108 names the civil suit alone for compensation; the wider reading, which takes no award away, is followed',
        'M-108 claims from the trafficker: that the person takes part in his criminal case as the injured party is our reading of it',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface AwardFacts {
  readonly decider: Authority;
  readonly award: AwardKind;
  readonly route: AwardRoute;
  /** The role in which the person takes part in the court case. */
  readonly role: CourtRole;
}

export function awardToVictim(
  { decider, award, route, role }: AwardFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(restitutionCompensation, today);
  const version = versionOf(restitutionCompensation, variant);
  const { decider: rightful, routes, sues, injured } = variant.data;
  const no = (reason: RestitutionCompensationCode, because: Record<string, string>) =>
    refuse(restitutionCompensation, version, reason, because);

  if (decider !== rightful) return no('NOT_THE_DECIDER', { rightful, decider });
  if (!routes[award].includes(route)) {
    return no('NOT_BY_THIS_ROUTE', { award, route, routes: routes[award].join(' ') });
  }
  if ((route === 'CIVIL') !== (role === sues)) return no('NOT_IN_THIS_CASE', { route, role });
  return route === 'CRIMINAL' && role !== injured
    ? no('NOT_THE_INJURED_PARTY', { injured, role, award })
    : { version };
}

/** Each award by the law of its day. */
export function findRestitutionCompensation(
  awards: readonly (AwardFacts & { readonly awardedOn: Day })[],
  asOf: Day,
): Finding {
  const awarded = awards.filter(({ awardedOn }) => awardedOn <= asOf);
  return gravest(
    restitutionCompensation,
    awarded.map((award) => heldTo(restitutionCompensation, awardToVictim(award, award.awardedOn))),
  );
}
