import { known } from './sample-facts.ts';

/** What the findings of permits are tried on. */

export const permit = {
  ...known('permit', '2026-04-15'),
  verification: 'VERIFIED',
  validFrom: '2026-04-15',
  validTo: '2026-10-15',
  revokedOn: null,
  kind: 'PROCEEDINGS',
  applicationId: 'application',
} as const;
export const asylum = {
  ...known('asylum', '2026-03-01'),
  lodgedOn: '2026-03-01',
  outcome: 'GRANTED',
  decidedOn: '2026-04-01',
  verification: 'VERIFIED',
} as const;
