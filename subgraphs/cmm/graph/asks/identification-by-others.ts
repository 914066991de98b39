import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { Authority, IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { IdentificationTold } from '../../actions/identification-told.ts';

const TOPIC = 'IDENTIFICATION';

const decisions = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      decidedOn: z.string(),
    }),
  )
  .nullish();

const answer = z.object({
  immigrationFile: z.object({ decisions }).nullish(),
  justiceFile: z.object({ courtDecisions: decisions }).nullish(),
});

/** Decisions on identification, and nothing else: eligibility for assistance rests on this question too. */
export const IDENTIFICATION_BY_OTHERS = `query IdentificationByOthers($caseId: ID!) {
  immigrationFile(caseId: $caseId) { decisions { id version authority outcome decidedOn } }
  justiceFile(caseId: $caseId) { courtDecisions { id version authority outcome decidedOn } }
}`;

/** Have DIS or the courts identified the person? */
export async function askIdentificationByOthers(
  context: RequestContext,
  caseId: string,
): Promise<IdentificationTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, IDENTIFICATION_BY_OTHERS, { caseId });
  const { data } = answer.safeParse(told.data);
  // no file may be an answer; a file whose decisions were kept back tells no more than silence does
  const of = (room: 'DIS' | 'NEC', file: object | null | undefined, list: z.infer<typeof decisions>) => ({
    room,
    answered: data !== undefined && told.answered(room) && (!file || list != null),
    decisions: list ?? [],
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
        : decisions.map(({ id, version, authority, outcome }) => ({
            ...nothingTold(room, TOPIC, true, asOf),
            authority,
            recordId: id,
            recordVersion: version,
            fact: outcome,
          })),
    ),
  };
}
