import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { Authority } from '../../../../shared/vocabulary.ts';
import type { RequestsTold } from '../../actions/request-at-requester.ts';

const answer = z.object({
  immigrationFile: z
    .object({
      assessmentRequests: z
        .array(
          z.object({
            id: z.string(),
            version: z.number(),
            requestedBy: z.enum(Authority),
            requestedOn: z.string(),
            withdrawnOn: z.string().nullable(),
            recordedAt: z.string(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const QUERY = `query RequestsForAssessment($caseId: ID!) {
  immigrationFile(caseId: $caseId) {
    assessmentRequests { id version requestedBy requestedOn withdrawnOn recordedAt }
  }
}`;

/** What did DIS or SIRI ask CMM to assess, and which of it did they withdraw? No file at DIS is an answer: nothing. */
export async function askAssessmentRequests(context: RequestContext, caseId: string): Promise<RequestsTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.immigrationFile;
  if (!data || !told.answered('DIS') || (file && !file.assessmentRequests))
    return { requests: [], known: false, asOf };
  const requests = file?.assessmentRequests ?? [];
  return {
    requests: requests.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) })),
    known: true,
    asOf,
  };
}
