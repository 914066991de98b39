import { createHash } from 'node:crypto';
import type { roles } from '../shared/roles.ts';
import { SAMPLE_MUNICIPALITY } from './sample-municipality.ts';

type RoleOf<Authority extends (typeof roles)[number]['authority']> = Extract<
  (typeof roles)[number],
  { authority: Authority }
>['role'];

/** One invented official, as the development issuer knows them. */
export type Persona = {
  [Authority in (typeof roles)[number]['authority']]: {
    readonly name: string;
    readonly authority: Authority;
    readonly role: RoleOf<Authority>;
    /** Which NGO, which municipality; null for bodies that are one organisation. */
    readonly organisation: string | null;
  };
}[(typeof roles)[number]['authority']];

export const personas: readonly Persona[] = [
  { name: 'cmm-caseworker', authority: 'CMM', role: 'caseworker', organisation: null },
  { name: 'cmm-coordinator', authority: 'CMM', role: 'coordinator', organisation: null },
  { name: 'ngo-outreach', authority: 'NGO', role: 'outreach', organisation: 'hopenow' },
  {
    name: 'municipality-caseworker',
    authority: 'MUNICIPALITY',
    role: 'child-protection',
    organisation: SAMPLE_MUNICIPALITY,
  },
  {
    name: 'municipality-integration',
    authority: 'MUNICIPALITY',
    role: 'integration',
    organisation: SAMPLE_MUNICIPALITY,
  },
  { name: 'red-cross-screener', authority: 'RED_CROSS', role: 'screener', organisation: null },
  {
    name: 'ministry-inspector',
    authority: 'MINISTRY_OF_SOCIAL_AFFAIRS',
    role: 'inspector',
    organisation: null,
  },
  { name: 'dis-caseworker', authority: 'DIS', role: 'caseworker', organisation: null },
  { name: 'siri-officer', authority: 'SIRI', role: 'officer', organisation: null },
  { name: 'nec-investigator', authority: 'POLICE', role: 'investigator', organisation: null },
  { name: 'prosecutor', authority: 'PROSECUTION', role: 'prosecutor', organisation: null },
  { name: 'court-clerk', authority: 'COURT', role: 'clerk', organisation: null },
  { name: 'returns-caseworker', authority: 'RETURN_AGENCY', role: 'caseworker', organisation: null },
  { name: 'auditor', authority: 'AUDIT_OFFICE', role: 'auditor', organisation: null },
  { name: 'statistician', authority: 'STATISTICS_OFFICE', role: 'statistician', organisation: null },
];

export const personaNames = personas.map(({ name }) => name);

/** The pseudonym in tokens and logs: the same for a persona on every machine, and not its name. */
export const subjectOf = (persona: string): string =>
  `dev-${createHash('sha256').update(persona).digest('hex').slice(0, 16)}`;
