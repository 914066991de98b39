import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import { Authority, IdentificationOutcome, type Room } from '../../../../shared/vocabulary.ts';
import type { IdentificationTold } from '../../actions/grant-reflection-period.ts';

const TOPIC = 'IDENTIFICATION';

const decision = z.object({
  id: z.string(),
  version: z.number(),
  authority: z.enum(Authority),
  outcome: z.enum(IdentificationOutcome),
  decidedOn: z.string(),
});
type Decision = z.infer<typeof decision>;

const answer = z.object({
  cmmDecisions: z.array(decision).nullish(),
  justiceFile: z.object({ courtDecisions: z.array(decision).nullish() }).nullish(),
});

const DECISION = 'id version authority outcome decidedOn';
const QUERY = `query IdentificationOf($caseId: ID!) {
  cmmDecisions(caseId: $caseId) { ${DECISION} }
  justiceFile(caseId: $caseId) { courtDecisions { ${DECISION} } }
}`;

/** Is the person identified, and by whom? */
export async function askIdentification(
  context: RequestContext,
  caseId: string,
): Promise<IdentificationTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const { cmmDecisions, justiceFile } = data ?? {};
  // no file is an answer; a file whose decisions were kept back tells no more than silence does, nor does what cannot be read
  const courtsTold = !justiceFile || justiceFile.courtDecisions != null;
  const sources = [
    { room: 'CMM', answered: !!data && told.answered('CMM'), decisions: cmmDecisions ?? [] },
    {
      room: 'NEC',
      answered: !!data && told.answered('NEC') && courtsTold,
      decisions: justiceFile?.courtDecisions ?? [],
    },
  ] as const;
  const decisions = sources.flatMap((each) => each.decisions);
  const [cmm, courts] = sources;
  return {
    decisions,
    complete: cmm.answered && courts.answered,
    verified: cmm.answered && (courts.answered || decisions.some(({ outcome }) => outcome === 'IDENTIFIED')),
    reliedOn: sources.flatMap((each) =>
      each.decisions.length === 0
        ? [nothingTold(each.room, TOPIC, each.answered, asOf)]
        : each.decisions.map((d) => relied(each.room, d, asOf)),
    ),
  };
}

const relied = (room: Room, { id, version, authority, outcome }: Decision, asOf: Date): ReliedOn => ({
  room,
  topic: TOPIC,
  answered: true,
  authority,
  recordId: id,
  recordVersion: version,
  fact: outcome,
  asOf,
});
