import type { IdentificationFact } from '../../../shared/law/decisions-agree.ts';
import { grantReflection } from '../../../shared/law/reflection-grant.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import type { Room, Verification } from '../../../shared/vocabulary.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import { followPeriod } from './departure-deadlines.ts';
import * as file from './immigration-file.ts';
import type { DepartureTold } from './learned-since.ts';
import { recordRequest } from './record-request.ts';
import { periods } from './records.ts';
import { tell } from './tell.ts';

export interface GrantReflectionPeriod {
  readonly caseId: string;
}

/** What CMM and the courts say of a person's identification; DIS reads its own decisions itself. */
export interface IdentificationTold {
  readonly decisions: readonly IdentificationFact[];
  /** Nobody who was asked was silent. */
  readonly complete: boolean;
  /** Those who were. */
  readonly silent: readonly Room[];
  /** CMM, who owns the case, answered, and the courts did unless a positive decision is known without them. */
  readonly verified: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

/** What CMM, the courts and the Return Agency were asked before a reflection period is offered or granted. */
export interface ToldOfVictim {
  readonly identification: IdentificationTold;
  readonly citizenship: CitizenshipTold;
  readonly departure: DepartureTold;
  /** Whether CMM has such a case, and whether it goes on. */
  readonly known: KnownAtCmm;
  readonly merged: file.MergedTold;
}

/** On a citizenship that CMM does not know either, nothing rests; its silence on what it knows is kept. */
export const reliedOnCitizenship = ({ group, heard, reliedOn }: CitizenshipTold): readonly ReliedOn[] =>
  heard && (group === null || group === 'UNKNOWN') ? [] : reliedOn;

/** Whether whoever was asked has answered. */
export const verificationOf = ({ identification, citizenship, departure }: ToldOfVictim): Verification =>
  identification.verified && citizenship.heard && departure.answered ? 'VERIFIED' : 'UNVERIFIED';

/** What was told that the decision rests on. */
export const reliedOnOf = ({
  identification,
  citizenship,
  departure,
}: Pick<ToldOfVictim, 'identification' | 'citizenship' | 'departure'>): readonly ReliedOn[] => [
  ...identification.reliedOn,
  ...reliedOnCitizenship(citizenship),
  ...departure.reliedOn,
];

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
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: periods.byId,
    work: async (tx) => {
      demandNotMerged(known);
      const identification = await file.identification(tx, caseId, told.identification.decisions, merged);
      const granted = grantReflection(
        {
          decider: caller.authority,
          stay: await file.stayOn(tx, caseId, today),
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
      await followPeriod(tx, context, period);
      await tell(tx, context, caseId, 'REFLECTION_GRANTED', ['RETURN_AGENCY']);
      return period;
    },
  });
};
