import { randomUUID } from 'node:crypto';
import { addDays } from '../../shared/day.ts';
import type { StayBasis } from '../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { inShort, outcomeOf, toGrant } from './asking.ts';
import { ago, cmmCase, decision, immigrationFile, justiceFile, party, period } from './on-file.ts';
import { fileOn, returnOn } from './returns/on-file.ts';
import { entriesOf, keysKept, tracesOn } from './traces.ts';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const dis = () => graph.rooms.dis.db;
const cmm = () => graph.rooms.cmm.db;

/** On file at DIS, CMM and the courts alike, so that everybody who is asked has an answer. */
async function onFile(given: { readonly stay?: StayBasis | null } = {}) {
  const caseId = await immigrationFile(dis(), given);
  await cmmCase(cmm(), caseId);
  await justiceFile(graph.rooms.nec.db, caseId);
  return caseId;
}

describe('a lawful grant', () => {
  test('is told, and leaves the row, its entry, a notice to CMM and the facts it relied on', async () => {
    const caseId = await onFile();
    const decisionId = await decision(cmm(), caseId, 'CMM');
    const asked = toGrant(caseId);
    const answer = await graph.ask('dis-caseworker', asked);

    const today = ago(0);
    const dates = { startsOn: today, endsOn: addDays(today, 30), capEndsOn: addDays(today, 120) };
    const versions = ['REFLECTION_GRANT@30-DAYS', 'REFLECTION_TOTAL@2013-120'];
    const told = { forVersion: 1, topic: 'IDENTIFICATION', answered: true };
    expect(answer.errors).toEqual([]);
    expect(outcomeOf(answer)).toEqual({
      __typename: 'ReflectionPeriod',
      id: expect.any(String),
      version: 1,
      ...dates,
      verification: 'VERIFIED',
      identificationAuthority: 'CMM',
      ruleVersions: versions,
      extensions: [],
      reliedOn: [
        { room: 'CMM', ...told, authority: 'CMM', recordId: decisionId, fact: 'IDENTIFIED' },
        { room: 'CMM', ...told, topic: 'MERGE', authority: null, recordId: null, fact: null },
        { room: 'NEC', ...told, authority: null, recordId: null, fact: null },
        { room: 'RETURNS', ...told, topic: 'DEPARTURE', authority: null, recordId: null, fact: null },
      ],
    });

    const { periods, notices, reliedOn } = await tracesOn(dis(), caseId);
    expect(periods).toEqual([
      expect.objectContaining({
        ...dates,
        id: outcomeOf(answer).id,
        recordedByBody: 'DIS',
        ruleVersions: versions,
        supersededAt: null,
        identificationDecisionId: decisionId,
      }),
    ]);
    expect(notices).toEqual([expect.objectContaining({ kind: 'REFLECTION_GRANTED', recipient: 'CMM' })]);
    expect(reliedOn.map(({ room, decisionFactId }) => [room, decisionFactId])).toEqual([
      ['CMM', periods[0]?.factId],
      ['CMM', periods[0]?.factId],
      ['NEC', periods[0]?.factId],
      ['RETURNS', periods[0]?.factId],
    ]);
    expect(await entriesOf(dis(), asked.correlationId)).toEqual([
      expect.objectContaining({
        kind: 'CREATE',
        outcome: 'DONE',
        operation: 'grantReflectionPeriod',
        caseIds: [caseId],
        purpose: 'IMMIGRATION',
        authority: 'DIS',
      }),
    ]);
  });

  test('an asylum-seeker gets one like anybody else', async () => {
    const caseId = await onFile({ stay: 'ASYLUM_SEEKER' });
    await decision(dis(), caseId, 'DIS');
    expect(inShort(await graph.ask('dis-caseworker', toGrant(caseId)))).toBe('ReflectionPeriod');
  });
});

describe('a refusal', () => {
  const refusals: readonly [
    reason: string,
    arrange: () => Promise<string>,
    who?: string,
    purpose?: string,
  ][] = [
    ['STAY_NOT_RECORDED', () => onFile({ stay: null })],
    ['STAY_NOT_RECORDED', () => onFile({ stay: 'UNKNOWN' })],
    ['STAY_NOT_WITHOUT_LAWFUL', () => onFile({ stay: 'LAWFUL' })],
    ['NOT_IDENTIFIED', () => onFile()],
    ['NOT_IDENTIFIED', () => decidedNegative()],
    ['PERIOD_RUNNING', () => withPeriod(10)],
    ['ALREADY_GRANTED', () => withPeriod(60)],
    ['NOT_THE_DECIDER', () => partyTo('POLICE', 'INVESTIGATION'), 'nec-investigator', 'INVESTIGATION'],
    ['NOT_THE_DECIDER', () => partyTo('SIRI', 'IMMIGRATION'), 'siri-officer', 'IMMIGRATION'],
  ];
  test.each(refusals)(
    '%s is an answer in both languages, and writes nothing but its entry and its key',
    async (reason, arrange, who = 'dis-caseworker', purpose = 'IMMIGRATION') => {
      const caseId = await arrange();
      const before = await tracesOn(dis(), caseId);
      const idempotencyKey = randomUUID();
      const asked = toGrant(caseId, { purpose, idempotencyKey });
      const answer = await graph.ask(who, asked);

      expect(answer.errors).toEqual([]);
      const refused = outcomeOf(answer);
      expect(refused).toMatchObject({ __typename: 'Refused', reason });
      expect(refused.rule).toEqual({ id: 'REFLECTION_GRANT', kind: 'LAW' });
      for (const text of [refused.en, refused.da, refused.remedyEn, refused.remedyDa])
        expect(text).toMatch(/^\p{Lu}.+\.$/u);
      expect(refused.en).not.toBe(refused.da);
      expect(refused.remedyEn).not.toBe(refused.remedyDa);

      expect(await tracesOn(dis(), caseId)).toEqual(before);
      expect(await keysKept(dis(), idempotencyKey)).toHaveLength(1);
      expect(await entriesOf(dis(), asked.correlationId)).toEqual([
        expect.objectContaining({ kind: 'REFUSE', outcome: 'REFLECTION_GRANT', caseIds: [caseId] }),
      ]);
    },
  );

  test('says from when a grant would be lawful, where another identification waits', async () => {
    const caseId = await onFile();
    await decision(dis(), caseId, 'DIS', { on: ago(3) });
    const { endsOn } = await period(dis(), caseId, 10);
    const answer = await graph.ask('dis-caseworker', toGrant(caseId));
    expect(outcomeOf(answer)).toMatchObject({
      reason: 'PERIOD_RUNNING',
      earliestLawfulAt: addDays(endsOn, 1),
    });
  });

  test('is of somebody who has left since she was identified, and of no other', async () => {
    const left = async (on: string) => {
      const caseId = await onFile();
      await decision(dis(), caseId, 'DIS', { on: ago(5) });
      const { db } = graph.rooms.returns;
      const changes = { plannedDepartureOn: on, departedOn: on };
      await returnOn(db, 'DEPARTED', { caseId: await fileOn(db, caseId), changes });
      return caseId;
    };
    const departed = await left(ago(5));
    const answer = await graph.ask('dis-caseworker', toGrant(departed));
    expect(inShort(answer)).toBe('Refused DEPARTED');
    expect(outcomeOf(answer).rule).toEqual({ id: 'REFLECTION_GRANT', kind: 'LAW' });
    expect((await tracesOn(dis(), departed)).periods).toEqual([]);
    const back = await left(ago(6));
    expect(outcomeOf(await graph.ask('dis-caseworker', toGrant(back)))).toMatchObject({
      verification: 'VERIFIED',
      reliedOn: expect.arrayContaining([expect.objectContaining({ topic: 'DEPARTURE', fact: 'DEPARTED' })]),
    });
  });

  async function decidedNegative() {
    const caseId = await onFile();
    await decision(dis(), caseId, 'DIS', { outcome: 'NOT_IDENTIFIED' });
    return caseId;
  }
  async function withPeriod(grantedAgo: number) {
    const caseId = await onFile();
    const identificationDecisionId = await decision(dis(), caseId, 'DIS', { on: ago(grantedAgo) });
    await period(dis(), caseId, grantedAgo, { identificationDecisionId });
    return caseId;
  }
  async function partyTo(body: 'POLICE' | 'SIRI', purpose: 'INVESTIGATION' | 'IMMIGRATION') {
    const caseId = await onFile();
    await decision(dis(), caseId, 'DIS');
    await party(dis(), caseId, body, [purpose]);
    return caseId;
  }
});
