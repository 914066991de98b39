import { type Day, later } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { staysAsCitizen } from '../../../shared/law/competent-authority.ts';
import { leavingWithinPeriod } from '../../../shared/law/departure.ts';
import { revokePermit } from '../../../shared/law/permit-revocation.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import { followRevocation } from './departure-deadlines.ts';
import { endAsylum } from './granted-asylum.ts';
import type { RecoveryTold } from './postpone-departure-deadline.ts';
import { periods, permits, seeksAsylum } from './records.ts';
import { recordStay, restingOnPermit, tellingOfStay } from './stay.ts';
import { stayAsCitizen } from './stay-as-citizen.ts';
import { tell } from './tell.ts';
import { reliedOnCitizenship, silentOnCitizenship } from './told-of-victim.ts';

export interface RevokeResidencePermit {
  readonly caseId: string;
  readonly permitId: string;
  readonly expectedVersion: number;
  readonly needCeased: boolean;
  readonly leaveBy: Day;
}

/**
 * Revokes a permit for protection once the need has ceased, from today, and says by when she is to leave, unless her stay goes
 * on. In whichever of her cases she has time to reflect or to recover, she has it to its end: the revocation waits until CMM has
 * said which those are, and whose citizen she is. A citizen loses no stay with her permit, and is to leave by no day. A body that
 * CMM no longer admits to the case has to be admitted again.
 */
export const revokeResidencePermit = (
  context: RequestContext,
  input: RevokeResidencePermit,
  { isMerged, otherCases, reliedOn }: MergeTold,
  recovery: RecoveryTold,
  citizenship: CitizenshipTold,
): Promise<ResidencePermitRow | Refused | FactUnavailable> => {
  const { caseId, permitId, needCeased, leaveBy } = input;
  const { caller, today } = context;
  if (leaveBy < today) throw badInput('input.leaveBy', 'lies in the past');
  return decide(context, {
    mutation: 'revokeResidencePermit',
    kind: 'UPDATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: (tx) => permits.has(tx, caseId, permitId),
    find: permits.byId,
    work: async (tx): Promise<ResidencePermitRow | Refused | FactUnavailable> => {
      const before = await permits.byId(tx, permitId);
      demandVersion(before, input.expectedVersion);
      const revoked = revokePermit(
        { ...before, permit: before.kind, decider: caller.authority, needCeased },
        today,
      );
      if (isRefused(revoked)) return revoked;
      const granted = await periods.ofCases(tx, [caseId, ...otherCases]);
      const had = granted.map((period) => ({ ...period, ended: period.endedOn }));
      const tooSoon = leavingWithinPeriod(had, recovery.endsOn, leaveBy, today);
      if (tooSoon) return tooSoon;
      if (isMerged === null) return { unavailable: 'CMM', topic: 'MERGE' };
      if (!recovery.answered) return { unavailable: 'CMM', topic: 'RECOVERY' };
      const unheard = silentOnCitizenship(citizenship);
      if (unheard) return unheard;
      const ends = had.map(({ endsOn, ended }) => ended ?? endsOn);
      const longest = [...ends, recovery.endsOn ?? before.validTo].reduce(later, before.validTo);
      if (longest < leaveBy) throw badInput('input.leaveBy', 'lies after what the permit would have run to');
      const { revokedOn, version } = revoked;
      return tellingOfStay(tx, context, caseId, async () => {
        const permit = await supersede(tx, context, ResidencePermitRow, before, [version], { revokedOn });
        const told = [...reliedOn, ...recovery.reliedOn, ...reliedOnCitizenship(citizenship)];
        await rememberFacts(tx, permit, told);
        if (citizenship.group && staysAsCitizen(citizenship.group, today)) {
          await stayAsCitizen(tx, context, caseId);
        } else {
          const basis = (await seeksAsylum(tx, [caseId])) ? 'ASYLUM_SEEKER' : 'NO_LAWFUL_STAY';
          for (const validFrom of await restingOnPermit(tx, permit, otherCases, today))
            await recordStay(tx, context, caseId, { basis, validFrom, validTo: null });
          for (const other of otherCases) await endAsylum(tx, context, other);
          await followRevocation(tx, context, permit, leaveBy, otherCases);
        }
        await tell(tx, context, caseId, 'PERMIT_REVOKED', ['RETURN_AGENCY']);
        return permit;
      });
    },
  });
};
