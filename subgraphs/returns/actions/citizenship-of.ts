import type { CitizenshipGroup } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';

/** Whether she is registered as a Danish citizen: of all else the law of returns asks nothing. */
export const citizenshipOf = (person: Pick<PersonRow, 'citizenship'> | null): CitizenshipGroup =>
  person?.citizenship === 'DK' ? 'DANISH' : 'UNKNOWN';
