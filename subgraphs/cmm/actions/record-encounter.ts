import { randomUUID } from 'node:crypto';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { EncounterChannel } from '../../../shared/vocabulary.ts';
import { EncounterRow } from '../storage/encounter.row.ts';
import * as encounters from './encounters.ts';

export interface RecordEncounter {
  readonly channel: EncounterChannel;
  readonly metOn: Day;
  readonly anonymous: boolean;
  readonly note: string | null;
}

/** Takes a first contact, which may be anonymous and need not become a case. */
export const recordEncounter = (
  context: RequestContext,
  input: RecordEncounter,
): Promise<EncounterRow | Refused> => {
  const { caller, now } = context;
  const id = randomUUID();
  return decide(context, {
    mutation: 'recordEncounter',
    kind: 'CREATE',
    caseId: null,
    lock: id,
    input,
    isKnown: async () => true,
    find: encounters.byId,
    work: async (tx) => {
      await tx.insert(EncounterRow, {
        ...input,
        id,
        version: 1,
        caseId: null,
        becameCaseOn: null,
        metBy: caller.authority,
        organisation: caller.organisation,
        recordedAt: now,
        recordedBy: caller.subject,
      });
      return encounters.byId(tx, id);
    },
  });
};
