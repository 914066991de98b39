import type { EntityManager } from 'typeorm';
import { recordInTransaction } from '../access/access-log.ts';
import { conflict, forbiddenOrNotFound } from '../graph-error.ts';
import { isRefused, type Refused, storeRefusal } from '../law/refusal.ts';
import { renderRefusal } from '../law/render.ts';
import { entryOf, type RequestContext } from './context.ts';
import { type FactUnavailable, isFactUnavailable } from './fact-unavailable.ts';
import { claimKey } from './idempotency-key.ts';
import { lockTogether } from './lock-together.ts';

/** What a mutation decides: its name, the case, and how the thing it made is found again for a repeated request. */
export interface Decision<Thing extends { readonly id: string }, Result = Thing | Refused> {
  readonly mutation: string;
  readonly kind: 'CREATE' | 'UPDATE';
  /** Null where it is about no case: then the mutation's policy line alone says whom it is open to. */
  readonly caseId: string | null;
  /** What is locked where it is about no case: decisions that name the same wait for each other. */
  readonly lock?: string;
  /**
   * Her other cases of which it reads what this room has in them: locked with its own, so that nobody decides in them
   * meanwhile. Asked for again once they are.
   */
  readonly hers?: (tx: EntityManager) => readonly string[] | Promise<readonly string[]>;
  readonly input: object;
  /** Whom it is open to, where that is not the parties to the case. */
  readonly isAdmitted?: (tx: EntityManager) => Promise<boolean>;
  /** Whether this room keeps a file on the case: an unknown case and a forbidden one end alike. */
  readonly isKnown: (tx: EntityManager) => Promise<boolean>;
  readonly find: (tx: EntityManager, id: string) => Promise<Thing>;
  /** Applies the law and writes the rows. Nothing is written where it is refused, or where a fact cannot be had. */
  readonly work: (tx: EntityManager) => Promise<Result>;
  /** Other cases that it opened or changed something in: its entry names them too. */
  readonly otherCases?: (tx: EntityManager, thing: Thing) => readonly string[] | Promise<readonly string[]>;
}

/** The last version that a database counts to: none stands there, and none could follow it. */
const LAST_VERSION = 2_147_483_647;

function demandCountable(input: { readonly expectedVersion?: number | null }) {
  if (input.expectedVersion === LAST_VERSION)
    throw conflict('The record has changed. Read it again, then decide.');
}

const MERGED_MEANWHILE = 'Another case of hers was merged meanwhile. Read them again, then decide.';

const DENIED = Symbol('denied');

/**
 * The one way a decision is taken: claim the idempotency key, lock the case with those of hers that it reads, check the
 * right, apply the law, write the rows and the access entry, commit. All of it stands or none; a refusal and a denial keep
 * their entry, and so does a decision that waits for a fact: that one gives its key back.
 */
export async function decide<
  Thing extends { readonly id: string },
  Result extends Thing | Refused | FactUnavailable,
>(context: RequestContext, decision: Decision<Thing, Result>): Promise<Thing | Refused | Result> {
  const { mutation, caseId } = decision;
  const isAdmitted =
    decision.isAdmitted ??
    (async (tx: EntityManager) => caseId === null || context.access.admitsWithin(tx, caseId));
  // a decision that fails is told of by the request's entry: of what kind it would have been is known from here on
  const { asked } = context.entry;
  context.entry.asked = { ...asked, kind: decision.kind };
  const outcome = await context.room.db.transaction(async (tx) => {
    const key = await claimKey(tx, context, decision);
    if (key?.before) {
      const before = key.before;
      const admitted = await isAdmitted(tx);
      const again = !admitted
        ? DENIED
        : 'refused' in before
          ? renderRefusal(before.refused)
          : await decision.find(tx, before.id);
      await record(
        tx,
        again === DENIED ? 'DENY' : 'READ',
        again === DENIED ? 'FORBIDDEN_OR_NOT_FOUND' : 'REPEATED',
        again === DENIED || isRefused(again) ? [] : await decision.otherCases?.(tx, again),
      );
      return again;
    }
    const hers = async () => (await decision.hers?.(tx)) ?? [];
    const locked = [caseId ?? decision.lock ?? mutation, ...(await hers())];
    await lockTogether(tx, locked);
    if (!(await isAdmitted(tx)) || !(await decision.isKnown(tx))) {
      await record(tx, 'DENY', 'FORBIDDEN_OR_NOT_FOUND');
      return DENIED;
    }
    // a decision that then fails is told of by an entry of the request, which names the case too
    if (caseId) context.access.touched.add(caseId);
    demandCountable(decision.input);
    if ((await hers()).some((id) => !locked.includes(id))) throw conflict(MERGED_MEANWHILE);
    const result = await decision.work(tx);
    // asked again under the same key, it is decided once the owner answers
    if (isFactUnavailable(result)) {
      await record(tx, decision.kind, 'FACT_UNAVAILABLE');
      return result;
    }
    if (isRefused(result)) await record(tx, 'REFUSE', result.refused.id);
    else await record(tx, decision.kind, 'DONE', await decision.otherCases?.(tx, result as Thing));
    await key?.settle(isRefused(result) ? { refused: storeRefusal(result) } : { id: result.id });
    return result;
  });
  context.entry.written += 1;
  context.entry.asked = asked;
  if (outcome === DENIED) {
    context.entry.denied += 1;
    throw forbiddenOrNotFound();
  }
  return outcome as Thing | Refused | Result;

  function record(
    tx: EntityManager,
    kind: 'CREATE' | 'UPDATE' | 'REFUSE' | 'DENY' | 'READ',
    told: string,
    others: readonly string[] = [],
  ) {
    const caseIds = [...new Set([...(caseId ? [caseId] : []), ...others])];
    return recordInTransaction(tx, entryOf(context, { kind, outcome: told, operation: mutation, caseIds }));
  }
}
