import type { EntityManager } from 'typeorm';
import type { RecoveryEndGround } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { endRecovery } from '../../../shared/law/end-recovery.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import type { DepartedTold } from './close-case.ts';
import { factsOf } from './facts-of-case.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';
import { borneOut, reliedOnOf, type ToldOfRecovery } from './recovery-borne-out.ts';
import { tellParties } from './tell-parties.ts';
import { TOLD_OF_RECOVERY } from './told-of-recovery.ts';

export interface EndRecoveryPeriod {
  readonly caseId: string;
  readonly recoveryPeriodId: string;
  readonly expectedVersion: number;
}

/** The ground, and what others were asked on it. */
export type EndedOn =
  | { readonly ground: Extract<RecoveryEndGround, 'OWN_WISH'> }
  | { readonly ground: Extract<RecoveryEndGround, 'NO_LONGER_IDENTIFIED'>; readonly told: IdentificationTold }
  | { readonly ground: Extract<RecoveryEndGround, 'DEPARTED'>; readonly told: DepartedTold }
  | { readonly ground: Extract<RecoveryEndGround, 'NOT_BORNE_OUT'>; readonly told: ToldOfRecovery };

const periods = factsOf(RecoveryPeriodRow);

/** Ends a recovery period today, or on the day she left in it. That she did, that nobody identifies her any more, or that it is not borne out, must be known: silence stops it. */
export const endRecoveryPeriod = (
  context: RequestContext,
  input: EndRecoveryPeriod,
  on: EndedOn,
): Promise<RecoveryPeriodRow | Refused | FactUnavailable> => {
  const { caseId, recoveryPeriodId: id } = input;
  const { ground } = on;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'endRecoveryPeriod',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, ground },
    isKnown: (tx) => periods.has(tx, caseId, id),
    find: periods.byId,
    work: async (tx) => {
      const before = await periods.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      const { silent, reliedOn, ...known } = await knownOf(tx, context, before, on);
      const confirmedTo = await wasVerifiedTo(tx, id);
      const lawful = endRecovery(
        { decider: caller.authority, period: { ...before, confirmedTo }, ground, ...known },
        today,
      );
      if (isRefused(lawful)) return lawful;
      if (silent) return silent;
      const period = await supersede(tx, context, RecoveryPeriodRow, before, lawful.versions, {
        endedOn: lawful.endedOn,
        endGround: ground,
        concerns: [],
        ...(ground === 'NOT_BORNE_OUT' ? notBorneOut(confirmedTo) : {}),
      });
      await rememberFacts(tx, period, reliedOn);
      await tellParties(tx, context, { caseId, kind: 'RECOVERY_ENDED', among: TOLD_OF_RECOVERY });
      return period;
    },
  });
};

/** What the ground asks of others. */
async function knownOf(tx: EntityManager, context: RequestContext, period: RecoveryPeriodRow, on: EndedOn) {
  const nothing = { identification: null, departures: null, confirmed: null, silent: null, reliedOn: [] };
  switch (on.ground) {
    case 'OWN_WISH':
      return nothing;
    case 'NO_LONGER_IDENTIFIED': {
      const { inForce } = await identificationOf(tx, period.caseId, on.told);
      const { silent, reliedOn } = on.told;
      return { ...nothing, silent, reliedOn, identification: inForce };
    }
    case 'DEPARTED': {
      const { departures, silent, reliedOn } = on.told;
      return { ...nothing, departures, silent, reliedOn };
    }
    case 'NOT_BORNE_OUT': {
      const { lawful, silent } = await borneOut(tx, context, period, on.told);
      return { ...nothing, confirmed: silent ? null : lawful, silent, reliedOn: reliedOnOf(on.told) };
    }
  }
}

/** Null where it never was. */
async function wasVerifiedTo(tx: EntityManager, id: string): Promise<Day | null> {
  const last = { where: { id, verification: 'VERIFIED' }, order: { version: 'DESC' } } as const;
  return (await tx.findOne(RecoveryPeriodRow, last))?.endsOn ?? null;
}

/** It waits for no answer any more; and where nothing of it was ever verified, it rests on no identification. */
const notBorneOut = (confirmedTo: Day | null): Partial<RecoveryPeriodRow> => ({
  verification: 'VERIFIED',
  ...(confirmedTo === null ? { identificationAuthority: null, identificationDecisionId: null } : {}),
});
