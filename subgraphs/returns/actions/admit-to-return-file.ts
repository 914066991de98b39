import {
  type Admission,
  admitParty,
  demandAdmissible,
  partyById,
} from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { exists } from './return-file.ts';

/** Admits another body to the Return Agency's part of a case. */
export const admitToReturnFile = async (context: RequestContext, input: Admission) => {
  demandAdmissible(context, input);
  const { caseId } = input;
  return decide(context, {
    mutation: 'admitToReturnFile',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => exists(tx, caseId),
    find: partyById,
    work: (tx) => admitParty(tx, context, input),
  });
};
