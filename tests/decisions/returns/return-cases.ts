import { addMonths, type Day } from '../../../shared/day.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases, type RoomName } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { ago, cmmCase, immigrationFile, party } from '../on-file.ts';
import { to } from './asking.ts';

export const PLAN = {
  departureOn: ago(-10),
  destination: 'COUNTRY_OF_ORIGIN',
  destinationCountry: 'UG',
  components: ['RECEPTION'],
};

/** The day of birth of somebody who is fifteen. */
export const child = addMonths(ago(0), -12 * 15);

const legalFact = `fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions`;
const values = `gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody'`;

/** A graph of a test file's own, and in it what CMM and DIS know of those whom the Return Agency meets. */
export function returnCases() {
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

  const at = (room: RoomName) => graph.rooms[room].db;
  const cmm = () => at('cmm');

  return {
    graph: () => graph,
    at,
    db: () => at('returns'),
    cmm,
    ask: (mutation: string, input: Readonly<Record<string, unknown>>) =>
      graph.ask('returns-caseworker', to(mutation, input)),
    /** A case at CMM and DIS, which both admit the Return Agency. */
    known: async (stay: StayBasis = 'LAWFUL'): Promise<string> => {
      const caseId = await immigrationFile(at('dis'), { stay });
      await cmmCase(cmm(), caseId);
      for (const room of [cmm(), at('dis')]) await party(room, caseId, 'RETURN_AGENCY', ['RETURN']);
      return caseId;
    },
    /** The person at CMM. */
    atCmm: (
      caseId: string,
      citizenshipGroup: string,
      { citizenship = null, bornOn = null }: { citizenship?: string | null; bornOn?: Day | null } = {},
    ) =>
      cmm().query(
        `INSERT INTO person (case_id, gender, citizenship_group, citizenship, born_on, version) VALUES ($1, 'FEMALE', $2, $3, $4, 1)`,
        [caseId, citizenshipGroup, citizenship, bornOn],
      ),
    representative: (caseId: string) =>
      cmm().query(
        `INSERT INTO child_representative (${legalFact}, kind, name, appointed_on) VALUES (${values}, 'CMM', '{}', 'GUARDIAN', 'Quebec', $2)`,
        [caseId, ago(30)],
      ),
    bestInterests: (
      caseId: string,
      topic: string,
      conclusion: string,
      durable: boolean | null = null,
      on = ago(3),
    ) =>
      cmm().query(
        `INSERT INTO best_interests_assessment (${legalFact}, topic, conclusion, durable_solution, assessed_by, assessed_on)
         VALUES (${values}, 'MUNICIPALITY', '{}', $2, $3, $4, 'MUNICIPALITY', $5)`,
        [caseId, topic, conclusion, durable, on],
      ),
    findingOf: async (caseId: string, id = 'RETURN_ELIGIBLE') => {
      const findings = 'findings { rule { id } outcome reason }';
      const { data, errors } = await graph.ask('auditor', {
        query: `query ($id: ID!) { case(id: $id) { ${findings} } }`,
        variables: { id: caseId },
        purpose: 'AUDIT',
      });
      expect(errors).toEqual([]);
      // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
      return (data as any).case.findings.find(({ rule }: any) => rule.id === id);
    },
  };
}
