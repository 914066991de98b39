import { z } from 'zod';
import type { Day } from '../../../../shared/day.ts';
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

/** Is a request of this body open at CMM, and when was one last answered or closed? */
export async function askAssessments(context: RequestContext, caseId: string): Promise<AssessmentsTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const requests = data?.case?.assessmentRequests;
  if (!requests || !told.answered('CMM'))
    return { open: false, answeredOn: null, closedOn: null, answered: false };
  const own = requests.filter(({ requestedBy }) => requestedBy === context.caller.authority);
  const latest = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null;
  return {
    open: own.some(({ answeredOn, withdrawnOn }) => !answeredOn && !withdrawnOn),
    answeredOn: latest(own.flatMap(({ answeredOn }) => answeredOn ?? [])),
    closedOn: latest(own.flatMap(({ answeredOn, withdrawnOn }) => answeredOn ?? withdrawnOn ?? [])),
    answered: true,
  };
}
