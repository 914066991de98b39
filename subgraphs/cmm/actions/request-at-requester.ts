import { type EntityManager, IsNull, Not } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { type UnheardAnswer, unheardAnswerTo } from '../../../shared/law/unheard-answer.ts';
import { nothingTold, type ReliedOn } from '../../../shared/room/relied-on.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';

export const TOPIC = 'ASSESSMENT_REQUEST';

interface RequestTold {
  readonly id: string;
  readonly version: number;
  readonly requestedBy: Authority;
  readonly requestedOn: Day;
  readonly withdrawnOn: Day | null;
  /** Of one that was withdrawn, the moment of that. */
  readonly recordedAt: Date;
}

/** What the bodies that ask keep of their requests, the earliest first; nothing while they are silent. */
export interface RequestsTold {
  readonly requests: readonly RequestTold[];
  readonly known: boolean;
  readonly asOf: Date;
}

/** One of CMM's list, or what is to come onto it. */
type Listed = Pick<AssessmentRequestRow, 'caseId' | 'requestedBy'> &
  Partial<Pick<AssessmentRequestRow, 'factId' | 'recordedAt' | 'recordedByBody'>>;

/**
 * The request as the body that made it keeps it: the one that CMM's rests on, else one that no other on CMM's list rests
 * on, and that CMM has not answered while it was silent. One that CMM put on its list itself may have been withdrawn
 * before; who asks for itself does so anew.
 */
export async function requestAtRequester(
  tx: EntityManager,
  { caseId, requestedBy, factId, recordedAt, recordedByBody = 'CMM' }: Listed,
  { requests, known, asOf }: RequestsTold,
) {
  const linked = await linksOf(tx, caseId);
  const own = linked.find(({ decisionFactId }) => decisionFactId === factId);
  const answered = await answersTo(tx, { caseId, requestedBy });
  const unheard = unheardOf(answered, linked);
  const free = requests.filter(
    (one) =>
      one.requestedBy === requestedBy &&
      !linked.some(({ recordId }) => recordId === one.id) &&
      !unheardAnswerTo(one, unheard),
  );
  const withdrawnSince = free.filter(
    (one) => recordedByBody === 'CMM' || (recordedAt !== undefined && recordedAt <= one.recordedAt),
  );
  const request = own
    ? requests.find(({ id }) => id === own.recordId)
    : (free.findLast(({ withdrawnOn }) => withdrawnOn === null) ?? withdrawnSince.at(-1));
  const isOpenThere = requests.some((one) => one.requestedBy === requestedBy && one.withdrawnOn === null);
  return {
    withdrawnOn: request?.withdrawnOn ?? null,
    /** Null: nobody answered. */
    stands: known ? request !== undefined && request.withdrawnOn === null : null,
    /** Null: nobody answered, or it is not kept there by whoever put it on CMM's list. */
    onRecord: request ? true : known && recordedByBody === 'CMM' ? false : null,
    /** The day of CMM's answer, where everything that stands there is answered; null: nothing does, or not all is, or that body asks anew for itself. */
    answeredOn:
      recordedByBody === 'CMM' && request === undefined && isOpenThere
        ? (answered[0]?.answeredOn ?? null)
        : null,
    reliedOn: told(request, { requestedBy, known, asOf }),
  };
}

/** What links CMM's list to the requests that the bodies that ask keep. */
const linksOf = (tx: EntityManager, caseId: string): Promise<ReliedOnFactRow[]> =>
  tx.findBy(ReliedOnFactRow, { caseId, topic: TOPIC, recordId: Not(IsNull()) });

/** What CMM has answered this body, by the version with which it did, the latest first: a confirmation is a later one. */
async function answersTo(
  tx: EntityManager,
  { caseId, requestedBy }: Pick<AssessmentRequestRow, 'caseId' | 'requestedBy'>,
): Promise<AssessmentRequestRow[]> {
  const versions = await tx.find(AssessmentRequestRow, {
    where: { caseId, requestedBy, answeredOn: Not(IsNull()) },
    order: { recordedAt: 'DESC' },
  });
  return versions.filter(({ id, version }) =>
    versions.every((other) => other.id !== id || version <= other.version),
  );
}

/** Those of them that rest on no record of the body that asked. */
const unheardOf = (
  answered: readonly AssessmentRequestRow[],
  linked: readonly ReliedOnFactRow[],
): UnheardAnswer[] =>
  answered.flatMap(({ factId, requestedBy, answeredOn, recordedAt: givenAt }) =>
    answeredOn === null || linked.some(({ decisionFactId }) => decisionFactId === factId)
      ? []
      : [{ requestedBy, answeredOn, givenAt }],
  );

/**
 * What an answer on silence was an answer to: the request that stood at the body that asked when CMM answered, and was none
 * of another one on CMM's list. Where it does not stand any more it was withdrawn before.
 */
export async function requestAnswered(
  tx: EntityManager,
  { id, caseId, requestedBy, recordedAt: answeredAt }: AssessmentRequestRow,
  { requests, known, asOf }: RequestsTold,
) {
  const versions = await tx.find(AssessmentRequestRow, { where: { id }, order: { version: 'ASC' } });
  const isOfThis = ({ decisionFactId }: ReliedOnFactRow) =>
    versions.some(({ factId }) => factId === decisionFactId);
  const linked = await linksOf(tx, caseId);
  const [own, others] = [linked.filter(isOfThis), linked.filter((link) => !isOfThis(link))];
  const before = (await answersTo(tx, { caseId, requestedBy })).filter((one) => one.recordedAt < answeredAt);
  const unheardBefore = unheardOf(before, others);
  const isOwn = ({ id: recordId }: RequestTold) => own.some((link) => link.recordId === recordId);
  const request = requests.findLast(
    (one) =>
      one.requestedBy === requestedBy &&
      stoodAt(one, answeredAt) &&
      !others.some(({ recordId }) => recordId === one.id) &&
      (isOwn(one) || !unheardAnswerTo(one, unheardBefore)),
  );
  const withdrawn = request ? undefined : requests.findLast(isOwn);
  return {
    withdrawnOn: withdrawn?.withdrawnOn ?? null,
    /** Null: it is not kept there by whoever put it on CMM's list. */
    onRecord: request || withdrawn ? true : versions[0]?.recordedByBody === 'CMM' ? false : null,
    reliedOn: told(request, { requestedBy, known, asOf }),
  };
}

/** One that is withdrawn tells the moment of that, any other when it was made. */
const stoodAt = ({ withdrawnOn, recordedAt }: RequestTold, moment: Date): boolean =>
  withdrawnOn === null ? recordedAt <= moment : moment < recordedAt;

const told = (
  request: RequestTold | undefined,
  { requestedBy, known, asOf }: Pick<RequestsTold, 'known' | 'asOf'> & Pick<RequestTold, 'requestedBy'>,
): ReliedOn => ({
  ...nothingTold('DIS', TOPIC, known, asOf),
  ...(request
    ? {
        authority: requestedBy,
        recordId: request.id,
        recordVersion: request.version,
        fact: request.withdrawnOn === null ? 'OPEN' : 'WITHDRAWN',
      }
    : {}),
});

export type AtRequester = Awaited<ReturnType<typeof requestAtRequester>>;
