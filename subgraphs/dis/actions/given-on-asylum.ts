import { type EntityManager, In } from 'typeorm';
import { lastDayOfAsylum } from '../../../shared/law/stay-stands.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { lastDayOf } from './last-day.ts';
import { asylumApplications, permits } from './records.ts';

/** What stands in these cases: permits, and asylum with the last day of the permit that was given on it, in whichever case. */
export async function givenIn(tx: EntityManager, caseIds: readonly string[]) {
  const given = await permits.ofCases(tx, caseIds);
  const asylum = await asylumApplications.ofCases(tx, caseIds);
  const granted = asylum.filter(({ outcome }) => outcome === 'GRANTED').map(({ caseId }) => caseId);
  const known = granted.length > 0 ? await givenKnowing(tx, granted) : () => [];
  return {
    permits: given.map(withLastDay),
    asylum: asylum.map((one) => ({
      ...one,
      lastDay: one.decidedOn && lastDayOfAsylum(one.decidedOn, known(one.caseId).map(withLastDay)),
    })),
  };
}

const withLastDay = (permit: ResidencePermitRow) => ({ ...permit, lastDay: lastDayOf(permit) });

/**
 * The permits that were given by who knew of asylum in a case: in that case, or in another of hers once CMM had said that this
 * one is hers too, as the decision keeps it. One of before a merge, or of when CMM was silent, was given on no asylum but that of
 * its own case.
 */
async function givenKnowing(
  tx: EntityManager,
  caseIds: readonly string[],
): Promise<(caseId: string) => ResidencePermitRow[]> {
  const told = await tx.findBy(ReliedOnFactRow, { topic: 'MERGE', recordId: In(caseIds) });
  const first = await tx.findBy(ResidencePermitRow, {
    applicationFactId: In(told.map(({ decisionFactId }) => decisionFactId)),
    version: 1,
    verification: 'VERIFIED',
  });
  const all = await permits.ofCases(tx, [...caseIds, ...first.map(({ caseId }) => caseId)]);
  const decided = (factId: string, caseId: string) =>
    told.some(({ decisionFactId, recordId }) => decisionFactId === factId && recordId === caseId);
  const knew = (id: string, caseId: string) =>
    first.some((one) => one.id === id && decided(one.applicationFactId, caseId));
  return (caseId) => all.filter((one) => one.caseId === caseId || knew(one.id, caseId));
}
