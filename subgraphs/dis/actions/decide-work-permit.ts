import { addDays, type Day, later } from '../../../shared/day.ts';
import type { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { decideWorkPermit as decideWork } from '../../../shared/law/work.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import { workPermits } from './records.ts';
import { tell } from './tell.ts';
import { reliedOnToConfirm, type ToldBeforeGranting, verificationOfGrant } from './told-before-granting.ts';

export interface DecideWorkPermit {
  readonly caseId: string;
  readonly workPermitId: string;
  readonly expectedVersion: number;
  readonly outcome: ApplicationOutcome;
  readonly until?: Day | null;
}

/** Decides an application for a work permit, which holds from today or from the day after the one before. It protects: granting goes ahead while CMM is silent, not verified, and may until it is confirmed be withdrawn. */
export const decideWorkPermit = (
  context: RequestContext,
  input: DecideWorkPermit,
  /** Null where it is not granted. */
  told: ToldBeforeGranting | null,
): Promise<WorkPermitRow | Refused> => {
  const { caseId, workPermitId, outcome, until = null } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'decideWorkPermit',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => workPermits.has(tx, caseId, workPermitId),
    find: workPermits.byId,
    work: async (tx): Promise<WorkPermitRow | Refused> => {
      const before = await workPermits.byId(tx, workPermitId);
      demandVersion(before, input.expectedVersion);
      const { decidedOn, verification: verified } = before;
      const decidedBefore = decidedOn === null ? null : { decidedOn, verification: verified };
      const citizenship = told?.citizenship.group ?? null;
      const decided = decideWork({ decider: caller.authority, outcome, decidedBefore, citizenship }, today);
      if (isRefused(decided)) return decided;
      if (told) demandNotMerged(told.known);
      const held = (await workPermits.ofCase(tx, caseId)).filter(({ validFrom }) => validFrom !== null);
      const days = outcome === 'GRANTED' ? daysOf(held, until, today) : { validFrom: null, validTo: null };
      const verification = verificationOfGrant(told);
      const changes = { outcome, decidedOn: today, ...days, verification };
      const permit = await supersede(tx, context, WorkPermitRow, before, [decided.version], changes);
      await rememberFacts(tx, permit, told ? reliedOnToConfirm(told) : []);
      await tell(tx, context, caseId, 'WORK_PERMIT_DECIDED', ['MUNICIPALITY']);
      return permit;
    },
  });
};

function daysOf(held: readonly WorkPermitRow[], until: Day | null, today: Day) {
  const validFrom = held.reduce<Day>((from, { validTo }) => {
    if (validTo === null) throw conflict('A work permit without a last day is held already.');
    return later(from, addDays(validTo, 1));
  }, today);
  if (until !== null && until < validFrom) throw badInput('input.until', 'lies before the first day of work');
  return { validFrom, validTo: until };
}
