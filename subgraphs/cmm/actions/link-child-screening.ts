import { conflict } from '../../../shared/graph-error.ts';
import { screenChild } from '../../../shared/law/child-screening.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { ChildScreeningRow } from '../storage/child-screening.row.ts';
import { personOf } from './case-file.ts';
import { changeRecord } from './change-record.ts';
import { demandBorn } from './demand-born.ts';
import { isCase, openCase } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface LinkChildScreening {
  readonly caseId: string;
  readonly screeningId: string;
  readonly expectedVersion: number;
}

/** Joins a screening that was recorded without a case to the case that a referral opened since. */
export const linkChildScreening = (
  context: RequestContext,
  input: LinkChildScreening,
): Promise<ChildScreeningRow | Refused> => {
  const { caseId, screeningId: id, expectedVersion } = input;
  return decide(context, {
    mutation: 'linkChildScreening',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: async (tx) => (await isCase(tx, caseId)) && tx.existsBy(ChildScreeningRow, { id }),
    find: (tx) => tx.findOneByOrFail(ChildScreeningRow, { id }),
    work: async (tx) => {
      await openCase(tx, caseId);
      const before = await tx.findOneByOrFail(ChildScreeningRow, { id });
      if (before.caseId !== null) throw conflict('The screening belongs to a case already.');
      demandVersion(before, expectedVersion);
      const { screenedBy, screenedOn } = before;
      const { bornOn } = await personOf(tx, caseId);
      const lawful = screenChild({ screenedBy, bornOn }, screenedOn);
      if (isRefused(lawful)) return lawful;
      demandBorn(bornOn, screenedOn);
      const linked = await changeRecord(tx, ChildScreeningRow, { id, expectedVersion }, { caseId });
      await tellParties(tx, context, { caseId, kind: 'CHILD_SCREENED' });
      return linked;
    },
  });
};
