import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../shared/room/context.ts';
import { claimKey } from '../../shared/room/idempotency-key.ts';
import { asOwner } from '../access-log/as-owner.ts';
import { eventually } from '../dev/eventually.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { tokenOf } from '../harness/tokens.ts';
import { inShort, outcomeOf, toExtend, toGrant } from './asking.ts';
import { anotherLike } from './officials.ts';
import { ago, decision, immigrationFile, party, period } from './on-file.ts';
import { entriesInShort, keysKept, tracesOn } from './traces.ts';

let databases: Databases;
let dis: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

const WHO = 'dis-caseworker';

async function grantable(): Promise<string> {
  const caseId = await immigrationFile(dis.db);
  await decision(dis.db, caseId, 'DIS');
  return caseId;
}

const newKey = () => `key-${randomUUID()}`;

describe('the same request under the same key', () => {
  test('gives the same thing twice, made once, with an entry each', async () => {
    const caseId = await grantable();
    const idempotencyKey = newKey();
    const [first, second] = [toGrant(caseId, { idempotencyKey }), toGrant(caseId, { idempotencyKey })];
    const once = await dis.ask(WHO, first);
    const twice = await dis.ask(WHO, second);
    expect(inShort(once)).toBe('ReflectionPeriod');
    expect(outcomeOf(twice)).toEqual(outcomeOf(once));
    const { periods, notices } = await tracesOn(dis.db, caseId);
    expect([periods.length, notices.length]).toEqual([1, 1]);
    expect(await entriesInShort(dis.db, first.correlationId)).toEqual(['CREATE DONE']);
    expect(await entriesInShort(dis.db, second.correlationId)).toEqual(['READ REPEATED']);
  });

  test('sent 64 times at the same moment makes one thing; everyone gets it, or a conflict', async () => {
    const caseId = await grantable();
    const idempotencyKey = newKey();
    const attempts = Array.from({ length: 64 }, () => toGrant(caseId, { idempotencyKey }));
    const answers = await Promise.all(attempts.map((asked) => dis.ask(WHO, asked)));
    const { periods, notices } = await tracesOn(dis.db, caseId);
    expect([periods.length, notices.length]).toEqual([1, 1]);
    const told = answers.map((answer) => outcomeOf(answer).id ?? outcomeOf(answer));
    expect(told).toContain(periods[0]?.id);
    expect(new Set(told.filter((it) => it !== 'CONFLICT'))).toEqual(new Set([periods[0]?.id]));
    const entries = await Promise.all(attempts.map((it) => entriesInShort(dis.db, it.correlationId)));
    expect(entries.map((of) => of.length)).toEqual(Array.from({ length: 64 }, () => 1));
    expect(entries.flat().filter((it) => it === 'CREATE DONE')).toHaveLength(1);
  });

  test('tells a refusal again word for word, though it would be lawful by now', async () => {
    const caseId = await immigrationFile(dis.db, { stay: null });
    const idempotencyKey = newKey();
    const once = await dis.ask(WHO, toGrant(caseId, { idempotencyKey }));
    expect(inShort(once)).toBe('Refused STAY_NOT_RECORDED');
    await dis.db.query(
      `INSERT INTO residence_status (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         basis, valid_from) VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev', 'DIS', '{}', 'NO_LAWFUL_STAY', $2)`,
      [caseId, ago(1)],
    );
    const twice = await dis.ask(WHO, toGrant(caseId, { idempotencyKey }));
    expect(outcomeOf(twice)).toEqual(outcomeOf(once));
    expect(inShort(await dis.ask(WHO, toGrant(caseId)))).toBe('ReflectionPeriod');
  });

  test('is the same whatever is selected of the outcome, and shows it as it is today', async () => {
    const caseId = await grantable();
    const idempotencyKey = newKey();
    const once = outcomeOf(await dis.ask(WHO, toGrant(caseId, { idempotencyKey })));
    const extended = toExtend({
      caseId,
      periodId: once.id,
      expectedVersion: 1,
      ground: 'SPECIAL_REASONS',
      reasonsStated: true,
      until: ago(-50),
    });
    expect(inShort(await dis.ask(WHO, extended))).toBe('ReflectionPeriod');
    const query = `mutation ($caseId: ID!) { grantReflectionPeriod(input: { caseId: $caseId }) { ... on ReflectionPeriod { id endsOn } } }`;
    const asked = { query, variables: { caseId }, purpose: 'IMMIGRATION', idempotencyKey };
    expect(outcomeOf(await dis.ask(WHO, asked))).toEqual({ id: once.id, endsOn: ago(-50) });
  });

  test('is turned away once access is withdrawn', async () => {
    const caseId = await grantable();
    await party(dis.db, caseId, 'POLICE', ['INVESTIGATION']);
    const asked = () => toGrant(caseId, { idempotencyKey, purpose: 'INVESTIGATION' });
    const idempotencyKey = newKey();
    expect(inShort(await dis.ask('nec-investigator', asked()))).toBe('Refused NOT_THE_DECIDER');
    await dis.db.query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [caseId]);
    const again = asked();
    expect(inShort(await dis.ask('nec-investigator', again))).toBe('FORBIDDEN_OR_NOT_FOUND');
    expect(await entriesInShort(dis.db, again.correlationId)).toEqual(['DENY FORBIDDEN_OR_NOT_FOUND']);
  });
});

describe('one key', () => {
  test('is for one input: another is a conflict', async () => {
    const [one, other] = [await grantable(), await grantable()];
    const idempotencyKey = newKey();
    await dis.ask(WHO, toGrant(one, { idempotencyKey }));
    const asked = toGrant(other, { idempotencyKey });
    expect(inShort(await dis.ask(WHO, asked))).toBe('CONFLICT');
    expect((await tracesOn(dis.db, other)).periods).toEqual([]);
    expect(await entriesInShort(dis.db, asked.correlationId)).toEqual(['CREATE CONFLICT']);
  });

  test('of another subject, issuer or mutation is another key', async () => {
    const caseId = await grantable();
    const idempotencyKey = newKey();
    const once = outcomeOf(await dis.ask(WHO, toGrant(caseId, { idempotencyKey })));
    const other = await dis.ask(await anotherLike(WHO), toGrant(caseId, { idempotencyKey }));
    expect(inShort(other)).toBe('Refused PERIOD_RUNNING');
    const extended = toExtend(
      { caseId, periodId: once.id, expectedVersion: 1, ground: 'SPECIAL_REASONS', reasonsStated: true },
      { idempotencyKey },
    );
    expect(inShort(await dis.ask(WHO, extended))).toBe('ReflectionPeriod');
    expect(await keysKept(dis.db, idempotencyKey)).toHaveLength(3);
  });

  test('goes with the official, not with the token: a new token is answered the same', async () => {
    const caseId = await grantable();
    const idempotencyKey = newKey();
    const once = await dis.ask(await tokenOf(WHO), toGrant(caseId, { idempotencyKey }));
    const fresh = await tokenOf(WHO, { jti: randomUUID() });
    expect(outcomeOf(await dis.ask(fresh, toGrant(caseId, { idempotencyKey })))).toEqual(outcomeOf(once));
  });

  test('is kept for seven days, then free', async () => {
    const caseId = await grantable();
    const idempotencyKey = newKey();
    await dis.ask(WHO, toGrant(caseId, { idempotencyKey }));
    const age = (interval: string) =>
      asOwner(databases, 'dis', (owner) =>
        owner.query(`UPDATE idempotency SET recorded_at = now() - interval '${interval}' WHERE key = $1`, [
          idempotencyKey,
        ]),
      );
    await age('6 days 23 hours');
    expect(inShort(await dis.ask(WHO, toGrant(caseId, { idempotencyKey })))).toBe('ReflectionPeriod');
    await age('7 days 1 minute');
    // a room that starts forgets what is old
    await openTestRoom('dis', databases).then((room) => room.stop());
    await eventually(async () => (await keysKept(dis.db, idempotencyKey)).length === 0);
    expect(inShort(await dis.ask(WHO, toGrant(caseId, { idempotencyKey })))).toBe('Refused PERIOD_RUNNING');
  });

  test('is released by a conflict and by a denial: nothing came of them', async () => {
    const before = await period(dis.db, await immigrationFile(dis.db), 10);
    const idempotencyKey = newKey();
    const asked = (expectedVersion: number, periodId = before.id) =>
      toExtend(
        { caseId: before.caseId, periodId, expectedVersion, ground: 'SPECIAL_REASONS', reasonsStated: true },
        { idempotencyKey },
      );
    expect(inShort(await dis.ask(WHO, asked(7)))).toBe('CONFLICT');
    expect(inShort(await dis.ask(WHO, asked(1, randomUUID())))).toBe('FORBIDDEN_OR_NOT_FOUND');
    expect(await keysKept(dis.db, idempotencyKey)).toEqual([]);
    expect(inShort(await dis.ask(WHO, asked(1)))).toBe('ReflectionPeriod');
  });
});

describe('a key that changed between reading a request and its turn', () => {
  const claim = (on: string, idempotencyKey: string, repeats: Date | null = null) =>
    dis.db.transaction(async (tx) => {
      const caller = { issuer: 'https://issuer.invalid', subject: 'dev:somebody' };
      const context = { caller, request: { idempotencyKey }, now: new Date(), repeats } as RequestContext;
      const key = await claimKey(tx, context, { mutation: 'lodgeAsylumApplication', input: { on } });
      if (!key?.before) await key?.settle({ id: randomUUID() });
      return key?.before ?? 'FIRST';
    });
  const SHORTLY = 'The same request is still being worked on. Ask again shortly.';

  test('was decided since, on another day: nobody can say that it was another request', async () => {
    const key = newKey();
    expect(await claim('2026-03-02', key)).toBe('FIRST');
    expect(await claim('2026-03-02', key)).toEqual({ id: expect.any(String) });
    await expect(claim('2026-03-03', key)).rejects.toThrow(SHORTLY);
    await expect(claim('2026-03-03', key, new Date())).rejects.toThrow('was used for another request');
  });

  test('was forgotten since: nothing is decided by a clock of then', async () => {
    const key = newKey();
    await expect(claim('2026-03-02', key, new Date('2026-03-02T09:00:00Z'))).rejects.toThrow(SHORTLY);
    expect(await keysKept(dis.db, key)).toEqual([]);
  });
});
