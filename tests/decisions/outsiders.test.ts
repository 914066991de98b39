import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { inShort, toGrant } from './asking.ts';
import { decision, immigrationFile, party } from './on-file.ts';
import { entriesOf, tracesOn } from './traces.ts';

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

describe('whoever has no part in the case', () => {
  const outsiders = [
    ['nec-investigator', 'INVESTIGATION'],
    ['siri-officer', 'IMMIGRATION'],
    ['ngo-outreach', 'ASSISTANCE'],
    ['auditor', 'AUDIT'],
  ] as const;
  test.each(outsiders)(
    '%s is told the same of a case that is there and of one that is not',
    async (who, purpose) => {
      const caseId = await immigrationFile(dis());
      await decision(dis(), caseId, 'DIS');
      const ask = async (id: string) => {
        const asked = toGrant(id, { purpose });
        const { data, errors, status, extensions } = await graph.ask(who, asked);
        const told = errors.map(({ message, path, extensions: { correlationId: _, ...kept } }) => ({
          message,
          path,
          kept,
        }));
        const entries = await entriesOf(dis(), asked.correlationId);
        return {
          data,
          told,
          status,
          extensions,
          entries: entries.map(({ kind, outcome }) => [kind, outcome]),
        };
      };
      const there = await ask(caseId);
      expect(there.told).toMatchObject([{ kept: { code: 'FORBIDDEN_OR_NOT_FOUND', subgraph: 'dis' } }]);
      expect(there.entries).toEqual([['DENY', 'FORBIDDEN_OR_NOT_FOUND']]);
      expect(await ask(randomUUID())).toEqual(there);
      expect((await tracesOn(dis(), caseId)).periods).toEqual([]);
    },
  );

  test('DIS itself is told so of a case on which it keeps no file', async () => {
    const answer = await graph.ask('dis-caseworker', toGrant(randomUUID()));
    expect(inShort(answer)).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('a party whose part has ended is an outsider again', async () => {
    const caseId = await immigrationFile(dis());
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    const asked = () => graph.ask('nec-investigator', toGrant(caseId, { purpose: 'INVESTIGATION' }));
    expect(inShort(await asked())).toBe('Refused NOT_THE_DECIDER');
    await dis().query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [caseId]);
    expect(inShort(await asked())).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('and so is one who is admitted for another purpose', async () => {
    const caseId = await immigrationFile(dis());
    await party(dis(), caseId, 'SIRI', ['IDENTIFICATION']);
    expect(inShort(await graph.ask('siri-officer', toGrant(caseId)))).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});
