import type { ToldOfVictim } from '../../actions/grant-reflection-period.ts';
import type { Context } from '../context.ts';
import { askCasesOfPerson } from './case-known.ts';
import { askCitizenship } from './citizenship.ts';
import { askIdentification } from './identification.ts';

/** Is she identified, of what citizenship group, and in which cases of hers? All at once, of CMM and the courts. */
export async function askOfVictim(context: Context, caseId: string): Promise<ToldOfVictim> {
  const [{ known, merged }, identification, citizenship] = await Promise.all([
    askCasesOfPerson(context, caseId),
    askIdentification(context, caseId),
    askCitizenship(context, caseId),
  ]);
  return { identification, citizenship, known, merged };
}
