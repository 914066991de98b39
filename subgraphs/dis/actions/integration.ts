import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { IntegrationMeasureKind } from '../../../shared/dis-vocabulary.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { offerIntegrationPlan } from '../../../shared/law/asylum-integration.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Purpose } from '../../../shared/vocabulary.ts';
import { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import { allocations } from './records.ts';

export interface Measure {
  readonly kind: IntegrationMeasureKind;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
}

export const planById = (tx: EntityManager, id: string): Promise<IntegrationPlanRow> =>
  tx.findOneByOrFail(IntegrationPlanRow, { id });

/** The allocation that stands today, and whether this caller may offer what it offers on it. */
export async function mayOffer(
  tx: EntityManager,
  { caller, today }: RequestContext,
  caseId: string,
  measures: readonly Measure[],
  planOfferedOn: Day | null,
) {
  const allocation = (await allocations.ofCase(tx, caseId)).find(
    ({ endedOn }) => endedOn === null || today < endedOn,
  );
  const toThisMunicipality = allocation?.municipality === caller.organisation;
  const may = offerIntegrationPlan(
    {
      offeredBy: caller.authority,
      allocation: allocation ? { toThisMunicipality } : null,
      measures: measures.map(({ kind }) => kind),
      planOfferedOn,
    },
    today,
  );
  return { allocation, may };
}

/** Nothing is offered for a day before the municipality had to offer it. */
export function demandAllocated(argument: string, { startsOn }: Measure, allocatedOn: Day | undefined): void {
  if (allocatedOn && startsOn < allocatedOn)
    throw badInput(argument, 'is before the person was allocated to the municipality');
}

interface OfCase {
  readonly caseId: string;
  readonly municipality: string;
}

/** For integration, beside what it is admitted for already. */
export const admitMunicipality = (tx: EntityManager, now: Date, of: OfCase): Promise<void> =>
  admittedFor(tx, now, of, (purposes) => [...new Set<Purpose>([...purposes, 'INTEGRATION'])]);

/** No longer for integration; what else it is admitted for it stays admitted for. */
export const dismissMunicipality = (tx: EntityManager, now: Date, of: OfCase): Promise<void> =>
  admittedFor(tx, now, of, (purposes) => purposes.filter((purpose) => purpose !== 'INTEGRATION'));

async function admittedFor(
  tx: EntityManager,
  now: Date,
  { caseId, municipality: organisation }: OfCase,
  changed: (purposes: readonly Purpose[]) => readonly Purpose[],
): Promise<void> {
  const authority = 'MUNICIPALITY';
  const before = await tx.findOneBy(CasePartyRow, { caseId, authority, organisation, endedAt: IsNull() });
  const purposes = changed(before?.purposes ?? []);
  if (purposes.length === (before?.purposes.length ?? 0)) return;
  if (before) await tx.update(CasePartyRow, { id: before.id }, { endedAt: now });
  if (purposes.length === 0) return;
  await tx.insert(CasePartyRow, {
    id: randomUUID(),
    caseId,
    authority,
    organisation,
    purposes: [...purposes],
    basis: purposes.includes('INTEGRATION')
      ? 'Municipality of allocation, Integration Act'
      : (before?.basis ?? ''),
    admittedAt: now,
    endedAt: null,
  });
}
