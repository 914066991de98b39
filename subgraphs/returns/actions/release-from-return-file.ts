import { partyById, type Release, releaseParty } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { exists } from './return-file.ts';

/** Ends that another body is a party to the Return Agency's part of a case. */
export const releaseFromReturnFile = (context: RequestContext, input: Release) => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'releaseFromReturnFile',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => exists(tx, caseId),
    find: partyById,
    work: (tx) => releaseParty(tx, context, input),
  });
};
