import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { StayBasis } from '../../../../shared/vocabulary.ts';
import { type StayTold, stayOn } from '../../actions/stay-told.ts';

const TOPIC = 'STAY';

const status = z.object({
  id: z.string(),
  version: z.number(),
  basis: z.enum(StayBasis),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
const answer = z.object({
  immigrationFile: z.object({ residenceStatuses: z.array(status).nullish() }).nullish(),
});

const QUERY = `query StayOf($caseId: ID!) {
  immigrationFile(caseId: $caseId) { residenceStatuses { id version basis validFrom validTo } }
}`;

/** On what does she stay? Which place is fitting depends on it, and which period; never whether she is helped. */
export async function askStay(context: RequestContext, caseId: string): Promise<StayTold> {
  const { now: asOf, today } = context;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.immigrationFile;
  if (!data || !told.answered('DIS') || (file && !file.residenceStatuses))
    return { statuses: [], known: false, reliedOn: [nothingTold('DIS', TOPIC, false, asOf)] };
  const statuses = file?.residenceStatuses ?? [];
  const [present] = statuses.filter((one) => stayOn({ statuses: [one] }, today) !== null);
  return {
    statuses,
    known: true,
    reliedOn: [
      {
        ...nothingTold('DIS', TOPIC, true, asOf),
        ...(present
          ? { authority: 'DIS', recordId: present.id, recordVersion: present.version, fact: present.basis }
          : {}),
      },
    ],
  };
}
