import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { PresenceTold } from '../../actions/decide-permit-application.ts';

const TOPIC = 'PRESENCE';

const answer = z.object({
  justiceFile: z
    .object({
      presenceRequired: z.boolean().nullish(),
      presenceRequiredUntil: z.string().nullish(),
      presenceRecord: z.object({ id: z.string(), version: z.number() }).nullish(),
    })
    .nullish(),
});

const QUERY =
  'query PresenceOf($caseId: ID!) { justiceFile(caseId: $caseId) { presenceRequired presenceRequiredUntil presenceRecord { id version } } }';

/** Is her presence required for investigation or prosecution, and until when? Neither for which nor as what. */
export async function askPresence(context: RequestContext, caseId: string): Promise<PresenceTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.justiceFile;
  if (!data || !told.answered('NEC') || (file && file.presenceRequired == null))
    return { presence: null, reliedOn: [nothingTold('NEC', TOPIC, false, asOf)] };
  const required = file?.presenceRequired ?? false;
  const until = file?.presenceRequiredUntil ?? null;
  const record = {
    recordId: file?.presenceRecord?.id ?? null,
    recordVersion: file?.presenceRecord?.version ?? null,
  };
  const said = (topic: string, fact: string) => ({
    ...nothingTold('NEC', topic, true, asOf),
    ...record,
    fact,
  });
  return {
    presence: { required, until },
    reliedOn: [
      said(TOPIC, required ? 'REQUIRED' : 'NOT_REQUIRED'),
      ...(until === null ? [] : [said('PRESENCE_UNTIL', until)]),
    ],
  };
}
