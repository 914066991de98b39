import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import type { OpenRoom } from '../../harness/room.ts';
import { anotherLike } from '../officials.ts';
import { cmmCase } from '../on-file.ts';
import { attempt, court, doneIn, police, prosecutor, type Tried } from './deciding.ts';
import { openedFile } from './file.ts';

let databases: Databases;
let graph: TestGraph;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  nec = graph.rooms.nec;
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const does = doneIn(() => nec);
type Asked = readonly [as: string, mutation: string, input: object];

/** Each by an official of their own, at the same moment. */
const atOnce = async (...asked: readonly Asked[]): Promise<Tried[]> => {
  const officials = await Promise.all(asked.map(([as]) => anotherLike(as)));
  return Promise.all(
    asked.map(([as, mutation, input], at) =>
      attempt(nec.ask, nec.db, { who: officials[at] ?? '', as }, mutation, input),
    ),
  );
};
const toldOf = (tried: readonly Tried[]) => tried.map(({ told }) => told).sort();
const entriesOf = (tried: readonly Tried[]) => tried.flatMap(({ entries }) => entries).sort();

const hence = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const count = async (sql: string, id: string): Promise<number> => (await nec.db.query(sql, [id])).length;

describe.each([1, 2, 3, 4])('round %i', () => {
  test('of an extension and a release of a detention one wins: nobody is held on after a release', async () => {
    const caseId = await openedFile(nec.db);
    await cmmCase(graph.rooms.cmm.db, caseId, 'POLICE', ['INVESTIGATION']);
    const { id: detentionId } = await does(police, 'detain', { caseId });
    const on = { caseId, detentionId, expectedVersion: 1 };
    const tried = await atOnce(
      [police, 'extendDetention', { ...on, ground: 'IDENTIFY_TRAFFICKERS', until: hence(96) }],
      [police, 'releaseFromDetention', on],
    );
    expect(toldOf(tried)).toEqual(['CONFLICT', 'Detention']);
    expect(entriesOf(tried)).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
    const [{ releasedAt }] = await nec.db.query(
      'SELECT released_at AS "releasedAt" FROM detention WHERE id = $1 AND superseded_at IS NULL',
      [detentionId],
    );
    const periods = await count('SELECT 1 FROM detention_period WHERE detention_id = $1', detentionId);
    expect(periods).toBe(releasedAt ? 1 : 2);
  });

  test('of several who detain, one does', async () => {
    const caseId = await openedFile(nec.db);
    await cmmCase(graph.rooms.cmm.db, caseId, 'POLICE', ['INVESTIGATION']);
    const detains: Asked = [police, 'detain', { caseId }];
    const tried = await atOnce(detains, detains, detains);
    expect(toldOf(tried)).toEqual(['Detention', 'Refused ALREADY_HELD', 'Refused ALREADY_HELD']);
    expect(entriesOf(tried)).toEqual(['CREATE DONE', 'REFUSE DETENTION_72H', 'REFUSE DETENTION_72H']);
  });

  test('of two who close an investigation, each by way of another case, one does, and notices go out once', async () => {
    const [first, second] = [await openedFile(nec.db), await openedFile(nec.db)];
    const { id: investigationId } = await does(police, 'openInvestigation', {
      caseId: first,
      policeNumber: `0100-${first.slice(0, 8)}`,
      unit: 'NSK',
    });
    const { id: linkId } = await does(police, 'linkInvestigation', { caseId: second, investigationId });
    const required = { caseId: second, linkId, expectedVersion: 1, required: true };
    await does(police, 'setPresenceRequired', required);
    const closing = { investigationId, expectedVersion: 1, prosecutionFollows: false };
    const tried = await atOnce(
      [police, 'closeInvestigation', { ...closing, caseId: first }],
      [police, 'closeInvestigation', { ...closing, caseId: second }],
    );
    expect(toldOf(tried)).toEqual(['CONFLICT', 'Investigation']);
    expect(entriesOf(tried)).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
    const closed = `SELECT 1 FROM notice WHERE case_id = $1 AND kind = 'PROCEEDINGS_CLOSED'`;
    expect(await count(closed, second)).toBe(3);
    expect(await count('SELECT 1 FROM investigation WHERE id = $1', investigationId)).toBe(2);
  });

  test('presence that is set while the investigation is closed through another case is never lost between the two', async () => {
    const [first, second] = [await openedFile(nec.db), await openedFile(nec.db)];
    const { id: investigationId } = await does(police, 'openInvestigation', {
      caseId: first,
      policeNumber: `0200-${first.slice(0, 8)}`,
      unit: 'NSK',
    });
    const { id: linkId } = await does(police, 'linkInvestigation', { caseId: second, investigationId });
    const link = { caseId: second, linkId };
    await does(police, 'setPresenceRequired', { ...link, expectedVersion: 1, required: true });
    const until = addDays(dayOf(new Date()), 10);
    const [closed, set] = await atOnce(
      [
        police,
        'closeInvestigation',
        { caseId: first, investigationId, expectedVersion: 1, prosecutionFollows: false },
      ],
      [prosecutor, 'setPresenceRequired', { ...link, expectedVersion: 2, required: true, until }],
    );
    expect(closed?.told).toBe('Investigation');
    // before the closing it was done and then ended; after it, it was decided on what no longer stood
    expect(['CONFLICT', 'InvestigationLink']).toContain(set?.told);
    const [{ required }] = await nec.db.query(
      'SELECT presence_required AS required FROM investigation_case WHERE id = $1 AND superseded_at IS NULL',
      [linkId],
    );
    expect(required).toBe(false);
  });

  test('of two findings of victim status in one court case one stands', async () => {
    const caseId = await openedFile(nec.db);
    const { id: courtCaseId } = await does(court, 'openCourtCase', {
      caseId,
      number: 'SS 1',
      court: 'Retten i Udby',
      role: 'DEFENDANT',
    });
    const said = { caseId, courtCaseId, gender: 'FEMALE', ageGroup: 'ADULT', citizenshipGroup: 'NON_EU' };
    const tried = await atOnce(
      [court, 'findVictimStatus', { ...said, outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] }],
      [court, 'findVictimStatus', { ...said, outcome: 'NOT_IDENTIFIED', forms: [] }],
    );
    expect(toldOf(tried)).toEqual(['CONFLICT', 'VictimStatusFinding']);
    expect(entriesOf(tried)).toEqual(['CREATE CONFLICT', 'CREATE DONE']);
    expect(await count('SELECT 1 FROM identification_decision WHERE case_id = $1', caseId)).toBe(1);
    expect(await count('SELECT 1 FROM notice WHERE case_id = $1', caseId)).toBe(5);
  });

  test('of two changes of a suspect by way of two cases one is a conflict', async () => {
    const [first, second] = [await openedFile(nec.db), await openedFile(nec.db)];
    const { id: investigationId } = await does(police, 'openInvestigation', {
      caseId: first,
      policeNumber: `0300-${first.slice(0, 8)}`,
      unit: 'NSK',
    });
    await does(police, 'linkInvestigation', { caseId: second, investigationId });
    const suspect = { caseId: first, investigationId, pseudonym: 'S-1' };
    const { id: suspectId } = await does(police, 'recordSuspect', suspect);
    const cleared = { suspectId, expectedVersion: 1, status: 'CLEARED' };
    const tried = await atOnce(
      [police, 'updateSuspect', { ...cleared, caseId: first }],
      [
        police,
        'updateSuspect',
        { ...cleared, caseId: second, status: 'CHARGED', chargedOn: dayOf(new Date()) },
      ],
    );
    expect(toldOf(tried)).toEqual(['CONFLICT', 'Suspect']);
  });
});
