import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { DepartedTold } from '../../actions/close-case.ts';
import { askInAllCases } from './in-all-cases.ts';

const TOPIC = 'DEPARTURE';

const departure = z.object({ id: z.string(), version: z.number(), departedOn: z.string().nullish() });
const answer = z.object({ returnFile: z.object({ returns: z.array(departure).nullish() }).nullish() });

const QUERY = `query Departed($caseId: ID!) { returnFile(caseId: $caseId) { returns { id version departedOn } } }`;

/** Has she left, and when, as the Return Agency records it? The latest departure counts, in whichever of her cases. */
export async function askDeparted(context: RequestContext, caseId: string): Promise<DepartedTold> {
  const asOf = context.now;
  const told = (await askInAllCases(context, caseId, QUERY)).map(({ data, answered }) => {
    const file = answered('RETURNS') ? answer.safeParse(data).data : undefined;
    return file && (file.returnFile ? file.returnFile.returns : []);
  });
  const answered = told.every((returns) => returns != null);
  const nothing = nothingTold('RETURNS', TOPIC, answered, asOf);
  const lastFirst = told
    .flatMap((returns) => returns ?? [])
    .flatMap(({ departedOn, ...one }) => (departedOn ? [{ ...one, departedOn }] : []))
    .sort((a, b) => (a.departedOn < b.departedOn ? 1 : -1));
  const [last] = lastFirst;
  const departures = answered ? lastFirst.map(({ departedOn }) => departedOn) : null;
  if (!answered || !last)
    return {
      departedOn: null,
      departures,
      silent: answered ? null : { unavailable: 'RETURNS', topic: TOPIC },
      reliedOn: [nothing],
    };
  const { id, version, departedOn } = last;
  const record = {
    authority: 'RETURN_AGENCY',
    recordId: id,
    recordVersion: version,
    fact: departedOn,
  } as const;
  return { departedOn, departures, silent: null, reliedOn: [{ ...nothing, ...record }] };
}
