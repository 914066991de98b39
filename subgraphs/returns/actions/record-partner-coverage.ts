import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual, Or } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { PartnerCoverageRow } from '../storage/partner-coverage.row.ts';
import { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';

export interface RecordPartnerCoverage {
  readonly partnerId: string;
  readonly country: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export const coverageById = (tx: EntityManager, id: string): Promise<PartnerCoverageRow> =>
  tx.findOneByOrFail(PartnerCoverageRow, { id });

/** Records that a local partner works in a country. About no case; the same country twice at once is a conflict. */
export const recordPartnerCoverage = (context: RequestContext, input: RecordPartnerCoverage) => {
  const { partnerId: organisationId, ...where } = input;
  return decide(context, {
    mutation: 'recordPartnerCoverage',
    kind: 'CREATE',
    caseId: null,
    lock: `partner ${organisationId}`,
    input,
    isKnown: (tx) => tx.existsBy(ReturnOrganisationRow, { id: organisationId, kind: 'LOCAL_PARTNER' }),
    find: coverageById,
    work: async (tx) => {
      const { country, validFrom, validTo } = where;
      const overlaps = await tx.existsBy(PartnerCoverageRow, {
        organisationId,
        country,
        ...(validTo && { validFrom: LessThanOrEqual(validTo) }),
        validTo: Or(IsNull(), MoreThanOrEqual(validFrom)),
      });
      if (overlaps)
        throw conflict('It is on record already that the partner works there, on some of these days.');
      const coverage: PartnerCoverageRow = { ...where, id: randomUUID(), version: 1, organisationId };
      await tx.insert(PartnerCoverageRow, coverage);
      return coverage;
    },
  });
};
