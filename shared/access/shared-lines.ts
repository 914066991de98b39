import type { Room } from '../vocabulary.ts';
import { asParent, type Coordinate, type Grant, type Line, lines } from './policy.ts';

/** Bodies that work on cases, for whatever they do there: each may be told by another that something happened. */
const addressees: readonly Grant[] = [
  { body: 'CMM', purposes: ['ASSISTANCE', 'IDENTIFICATION', 'REFERRAL', 'CHILD_PROTECTION', 'COORDINATION'] },
  { body: 'NGO', purposes: ['REFERRAL', 'ASSISTANCE'] },
  { body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION', 'INTEGRATION'] },
  { body: 'RED_CROSS', purposes: ['CHILD_PROTECTION', 'REFERRAL'] },
  { body: 'DIS', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] },
  { body: 'SIRI', purposes: ['IMMIGRATION', 'IDENTIFICATION'] },
  { body: 'POLICE', purposes: ['INVESTIGATION', 'REFERRAL'] },
  { body: 'PROSECUTION', purposes: ['PROSECUTION'] },
  { body: 'COURT', purposes: ['COURT_PROCEEDINGS'] },
  { body: 'RETURN_AGENCY', purposes: ['RETURN'] },
];
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };

/** The lines of what every room publishes alike: its notices, and what a decision may end in. */
export function sharedLines(room: Room): Readonly<Record<Coordinate, Line>> {
  const list = `${room.toLowerCase()}Notices`;
  const acknowledge = `acknowledge${room.charAt(0)}${room.slice(1).toLowerCase()}Notice`;
  return {
    ...lines('Query', [...addressees, auditor], list),
    ...lines('Mutation', addressees, acknowledge),
    ...lines('Notice', asParent, 'id kind recipient organisation issuedAt acknowledgedAt case'),
    ...lines('NoticeConnection', asParent, 'edges nodes pageInfo'),
    ...lines('NoticeEdge', asParent, 'cursor node'),
    ...lines('Refused', asParent, 'rule reason message remedy earliestLawfulAt'),
    ...lines('FactUnavailable', asParent, 'unavailable topic'),
    ...lines('Rule', asParent, 'id kind title text source appliedBy variants'),
    ...lines('RuleVariant', asParent, 'version from to label data source'),
    ...lines('RuleDatum', asParent, 'name values'),
  };
}

/** The lines of one version of a fact that is told for derived fields: whoever is told its group is told all of it. */
export const versionLines = (type: string, fields: string): Record<Coordinate, Line> =>
  lines(type, asParent, `id version recordedAt supersededAt ${fields}`);
