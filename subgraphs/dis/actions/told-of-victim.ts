import type { Day } from '../../../shared/day.ts';
import type { IdentificationFact } from '../../../shared/law/decisions-agree.ts';
import type { Departures } from '../../../shared/law/left-since.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import type { Room, Verification } from '../../../shared/vocabulary.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import type * as file from './immigration-file.ts';

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

/** When she left, as the Return Agency has it. */
export interface DepartureTold {
  /** The last time; null also where it was silent. */
  readonly departedOn: Day | null;
  readonly departures: Departures;
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

/** What cannot be confirmed before CMM has answered. */
export const silentOnCitizenship = ({ heard }: CitizenshipTold): FactUnavailable | null =>
  heard ? null : { unavailable: 'CMM', topic: 'CITIZENSHIP' };

/** Who has to answer before what was offered or granted to her is confirmed. */
export function silentOnVictim({
  identification,
  citizenship,
  departure,
}: Pick<ToldOfVictim, 'identification' | 'citizenship' | 'departure'>): FactUnavailable | null {
  const [silent] = identification.verified ? [] : identification.silent;
  if (silent) return { unavailable: silent, topic: 'IDENTIFICATION' };
  const unheard = silentOnCitizenship(citizenship);
  if (unheard) return unheard;
  return departure.departures === null ? { unavailable: 'RETURNS', topic: 'DEPARTURE' } : null;
}

/** Whether whoever was asked has answered. */
export const verificationOf = ({ identification, citizenship, departure }: ToldOfVictim): Verification =>
  identification.verified && citizenship.heard && departure.departures ? 'VERIFIED' : 'UNVERIFIED';

/** What an identification is read from. */
export const identificationToldBy = ({
  identification: { decisions },
  departure: { departures },
}: Pick<ToldOfVictim, 'identification' | 'departure'>): file.ToldOfIdentification => ({
  decisions,
  departures,
});

/** What was told that the decision rests on. */
export const reliedOnOf = ({
  identification,
  citizenship,
  departure,
  merged,
}: Pick<ToldOfVictim, 'identification' | 'citizenship' | 'departure' | 'merged'>): readonly ReliedOn[] => [
  ...identification.reliedOn,
  ...reliedOnCitizenship(citizenship),
  ...departure.reliedOn,
  ...merged.reliedOn,
];
