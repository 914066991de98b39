import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { Authority } from '../../../../shared/vocabulary.ts';
import type { AssessmentsTold } from '../../actions/request-assessment.ts';

const TOPIC = 'ASSESSMENT';

const answer = z.object({
  case: z
    .object({
      assessmentRequests: z
        .array(
          z.object({
            id: z.string(),
            version: z.number(),
            requestedBy: z.enum(Authority),
            answeredOn: z.string().nullish(),
            withdrawnOn: z.string().nullish(),
            closedAt: z.string().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const QUERY = `query AssessmentsOf($caseId: ID!) {
  case(id: $caseId) { assessmentRequests { id version requestedBy answeredOn withdrawnOn closedAt } }
}`;

/** Is a request of this body open at CMM, and when was one last answered or closed? */
export async function askAssessments(context: RequestContext, caseId: string): Promise<AssessmentsTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const nothing = (answered: boolean) => nothingTold('CMM', TOPIC, answered, context.now);
  const { data } = answer.safeParse(told.data);
  const requests = data?.case?.assessmentRequests;
  if (!requests || !told.answered('CMM'))
    return { open: false, lastAnswer: null, closedAt: null, answered: false, reliedOn: [nothing(false)] };
  const own = requests.filter(({ requestedBy }) => requestedBy === context.caller.authority);
  const latest = <Closed extends { readonly at: Date }>(closed: readonly Closed[]): Closed | null =>
    closed.reduce<Closed | null>((last, one) => (last && last.at > one.at ? last : one), null);
  return {
    open: own.some(({ answeredOn, withdrawnOn }) => !answeredOn && !withdrawnOn),
    lastAnswer: latest(
      own.flatMap(({ answeredOn, closedAt }) =>
        answeredOn && closedAt ? { on: answeredOn, at: new Date(closedAt) } : [],
      ),
    ),
    closedAt: latest(own.flatMap(({ closedAt }) => (closedAt ? { at: new Date(closedAt) } : [])))?.at ?? null,
    answered: true,
    reliedOn:
      own.length === 0
        ? [nothing(true)]
        : own.map(({ id, version, answeredOn, withdrawnOn }) => ({
            ...nothing(true),
            authority: 'CMM',
            recordId: id,
            recordVersion: version,
            fact: answeredOn ? 'ANSWERED' : withdrawnOn ? 'WITHDRAWN' : 'OPEN',
          })),
  };
}
