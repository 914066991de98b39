import type { EntityManager } from 'typeorm';
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
import { withoutAsylum } from './granted-asylum.ts';
import * as file from './immigration-file.ts';
import { freeUntil, standing } from './in-its-place.ts';
import { asylumApplications } from './records.ts';
import { recordStay, restateWhatFollows, tellingOfStay } from './stay.ts';
import { stayAsCitizen } from './stay-as-citizen.ts';
import { tell } from './tell.ts';
import { reliedOnToConfirm, type ToldBeforeGranting, verificationOfGrant } from './told-before-granting.ts';
import { silentOnCitizenship } from './told-of-victim.ts';

export interface DecideAsylum {
  readonly caseId: string;
  readonly applicationId: string;
  readonly expectedVersion: number;
  readonly outcome: ApplicationOutcome;
}

/**
 * Records what came of an asylum application. Granting goes ahead while CMM is silent, not verified; to a citizen it cannot be
 * confirmed, and is withdrawn. Without asylum, the deadline that it set aside stands again, unless another of her cases has
 * something in its place, or she stays as a citizen: CMM has to say both.
 */
export const decideAsylum = (
  context: RequestContext,
  input: DecideAsylum,
  told: ToldBeforeGranting,
): Promise<AsylumApplicationRow | Refused | FactUnavailable> => {
  const { caseId, applicationId, outcome } = input;
  const { today } = context;
  const { known, citizenship, merge } = told;
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
      const isDecided = before.outcome !== null;
      const isOpen = !isDecided || (outcome === 'WITHDRAWN' && before.verification === 'UNVERIFIED');
      if (!isOpen) throw conflict(DECIDED);
      const citizen = permitToCitizen(citizenship.group, today);
      if (outcome === 'GRANTED') {
        demandNotMerged(known);
        if (citizen) return citizen;
      } else {
        const silent = merge.isMerged === null ? SILENT_ON_MERGE : silentOnCitizenship(citizenship);
        if (silent) return silent;
      }
      // what the answer bears out is confirmed, and not taken from her
      if (isDecided && !citizen) throw conflict(DECIDED);
      return tellingOfStay(tx, context, caseId, async () => {
        const changes = { outcome, decidedOn: today, verification: verificationOfGrant(told) };
        const decided = await supersede(tx, context, AsylumApplicationRow, before, [], changes);
        await rememberFacts(tx, decided, reliedOnToConfirm(told));
        if (outcome === 'GRANTED') {
          // a stay that has no end rests on something else, which asylum neither carries nor ends
          const staysAnyway = (await freeUntil(tx, caseId, today)) === null;
          if (!staysAnyway) {
            await recordStay(tx, context, caseId, { basis: 'LAWFUL', validFrom: today, validTo: null });
          }
          await setAsideWhileLawful(tx, context, caseId);
        } else if (citizen) await stayAsCitizen(tx, context, caseId);
        else await goesWithout(tx, context, caseId, merge);
        await tell(tx, context, caseId, 'ASYLUM_DECIDED', ['RETURN_AGENCY']);
        return decided;
      });
    },
  });
};

const DECIDED = 'The asylum application has been decided.';
const SILENT_ON_MERGE: FactUnavailable = { unavailable: 'CMM', topic: 'MERGE' };

/** Her stay no longer rests on the asylum that she sought in this case. */
async function goesWithout(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  { otherCases, goesOnId }: MergeTold,
): Promise<void> {
  const { today } = context;
  const basis = await withoutAsylum(tx, context, caseId, otherCases);
  if ((await file.stayOn(tx, caseId, today)) === 'ASYLUM_SEEKER')
    await recordStay(tx, context, caseId, { basis, validFrom: today, validTo: null });
  else await restateWhatFollows(tx, context, caseId, basis);
  // her application stood in the place of the deadlines of all her cases; she leaves by that of the one that goes on, if it has one
  const hers = [caseId, ...otherCases];
  const again = (one: string) =>
    standAgain(
      tx,
      context,
      one,
      hers.filter((other) => other !== one),
    );
  const goesOn = goesOnId ?? caseId;
  await again(goesOn);
  if (await standing(tx, goesOn)) return;
  for (const one of hers) if (one !== goesOn) await again(one);
}
