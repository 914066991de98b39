import type { WhereItLeads } from '../../../shared/law/return-eligible.ts';
import type { CitizenshipGroup } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { ToldOfCase } from './told-of-case.ts';

const DENMARK = 'DK';

type Registered = Pick<PersonRow, 'citizenship'> | null;

/**
 * Whether she is a Danish citizen: of all else the law of returns asks nothing. Her travel document says it where it is
 * registered, else CMM; null where neither could.
 */
export function citizenshipOf(
  person: Registered,
  { citizenship: atCmm }: Pick<ToldOfCase, 'citizenship'>,
): CitizenshipGroup | null {
  const registered = person?.citizenship ?? null;
  if (registered === null) return atCmm;
  return registered === DENMARK ? 'DANISH' : 'UNKNOWN';
}

/** What the country is to which a return leads, by her citizenship as it is registered here. */
export function whereItLeads(country: string | null, person: Registered): WhereItLeads {
  const registered = person?.citizenship ?? null;
  return {
    intoDenmark: country === DENMARK,
    ofCitizenship: country === null || registered === null ? null : country === registered,
  };
}
