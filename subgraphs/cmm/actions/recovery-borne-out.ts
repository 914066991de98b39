import type { EntityManager } from 'typeorm';
import { type ConfirmRecoveryFacts, confirmRecovery } from '../../../shared/law/confirm-recovery.ts';
import { isTakenBack } from '../../../shared/law/recovery-period.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { extendedForReasonsOn } from '../../../shared/room/extended-for-reasons.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { PersonRow } from '../storage/person.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { ofPerson } from './cases-of-person.ts';
import type { PreparedReturnTold } from './extend-recovery-period.ts';
import { asGranted, type ToldBeforeRecovery } from './grant-recovery-period.ts';
import { identificationOf } from './identification-told.ts';
import { identificationOfPeriod } from './once-identified.ts';
import { stayOn } from './stay-told.ts';

/** What others were asked again of a period that went ahead while one of them was silent. */
export interface ToldOfRecovery extends ToldBeforeRecovery {
  /** Null where its last extension does not rest on a return. */
  readonly preparedReturn: PreparedReturnTold | null;
}

interface BorneOut {
  /** Whether the answers bear it out. Where somebody is silent, that is not known. */
  readonly lawful: { readonly versions: readonly string[] } | Refused;
  readonly silent: FactUnavailable | null;
  /** The identification that it then rests on. */
  readonly restsOn: ConfirmRecoveryFacts['identification'];
}

/** Asked before a period is confirmed, and before it is ended for want of that. */
export async function borneOut(
  tx: EntityManager,
  { caller, today }: RequestContext,
  period: RecoveryPeriodRow,
  told: ToldOfRecovery,
): Promise<BorneOut> {
  const { caseId, id, startsOn } = period;
  const { identification, stay, departure, preparedReturn } = told;
  const decided = await identificationOf(tx, caseId, identification);
  const { departedOn, departures } = departure;
  const restsOn = await identificationOfPeriod(tx, period, decided, identification, departures, today);
  const person = await tx.findOneBy(PersonRow, { caseId });
  const all = await ofPerson(tx, RecoveryPeriodRow, caseId);
  const lawful = confirmRecovery(
    {
      decider: caller.authority,
      period: { ...period, takenBack: takenBackOf(period) },
      citizenship: person?.citizenshipGroup ?? 'UNKNOWN',
      stay: stayOn(stay, startsOn),
      identification: restsOn,
      others: all.filter((other) => other.id !== id).map(asGranted),
      departedOn,
      extendedForReasonsOn: await extendedForReasonsOn(tx, RecoveryPeriodRow, period),
      preparedReturn: preparedReturn?.prepared ?? null,
    },
    today,
  );
  const silent: FactUnavailable | null =
    (stay.known ? null : { unavailable: 'DIS', topic: 'STAY' }) ??
    (decided.known ? null : identification.silent) ??
    departure.silent ??
    (preparedReturn?.prepared === null ? { unavailable: 'RETURNS', topic: 'PREPARED_RETURN' } : null);
  return { lawful, silent, restsOn };
}

const takenBackOf = (period: RecoveryPeriodRow) =>
  period.endedOn && period.endGround === 'NOT_BORNE_OUT'
    ? { on: period.endedOn, extensionAlone: !isTakenBack(period) }
    : null;

export const reliedOnOf = ({
  identification,
  stay,
  departure,
  preparedReturn,
}: ToldOfRecovery): readonly ReliedOn[] => [
  ...identification.reliedOn,
  ...stay.reliedOn,
  ...departure.reliedOn,
  ...(preparedReturn?.reliedOn ?? []),
];
