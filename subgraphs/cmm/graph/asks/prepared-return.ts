import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { ReturnStatus } from '../../../../shared/vocabulary.ts';
import type { PreparedReturnTold } from '../../actions/extend-recovery-period.ts';
import { askInAllCases } from './in-all-cases.ts';

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

const QUERY = `query PreparedReturnOf($caseId: ID!) { returnFile(caseId: $caseId) { returns { id version status departedOn } } }`;

const PREPARED: readonly ReturnStatus[] = ['ACCEPTED', 'PLANNED'];

/** Does she cooperate in a prepared return? Cooperation with the police is another thing, and never asked for here. */
export async function askPreparedReturn(
  context: RequestContext,
  caseId: string,
): Promise<PreparedReturnTold> {
  const asOf = context.now;
  const told = (await askInAllCases(context, caseId, QUERY)).map(({ data, answered }) => {
    const file = answered('RETURNS') ? answer.safeParse(data).data : undefined;
    return file && (file.returnFile ? file.returnFile.returns : []);
  });
  const answered = told.every((returns) => returns != null);
  const returns = told.flatMap((one) => one ?? []);
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
