import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { asylumScreeningRequest } from '../../../shared/law/asylum-screening-request.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { AsylumScreeningRow } from '../storage/asylum-screening.row.ts';
import { asylumApplications, screenings } from './records.ts';

export interface RecordAsylumScreening {
  readonly caseId: string;
  readonly applicationId: string;
  readonly screenedOn: Day;
  readonly indicatorsFound: boolean;
}

/** Records that the asylum interview was looked through for indicators, and whether there were any: nothing that was said in it. */
export const recordAsylumScreening = (
  context: RequestContext,
  input: RecordAsylumScreening,
): Promise<AsylumScreeningRow | Refused> => {
  const { caseId, applicationId, screenedOn, indicatorsFound } = input;
  return decide(context, {
    mutation: 'recordAsylumScreening',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => asylumApplications.has(tx, caseId, applicationId),
    find: screenings.byId,
    work: async (tx) => {
      const { factId: applicationFactId, lodgedOn } = await asylumApplications.byId(tx, applicationId);
      if (screenedOn < lodgedOn) throw badInput('input.screenedOn', 'lies before the application was lodged');
      const on = { caseId, ruleVersions: [versionOn(asylumScreeningRequest, context.today)] };
      return append(tx, context, AsylumScreeningRow, on, { applicationFactId, screenedOn, indicatorsFound });
    },
  });
};
