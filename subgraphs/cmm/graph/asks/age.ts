import { z } from 'zod';
import { AgeGroup, Authority, IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { AgeTold } from '../../actions/age-told.ts';
import type { Context } from '../context.ts';
import { askDecided, decidedByOthers } from './decided-by-others.ts';

const TOPIC = 'AGE';

const decisions = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      decidedOn: z.string(),
      firstRecordedAt: z.string(),
      ageGroup: z.enum(AgeGroup).nullish().default(null),
    }),
  )
  .nullish();
const answer = z.object({
  immigrationFile: z.object({ decisions }).nullish(),
  justiceFile: z.object({ courtDecisions: decisions }).nullish(),
});

const DECISION = 'id version authority outcome decidedOn firstRecordedAt ageGroup';
const BY_COURTS = `justiceFile(caseId: $caseId) { courtDecisions { ${DECISION} } }`;
const AGE_BY_OTHERS = `query AgeByOthers($caseId: ID!) {
  immigrationFile(caseId: $caseId) { decisions { ${DECISION} } }
  ${BY_COURTS}
}`;
const AGE_BY_COURTS = `query AgeByCourts($caseId: ID!) { ${BY_COURTS} }`;

/**
 * Is she a child, as DIS or the courts identified her, the courts also in a case that was merged into this one? Asked by CMM, to
 * whom they tell it, where it has no day of birth.
 */
export async function askAge(context: Context, caseId: string): Promise<AgeTold> {
  const person = await context.load.person.load(caseId);
  if (person?.bornOn || context.caller.authority !== 'CMM')
    return { decisions: [], silent: null, reliedOn: [] };
  const { here, there } = await askDecided(context, caseId, {
    byOthers: AGE_BY_OTHERS,
    byCourts: AGE_BY_COURTS,
    answer,
  });
  return decidedByOthers(here, there, {
    topic: TOPIC,
    asOf: context.now,
    factOf: ({ ageGroup }) => ageGroup,
  });
}
