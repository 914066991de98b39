import { ago, cmmCase, decision, immigrationFile, justiceFile } from '../on-file.ts';
import { allOn } from './deciding.ts';
import { disGraph } from './dis-graph.ts';

/** A graph of a test file's own, and the files of persons to whom a reflection period is offered or given in it. */
export function reflectionFiles() {
  const graph = disGraph();
  const { db, dis } = graph;
  /** On file at DIS, CMM and the police. */
  const onFile = async (): Promise<string> => {
    const caseId = await immigrationFile(dis());
    await cmmCase(db('cmm'), caseId);
    await justiceFile(db('nec'), caseId);
    return caseId;
  };
  return {
    ...graph,
    onFile,
    /** By DIS, five days ago. */
    identified: async (): Promise<string> => {
      const caseId = await onFile();
      await decision(dis(), caseId, 'DIS');
      return caseId;
    },
    /** That she left so many days ago, at the Return Agency. */
    departed: async (caseId: string, daysAgo: number): Promise<void> => {
      const returns = db('returns');
      await returns.query('INSERT INTO return_file (case_id, opened_on) VALUES ($1, $2)', [caseId, ago(40)]);
      await returns.query(
        `INSERT INTO voluntary_return (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
           status, offered_on, accepted_on, planned_departure_on, departed_on, destination_country)
         VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'RETURN_AGENCY', '{}', 'DEPARTED', $2, $2, $3, $3, 'UG')`,
        [caseId, ago(30), ago(daysAgo)],
      );
    },
    /** `1 OFFERED VERIFIED DIS`: every version of an offer, whether it was verified, and whose identification it rests on. */
    offersOn: async (caseId: string) =>
      ((await allOn(dis(), caseId)).reflection_offer as { row: Record<string, unknown> }[])
        .map(({ row }) =>
          [row.version, row.state, row.verification, row.identification_authority].map(String),
        )
        .map((said) => said.join(' '))
        .sort(),
  };
}
