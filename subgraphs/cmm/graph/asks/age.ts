import { z } from 'zod';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { AgeGroup, Authority, IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { AgeTold } from '../../actions/age-told.ts';
import type { Context } from '../context.ts';

const TOPIC = 'AGE';

const decisions = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      decidedOn: z.string(),
      ageGroup: z.enum(AgeGroup).nullish(),
    }),
  )
  .nullish();
const answer = z.object({
  immigrationFile: z.object({ decisions }).nullish(),
  justiceFile: z.object({ courtDecisions: decisions }).nullish(),
});

const DECISION = 'id version authority outcome decidedOn ageGroup';
const QUERY = `query AgeOf($caseId: ID!) {
  immigrationFile(caseId: $caseId) { decisions { ${DECISION} } }
  justiceFile(caseId: $caseId) { courtDecisions { ${DECISION} } }
}`;

/** Is she a child, as DIS or the courts identified her? Asked by CMM, to whom they tell it, where it has no day of birth. */
export async function askAge(context: Context, caseId: string): Promise<AgeTold> {
  const person = await context.load.person.load(caseId);
  if (person?.bornOn || context.caller.authority !== 'CMM')
    return { decisions: [], silent: null, reliedOn: [] };
  const asOf = context.now;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  // no file may be an answer; a file whose decisions were kept back tells no more than silence does
  const of = (room: 'DIS' | 'NEC', file: object | null | undefined, list: z.infer<typeof decisions>) => ({
    room,
    answered: data !== undefined && told.answered(room) && (!file || list != null),
    decisions: (list ?? []).map((one) => ({ ...one, ageGroup: one.ageGroup ?? null })),
  });
  const sources = [
    of('DIS', data?.immigrationFile, data?.immigrationFile?.decisions),
    of('NEC', data?.justiceFile, data?.justiceFile?.courtDecisions),
  ];
  const silent = sources.find(({ answered }) => !answered);
  return {
    decisions: sources.flatMap((source) => source.decisions),
    silent: silent ? { unavailable: silent.room, topic: TOPIC } : null,
    reliedOn: sources.flatMap(({ room, answered, decisions }) =>
      decisions.length === 0
        ? [nothingTold(room, TOPIC, answered, asOf)]
        : decisions.map(({ id, version, authority, ageGroup }) => ({
            ...nothingTold(room, TOPIC, true, asOf),
            authority,
            recordId: id,
            recordVersion: version,
            fact: ageGroup,
          })),
    ),
  };
}
