import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { requestLegalAssistance as request } from '../../../shared/law/legal-assistance.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';
import { aboutRecord, found, standing } from './justice-file.ts';
import { assistanceIn } from './legal-assistance.ts';

export interface RequestLegalAssistance {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly requestedOn?: Day | null;
}

/** Records that she asks for legal assistance at a trial, and lets the courts know. */
export const requestLegalAssistance = (
  context: RequestContext,
  input: RequestLegalAssistance,
): Promise<LegalAssistanceRow | Refused> => {
  const { caseId, courtCaseId } = input;
  const { today } = context;
  const requestedOn = input.requestedOn ?? today;
  return decide(context, {
    mutation: 'requestLegalAssistance',
    kind: 'CREATE',
    caseId,
    input: { ...input, requestedOn },
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: found(LegalAssistanceRow),
    work: async (tx) => {
      const trial = await standing(tx, CourtCaseRow, courtCaseId);
      const requested = request({ trial }, today);
      if (isRefused(requested)) return requested;
      if (await assistanceIn(tx, courtCaseId)) throw conflict('A request is on record already.');
      await issueNotices(tx, context, { caseId, kind: 'LEGAL_ASSISTANCE_REQUESTED', to: ['COURT'] });
      const on = { caseId, ruleVersions: [requested.version] };
      return append(tx, context, LegalAssistanceRow, on, { courtCaseId, requestedOn, grantedOn: null });
    },
  });
};
