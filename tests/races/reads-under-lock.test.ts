import { lockTogether } from '../../shared/room/lock-together.ts';
import { recovery } from '../decisions/on-file.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { everyAct } from '../repeats/every-act.ts';
import { neededUntil } from '../repeats/nec-acts.ts';
import { overDays } from '../repeats/over-days.ts';
import { type Act, caseOf, DIS, type Input, identified, next, POLICE, RETURNS } from '../repeats/stage.ts';
import { watchReads } from './unlocked-reads.ts';

/**
 * Every act, in a case of somebody who has others: what it reads or changes in one of them it has locked, so that of two
 * officials who decide at once in two of her cases one decides on what the other left.
 */

const { days, graph, stage } = overDays();
const waiting = {
  ...stage,
  wait: () => {
    days.passed = 1;
  },
};

let reads: readonly ReturnType<typeof watchReads>[];
/** Of her others one goes on, one has something in every room, and one nothing. */
let goesOn: string;
let full: string;
let bare: string;
beforeAll(async () => {
  reads = Object.values(graph.rooms).map(({ db }) => watchReads(db));
  goesOn = await identified(stage);
  bare = await caseOf(stage);
  full = await identified(stage);
  await stage.does(DIS, 'grantReflectionPeriod', { caseId: full });
  await stage.does(POLICE, 'detain', { caseId: full });
  await stage.does(POLICE, 'chargeVictim', { caseId: full, provision: '§ 276' });
  await stage.does(RETURNS, 'offerReturn', { caseId: full });
  await neededUntil(stage, full, null);
  await recovery(graph.rooms.cmm.db, full, 10);
});

const cmm = (sql: string, values: unknown[] = []) => graph.rooms.cmm.db.query(sql, values);
const merge = (caseIds: readonly unknown[], into: unknown) =>
  cmm(
    `UPDATE nrm_case SET status = 'CLOSED', closed_on = coalesce(closed_on, opened_on), merged_into_id = $2 WHERE id = ANY($1)`,
    [caseIds, into],
  );

type Belong = (caseId: string) => Promise<unknown>;

/** It leads to the one that goes on, as her others do. */
const ends: Belong = async (caseId) => {
  await merge([bare], full);
  await merge([full, caseId], goesOn);
};

/** It goes on for all her others. */
const isGoneOnWith: Belong = async (caseId) => {
  await merge([bare], full);
  await merge([full], caseId);
};

/** It goes on for one in which nothing is that could stand in its way. */
const isGoneOnWithAlone: Belong = async (caseId) => {
  await merge([full], goesOn);
  await merge([bare], caseId);
};

/** Where it is about an investigation, that one concerns somebody else's case as well. */
async function shareInvestigation({ investigationId }: Input): Promise<void> {
  if (!investigationId) return;
  const caseId = goesOn;
  const link = await stage.does(POLICE, 'linkInvestigation', { caseId, investigationId });
  await stage.does(POLICE, 'setPresenceRequired', { ...next(caseId, 'linkId', link), required: true });
}

async function isDone({ as, mutation }: Act, input: Input): Promise<boolean> {
  const [who = '', purpose = ''] = as.split(' ');
  const { data } = await graph.ask(who, { query: mutationText(mutation), variables: { input }, purpose });
  return data?.done != null && !data.done.reason && !data.done.unavailable;
}

async function begun(act: Act): Promise<Input> {
  days.passed = 0;
  const given = await act.input(waiting);
  await shareInvestigation(given);
  return given;
}

/** What is turned away changes nothing, and is tried again as it is. */
async function isDoneSomehow(act: Act): Promise<boolean> {
  let given = await begun(act);
  const { caseId } = given;
  if (typeof caseId !== 'string') return isDone(act, given);
  const [before] = await cmm('SELECT status, closed_on FROM nrm_case WHERE id = $1', [caseId]);
  await ends(caseId);
  const isContinued = await isDone(act, given);
  if (isContinued) given = await begun(act);
  else
    await cmm('UPDATE nrm_case SET merged_into_id = NULL, status = $2, closed_on = $3 WHERE id = $1', [
      caseId,
      before.status,
      before.closed_on,
    ]);
  for (const belong of [isGoneOnWith, isGoneOnWithAlone]) {
    await belong(String(given.caseId));
    if (await isDone(act, given)) return true;
  }
  return isContinued;
}

const acts = Object.values(everyAct).flat();

test.each(acts.map((act) => [act.mutation, act] as const))('%s', async (_, act) => {
  expect(await isDoneSomehow(act)).toBe(true);
  const known: { id: string }[] = await cmm('SELECT id FROM nrm_case');
  const caseIds = new Set(known.map(({ id }) => id));
  expect(reads.flatMap((each) => each.take(caseIds))).toEqual([]);
});

test('what is read of another case without its lock is noticed', async () => {
  await graph.rooms.dis.db.transaction(async (tx) => {
    await lockTogether(tx, [bare]);
    await tx.query('SELECT 1 FROM immigration_file WHERE case_id = ANY($1)', [[bare]]);
    await tx.query('SELECT case_id FROM reflection_period');
  });
  expect(reads.flatMap((each) => each.take(new Set([bare, full])))).toEqual(['reflection_period']);
});
