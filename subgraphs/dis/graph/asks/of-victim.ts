import type { ToldOfVictim } from '../../actions/told-of-victim.ts';
import type { Context } from '../context.ts';
import { askCasesOfPerson } from './case-known.ts';
import { askCitizenship } from './citizenship.ts';
import { askDeparture } from './departure.ts';
import { askIdentification } from './identification.ts';

/** Is she identified, of what citizenship group, in which cases of hers, and has she left? All at once, of CMM, the courts and the Return Agency. */
export async function askOfVictim(context: Context, caseId: string): Promise<ToldOfVictim> {
  const [{ known, merged }, identification, citizenship, departure] = await Promise.all([
    askCasesOfPerson(context, caseId),
    askIdentification(context, caseId),
    askCitizenship(context, caseId),
    askDeparture(context, caseId),
  ]);
  return { identification, citizenship, departure, known, merged };
}
