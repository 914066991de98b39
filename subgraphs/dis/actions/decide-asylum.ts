import type { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { permitToCitizen } from '../../../shared/law/permit-conditions.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { setAsideWhileLawful, standAgain } from './departure-deadlines.ts';
import * as file from './immigration-file.ts';
import { asylumApplications } from './records.ts';
import { recordStay, restateWhatFollows, tellingOfStay } from './stay.ts';
import { tell } from './tell.ts';
import { type ToldBeforeGranting, verificationOfGrant } from './told-before-granting.ts';
import { reliedOnCitizenship } from './told-of-victim.ts';

export interface DecideAsylum {
  readonly caseId: string;
  readonly applicationId: string;
  readonly expectedVersion: number;
  readonly outcome: ApplicationOutcome;
}

/** Records what came of an asylum application. Granting goes ahead while CMM is silent, not verified. Without asylum, the deadline that it set aside stands again. */
export const decideAsylum = (
  context: RequestContext,
  input: DecideAsylum,
  /** Null where it is not granted. */
  told: ToldBeforeGranting | null,
): Promise<AsylumApplicationRow | Refused> => {
  const { caseId, applicationId, outcome } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'decideAsylum',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => asylumApplications.has(tx, caseId, applicationId),
    find: asylumApplications.byId,
    work: async (tx): Promise<AsylumApplicationRow | Refused> => {
      const before = await asylumApplications.byId(tx, applicationId);
      demandVersion(before, input.expectedVersion);
      if (before.outcome !== null) throw conflict('The asylum application has been decided.');
      if (told) demandNotMerged(told.known);
      const citizen = permitToCitizen(told?.citizenship.group ?? null, today);
      if (citizen) return citizen;
      return tellingOfStay(tx, context, caseId, async () => {
        const changes = { outcome, decidedOn: today, verification: verificationOfGrant(told) };
        const decided = await supersede(tx, context, AsylumApplicationRow, before, [], changes);
        await rememberFacts(tx, decided, told ? reliedOnCitizenship(told.citizenship) : []);
        const stay = await file.stayOn(tx, caseId, today);
        if (outcome === 'GRANTED') {
          await recordStay(tx, context, caseId, { basis: 'LAWFUL', validFrom: today, validTo: null });
          await setAsideWhileLawful(tx, context, caseId);
        } else if (stay === 'ASYLUM_SEEKER')
          await recordStay(tx, context, caseId, { basis: 'NO_LAWFUL_STAY', validFrom: today, validTo: null });
        else await restateWhatFollows(tx, context, caseId, 'NO_LAWFUL_STAY');
        if (outcome !== 'GRANTED') await standAgain(tx, context, caseId);
        await tell(tx, context, caseId, 'ASYLUM_DECIDED', ['RETURN_AGENCY']);
        return decided;
      });
    },
  });
};
