import { immigrationFile, justiceFile, party, presenceRequired } from '../on-file.ts';
import { disGraph } from './dis-graph.ts';

export const police = { who: 'nec-investigator' };
/** Both conditions of a permit for proceedings, as the application states them. */
export const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };

/** A graph of a test file's own, and the files of persons who are to be given permits in it. */
export function permitFiles() {
  const graph = disGraph();
  const { db, dis, decide } = graph;
  return {
    ...graph,
    /** On file at DIS with the police as a party, and at the police with an investigation unless it is null. */
    onFile: async (presence: { readonly until: string | null } | null = { until: null }) => {
      const caseId = await immigrationFile(dis());
      await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
      await justiceFile(db('nec'), caseId);
      if (presence) await presenceRequired(db('nec'), caseId, presence.until);
      return caseId;
    },
    applied: async (caseId: string, given: object = conditions, who = police) => {
      const { outcome } = await decide('applyForResidencePermit', { caseId, ...given }, who);
      return { caseId, applicationId: outcome.id, expectedVersion: 1 };
    },
  };
}
