import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { reliedOnOf, silentOnVictim, type ToldOfVictim } from './told-of-victim.ts';

/** What is asked again of a reflection period, or an offer of one, that went ahead on silence. */
export interface ToldToConfirm extends Omit<ToldOfVictim, 'known'> {
  /** Which cases are hers, and since when another goes on in place of this one. */
  readonly merge: MergeTold;
}

/** Who has to answer before it is confirmed. */
export const silentToConfirm = (told: ToldToConfirm): FactUnavailable | null =>
  silentOnVictim(told) ?? (told.merge.heard ? null : { unavailable: 'CMM', topic: 'MERGE' });

/** Which cases were merged into this one is told among all that are hers. */
export const reliedOnInConfirming = (told: ToldToConfirm): readonly ReliedOn[] => [
  ...reliedOnOf(told).filter(({ topic }) => topic !== 'MERGE'),
  ...told.merge.reliedOn,
];
