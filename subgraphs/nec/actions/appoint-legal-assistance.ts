import { conflict } from '../../../shared/graph-error.ts';
import { grantLegalAssistance } from '../../../shared/law/legal-assistance.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';
import { aboutRecord, found, standing } from './justice-file.ts';
import { assistanceIn } from './legal-assistance.ts';

export interface AppointLegalAssistance {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly expectedVersion: number;
}

/** Grants the legal assistance that she asked for. */
export const appointLegalAssistance = (
  context: RequestContext,
  input: AppointLegalAssistance,
): Promise<LegalAssistanceRow | Refused> => {
  const { caseId, courtCaseId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'appointLegalAssistance',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: found(LegalAssistanceRow),
    work: async (tx) => {
      const trial = await standing(tx, CourtCaseRow, courtCaseId);
      const before = await assistanceIn(tx, courtCaseId);
      const requestedOn = before?.requestedOn ?? null;
      const granted = grantLegalAssistance({ decider: caller.authority, trial, requestedOn }, today);
      if (isRefused(granted)) return granted;
      // what was not asked for is refused above
      if (!before) throw new Error('legal assistance granted that nobody asked for');
      demandVersion(before, input.expectedVersion);
      if (before.grantedOn) throw conflict('It is granted already.');
      return supersede(tx, context, LegalAssistanceRow, before, [granted.version], { grantedOn: today });
    },
  });
};
