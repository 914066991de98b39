import { Any, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { type Day, dayOf } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { closeTrial } from '../../../shared/law/legal-assistance.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { AwardRow } from '../storage/award.row.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { VictimStatusFindingRow } from '../storage/victim-status-finding.row.ts';
import { aboutRecord, standing } from './justice-file.ts';
import { assistanceIn } from './legal-assistance.ts';
import { endPresenceForProsecution } from './presence-ends.ts';

export interface CloseCourtCase {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly expectedVersion: number;
  readonly closedOn?: Day | null;
}

/** Records that a court case has ended: nobody is to come to what was still ahead in it, nor needed for the prosecution that it ends. */
export const closeCourtCase = (
  context: RequestContext,
  input: CloseCourtCase,
): Promise<CourtCaseRow | Refused> => {
  const { caseId, courtCaseId } = input;
  const closedOn = input.closedOn ?? context.today;
  return decide(context, {
    mutation: 'closeCourtCase',
    kind: 'UPDATE',
    caseId,
    input: { ...input, closedOn },
    ...aboutRecord(CourtCaseRow, caseId, courtCaseId),
    work: async (tx) => {
      const before = await standing(tx, CourtCaseRow, courtCaseId);
      demandVersion(before, input.expectedVersion);
      if (before.closedOn) throw conflict('The court case is closed already.');
      if (closedOn < before.openedOn) throw badInput('input.closedOn', 'is before the day it was opened');
      if ((await daysIn(tx, courtCaseId)).some((day) => closedOn < day))
        throw badInput('input.closedOn', 'is before something else that is on record in it');
      const lawful = closeTrial(await assistanceIn(tx, courtCaseId), closedOn);
      if (isRefused(lawful)) return lawful;
      await cancelAhead(tx, courtCaseId, context.now);
      const closed = await supersede(tx, context, CourtCaseRow, before, [lawful.version], {
        closedOn,
      });
      await endPresenceForProsecution(tx, context, closed);
      return closed;
    },
  });
};

/** The days of what was asked for, held, found and awarded in it: it had not ended by then. */
async function daysIn(tx: EntityManager, courtCaseId: string): Promise<readonly Day[]> {
  const of = { courtCaseId, supersededAt: IsNull() };
  const [assistance, held, findings, awards] = [
    await assistanceIn(tx, courtCaseId),
    await tx.findBy(HearingRow, { courtCaseId, status: 'HELD' }),
    await tx.findBy(VictimStatusFindingRow, of),
    await tx.findBy(AwardRow, of),
  ];
  const ids = findings.map(({ decisionId }) => decisionId);
  const decisions = await tx.findBy(IdentificationDecisionRow, { id: Any(ids), supersededAt: IsNull() });
  return [
    assistance?.requestedOn,
    assistance?.grantedOn,
    ...held.map(({ beginsAt }) => dayOf(beginsAt)),
    ...decisions.map(({ decidedOn }) => decidedOn),
    ...awards.map(({ awardedOn }) => awardedOn),
  ].filter((day) => day != null);
}

/** Whether one that has begun was held is not known from this: the court says so, also later. */
async function cancelAhead(tx: EntityManager, courtCaseId: string, now: Date): Promise<void> {
  const ahead = { courtCaseId, status: 'SCHEDULED' as const, beginsAt: MoreThan(now) };
  await tx.update(HearingRow, ahead, { status: 'CANCELLED', version: () => 'version + 1' });
}
