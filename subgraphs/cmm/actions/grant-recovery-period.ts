import type { EntityManager } from 'typeorm';
import { leftWithin } from '../../../shared/law/left-since.ts';
import {
  grantRecovery,
  isTakenBack,
  type RecoveryGrantFacts,
  recoveryPeriod,
} from '../../../shared/law/recovery-period.ts';
import { referenceOf } from '../../../shared/law/reflection-grant.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { PersonRow } from '../storage/person.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { casesOfPerson, ofPerson } from './cases-of-person.ts';
import type { DepartedTold } from './close-case.ts';
import { factsOf, isCase, openCase } from './facts-of-case.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';
import { onceIdentified } from './once-identified.ts';
import { type StayTold, stayOn } from './stay-told.ts';
import { tellParties } from './tell-parties.ts';
import { TOLD_OF_RECOVERY } from './told-of-recovery.ts';

export interface GrantRecoveryPeriod {
  readonly caseId: string;
}

const periods = factsOf(RecoveryPeriodRow);

/** The last day in effect, and what it rests on. */
export const asGranted = (period: RecoveryPeriodRow): RecoveryGrantFacts['periods'][number] => ({
  startsOn: period.startsOn,
  endsOn: period.endedOn ?? period.endsOn,
  ended: period.endedOn !== null,
  identification: referenceOf(period),
  takenBack: isTakenBack(period),
});

/** What others were asked. */
export interface ToldBeforeRecovery {
  readonly identification: IdentificationTold;
  readonly stay: StayTold;
  readonly departure: DepartedTold;
}

/** Grants a recovery period from today, and puts on record that she left one that would run. Stay, identification and departures were asked before of those who know. */
export const grantRecoveryPeriod = (
  context: RequestContext,
  input: GrantRecoveryPeriod,
  { identification, stay, departure }: ToldBeforeRecovery,
): Promise<RecoveryPeriodRow | Refused> => {
  const { caseId } = input;
  const { departedOn, departures } = departure;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'grantRecoveryPeriod',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => isCase(tx, caseId),
    find: periods.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const decided = await identificationOf(tx, caseId, identification);
      const { inForce, known, verification } = decided;
      const person = await tx.findOneBy(PersonRow, { caseId });
      const had = await ofPerson(tx, RecoveryPeriodRow, caseId);
      const lawful = grantRecovery(
        {
          decider: caller.authority,
          citizenship: person?.citizenshipGroup ?? 'UNKNOWN',
          stay: stayOn(stay, today),
          stayKnown: stay.known,
          identification: await onceIdentified(
            tx,
            decided,
            await casesOfPerson(tx, caseId),
            identification,
            departures,
          ),
          identificationKnown: known,
          departedOn,
          periods: had.map(asGranted),
        },
        today,
      );
      if (isRefused(lawful)) return lawful;
      await endThoseLeft(tx, context, had, departure);
      const identified = inForce?.outcome === 'IDENTIFIED' ? inForce : null;
      const period = await append(
        tx,
        context,
        RecoveryPeriodRow,
        { caseId, ruleVersions: lawful.versions },
        {
          startsOn: lawful.startsOn,
          endsOn: lawful.endsOn,
          capEndsOn: lawful.capEndsOn,
          endedOn: null,
          ground: null,
          endGround: null,
          identificationAuthority: identified?.authority ?? null,
          identificationDecisionId: identified?.id ?? null,
          verification: stay.known && departures ? verification : 'UNVERIFIED',
          concerns: [],
        },
      );
      await rememberFacts(tx, period, [...identification.reliedOn, ...stay.reliedOn, ...departure.reliedOn]);
      await tellParties(tx, context, { caseId, kind: 'RECOVERY_GRANTED', among: TOLD_OF_RECOVERY });
      return period;
    },
  });
};

/** Those that the departure ended, though nobody had put that on record: two do not run at once. */
async function endThoseLeft(
  tx: EntityManager,
  context: RequestContext,
  had: readonly RecoveryPeriodRow[],
  { departures, reliedOn }: DepartedTold,
): Promise<void> {
  for (const one of had) {
    const endedOn = leftWithin(one, departures ?? []);
    if (endedOn === null || one.endedOn !== null || one.endsOn < context.today) continue;
    const versions = [versionOn(recoveryPeriod, context.today)];
    const changes = { endedOn, endGround: 'DEPARTED', concerns: [] } as const;
    const ended = await supersede(tx, context, RecoveryPeriodRow, one, versions, changes);
    await rememberFacts(tx, ended, reliedOn);
    const { caseId } = one;
    await tellParties(tx, context, { caseId, kind: 'RECOVERY_ENDED', among: TOLD_OF_RECOVERY });
  }
}
