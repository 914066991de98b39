import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { DepartedTold } from '../../actions/close-case.ts';

const TOPIC = 'DEPARTURE';

const departure = z.object({ id: z.string(), version: z.number(), departedOn: z.string().nullish() });
const answer = z.object({ returnFile: z.object({ returns: z.array(departure).nullish() }).nullish() });

const QUERY = `query Departed($caseId: ID!) { returnFile(caseId: $caseId) { returns { id version departedOn } } }`;

/** Has she left, as the Return Agency records it? */
export async function askDeparted(context: RequestContext, caseId: string): Promise<DepartedTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.returnFile;
  const answered = !!data && told.answered('RETURNS') && (!file || !!file.returns);
  const nothing = nothingTold('RETURNS', TOPIC, answered, context.now);
  const left = answered ? file?.returns?.find(({ departedOn }) => departedOn) : undefined;
  if (!left?.departedOn)
    return {
      departed: false,
      silent: answered ? null : { unavailable: 'RETURNS', topic: TOPIC },
      reliedOn: [nothing],
    };
  const { id, version, departedOn } = left;
  const record = {
    authority: 'RETURN_AGENCY',
    recordId: id,
    recordVersion: version,
    fact: departedOn,
  } as const;
  return { departed: true, silent: null, reliedOn: [{ ...nothing, ...record }] };
}
