import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { askMergedCases } from '../../../../shared/room/merged-cases.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { ReturnStatus } from '../../../../shared/vocabulary.ts';
import type { LeftTold } from '../../actions/left-period.ts';
import type { DepartureTold } from '../../actions/told-of-victim.ts';
import { askIdentification } from './identification.ts';

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
  const lastFirst = files
    .flatMap((file) => file?.returns ?? [])
    .flatMap(({ departedOn, ...one }) => (departedOn ? [{ ...one, departedOn }] : []))
    .sort((a, b) => (a.departedOn < b.departedOn ? 1 : -1));
  const [last] = lastFirst;
  const silence = nothingTold('RETURNS', TOPIC, answered, asOf);
  if (!answered) return { departedOn: null, departures: null, reliedOn: [silence] };
  const departures = lastFirst.map(({ departedOn }) => departedOn);
  if (!last) return { departedOn: null, departures, reliedOn: [silence] };
  return {
    departedOn: last.departedOn,
    departures,
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

/** Has she left, and does anybody say that she has come back since? */
export async function askLeft(context: RequestContext, caseId: string): Promise<LeftTold> {
  const [departure, identification] = await Promise.all([
    askDeparture(context, caseId),
    askIdentification(context, caseId),
  ]);
  return { departure, identification };
}
