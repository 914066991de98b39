import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { CMM, caseOf, DIS, next, POLICE, type Stage, stageOn } from '../repeats/stage.ts';

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const TOLD = 'query ($id: ID!) { case(id: $id) { consentedPerson { givenName } consentedSupport { kind } } }';

test.each([1, 2, 3, 4])(
  'round %i: what was withdrawn is told to nobody once the withdrawal was answered, though many ask meanwhile',
  async () => {
    const caseId = await caseOf(stage, { givenName: 'Quebec' });
    const scopes = ['PERSONAL_DATA', 'SUPPORT'];
    const given = await stage.does(CMM, 'recordConsent', { caseId, recipients: ['DIS', 'POLICE'], scopes });
    const told = async (as: string) => (await stage.reads(as, TOLD, { id: caseId })).case.consentedPerson;
    expect(await told(DIS)).toEqual({ givenName: 'Quebec' });

    let answered = false;
    const meanwhile: unknown[] = [];
    const afterwards: unknown[] = [];
    const readers = [DIS, POLICE, DIS, POLICE].map(async (as) => {
      while (afterwards.length < 8) {
        const into = answered ? afterwards : meanwhile;
        into.push(await told(as));
      }
    });
    const withdrawn = await stage.does(CMM, 'withdrawConsent', next(caseId, 'consentId', given), 'state');
    answered = true;
    await Promise.all(readers);
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(new Set(meanwhile.map((each) => JSON.stringify(each ?? null)))).toContain(
      '{"givenName":"Quebec"}',
    );
    expect(afterwards.filter((each) => each !== null)).toEqual([]);
  },
);
