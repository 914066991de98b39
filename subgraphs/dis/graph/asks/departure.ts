import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { ReturnStatus } from '../../../../shared/vocabulary.ts';
import type { DepartureTold } from '../../actions/end-reflection-period.ts';

const TOPIC = 'DEPARTURE';

const answer = z.object({
  returnFile: z
    .object({
      returns: z
        .array(
          z.object({
            id: z.string(),
            version: z.number(),
            status: z.enum(ReturnStatus),
            departedOn: z.string().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const QUERY = `query DepartureOf($caseId: ID!) { returnFile(caseId: $caseId) { returns { id version status departedOn } } }`;

/** Has she left, and when? The latest departure counts. */
export async function askDeparture(context: RequestContext, caseId: string): Promise<DepartureTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.returnFile;
  const answered = !!data && told.answered('RETURNS') && (!file || !!file.returns);
  const [last] = (file?.returns ?? [])
    .flatMap(({ departedOn, ...one }) => (departedOn ? [{ ...one, departedOn }] : []))
    .sort((a, b) => (a.departedOn < b.departedOn ? 1 : -1));
  const silence = nothingTold('RETURNS', TOPIC, answered, asOf);
  if (!answered || !last) return { departedOn: null, answered, reliedOn: [silence] };
  return {
    departedOn: last.departedOn,
    answered,
    reliedOn: [
      {
        ...silence,
        authority: 'RETURN_AGENCY',
        recordId: last.id,
        recordVersion: last.version,
        fact: last.status,
      },
    ],
  };
}
