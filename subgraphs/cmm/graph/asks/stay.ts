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
const statuses = z.array(status).nullish();
const answer = z.object({ immigrationFile: z.object({ residenceStatuses: statuses }).nullish() });
const toWhoPlaces = z.object({ case: z.object({ stayForPlacement: statuses }).nullish() });

const QUERY = `query StayOf($caseId: ID!) {
  immigrationFile(caseId: $caseId) { residenceStatuses { id version basis validFrom validTo } }
}`;

const TO_WHO_PLACES = `query StayForPlacement($caseId: ID!) {
  case(id: $caseId) { stayForPlacement { id version basis validFrom validTo } }
}`;

/** The same, for who decides where she lives: DIS admits the municipality of a child to its file, or does not. */
export async function askStayForPlacement(context: RequestContext, caseId: string): Promise<StayTold> {
  if (context.caller.authority !== 'MUNICIPALITY') return askStay(context, caseId);
  const told = await context.room.ask.ask(context, TO_WHO_PLACES, { caseId });
  const { data } = toWhoPlaces.safeParse(told.data);
  return stayTold(context, told.heard('DIS') ? data?.case?.stayForPlacement : null);
}

/** On what does she stay? Which place is fitting depends on it, and which period; never whether she is helped. */
export async function askStay(context: RequestContext, caseId: string): Promise<StayTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.immigrationFile;
  const known = data && told.answered('DIS');
  return stayTold(context, known ? (file ? file.residenceStatuses : []) : null);
}

/** Null: DIS did not tell. */
function stayTold({ now: asOf, today }: RequestContext, told: z.infer<typeof statuses>): StayTold {
  if (!told) return { statuses: [], known: false, reliedOn: [nothingTold('DIS', TOPIC, false, asOf)] };
  const [present] = told.filter((one) => stayOn({ statuses: [one] }, today) !== null);
  return {
    statuses: told,
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
