import { randomUUID } from 'node:crypto';
import { cmmCase, immigrationFile } from '../on-file.ts';
import { disGraph } from './dis-graph.ts';

/** A graph of a test file's own, and the files of persons whose stay DIS has to settle in it. */
export function stayFiles() {
  const graph = disGraph();
  const { db, dis } = graph;
  const knownAtCmm = async (): Promise<string> => {
    const caseId = randomUUID();
    await cmmCase(db('cmm'), caseId);
    return caseId;
  };
  return {
    ...graph,
    knownAtCmm,
    /** On file at DIS, of a case that CMM has and admits DIS to. */
    onFile: async (as: Parameters<typeof immigrationFile>[1] = {}): Promise<string> =>
      immigrationFile(dis(), { caseId: await knownAtCmm(), ...as }),
    statusesOf: (caseId: string) =>
      dis().query(
        `SELECT basis, valid_from AS "from", valid_to AS "to" FROM residence_status
         WHERE case_id = $1 AND superseded_at IS NULL ORDER BY valid_from`,
        [caseId],
      ),
  };
}
