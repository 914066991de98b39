import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { askMergedCases } from '../../../../shared/room/merged-cases.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { ReturnStatus } from '../../../../shared/vocabulary.ts';
import type { PreparedReturnTold } from '../../actions/extend-reflection-period.ts';

const TOPIC = 'PREPARED_RETURN';

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

const RETURNS = 'returns { id version status departedOn }';
const QUERY = `query PreparedReturnOf($caseId: ID!) { returnFile(caseId: $caseId) { ${RETURNS} } }`;
const MERGED = { room: 'RETURNS', part: `returnFile { ${RETURNS} }`, shape: answer } as const;

const PREPARED: readonly ReturnStatus[] = ['ACCEPTED', 'PLANNED'];

/** Does she cooperate in a prepared return? Cooperation with the police is another thing, and never asked for here. */
export async function askPreparedReturn(
  context: RequestContext,
  caseId: string,
): Promise<PreparedReturnTold> {
  const asOf = context.now;
  const [told, merged] = await Promise.all([
    context.room.ask.ask(context, QUERY, { caseId }),
    askMergedCases(context, caseId, MERGED),
  ]);
  const { data } = answer.safeParse(told.data);
  const files = [data, ...(merged ?? [])].map((each) => each?.returnFile);
  const answered =
    !!data && told.answered('RETURNS') && !!merged && files.every((file) => !file || !!file.returns);
  const returns = files.flatMap((file) => file?.returns ?? []);
  const departures = answered ? returns.flatMap(({ departedOn }) => departedOn ?? []) : null;
  const prepared = returns.find(({ status }) => PREPARED.includes(status));
  if (!prepared)
    return {
      prepared: answered ? false : null,
      departures,
      reliedOn: [nothingTold('RETURNS', TOPIC, answered, asOf)],
    };
  return {
    prepared: true,
    departures,
    reliedOn: [
      {
        ...nothingTold('RETURNS', TOPIC, true, asOf),
        authority: 'RETURN_AGENCY',
        recordId: prepared.id,
        recordVersion: prepared.version,
        fact: prepared.status,
      },
    ],
  };
}
