import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { askMergedCases } from '../../../../shared/room/merged-cases.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { ReturnStatus } from '../../../../shared/vocabulary.ts';
import type { DepartureTold } from '../../actions/learned-since.ts';

const TOPIC = 'DEPARTURE';

const returns = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      status: z.enum(ReturnStatus),
      departedOn: z.string().nullish(),
    }),
  )
  .nullish();
const answer = z.object({ returnFile: z.object({ returns }).nullish() });

const RETURNS = 'returns { id version status departedOn }';
const QUERY = `query DepartureOf($caseId: ID!) { returnFile(caseId: $caseId) { ${RETURNS} } }`;
const MERGED = { room: 'RETURNS', part: `returnFile { ${RETURNS} }`, shape: answer } as const;

/** Has she left, and when? The latest departure counts, also that of a return in a case that was merged into this one. */
export async function askDeparture(context: RequestContext, caseId: string): Promise<DepartureTold> {
  const asOf = context.now;
  const [told, merged] = await Promise.all([
    context.room.ask.ask(context, QUERY, { caseId }),
    askMergedCases(context, caseId, MERGED),
  ]);
  const { data } = answer.safeParse(told.data);
  const files = [data, ...(merged ?? [])].map((each) => each?.returnFile);
  const answered =
    !!data && told.answered('RETURNS') && !!merged && files.every((file) => !file || !!file.returns);
  const [last] = files
    .flatMap((file) => file?.returns ?? [])
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
