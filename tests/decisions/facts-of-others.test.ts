import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { openTestRoom } from '../harness/room.ts';
import { inShort, outcomeOf, toExtend, toGrant } from './asking.ts';
import { ago, cmmPerson, decision, immigrationFile, justiceFile, period } from './on-file.ts';
import { entriesInShort, entriesOf } from './traces.ts';

let databases: Databases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases?.drop());

describe('who identified the person is asked of those who know', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(databases);
  });
  afterAll(() => graph?.stop());

  async function onFile(): Promise<string> {
    const caseId = await immigrationFile(graph.rooms.dis.db);
    await cmmPerson(graph.rooms.cmm.db, caseId, 'UNKNOWN');
    await justiceFile(graph.rooms.nec.db, caseId);
    return caseId;
  }
  const granted = async (caseId: string) =>
    outcomeOf(await graph.ask('dis-caseworker', toGrant(caseId, { purpose: 'IDENTIFICATION' })));
  const answered = true;
  const noneMerged = { room: 'CMM', topic: 'MERGE', answered, recordId: null, fact: null };
  const hasNotLeft = { room: 'RETURNS', topic: 'DEPARTURE', answered, recordId: null, fact: null };

  test('CMM alone', async () => {
    const caseId = await onFile();
    const recordId = await decision(graph.rooms.cmm.db, caseId, 'CMM');
    expect(await granted(caseId)).toMatchObject({
      identificationAuthority: 'CMM',
      verification: 'VERIFIED',
      reliedOn: [
        { room: 'CMM', answered, authority: 'CMM', recordId, fact: 'IDENTIFIED' },
        noneMerged,
        { room: 'NEC', answered, authority: null, fact: null },
        hasNotLeft,
      ],
    });
  });

  test('a court alone, on a case that CMM did not identify', async () => {
    const caseId = await onFile();
    await decision(graph.rooms.cmm.db, caseId, 'CMM', { outcome: 'NOT_IDENTIFIED' });
    const recordId = await decision(graph.rooms.nec.db, caseId, 'COURT', { on: ago(20) });
    expect(await granted(caseId)).toMatchObject({
      identificationAuthority: 'COURT',
      verification: 'VERIFIED',
      reliedOn: [
        { room: 'CMM', answered, authority: 'CMM', fact: 'NOT_IDENTIFIED' },
        noneMerged,
        { room: 'NEC', answered, authority: 'COURT', recordId, fact: 'IDENTIFIED' },
        hasNotLeft,
      ],
    });
  });

  test('DIS itself, though others have nothing to tell', async () => {
    const caseId = await immigrationFile(graph.rooms.dis.db);
    await decision(graph.rooms.dis.db, caseId, 'DIS');
    expect(await granted(caseId)).toMatchObject({
      identificationAuthority: 'DIS',
      verification: 'VERIFIED',
      reliedOn: [
        { room: 'CMM', answered, recordId: null },
        { ...noneMerged, answered: false },
        { room: 'NEC', answered, recordId: null },
        hasNotLeft,
      ],
    });
  });

  test('nobody: then it is refused, and the question itself stands in the logs of those who were asked', async () => {
    const caseId = await onFile();
    const asked = toGrant(caseId);
    expect(inShort(await graph.ask('dis-caseworker', asked))).toBe('Refused NOT_IDENTIFIED');
    // CMM was asked too whether the case goes on, of what citizenship it has her, whether courts go on in one merged into it, and whether she left in one
    const read = { kind: 'READ', outcome: 'ANSWERED', caseIds: [caseId], authority: 'DIS' };
    for (const [room, entry, questions] of [
      ['cmm', read, 5],
      ['nec', read, 1],
      // it has no such case
      ['returns', { ...read, kind: 'DENY', outcome: 'FORBIDDEN_OR_NOT_FOUND' }, 1],
    ] as const) {
      const entries = await entriesOf(graph.rooms[room].db, asked.correlationId);
      expect(entries).toMatchObject(Array.from({ length: questions }, () => entry));
    }
  });

  test('a decision that was superseded counts for nothing', async () => {
    const caseId = await onFile();
    await decision(graph.rooms.cmm.db, caseId, 'CMM');
    await graph.rooms.cmm.db.query(
      'UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1',
      [caseId],
    );
    expect(await granted(caseId)).toMatchObject({ reason: 'NOT_IDENTIFIED' });
  });
});

describe('when the graph cannot be asked, what protects goes on, unverified', () => {
  const silences: readonly [what: string, listener: RequestListener][] = [
    ['takes the question and never answers', () => {}],
    ['answers with something else', (_, response) => response.writeHead(502).end('<html>Bad gateway</html>')],
    ['begins an answer and does not end it', (_, response) => void response.write('{"data":{')],
    ['breaks off', (request) => request.socket.destroy()],
    ['answers with an error alone', (_, response) => response.end('{"errors":[{"message":"no"}]}')],
    [
      'answers with a fault beside nothing',
      (_, response) =>
        response.end('{"data":{"case":null},"errors":[{"message":"no","extensions":{"code":"INTERNAL"}}]}'),
    ],
  ];
  const unheard = { answered: false, authority: null, recordId: null, fact: null };

  test.each(silences)('a gateway that %s', async (_what, listener) => {
    await withGateway(listener, async (graphUrl) => {
      const dis = await openTestRoom('dis', databases, { graphUrl });
      try {
        const caseId = await immigrationFile(dis.db);
        const asked = toGrant(caseId);
        const grant = outcomeOf(await dis.ask('dis-caseworker', asked));
        expect(grant).toMatchObject({
          verification: 'UNVERIFIED',
          identificationAuthority: null,
          reliedOn: [
            { room: 'CMM', topic: 'CITIZENSHIP', ...unheard },
            { room: 'CMM', topic: 'IDENTIFICATION', ...unheard },
            { room: 'CMM', topic: 'MERGE', ...unheard },
            { room: 'NEC', topic: 'IDENTIFICATION', ...unheard },
            { room: 'RETURNS', topic: 'DEPARTURE', ...unheard },
          ],
        });
        expect(await entriesInShort(dis.db, asked.correlationId)).toEqual(['CREATE DONE']);
        const before = await period(dis.db, await immigrationFile(dis.db), 10);
        const extension = toExtend({
          caseId: before.caseId,
          periodId: before.id,
          expectedVersion: 1,
          ground: 'COOPERATES_IN_PREPARED_RETURN',
        });
        expect(outcomeOf(await dis.ask('dis-caseworker', extension))).toMatchObject({
          version: 2,
          verification: 'UNVERIFIED',
          reliedOn: [
            { room: 'CMM', topic: 'MERGE', ...unheard },
            { room: 'RETURNS', topic: 'PREPARED_RETURN', ...unheard },
          ],
        });
      } finally {
        await dis.stop();
      }
    });
  });

  test('a period that was granted unverified uses up the identification that is found later', async () => {
    const dis = await openTestRoom('dis', databases);
    try {
      const caseId = await immigrationFile(dis.db);
      await decision(dis.db, caseId, 'DIS', { on: ago(70) });
      await period(dis.db, caseId, 60, {
        identificationAuthority: null,
        identificationDecisionId: null,
        verification: 'UNVERIFIED',
      });
      expect(inShort(await dis.ask('dis-caseworker', toGrant(caseId)))).toBe('Refused ALREADY_GRANTED');
    } finally {
      await dis.stop();
    }
  });
});

async function withGateway(listener: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
