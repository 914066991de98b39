import type { Journey, Official } from './journey.ts';

type Door = 'case' | 'immigrationFile' | 'justiceFile' | 'returnFile';

/** A record as the official reads it before changing it: the last of a list, of those that are as told. */
export async function inTheFile(
  official: Official,
  [door, list]: readonly [Door, string],
  caseId: string,
  like: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly version: number }> {
  const asked = `${door}(${door === 'case' ? 'id' : 'caseId'}: $caseId)`;
  const query = `query ($caseId: ID!) { file: ${asked} { found: ${list} { id version ${Object.keys(like).join(' ')} } } }`;
  const { file } = await official.reads(query, { caseId });
  const found = file.found.findLast((one: Record<string, unknown>) =>
    Object.entries(like).every(([field, value]) => one[field] === value),
  );
  if (!found) throw new Error(`nothing like that among the ${list}`);
  return { id: found.id, version: found.version };
}

/** Hands the case over from whoever holds it, who has told the person what that means. */
export async function handsOver(
  official: Official,
  { today }: Journey,
  caseId: string,
  to: 'CMM' | 'DIS',
): Promise<void> {
  const held = await inTheFile(official, ['case', 'competences'], caseId, { validTo: null });
  await official.does('handOverCompetence', {
    caseId,
    competenceId: held.id,
    expectedVersion: held.version,
    to,
    informedOn: today(),
    choice: 'ACCEPTS_IT',
  });
}

/** CMM and DIS each admit the Return Agency to their part of the case. */
export async function admitReturnAgency(cmm: Official, dis: Official, caseId: string): Promise<void> {
  const basis = 'The person asks about a return';
  const admission = { caseId, authority: 'RETURN_AGENCY', purposes: ['RETURN'], basis };
  await cmm.does('involveAuthority', admission);
  await dis.does('admitToImmigrationFile', admission);
}

/** DIS learns from the Return Agency that she left, and ends the deadline. */
export async function endsDeadline(dis: Official, caseId: string): Promise<void> {
  const { id: deadlineId, version: expectedVersion } = await runningDeadline(dis, caseId);
  await dis.does('endDepartureDeadline', { caseId, deadlineId, expectedVersion });
}

export const runningDeadline = (dis: Official, caseId: string) =>
  inTheFile(dis, ['immigrationFile', 'departureDeadlines'], caseId, { state: 'RUNNING' });
