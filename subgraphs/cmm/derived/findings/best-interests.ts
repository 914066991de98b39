import type { BestInterestsTopic } from '../../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../../shared/day.ts';
import type { BestInterestsFact } from '../case-facts.ts';
import { inEveryCase } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';

/** The latest answer to a question on a child's best interests by a day, the last of those of one day, in whichever of the child's cases. */
export const latestAnswer = (
  facts: Pick<ToldFacts, 'cmm'>,
  to: BestInterestsTopic,
  day: Day,
): BestInterestsFact | null =>
  inEveryCase(facts, ({ bestInterests }) => bestInterests)
    .filter(({ topic, assessedOn }) => topic === to && assessedOn <= day)
    .sort((a, b) => (said(a) < said(b) ? -1 : 1))
    .at(-1) ?? null;

const said = ({ assessedOn, recordedAt }: BestInterestsFact): string => `${assessedOn} ${recordedAt}`;
