import type { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { permitToCitizen } from '../../../shared/law/permit-conditions.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { setAsideWhileLawful, standAgain } from './departure-deadlines.ts';
import * as file from './immigration-file.ts';
import { asylumApplications } from './records.ts';
import { recordStay, restateWhatFollows, tellingOfStay, withoutAsylum } from './stay.ts';
import { tell } from './tell.ts';
import { type ToldBeforeGranting, verificationOfGrant } from './told-before-granting.ts';
import { reliedOnCitizenship } from './told-of-victim.ts';

export interface DecideAsylum {
  readonly caseId: string;
  readonly applicationId: string;
  readonly expectedVersion: number;
  readonly outcome: ApplicationOutcome;
}

/**
 * Records what came of an asylum application. Granting goes ahead while CMM is silent, not verified. Without asylum, the deadline
 * that it set aside stands again, unless another of her cases has something in its place: which those are CMM has to say.
 */
export const decideAsylum = (
  context: RequestContext,
  input: DecideAsylum,
  /** Null where it is not granted. */
  told: ToldBeforeGranting | null,
  merge: MergeTold,
): Promise<AsylumApplicationRow | Refused | FactUnavailable> => {
  const { caseId, applicationId, outcome } = input;
  const { today } = context;
  const { otherCases } = merge;
  return decide(context, {
    mutation: 'decideAsylum',
    kind: 'UPDATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: (tx) => asylumApplications.has(tx, caseId, applicationId),
    find: asylumApplications.byId,
    work: async (tx): Promise<AsylumApplicationRow | Refused | FactUnavailable> => {
      const before = await asylumApplications.byId(tx, applicationId);
      demandVersion(before, input.expectedVersion);
      if (before.outcome !== null) throw conflict('The asylum application has been decided.');
      if (told) demandNotMerged(told.known);
      if (outcome !== 'GRANTED' && merge.isMerged === null) return { unavailable: 'CMM', topic: 'MERGE' };
      const citizen = permitToCitizen(told?.citizenship.group ?? null, today);
      if (citizen) return citizen;
      return tellingOfStay(tx, context, caseId, async () => {
        const verification = merge.heard ? verificationOfGrant(told) : 'UNVERIFIED';
        const changes = { outcome, decidedOn: today, verification } as const;
        const decided = await supersede(tx, context, AsylumApplicationRow, before, [], changes);
        const ofCitizenship = told ? reliedOnCitizenship(told.citizenship) : [];
        await rememberFacts(tx, decided, [...ofCitizenship, ...merge.reliedOn]);
        if (outcome === 'GRANTED') {
          await recordStay(tx, context, caseId, { basis: 'LAWFUL', validFrom: today, validTo: null });
          await setAsideWhileLawful(tx, context, caseId);
        } else {
          const basis = await withoutAsylum(tx, context, caseId, otherCases);
          if ((await file.stayOn(tx, caseId, today)) === 'ASYLUM_SEEKER')
            await recordStay(tx, context, caseId, { basis, validFrom: today, validTo: null });
          else await restateWhatFollows(tx, context, caseId, basis);
          await standAgain(tx, context, caseId, otherCases);
        }
        await tell(tx, context, caseId, 'ASYLUM_DECIDED', ['RETURN_AGENCY']);
        return decided;
      });
    },
  });
};
