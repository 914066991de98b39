import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { PartnerCoverageRow } from '../storage/partner-coverage.row.ts';
import { coverageById } from './record-partner-coverage.ts';

export interface EndPartnerCoverage {
  readonly coverageId: string;
  readonly expectedVersion: number;
  readonly validTo: Day;
}

/** Records until when a local partner works in a country. What was granted before stays as it was granted. */
export const endPartnerCoverage = (context: RequestContext, input: EndPartnerCoverage) => {
  const { coverageId: id, expectedVersion: version, validTo } = input;
  return decide(context, {
    mutation: 'endPartnerCoverage',
    kind: 'UPDATE',
    caseId: null,
    lock: `coverage ${id}`,
    input,
    isKnown: (tx) => tx.existsBy(PartnerCoverageRow, { id }),
    find: coverageById,
    work: async (tx) => {
      const before = await coverageById(tx, id);
      demandVersion(before, version);
      if (validTo < before.validFrom) throw badInput('input.validTo', 'is before its first day');
      await tx.update(PartnerCoverageRow, { id, version }, { validTo, version: version + 1 });
      return coverageById(tx, id);
    },
  });
};
