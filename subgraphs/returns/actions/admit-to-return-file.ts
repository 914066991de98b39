import { type AdmitParty, admitParty } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { exists } from './return-file.ts';

/** Admits another body to the Return Agency's part of a case. */
export const admitToReturnFile = (context: RequestContext, input: AdmitParty) =>
  admitParty(context, 'admitToReturnFile', exists, input);
