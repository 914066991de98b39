import type { Day } from '../../../shared/day.ts';
import type { Text } from '../../../shared/law/rule.ts';

/** Where reference data come from, and how far they may be trusted. */
export interface Provenance {
  readonly source: string;
  readonly title: Text;
  readonly facts: readonly string[];
  /** The day that the source says it is true of. */
  readonly asOf: Day | null;
  readonly age: Text;
  /** To be checked with the organisation before it is published or relied on. */
  readonly verify: boolean;
}

/** 002, the older of the two descriptions of the mechanism. */
export const fromDescription = (...facts: readonly string[]): Provenance => ({
  source: '002',
  title: {
    EN: 'Description of the Danish referral mechanism, with its contact directory',
    DA: 'Beskrivelse af den danske henvisningsmekanisme med kontaktliste',
  },
  facts,
  asOf: null,
  age: {
    EN: 'Undated and old: it names bodies as they were called before 2022. Numbers, addresses and hours may have changed since; verify them before publishing.',
    DA: 'Udateret og gammel: den nævner myndigheder, som de hed før 2022. Numre, adresser og åbningstider kan være ændret siden; kontrollér dem, før de offentliggøres.',
  },
  verify: true,
});

/** 000, what the mechanism did in 2022. */
export const fromReport = (...facts: readonly string[]): Provenance => ({
  source: '000',
  title: {
    EN: 'Report on the protection of victims in Denmark in 2022',
    DA: 'Rapport om beskyttelsen af ofre i Danmark i 2022',
  },
  facts,
  asOf: null,
  age: {
    EN: 'Undated; it reports on 2022 and says nothing of later changes. Verify before publishing.',
    DA: 'Udateret; den handler om 2022 og siger intet om senere ændringer. Kontrollér, før det offentliggøres.',
  },
  verify: true,
});
