import type { Day } from '../../../shared/day.ts';
import type { CitizenshipGroup } from '../../../shared/vocabulary.ts';
import { partnerIn } from '../returns-records.ts';
import { type CaseloadRows, noRows } from '../rows.ts';

export type Citizenship = Exclude<CitizenshipGroup, 'UNKNOWN'>;

/** Where the invented partners work, from before the first year on. */
const PARTNERS_SINCE: Day = '2016-01-01';
export const withPartner = ['GH', 'KE', 'NG', 'PH'] as const;
export const withoutPartner = ['BR', 'CN', 'CO', 'TH'] as const;

/** From where people of a group come here: plausible countries, and no more than that. */
export const countriesOf: Readonly<Record<Citizenship, readonly (string | null)[]>> = {
  DANISH: ['DK'],
  OTHER_EU: ['BG', 'HR', 'HU', 'LT', 'LV', 'PL', 'RO', 'SK'],
  NON_EU: [...withPartner, ...withoutPartner, 'UA', 'VN'],
  STATELESS: [null],
};

export const partnerOf = (country: string): string => `Sample partner for returns to ${country}`;

/** The partners through whom support in kind was given: of no case, and of several. */
export function partners(): CaseloadRows {
  const rows = noRows();
  for (const country of withPartner) {
    const { partner, coverage } = partnerIn(partnerOf(country), country, PARTNERS_SINCE);
    rows.returns.partners.push(partner);
    rows.returns.coverage.push(coverage);
  }
  return rows;
}
