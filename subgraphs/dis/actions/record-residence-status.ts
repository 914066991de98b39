import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notBeforeBirth } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { followStay } from './departure-deadlines.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';
import { statuses } from './records.ts';
import {
  lastDayTaken,
  putOff,
  recordStay,
  restateWhatFollows,
  type Stay,
  takesAway,
  tellingOfStay,
  yields,
} from './stay.ts';

export interface RecordResidenceStatus {
  readonly caseId: string;
  readonly basis: StayBasis;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** The status that is corrected; null: a new one. */
  readonly corrects: { readonly statusId: string; readonly expectedVersion: number } | null;
}

/** Records on what footing a person stays, or corrects what was recorded; the version before stays readable. */
export const recordResidenceStatus = (
  context: RequestContext,
  input: RecordResidenceStatus,
  told: CaseTold,
  merge: MergeTold,
): Promise<ResidenceStatusRow | Refused | FactUnavailable> => {
  const { caseId, corrects } = input;
  return decide(context, {
    mutation: 'recordResidenceStatus',
    kind: corrects ? 'UPDATE' : 'CREATE',
    caseId,
    hers: () => merge.otherCases,
    input,
    isKnown: (tx) => (corrects ? statuses.has(tx, caseId, corrects.statusId) : isKnown(tx, caseId, told)),
    find: statuses.byId,
    work: async (tx): Promise<ResidenceStatusRow | Refused | FactUnavailable> => {
      const corrected = corrects ? await statuses.byId(tx, corrects.statusId) : null;
      if (corrects && corrected) demandVersion(corrected, corrects.expectedVersion);
      else await demandNoneFrom(tx, input);
      const person = await tx.findOneBy(PersonRow, { caseId });
      notBeforeBirth('input.validFrom', input.validFrom, person?.bornOn);
      const silent = await openFile(tx, context, caseId, told);
      if (silent) return silent;
      const taken = await takesAway(tx, context, caseId, input, corrected, merge);
      if (taken) return taken;
      return tellingOfStay(tx, context, caseId, async () => {
        const status = corrected
          ? await correct(tx, context, corrected, input)
          : await recordStay(tx, context, caseId, input);
        await rememberFacts(tx, status, merge.reliedOn);
        await followStay(tx, context, caseId, merge.otherCases);
        return status;
      });
    },
  });
};

/** What begins on a day already is corrected by the version that was read: nobody replaces unseen what another recorded. */
async function demandNoneFrom(
  tx: EntityManager,
  { caseId, validFrom }: RecordResidenceStatus,
): Promise<void> {
  const all = await statuses.ofCase(tx, caseId);
  if (all.some((status) => status.validFrom === validFrom))
    throw conflict('A residence status from that day is on record. Read it, then correct it.');
}

/** Without a last day it lasts until what was carried on after it, which says the same from then on. */
async function correct(
  tx: EntityManager,
  context: RequestContext,
  before: ResidenceStatusRow,
  { basis, validFrom, validTo }: Stay,
): Promise<ResidenceStatusRow> {
  const { today } = context;
  const others = (await statuses.ofCase(tx, before.caseId)).filter(({ id }) => id !== before.id);
  const toCome = others.filter((other) => other.validFrom > today);
  const until = validTo ?? lastDayTaken(toCome, { validFrom, validTo }, today);
  const overlaps = others.some(
    (other) =>
      !yields(other, { validFrom, validTo }, today) &&
      (until === null || other.validFrom <= until) &&
      (other.validTo === null || validFrom <= other.validTo),
  );
  if (overlaps) throw conflict('Another residence status is on record for some of these days.');
  await putOff(tx, context, others, { validFrom, validTo });
  const said = { basis, validFrom, validTo: until };
  const status = await supersede(tx, context, ResidenceStatusRow, before, [], said);
  if (validTo === null) await restateWhatFollows(tx, context, before.caseId, basis);
  return status;
}
