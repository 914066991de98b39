import { z } from 'zod';
import { AgeGroup, Authority, IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { AgeTold } from '../../actions/age-told.ts';
import type { Context } from '../context.ts';
import { decidedByOthers } from './decided-by-others.ts';

const TOPIC = 'AGE';

const decisions = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      decidedOn: z.string(),
      recordedAt: z.string(),
      ageGroup: z.enum(AgeGroup).nullish().default(null),
    }),
  )
  .nullish();
const answer = z.object({
  immigrationFile: z.object({ decisions }).nullish(),
  justiceFile: z.object({ courtDecisions: decisions }).nullish(),
});

const DECISION = 'id version authority outcome decidedOn recordedAt ageGroup';
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
  return decidedByOthers({ data, answered: told.answered }, [], {
    topic: TOPIC,
    asOf,
    factOf: ({ ageGroup }) => ageGroup,
  });
}
