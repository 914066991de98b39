import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { mayApplyForWorkPermit } from '../../../shared/law/work.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import * as file from './immigration-file.ts';
import { workPermits } from './records.ts';

export interface ApplyForWorkPermit {
  readonly caseId: string;
}

/** Receives the person's own application for a work permit: DIS enters it, nobody applies for her. */
export const applyForWorkPermit = (
  context: RequestContext,
  input: ApplyForWorkPermit,
  known: KnownAtCmm,
): Promise<WorkPermitRow | Refused> => {
  const { caseId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'applyForWorkPermit',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: workPermits.byId,
    work: async (tx): Promise<WorkPermitRow | Refused> => {
      demandNotMerged(known);
      const pending = (await workPermits.ofCase(tx, caseId)).find(({ outcome }) => outcome === null);
      const applicant = caller.authority === 'DIS' ? 'PERSON' : caller.authority;
      const may = mayApplyForWorkPermit(applicant, today, pending?.receivedOn ?? null);
      if (isRefused(may)) return may;
      return append(
        tx,
        context,
        WorkPermitRow,
        { caseId, ruleVersions: [may.version] },
        {
          receivedOn: today,
          outcome: null,
          decidedOn: null,
          validFrom: null,
          validTo: null,
          verification: 'VERIFIED',
        },
      );
    },
  });
};
