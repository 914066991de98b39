import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { recordOfCmm, TOLD_RECORD, toldRecord } from '../../../../shared/room/told-record.ts';
import { CitizenshipGroup } from '../../../../shared/vocabulary.ts';
import type { CitizenshipTold } from '../../actions/decide-identification-as-dis.ts';

const answer = z.object({
  citizenshipGroup: z.enum(CitizenshipGroup).nullish(),
  personRecord: toldRecord,
});

const QUERY = `query CitizenshipOf($caseId: ID!) {
  citizenshipGroup(caseId: $caseId) personRecord(caseId: $caseId) ${TOLD_RECORD}
}`;

/** In which group of citizenships does CMM have her? That door is open to whoever decides here; a case that it does not know is silence. */
export async function askCitizenship(context: RequestContext, caseId: string): Promise<CitizenshipTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const group = told.heard('CMM') ? (data?.citizenshipGroup ?? null) : null;
  const silence = nothingTold('CMM', 'CITIZENSHIP', group !== null, context.now);
  return {
    group,
    heard: told.heard('CMM'),
    reliedOn: [group === null ? silence : { ...silence, ...recordOfCmm(data?.personRecord), fact: group }],
  };
}
