import type { Day } from '../../../shared/day.ts';
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

export interface CorrectLegalAssistance {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly expectedVersion: number;
  readonly requestedOn?: Day | null;
  readonly grantedOn?: Day | null;
}

/** Sets right on which days legal assistance was asked for and granted: it is found by them whether it came in time. */
export const correctLegalAssistance = (
  context: RequestContext,
  input: CorrectLegalAssistance,
): Promise<LegalAssistanceRow | Refused> => {
  const { caseId, courtCaseId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'correctLegalAssistance',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: found(LegalAssistanceRow),
    work: async (tx) => {
      const trial = await standing(tx, CourtCaseRow, courtCaseId);
      const before = await assistanceIn(tx, courtCaseId);
      if (before) demandVersion(before, input.expectedVersion);
      const requestedOn = before && (input.requestedOn ?? before.requestedOn);
      const grantedOn = input.grantedOn ?? before?.grantedOn ?? null;
      const on = grantedOn ?? requestedOn ?? today;
      const lawful = grantLegalAssistance({ decider: caller.authority, trial, requestedOn }, on);
      if (isRefused(lawful)) return lawful;
      // what was not asked for is refused above
      if (!before || !requestedOn) throw new Error('legal assistance corrected that nobody asked for');
      if (input.grantedOn && !before.grantedOn) throw conflict('It is not granted yet.');
      return supersede(tx, context, LegalAssistanceRow, before, [lawful.version], { requestedOn, grantedOn });
    },
  });
};
