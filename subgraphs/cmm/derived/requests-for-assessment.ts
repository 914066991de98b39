import type { Day } from '../../../shared/day.ts';
import { type UnheardAnswer, unheardAnswerTo } from '../../../shared/law/unheard-answer.ts';
import type { Authority, Room } from '../../../shared/vocabulary.ts';
import type { AssessmentRequestFact } from './case-facts.ts';
import type { ToldFacts } from './facts.ts';
import type { AskedFact } from './immigration-facts.ts';

/** A request for CMM's assessment, once, by whichever of the two has it on record. */
export interface RequestForAssessment {
  readonly id: string;
  readonly room: Room;
  readonly requestedBy: Authority;
  readonly requestedOn: Day;
  /** Null: the body that asked named no day, and CMM has none on its list. */
  readonly dueOn: Day | null;
  readonly answeredOn: Day | null;
  readonly withdrawnOn: Day | null;
}

/** Every request, each by the case in which it was made: also those that were merged into this one. */
export const requestsForAssessment = ({ cmm, immigration }: ToldFacts): readonly RequestForAssessment[] => [
  ...ofCase(cmm.assessmentRequests ?? [], immigration?.assessmentRequests ?? []),
  ...cmm.merged.flatMap(({ id, assessmentRequests }) => {
    const file = immigration?.merged.find(({ caseId }) => caseId === id);
    return ofCase(assessmentRequests ?? [], file?.assessmentRequests ?? []);
  }),
];

/**
 * Those of one case: as CMM has it on its list, where it is on it, and until then as the body that asked keeps it. A withdrawal
 * holds before CMM has taken the request off, and an answer that was given unheard before it is confirmed.
 */
function ofCase(
  listed: readonly AssessmentRequestFact[],
  asked: readonly AskedFact[],
): readonly RequestForAssessment[] {
  const unheard = listed.flatMap(unheardAnswer);
  const keptOf = pairs(listed, asked);
  const onList = [...keptOf.values()];
  return [
    ...listed.map((one) => ({
      ...one,
      room: 'CMM' as const,
      withdrawnOn: one.withdrawnOn ?? keptOf.get(one)?.withdrawnOn ?? null,
    })),
    ...asked
      .filter((kept) => !onList.includes(kept))
      .map((kept) => ({
        ...kept,
        room: 'DIS' as const,
        dueOn: kept.answerBy,
        answeredOn: unheardAnswerTo(kept, unheard)?.answeredOn ?? null,
      })),
  ];
}

type Pairs = Map<AssessmentRequestFact, AskedFact>;

/** Each on CMM's list with the one record that it is of: what it rests on, else what it answered, the earliest answer first. */
function pairs(listed: readonly AssessmentRequestFact[], asked: readonly AskedFact[]): Pairs {
  const found: Pairs = new Map();
  const pair = (one: AssessmentRequestFact, kept: AskedFact | undefined) => kept && found.set(one, kept);
  for (const one of listed)
    if (one.askedId !== null)
      pair(
        one,
        asked.find(({ id }) => id === one.askedId),
      );
  const unlinked = listed.filter(({ askedId }) => askedId === null);
  const answers = unlinked.filter(({ unheardAnswerAt }) => unheardAnswerAt !== null).sort(byAnswer);
  for (const one of [...answers, ...unlinked.filter((open) => !answers.includes(open))]) {
    const taken = [...found.values()];
    const free = asked.filter((kept) => kept.requestedBy === one.requestedBy && !taken.includes(kept));
    pair(one, answeredBy(one, free) ?? ofItsDay(one, free, listed.flatMap(unheardAnswer)));
  }
  return found;
}

/** The last that stood when CMM answered unheard. */
const answeredBy = (one: AssessmentRequestFact, free: readonly AskedFact[]) =>
  latest(free.filter((kept) => unheardAnswerTo(kept, unheardAnswer(one)) !== null));

/** One of the day that CMM has: what was asked since it answered is another, and what was withdrawn is that only where nothing else is. */
function ofItsDay(
  one: AssessmentRequestFact,
  free: readonly AskedFact[],
  unheard: readonly UnheardAnswer[],
): AskedFact | undefined {
  const ofThatDay = free.filter(({ requestedOn }) => requestedOn === one.requestedOn);
  const open = ofThatDay.filter(
    (kept) =>
      one.unheardAnswerAt === null && kept.withdrawnOn === null && unheardAnswerTo(kept, unheard) === null,
  );
  return latest(open) ?? latest(ofThatDay.filter(({ withdrawnOn }) => withdrawnOn !== null));
}

const unheardAnswer = ({
  requestedBy,
  answeredOn,
  unheardAnswerAt,
}: AssessmentRequestFact): UnheardAnswer[] =>
  answeredOn !== null && unheardAnswerAt !== null
    ? [{ requestedBy, answeredOn, givenAt: unheardAnswerAt }]
    : [];

const byAnswer = (one: AssessmentRequestFact, other: AssessmentRequestFact): number =>
  (one.unheardAnswerAt ?? '') < (other.unheardAnswerAt ?? '') ? -1 : 1;

const latest = (requests: readonly AskedFact[]): AskedFact | undefined =>
  [...requests].sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1)).at(-1);
