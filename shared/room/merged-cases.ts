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
export async function askMergedCases<Part>(
  context: RequestContext,
  caseId: string,
  { room, part, shape }: Asked<Part>,
): Promise<readonly Part[] | null> {
  const query = `query OfMergedCases($caseId: ID!) { case(id: $caseId) { mergedCases { ${part} } } }`;
  const told = await context.room.ask.ask(context, query, { caseId });
  if (!told.heard('CMM')) return [];
  const answer = z.object({ case: z.object({ mergedCases: z.array(shape).nullish() }).nullish() });
  const { data } = answer.safeParse(told.data);
  return data && told.answered(room) ? (data.case?.mergedCases ?? []) : null;
}
