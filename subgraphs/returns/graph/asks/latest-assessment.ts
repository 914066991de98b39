import type { BestInterestsTopic } from '../../../../shared/cmm-vocabulary.ts';
import type { Answer } from './queries.ts';

type Assessments = NonNullable<Answer['case']>['bestInterestsAssessments'];
type Assessment = NonNullable<Assessments>[number];

/** CMM's latest answer to one question: the last one of the last day, for what was assessed again in the evening counts. */
export const latestAssessment = (told: Assessments, topic: BestInterestsTopic): Assessment | null =>
  (told ?? [])
    .filter((each) => each.topic === topic)
    .reduce<Assessment | null>((last, each) => (last && isAfter(last, each) ? last : each), null);

const isAfter = (a: Assessment, b: Assessment): boolean =>
  a.assessedOn === b.assessedOn ? a.recordedAt > b.recordedAt : a.assessedOn > b.assessedOn;
