import { type EntityManager, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { courtStatus } from '../../../shared/law/court-status.ts';
import { mayDecide } from '../../../shared/law/deciders.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { demandAsRegistered } from '../../../shared/room/as-registered.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { VictimStatusFindingRow } from '../storage/victim-status-finding.row.ts';
import { aboutRecord, demandRead, found, standing } from './justice-file.ts';

type Decided = Pick<
  IdentificationDecisionRow,
  'outcome' | 'forms' | 'gender' | 'ageGroup' | 'citizenshipGroup'
>;

export interface FindVictimStatus extends Decided {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly expectedVersion?: number | null;
  readonly decidedOn?: Day | null;
}

/**
 * Police and prosecution keep the file with the courts: the prosecution has to look again at every charge against a victim.
 * The Return Agency is shown findings of every case, and whether a return may be offered rests on them.
 */
const TOLD: readonly Authority[] = ['CMM', 'DIS', 'POLICE', 'PROSECUTION', 'RETURN_AGENCY'];

/** A court's finding on a person on trial before it: the court's decision on identification, and the court case it came of. */
export const findVictimStatus = (
  context: RequestContext,
  input: FindVictimStatus,
): Promise<VictimStatusFindingRow | Refused> => {
  const { caseId, courtCaseId, outcome, gender, ageGroup, citizenshipGroup } = input;
  const { caller, today } = context;
  const decidedOn = input.decidedOn ?? today;
  return decide(context, {
    mutation: 'findVictimStatus',
    kind: 'CREATE',
    caseId,
    input: { ...input, decidedOn },
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: found(VictimStatusFindingRow),
    work: async (tx) => {
      const { role, openedOn, closedOn } = await standing(tx, CourtCaseRow, courtCaseId);
      const decider = mayDecide(caller.authority, decidedOn);
      if (isRefused(decider)) return decider;
      const onTrial = role === 'DEFENDANT' && (closedOn === null || decidedOn <= closedOn);
      const status = courtStatus({ decider: caller.authority, onTrial }, decidedOn);
      if (isRefused(status)) return status;
      if (decidedOn < openedOn) throw badInput('input.decidedOn', 'is before the court case was opened');
      demandAsRegistered(input, await tx.findOneBy(PersonRow, { caseId }), decidedOn);
      const before = await findingIn(tx, courtCaseId);
      demandRead(before, input.expectedVersion);

      const forms = [...new Set(input.forms)];
      const said = { outcome, decidedOn, forms, gender, ageGroup, citizenshipGroup };
      const ruleVersions = [decider.version, status.version];
      // who identifies too learns of it where it is admitted to the file: to no other body may a notice say that there is a trial
      await issueNotices(tx, context, {
        caseId,
        kind: 'IDENTIFICATION_DECIDED',
        to: TOLD,
        parties: ['SIRI'],
      });
      if (before) {
        const decision = await standing(tx, IdentificationDecisionRow, before.decisionId);
        await supersede(tx, context, IdentificationDecisionRow, decision, ruleVersions, said);
        return supersede(tx, context, VictimStatusFindingRow, before, ruleVersions, {});
      }
      const on = { caseId, ruleVersions };
      const authority = caller.authority;
      const decision = await append(tx, context, IdentificationDecisionRow, on, {
        authority,
        ...said,
        firstRecordedAt: context.now,
        // a court relies on nobody
        verification: 'VERIFIED',
      });
      return append(tx, context, VictimStatusFindingRow, on, { courtCaseId, decisionId: decision.id });
    },
  });
};

/** A court finds once in a court case; what it finds later corrects that. */
const findingIn = (tx: EntityManager, courtCaseId: string): Promise<VictimStatusFindingRow | null> =>
  tx.findOne(VictimStatusFindingRow, {
    where: { courtCaseId, supersededAt: IsNull() },
    order: { recordedAt: 'DESC' },
  });
