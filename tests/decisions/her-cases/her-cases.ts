import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { mutationText } from '../../harness/mutation-text.ts';
import { COORDINATING, type Stage, stageOn } from '../../repeats/stage.ts';

/** A graph of a test file's own, and cases of one person that CMM merges in it. */
export function herCases() {
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

  /** As it stands for an auditor, who is shown every room's part. */
  const read = async (caseId: string, fields: string) =>
    (await stage.reads('auditor AUDIT', `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId }))
      .case;

  return {
    stage: () => stage,
    merge: (caseId: string, intoCaseId: string) =>
      stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId }),
    /** What comes of it: the reason of a refusal, who was silent, an error, or the thing. */
    attempt: async (as: string, mutation: string, input: object): Promise<string> => {
      const [who = '', purpose = ''] = as.split(' ');
      const query = mutationText(mutation);
      const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose });
      const { done } = data ?? {};
      return done?.reason ?? done?.unavailable ?? done?.__typename ?? errors[0]?.message;
    },
    read,
    finding: async (caseId: string, rule: string, reading = read): Promise<string> => {
      const { findings } = await reading(caseId, 'findings { rule { id } outcome reason }');
      const { outcome, reason } = findings.find((one: { rule: { id: string } }) => one.rule.id === rule);
      return [outcome, reason].filter(Boolean).join(' ');
    },
  };
}
