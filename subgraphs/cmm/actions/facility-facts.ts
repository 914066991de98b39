import { randomUUID } from 'node:crypto';
import { type EntityManager, type FindOptionsWhere, IsNull, type QueryDeepPartialEntity } from 'typeorm';
import type { AccommodationKind } from '../../../shared/cmm-vocabulary.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { FacilityRow } from '../storage/facility.row.ts';
import { FacilityApprovalRow } from '../storage/facility-approval.row.ts';
import type { FacilityFactRow } from '../storage/facility-fact.row.ts';

/** What is kept of a place. Decisions on it wait for each other, and for whoever is being placed there. */

/** A place that the municipality oversees is known to no other. */
export const isOverseen = (tx: EntityManager, { caller }: RequestContext, id: string): Promise<boolean> =>
  tx.existsBy(FacilityRow, {
    id,
    ...(caller.authority === 'MUNICIPALITY' ? { municipality: caller.organisation ?? '' } : {}),
  });

/** Whether the caller may place somebody there: of a children's asylum centre every municipality knows. */
export async function isOpenTo(tx: EntityManager, context: RequestContext, id: string): Promise<boolean> {
  const kind: AccommodationKind = 'CHILDRENS_ASYLUM_CENTRE';
  return (await isOverseen(tx, context, id)) || tx.existsBy(FacilityRow, { id, kind });
}

export const facilityById = (tx: EntityManager, id: string): Promise<FacilityRow> =>
  tx.findOneByOrFail(FacilityRow, { id });

/** Nobody is placed in a place that is closed for good, nor is it approved any more. */
export function demandInUse({ closedOn }: Pick<FacilityRow, 'closedOn'>): void {
  if (closedOn !== null) throw conflict('The place is closed for good.');
}

/** Always after the case, where there is one: so nobody waits in a circle. */
export const lockFacility = (tx: EntityManager, id: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);

export const approvalsOf = (tx: EntityManager, facilityId: string): Promise<FacilityApprovalRow[]> =>
  tx.findBy(FacilityApprovalRow, { facilityId, supersededAt: IsNull() });

export function facilityFacts<Fact extends FacilityFactRow>(row: new () => Fact) {
  const where = (of: Partial<FacilityFactRow>) =>
    ({ ...of, supersededAt: IsNull() }) as FindOptionsWhere<Fact>;
  return {
    has: (tx: EntityManager, facilityId: string, id: string): Promise<boolean> =>
      tx.existsBy(row, where({ facilityId, id })),
    byId: (tx: EntityManager, id: string): Promise<Fact> => tx.findOneByOrFail(row, where({ id })),
    /** Records a new one: its first version. */
    append: async (
      tx: EntityManager,
      { caller, now }: RequestContext,
      on: Pick<FacilityFactRow, 'facilityId' | 'ruleVersions'>,
      said: Omit<Fact, keyof FacilityFactRow>,
    ): Promise<Fact> => {
      const fact = {
        ...said,
        ...on,
        factId: randomUUID(),
        id: randomUUID(),
        version: 1,
        recordedAt: now,
        recordedBy: caller.subject,
        recordedByBody: caller.authority,
        supersededAt: null,
      } as FacilityFactRow as Fact;
      await tx.insert(row, fact as QueryDeepPartialEntity<Fact>);
      return fact;
    },
  };
}
