import { type ReleaseParty, releaseParty } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { exists } from './return-file.ts';

/** Ends that another body is a party to the Return Agency's part of a case. */
export const releaseFromReturnFile = (context: RequestContext, input: ReleaseParty) =>
  releaseParty(context, 'releaseFromReturnFile', exists, input);
