import type { Day } from '../../../shared/day.ts';
import { storeConcern } from '../../../shared/law/concern.ts';
import { extendRecovery } from '../../../shared/law/extend-recovery.ts';
import type { Departures } from '../../../shared/law/left-since.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import type { ExtensionGround } from '../../../shared/vocabulary.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { casesOfPerson, ofPerson, openOrMerged } from './cases-of-person.ts';
import type { DepartedTold } from './close-case.ts';
import { factsOf } from './facts-of-case.ts';
import { sameAsDecision } from './once-identified.ts';
import { tellParties } from './tell-parties.ts';
import { TOLD_OF_RECOVERY } from './told-of-recovery.ts';

export interface ExtendRecoveryPeriod {
  readonly caseId: string;
  readonly recoveryPeriodId: string;
  readonly expectedVersion: number;
  readonly ground: ExtensionGround;
  readonly until: Day | null;
  readonly reasonsStated: boolean;
  /** Null: today. */
  readonly requestedOn: Day | null;
}

/** Whether the Return Agency has a return on record that she prepares with it; null: it did not answer. */
export interface PreparedReturnTold {
  readonly prepared: boolean | null;
  readonly departures: Departures;
  readonly reliedOn: readonly ReliedOn[];
}

/** What the ground asks of the Return Agency: a prepared return, or for any other only that she has not left. */
export type ExtensionTold =
  | { readonly preparedReturn: PreparedReturnTold }
  | { readonly departure: DepartedTold };

const periods = factsOf(RecoveryPeriodRow);

/** Extends a recovery period by another version of it; the one before stays readable. */
export const extendRecoveryPeriod = (
  context: RequestContext,
  input: ExtendRecoveryPeriod,
  told: ExtensionTold,
): Promise<RecoveryPeriodRow | Refused> => {
  const { caseId, recoveryPeriodId: id, ground } = input;
  const { caller, today } = context;
  const prepared = 'preparedReturn' in told ? told.preparedReturn.prepared : undefined;
  const { departures, reliedOn } = 'departure' in told ? told.departure : told.preparedReturn;
  const isHeard = prepared !== null && departures !== null;
  const requestedOn = input.requestedOn ?? today;
  return decide(context, {
    mutation: 'extendRecoveryPeriod',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, requestedOn },
    isKnown: (tx) => periods.has(tx, caseId, id),
    find: periods.byId,
    work: async (tx) => {
      await openOrMerged(tx, caseId);
      const all = await ofPerson(tx, RecoveryPeriodRow, caseId);
      const before = await periods.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      const others = all.filter((other) => other.id !== id);
      const hers = await casesOfPerson(tx, caseId);
      const same = await sameAsDecision(tx, hers, before.identificationDecisionId, departures);
      const extended = extendRecovery(
        {
          decider: caller.authority,
          period: { ...before, ended: before.endedOn },
          others: others.map((one) => ({
            ...one,
            endsOn: one.endedOn ?? one.endsOn,
            onSameIdentification: same.includes(one.identificationDecisionId ?? ''),
          })),
          ground,
          until: input.until,
          returnCooperation: prepared ?? null,
          departedOn: 'departure' in told ? told.departure.departedOn : null,
          reasons: input.reasonsStated,
          askedOn: requestedOn,
        },
        today,
      );
      if (isRefused(extended)) return extended;
      const period = await supersede(tx, context, RecoveryPeriodRow, before, extended.versions, {
        endsOn: extended.endsOn,
        ground,
        verification: isHeard ? before.verification : 'UNVERIFIED',
        concerns: extended.warnings.map(storeConcern),
      });
      await rememberFacts(tx, period, reliedOn);
      await tellParties(tx, context, { caseId, kind: 'RECOVERY_EXTENDED', among: TOLD_OF_RECOVERY });
      return period;
    },
  });
};
