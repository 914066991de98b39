import { type EntityManager, LessThan } from 'typeorm';
import { addDays, type Day, later } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { type Days, stayStands, staysWithoutPermit } from '../../../shared/law/stay-stands.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { givenIn } from './given-on-asylum.ts';
import * as file from './immigration-file.ts';
import { statuses } from './records.ts';
import { tell } from './tell.ts';

export interface Stay {
  readonly basis: StayBasis;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/**
 * Records on what footing she stays from a day on: the status that held until then ends the day before and goes on after
 * the last day, one that begins later stands, but for what was carried on. What no status says of a day is not known.
 */
export async function recordStay(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  { basis, validFrom, validTo }: Stay,
): Promise<ResidenceStatusRow> {
  const all = await statuses.ofCase(tx, caseId);
  const until = lastDayTaken(all, { validFrom, validTo }, context.today);
  await putOff(tx, context, all, { validFrom, validTo });
  const before = heldOn(all, validFrom);
  const same = before?.validFrom === validFrom ? before : null;
  if (before && !same)
    await supersede(tx, context, ResidenceStatusRow, before, before.ruleVersions, {
      validTo: addDays(validFrom, -1),
    });
  const said = { basis, validFrom, validTo: until };
  const status = same
    ? await supersede(tx, context, ResidenceStatusRow, same, [], said)
    : await append(tx, context, ResidenceStatusRow, { caseId, ruleVersions: [] }, said);
  if (before && until !== null && (before.validTo === null || until < before.validTo)) {
    const { ruleVersions } = before;
    const after = { basis: before.basis, validFrom: addDays(until, 1), validTo: before.validTo };
    await append(tx, context, ResidenceStatusRow, { caseId, ruleVersions }, after);
  }
  if (validTo === null) await restateWhatFollows(tx, context, caseId, basis);
  return status;
}

type Dates = Pick<Stay, 'validFrom' | 'validTo'>;

/** Where one that stands begins later, to the day before it. */
export function lastDayTaken(all: readonly Stay[], said: Dates, today: Day): Day | null {
  const { validFrom, validTo } = said;
  const [next] = all
    .filter((status) => !yields(status, said, today))
    .map((status) => status.validFrom)
    .filter((from) => from > validFrom)
    .sort();
  return next && (validTo === null || next <= validTo) ? addDays(next, -1) : validTo;
}

/** What yields to it begins on the day after it. */
export async function putOff(
  tx: EntityManager,
  context: RequestContext,
  all: readonly ResidenceStatusRow[],
  said: Dates,
): Promise<void> {
  const until = lastDayTaken(all, said, context.today);
  for (const one of all)
    if (until !== null && one.validFrom <= until && yields(one, said, context.today))
      await supersede(tx, context, ResidenceStatusRow, one, one.ruleVersions, {
        validFrom: addDays(until, 1),
      });
}

/**
 * Nobody records a stay from a day to come: what is on record for one was carried on from before a permit, or another stay that
 * ends. One that lasts into it takes its first days, and leaves nothing unseen that anybody recorded.
 */
export const yields = (status: Stay, { validFrom, validTo }: Dates, today: Day): boolean =>
  status.basis !== 'LAWFUL' &&
  later(today, validFrom) < status.validFrom &&
  validTo !== null &&
  (status.validTo === null || validTo < status.validTo);

const heldOn = <One extends Dates>(all: readonly One[], day: Day): One | undefined =>
  all.find((one) => one.validFrom <= day && (one.validTo ?? day) >= day);

/**
 * Refuses a status that would take her permit, her asylum or her application for it away, in whichever of her cases. Until CMM
 * has said which those are, none is recorded that leaves her days of neither a lawful stay nor an asylum-seeker's.
 */
export async function takesAway(
  tx: EntityManager,
  { today }: RequestContext,
  caseId: string,
  { basis, validFrom, validTo }: Stay,
  /** The status that is corrected: what it said of other days goes with it. */
  corrected: ResidenceStatusRow | null,
  { isMerged, otherCases }: MergeTold,
): Promise<Refused | FactUnavailable | null> {
  const all = (await statuses.ofCase(tx, caseId)).filter(({ id }) => id !== corrected?.id);
  const to = corrected ? validTo : lastDayTaken(all, { validFrom, validTo }, today);
  const days = [{ from: validFrom, to }];
  const lost = corrected?.basis === 'LAWFUL' ? restOf(corrected, validFrom, to) : [];
  const neither = basis === 'LAWFUL' || basis === 'ASYLUM_SEEKER' ? [] : days;
  const notLawful = [...(basis === 'LAWFUL' ? [] : days), ...lost];
  const cut = basis === 'LAWFUL' ? cutBy(corrected ? [corrected] : all, validFrom, to, corrected) : [];
  const given = await givenIn(tx, [caseId, ...otherCases]);
  const refused = stayStands({ notLawful, neither, cut, ...given }, today);
  if (refused) return refused;
  return isMerged === null && neither.length + lost.length > 0
    ? { unavailable: 'CMM', topic: 'MERGE' }
    : null;
}

/** What is left of a status without these days of it. */
const restOf = ({ validFrom, validTo }: Dates, from: Day, to: Day | null): Days[] => [
  ...(validFrom < from ? [{ from: validFrom, to: addDays(from, -1) }] : []),
  ...(to !== null && (validTo === null || to < validTo) ? [{ from: addDays(to, 1), to: validTo }] : []),
];

/**
 * The first days of lawful stays without an end of which a rest would be left behind a lawful stay that has one, or that a
 * correction would have begin on another day.
 */
const cutBy = (all: readonly Stay[], from: Day, to: Day | null, corrected: Stay | null): Day[] =>
  all
    .filter(({ basis, validTo }) => basis === 'LAWFUL' && validTo === null)
    .map(({ validFrom }) => validFrom)
    .filter((first) => (corrected ? from < first : first < from && to !== null));

/**
 * What is on record for after a permit was carried on from before it. Where her footing changes meanwhile it says so,
 * for nothing else would when the permit ends; another permit that is to come stands.
 */
export async function restateWhatFollows(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  basis: StayBasis,
  from: Day = context.today,
): Promise<void> {
  for (const one of await statuses.ofCase(tx, caseId))
    if (one.validFrom > from && one.basis !== 'LAWFUL' && one.basis !== basis)
      await supersede(tx, context, ResidenceStatusRow, one, [], { basis });
}

/** From when it takes lawful stays away, of today or to come, that this permit is revoked. */
export async function restingOnPermit(
  tx: EntityManager,
  revoked: ResidencePermitRow,
  otherCases: readonly string[],
  today: Day,
): Promise<Day[]> {
  const { caseId } = revoked;
  const before = await lawfulBefore(tx, revoked);
  const { asylum } = await givenIn(tx, [caseId, ...otherCases]);
  return (await statuses.ofCase(tx, caseId))
    .filter(({ basis, validTo }) => basis === 'LAWFUL' && (validTo === null || today <= validTo))
    .map(({ id, validFrom, validTo }) => ({ from: validFrom, to: validTo, stoodBefore: before.includes(id) }))
    .filter((status) => !staysWithoutPermit({ status, revoked, asylum }, today))
    .map(({ from }) => later(today, from))
    .sort();
}

/** The lawful stays that stood on record when this permit was given. */
async function lawfulBefore(tx: EntityManager, { id, caseId }: ResidencePermitRow): Promise<string[]> {
  const { recordedAt: given } = await tx.findOneByOrFail(ResidencePermitRow, { id, version: 1 });
  const all = await tx.findBy(ResidenceStatusRow, { caseId, basis: 'LAWFUL', recordedAt: LessThan(given) });
  return all.filter(({ supersededAt }) => !supersededAt || given <= supersededAt).map((one) => one.id);
}

/**
 * The first of these days on which she does not stay lawfully anyway; null: there is none. A lawful stay that a permit
 * outlasts stands, for it goes on to its own last day should the permit be revoked.
 */
export async function firstDayNotLawful(
  tx: EntityManager,
  caseId: string,
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day },
): Promise<Day | null> {
  const lawful = (await statuses.ofCase(tx, caseId)).filter(({ basis }) => basis === 'LAWFUL');
  let day = validFrom;
  for (let held = heldOn(lawful, day); held; held = heldOn(lawful, day)) {
    if (held.validTo === null) return null;
    day = addDays(held.validTo, 1);
  }
  return day <= validTo ? day : null;
}

/** Competence to identify goes with the stay: CMM learns of every change of today's footing, the Return Agency as a party. */
export async function tellingOfStay<Result>(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await file.stayOn(tx, caseId, context.today);
  const result = await work();
  if ((await file.stayOn(tx, caseId, context.today)) !== before)
    await tell(tx, context, caseId, 'STAY_CHANGED', ['RETURN_AGENCY']);
  return result;
}
