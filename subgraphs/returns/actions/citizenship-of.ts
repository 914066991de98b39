import type { WhereItLeads } from '../../../shared/law/return-eligible.ts';
import type { CitizenshipGroup } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { ToldOfCase } from './told-of-case.ts';

export const DENMARK = 'DK';

type Registered = Pick<PersonRow, 'citizenship'> | null;

/**
 * Whether she is a Danish citizen: of all else the law of returns asks nothing. The person is CMM's, and what it says of her
 * is not overruled by what is registered here for the journey; a travel document of Denmark is heeded all the same. Null
 * where CMM was silent.
 */
export const citizenshipOf = (
  person: Registered,
  { citizenship: atCmm }: Pick<ToldOfCase, 'citizenship'>,
): CitizenshipGroup | null => (person?.citizenship === DENMARK ? 'DANISH' : atCmm);

/** What the country is to which a return leads: of her citizenship only if CMM's record, and the one here, say nothing else. */
export function whereItLeads(country: string | null, person: Registered, atCmm: string | null): WhereItLeads {
  const known = [person?.citizenship ?? null, atCmm].filter((one) => one !== null);
  return {
    intoDenmark: country === DENMARK,
    ofCitizenship: country === null || known.length === 0 ? null : known.every((one) => one === country),
  };
}
