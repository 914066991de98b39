import { z } from 'zod';
import type { Room } from '../vocabulary.ts';
import type { RequestContext } from './context.ts';

interface Asked<Part> {
  readonly room: Room;
  /** What of each of them: a selection on `Case`. */
  readonly part: string;
  readonly shape: z.ZodType<Part>;
}

/**
 * What an owner tells of the cases that CMM merged into this one, for its records stay where they were made; null: it did not
 * tell. Asked apart from what it tells of this one, so that neither is lost with the other. While CMM is silent none are
 * known, and the answer is that of the one case.
 */
export const askMergedCases = <Part>(context: RequestContext, caseId: string, asked: Asked<Part>) =>
  askOf(context, caseId, asked, `mergedCases { ${asked.part} }`);

/** The same, and where this one was merged, of the case that goes on with all of its own: twice of one that is reached twice. */
export const askOfOtherCases = <Part>(context: RequestContext, caseId: string, asked: Asked<Part>) =>
  askOf(
    context,
    caseId,
    asked,
    `mergedCases { ${asked.part} } goesOn: mergedInto { ${asked.part} } mergedInto { mergedCases { ${asked.part} } }`,
  );

async function askOf<Part>(
  context: RequestContext,
  caseId: string,
  { room, shape }: Asked<Part>,
  reached: string,
): Promise<readonly Part[] | null> {
  const query = `query OfHerCases($caseId: ID!) { case(id: $caseId) { ${reached} } }`;
  const told = await context.room.ask.ask(context, query, { caseId });
  if (!told.heard('CMM')) return [];
  const of = z.object({ mergedCases: z.array(shape).nullish() });
  const answer = z.object({
    case: of.extend({ goesOn: shape.nullish(), mergedInto: of.nullish() }).nullish(),
  });
  const { data } = answer.safeParse(told.data);
  if (!data || !told.answered(room)) return null;
  const at = data.case;
  const merged = [at, at?.mergedInto].flatMap((one) => one?.mergedCases ?? []);
  return at?.goesOn ? [...merged, at.goesOn] : merged;
}
