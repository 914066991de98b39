import { type EntityManager, IsNull, Not } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { nothingTold, type ReliedOn } from '../../../shared/room/relied-on.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';

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
 * on. One that CMM put on its list itself may have been withdrawn before; who asks for itself does so anew.
 */
export async function requestAtRequester(
  tx: EntityManager,
  { caseId, requestedBy, factId, recordedAt, recordedByBody = 'CMM' }: Listed,
  { requests, known, asOf }: RequestsTold,
) {
  const linked = await tx.findBy(ReliedOnFactRow, { caseId, topic: TOPIC, recordId: Not(IsNull()) });
  const own = linked.find(({ decisionFactId }) => decisionFactId === factId);
  const free = requests.filter(
    (one) => one.requestedBy === requestedBy && !linked.some(({ recordId }) => recordId === one.id),
  );
  const withdrawnSince = free.filter(
    (one) => recordedByBody === 'CMM' || (recordedAt !== undefined && recordedAt <= one.recordedAt),
  );
  const request = own
    ? requests.find(({ id }) => id === own.recordId)
    : (free.findLast(({ withdrawnOn }) => withdrawnOn === null) ?? withdrawnSince.at(-1));
  const nothing = nothingTold('DIS', TOPIC, known, asOf);
  const reliedOn: ReliedOn = request
    ? {
        ...nothing,
        authority: requestedBy,
        recordId: request.id,
        recordVersion: request.version,
        fact: request.withdrawnOn === null ? 'OPEN' : 'WITHDRAWN',
      }
    : nothing;
  return {
    withdrawnOn: request?.withdrawnOn ?? null,
    /** Null: nobody answered. */
    stands: known ? request !== undefined && request.withdrawnOn === null : null,
    /** Null: nobody answered, or it is not kept there by whoever put it on CMM's list. */
    onRecord: request ? true : known && recordedByBody === 'CMM' ? false : null,
    reliedOn,
  };
}

export type AtRequester = Awaited<ReturnType<typeof requestAtRequester>>;
