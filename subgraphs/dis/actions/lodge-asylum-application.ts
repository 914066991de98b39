import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { departure } from '../../../shared/law/departure.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { setAside } from './departure-deadlines.ts';
import * as file from './immigration-file.ts';
import { standing } from './in-its-place.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';
import { asylumApplications } from './records.ts';
import { recordStay, restateWhatFollows, tellingOfStay } from './stay.ts';

export interface LodgeAsylumApplication {
  readonly caseId: string;
  readonly lodgedOn: Day;
}

/** Records that a person seeks asylum: that is her footing from then on, unless she stays lawfully, and she need not leave meanwhile. */
export const lodgeAsylumApplication = (
  context: RequestContext,
  input: LodgeAsylumApplication,
  told: CaseTold,
): Promise<AsylumApplicationRow | Refused | FactUnavailable> => {
  const { caseId, lodgedOn } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'lodgeAsylumApplication',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => isKnown(tx, caseId, told),
    find: asylumApplications.byId,
    work: async (tx): Promise<AsylumApplicationRow | FactUnavailable> => {
      const before = await asylumApplications.ofCase(tx, caseId);
      if (before.some(({ decidedOn }) => decidedOn === null || lodgedOn < decidedOn))
        throw conflict('Another asylum application was not decided yet on that day.');
      const silent = await openFile(tx, context, caseId, told);
      if (silent) return silent;
      return tellingOfStay(tx, context, caseId, async () => {
        const on = { caseId, ruleVersions: [] };
        const said = { lodgedOn, outcome: null, decidedOn: null, verification: 'VERIFIED' as const };
        const application = await append(tx, context, AsylumApplicationRow, on, said);
        const basis = 'ASYLUM_SEEKER';
        if ((await file.stayOn(tx, caseId, lodgedOn)) !== 'LAWFUL')
          await recordStay(tx, context, caseId, { basis, validFrom: lodgedOn, validTo: null });
        // she has sought asylum ever since, whatever was recorded of those days before it was known
        await restateWhatFollows(tx, context, caseId, basis, lodgedOn);
        const deadline = await standing(tx, caseId);
        if (deadline)
          await setAside(tx, context, deadline, 'ASYLUM_APPLICATION', versionOn(departure, today));
        return application;
      });
    },
  });
};
