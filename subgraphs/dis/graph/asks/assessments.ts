import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { Authority } from '../../../../shared/vocabulary.ts';
import type { AssessmentsTold } from '../../actions/request-assessment.ts';

const answer = z.object({
  case: z
    .object({
      assessmentRequests: z
        .array(
          z.object({
            requestedBy: z.enum(Authority),
            answeredOn: z.string().nullish(),
            withdrawnOn: z.string().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const QUERY =
  'query AssessmentsOf($caseId: ID!) { case(id: $caseId) { assessmentRequests { requestedBy answeredOn withdrawnOn } } }';

/** When was a request of this body last closed at CMM? */
export async function askAssessments(context: RequestContext, caseId: string): Promise<AssessmentsTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const requests = data?.case?.assessmentRequests;
  if (!requests || !told.answered('CMM')) return { closedOn: null, answered: false };
  const closed = requests
    .filter(({ requestedBy }) => requestedBy === context.caller.authority)
    .flatMap(({ answeredOn, withdrawnOn }) => answeredOn ?? withdrawnOn ?? []);
  return { closedOn: closed.sort().at(-1) ?? null, answered: true };
}
