import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { StayBasis } from '../../../../shared/vocabulary.ts';
import type { StayTold } from '../../actions/stay-told.ts';

const TOPIC = 'STAY';

const status = z.object({
  id: z.string(),
  version: z.number(),
  basis: z.enum(StayBasis),
  validFrom: z.string(),
  validTo: z.string().nullish(),
});

const answer = z.object({
  immigrationFile: z.object({ residenceStatuses: z.array(status).nullish() }).nullish(),
});

const QUERY = `query StayOf($caseId: ID!) {
  immigrationFile(caseId: $caseId) { residenceStatuses { id version basis validFrom validTo } }
}`;

/** On what footing does she stay today? No file is an answer; a file whose statuses were kept back is silence. */
export async function askStay(context: RequestContext, caseId: string): Promise<StayTold> {
  const { now: asOf, today } = context;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.immigrationFile;
  const answered = !!data && told.answered('DIS') && (!file || file.residenceStatuses != null);
  if (!answered) return { stay: null, answered, reliedOn: [nothingTold('DIS', TOPIC, false, asOf)] };
  const current = file?.residenceStatuses?.find(
    ({ validFrom, validTo }) => validFrom <= today && (validTo == null || today <= validTo),
  );
  const nothing = nothingTold('DIS', TOPIC, true, asOf);
  if (!current) return { stay: null, answered, reliedOn: [nothing] };
  const { id: recordId, version: recordVersion, basis } = current;
  return {
    stay: basis,
    answered,
    reliedOn: [{ ...nothing, authority: 'DIS', recordId, recordVersion, fact: basis }],
  };
}
