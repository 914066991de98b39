import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';

export interface RecordLocalPartner {
  readonly name: string;
}

const byId = (tx: EntityManager, id: string) => tx.findOneByOrFail(ReturnOrganisationRow, { id });

/** Records a local partner. About no case; a name that is there already is a conflict. */
export const recordLocalPartner = (context: RequestContext, { name }: RecordLocalPartner) =>
  decide(context, {
    mutation: 'recordLocalPartner',
    kind: 'CREATE',
    caseId: null,
    lock: `partner ${name}`,
    input: { name },
    isKnown: async () => true,
    find: byId,
    work: async (tx) => {
      const partner: ReturnOrganisationRow = { id: randomUUID(), version: 1, name, kind: 'LOCAL_PARTNER' };
      await tx.insert(ReturnOrganisationRow, partner);
      return partner;
    },
  });
