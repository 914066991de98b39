import { type EntityManager, In } from 'typeorm';
import { isHereAgain, type LeftFacts } from '../../../shared/law/left-since.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import * as file from './immigration-file.ts';
import { asylumApplications } from './records.ts';
import { type DepartureTold, type IdentificationTold, identificationToldBy } from './told-of-victim.ts';

/** That, and what CMM and the courts decided: whoever was identified since she left has come back, and so has whoever sought asylum. */
export interface LeftTold {
  readonly departure: DepartureTold;
  readonly identification: IdentificationTold;
}

/** Whether she has left, and whose silence leaves it open. */
export interface LeftKnown {
  readonly left: LeftFacts;
  readonly silent: FactUnavailable | null;
}

/** For what the Return Agency alone is asked. */
export const leftAsTold = ({ departedOn, departures }: DepartureTold): LeftKnown => ({
  left: { departedOn },
  silent: departures === null ? { unavailable: 'RETURNS', topic: 'DEPARTURE' } : null,
});

/** For a reflection period: a departure before it began that was learned of since may end it. */
export async function leftPeriod(
  tx: EntityManager,
  { id, caseId }: Pick<ReflectionPeriodRow, 'id' | 'caseId'>,
  told: LeftTold,
): Promise<LeftKnown> {
  const { departure } = told;
  const isOpen = departure.departedOn !== null && (await learnedSince(tx, id, departure));
  return isOpen ? leftUnlessHere(tx, caseId, told) : leftAsTold(departure);
}

/** For a stay that she may have been given abroad, and that is over: nothing but what shows her here says that she came back on it. */
export async function leftUnlessHere(tx: EntityManager, caseId: string, told: LeftTold): Promise<LeftKnown> {
  const { departure, identification } = told;
  const { departedOn } = departure;
  if (departedOn === null) return leftAsTold(departure);
  const decided = await file.identification(tx, caseId, identificationToldBy(told));
  const shown = [
    ...(decided?.outcome === 'IDENTIFIED' ? [decided.decidedOn] : []),
    ...(await asylumApplications.ofCase(tx, caseId)).map(({ lodgedOn }) => lodgedOn),
  ];
  const hereOn = shown.sort().at(-1) ?? null;
  const [silent] = isHereAgain(departedOn, hereOn) ? [] : identification.silent;
  return silent
    ? { left: { departedOn }, silent: { unavailable: silent, topic: 'IDENTIFICATION' } }
    : { left: { departedOn, hereOn, learnedSince: true }, silent: null };
}

const NOT_GONE = ['NOT_DEPARTED', 'DEPARTED_BEFORE'];

/** That she has not left is not said while somebody is silent who may know better: it waits. */
export const unlessSilent = (refused: Refused, { silent }: LeftKnown): Refused | FactUnavailable =>
  silent && NOT_GONE.includes(refused.reason) ? silent : refused;

/**
 * Whether a departure was learned of after a reflection period was given: no version of the period relied on it. The Return
 * Agency may record it late, or was silent when it was asked; or it is of a case that was merged into this one since.
 */
async function learnedSince(
  tx: EntityManager,
  periodId: string,
  { reliedOn }: DepartureTold,
): Promise<boolean> {
  const told = reliedOn.flatMap(({ recordId }) => recordId ?? []);
  const versions = await tx.find(ReflectionPeriodRow, { where: { id: periodId }, select: { factId: true } });
  const decisionFactId = In(versions.map(({ factId }) => factId));
  const known = { decisionFactId, topic: 'DEPARTURE', recordId: In(told) };
  return told.length > 0 && !(await tx.existsBy(ReliedOnFactRow, known));
}
