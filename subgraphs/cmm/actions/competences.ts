import type { EntityManager } from 'typeorm';
import { addDays } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { CompetenceRow } from '../storage/competence.row.ts';

/** Competence is moved from where the caller read it to be, or from nowhere where nothing was on record. */
export function demandCompetence(
  before: CompetenceRow | null,
  read: { readonly competenceId: string | null; readonly expectedVersion: number | null },
): void {
  if ((before?.id ?? null) !== read.competenceId)
    throw conflict('Another record of competence stands. Read it again, then decide.');
  if (before) demandVersion(before, read.expectedVersion ?? 0);
}

/** From today another body is competent. What began only today is replaced: no day has two competent bodies. */
export async function moveCompetence(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  before: CompetenceRow | null,
  authority: Authority,
  version: string,
): Promise<void> {
  const { today } = context;
  if (before?.validFrom === today) {
    await supersede(tx, context, CompetenceRow, before, [version], { authority });
    return;
  }
  if (before) {
    const validTo = addDays(today, -1);
    await supersede(tx, context, CompetenceRow, before, before.ruleVersions, { validTo });
  }
  const on = { caseId, ruleVersions: [version] };
  await append(tx, context, CompetenceRow, on, {
    authority,
    validFrom: today,
    validTo: before?.validTo ?? null,
  });
}
