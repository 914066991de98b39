import type { Authority, Purpose } from './vocabulary.ts';

/** A role within a body, and the purposes it may state. A role with one purpose may leave the header out. */
export interface Role {
  readonly authority: Authority;
  readonly role: string;
  readonly purposes: readonly Purpose[];
}

export const roles = [
  {
    authority: 'CMM',
    role: 'caseworker',
    purposes: ['ASSISTANCE', 'IDENTIFICATION', 'REFERRAL', 'CHILD_PROTECTION'],
  },
  {
    authority: 'CMM',
    role: 'coordinator',
    purposes: ['COORDINATION', 'IDENTIFICATION', 'ASSISTANCE', 'REFERRAL', 'CHILD_PROTECTION'],
  },
  { authority: 'NGO', role: 'outreach', purposes: ['REFERRAL', 'ASSISTANCE'] },
  { authority: 'MUNICIPALITY', role: 'child-protection', purposes: ['CHILD_PROTECTION'] },
  { authority: 'MUNICIPALITY', role: 'integration', purposes: ['INTEGRATION'] },
  { authority: 'RED_CROSS', role: 'screener', purposes: ['CHILD_PROTECTION', 'REFERRAL'] },
  { authority: 'MINISTRY_OF_SOCIAL_AFFAIRS', role: 'inspector', purposes: ['INSPECTION'] },
  { authority: 'DIS', role: 'caseworker', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] },
  { authority: 'SIRI', role: 'officer', purposes: ['IMMIGRATION', 'IDENTIFICATION'] },
  { authority: 'POLICE', role: 'investigator', purposes: ['INVESTIGATION', 'REFERRAL'] },
  { authority: 'PROSECUTION', role: 'prosecutor', purposes: ['PROSECUTION'] },
  { authority: 'COURT', role: 'clerk', purposes: ['COURT_PROCEEDINGS'] },
  { authority: 'RETURN_AGENCY', role: 'caseworker', purposes: ['RETURN'] },
  { authority: 'AUDIT_OFFICE', role: 'auditor', purposes: ['AUDIT'] },
  { authority: 'STATISTICS_OFFICE', role: 'statistician', purposes: ['STATISTICS'] },
] as const satisfies readonly Role[];

/** The purposes a caller may state: those of every role they hold within their body. */
export const purposesOf = (caller: {
  readonly authority: Authority;
  readonly roles: readonly string[];
}): readonly Purpose[] => [
  ...new Set(
    roles
      .filter(({ authority, role }) => authority === caller.authority && caller.roles.includes(role))
      .flatMap((role): readonly Purpose[] => role.purposes),
  ),
];
