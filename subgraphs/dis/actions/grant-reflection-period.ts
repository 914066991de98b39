import { grantReflection } from '../../../shared/law/reflection-grant.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { followPeriod } from './follow-period.ts';
import * as file from './immigration-file.ts';
import { recordRequest } from './record-request.ts';
import { periods } from './records.ts';
import { tell } from './tell.ts';
import { identificationToldBy, reliedOnOf, type ToldOfVictim, verificationOf } from './told-of-victim.ts';

export interface GrantReflectionPeriod {
  readonly caseId: string;
}

/** Grants a reflection period from today. */
export const grantReflectionPeriod = (
  context: RequestContext,
  input: GrantReflectionPeriod,
  told: ToldOfVictim,
): Promise<ReflectionPeriodRow | Refused> => {
  const { caseId } = input;
  const { caller, today } = context;
  const { citizenship, departure, known, merged } = told;
  return decide(context, {
    mutation: 'grantReflectionPeriod',
    kind: 'CREATE',
    caseId,
    hers: () => merged.caseIds,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: periods.byId,
    work: async (tx) => {
      demandNotMerged(known);
      const identification = await file.identification(tx, caseId, identificationToldBy(told), merged);
      const granted = grantReflection(
        {
          decider: caller.authority,
          stay: await file.stayWithOthers(tx, caseId, merged.caseIds, today),
          citizenship: citizenship.group,
          identification,
          identificationKnown: told.identification.complete,
          departedOn: departure.departedOn,
          periods: await file.periodsGranted(tx, caseId, merged),
        },
        today,
      );
      if (isRefused(granted)) return granted;
      const identified = identification?.outcome === 'IDENTIFIED' ? identification : null;
      const on = { caseId, ruleVersions: granted.versions };
      const period = await append(tx, context, ReflectionPeriodRow, on, {
        startsOn: granted.startsOn,
        endsOn: granted.endsOn,
        capEndsOn: granted.capEndsOn,
        endedOn: null,
        ground: null,
        identificationAuthority: identified?.authority ?? null,
        identificationDecisionId: identified?.decisionId ?? null,
        verification: verificationOf(told),
        concerns: [],
      });
      await rememberFacts(tx, period, reliedOnOf(told));
      await recordRequest(tx, context, period);
      await followPeriod(tx, context, period, merged.caseIds);
      await tell(tx, context, caseId, 'REFLECTION_GRANTED', ['RETURN_AGENCY']);
      return period;
    },
  });
};
