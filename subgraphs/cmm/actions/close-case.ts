import { type EntityManager, IsNull } from 'typeorm';
import type { ClosureReason } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { type Departures, hasLeftSince } from '../../../shared/law/left-since.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append, demandVersion } from '../../../shared/room/legal-facts.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import { ContactPersonRow } from '../storage/contact-person.row.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import * as file from './case-file.ts';
import { casesOfPerson, ofPerson } from './cases-of-person.ts';
import { openCase } from './facts-of-case.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';
import { tellParties } from './tell-parties.ts';

export interface CloseCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly reason: ClosureReason;
}

/** When she left, as the Return Agency has it: the latest departure, null where it has none or was silent. */
export interface DepartedTold {
  readonly departedOn: Day | null;
  /** Every time. */
  readonly departures: Departures;
  readonly silent: FactUnavailable | null;
  readonly reliedOn: readonly ReliedOn[];
}

/** The reflection period of hers that runs, as DIS has it; null where none does, or DIS was silent. */
export interface ReflectionTold {
  readonly running: Span | null;
  readonly silent: FactUnavailable | null;
  readonly reliedOn: readonly ReliedOn[];
}

interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** What others were asked: what runs for her, and a reason that is theirs to know; null where the reason says nothing of it. */
export interface ToldBeforeClosing {
  readonly reflection: ReflectionTold;
  readonly identification: IdentificationTold | null;
  readonly departure: DepartedTold | null;
}

/**
 * CMM's work on the case is over. It can be opened again. Not while a period runs: she has assistance for as long as it
 * lasts (ASSISTANCE_DURATION), and in a closed case none could be given. That she is no victim is a reason once it is
 * decided, by whomever, and that she returned once the Return Agency has her departure on record. Others were asked
 * before, and for them it waits.
 */
export const closeCase = (
  context: RequestContext,
  input: CloseCase,
  { reflection, identification, departure }: ToldBeforeClosing,
): Promise<CaseRow | Refused | FactUnavailable> => {
  const { caseId, expectedVersion, reason } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'closeCase',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: file.byId,
    work: async (tx): Promise<CaseRow | FactUnavailable> => {
      demandVersion(await openCase(tx, caseId), expectedVersion);
      if (identification) {
        const { inForce, known } = await identificationOf(tx, caseId, identification);
        if (!known && identification.silent) return identification.silent;
        if (inForce?.outcome !== 'NOT_IDENTIFIED')
          throw conflict('It is not decided that the person is no victim. Decide, or name another reason.');
      }
      if (departure?.silent) return departure.silent;
      if (departure?.departedOn === null)
        throw conflict(
          'The Return Agency has no departure of hers on record. Have it recorded there, or name another reason.',
        );
      await demandNothingRuns(tx, caseId, today);
      const departedOn = departure?.departedOn ?? null;
      await demandNoRecovery(tx, caseId, departedOn, today);
      if (reflection.silent) return reflection.silent;
      demandNoReflection(reflection.running, departedOn);
      const closed = { closedOn: today, reason, mergedIntoId: null, reopenedOn: null };
      const closure = await append(tx, context, CaseClosureRow, { caseId, ruleVersions: [] }, closed);
      await rememberFacts(tx, closure, [
        ...reflection.reliedOn,
        ...((identification ?? departure)?.reliedOn ?? []),
      ]);
      await tx.update(
        CaseRow,
        { id: caseId, version: expectedVersion },
        { status: 'CLOSED', closedOn: today, version: expectedVersion + 1 },
      );
      await tellParties(tx, context, { caseId, kind: 'CASE_CLOSED', among: 'ALL' });
      return file.byId(tx, caseId);
    },
  });
};

/** Nobody is left in a place, or with a contact person, of a case on which nobody works any more. */
async function demandNothingRuns(tx: EntityManager, caseId: string, today: Day): Promise<void> {
  const placements = await tx.findBy(PlacementRow, { caseId, supersededAt: IsNull() });
  if (placements.some(({ endsOn }) => endsOn === null || today < endsOn))
    throw conflict(
      'The person lives in a place of this case, or is to. End the placement, then close the case.',
    );
  if (await tx.existsBy(ContactPersonRow, { caseId, releasedOn: IsNull() }))
    throw conflict(
      'A contact person is assigned to the person. Release the contact person, then close the case.',
    );
}

/** Whoever left in a period, or since it began, has no more of it. */
const hasLeft = (departedOn: Day | null, { startsOn }: Span) => hasLeftSince({ departedOn }, startsOn);

/** Granted to her in whichever of her cases. */
async function demandNoRecovery(
  tx: EntityManager,
  caseId: string,
  departedOn: Day | null,
  today: Day,
): Promise<void> {
  const running = (await ofPerson(tx, RecoveryPeriodRow, caseId)).find(
    (period) => period.endedOn === null && today <= period.endsOn && !hasLeft(departedOn, period),
  );
  if (running)
    throw conflict(
      `A recovery period of hers runs until ${running.endsOn}. Close the case once it is over, or has been ended.`,
    );
}

function demandNoReflection(running: Span | null, departedOn: Day | null): void {
  if (running && !hasLeft(departedOn, running))
    throw conflict(
      `A reflection period of hers runs at DIS until ${running.endsOn}. Close the case once it is over, or DIS has ended it.`,
    );
}
