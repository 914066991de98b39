import { addDays, type Day, startOfDay } from '../../../../shared/day.ts';
import type { DepartureInProceedings } from '../../../../shared/law/return-after-proceedings.ts';
import type { ToldFacts } from '../facts.ts';
import type { PresenceFact } from '../justice-facts.ts';

type Departure = Pick<DepartureInProceedings, 'departureOn'> & { readonly hasLeft: boolean };

/** Every departure of hers, planned or carried out, but for those that were called off. */
export const departuresIn = ({ returns }: ToldFacts): Departure[] =>
  (returns?.returns ?? []).flatMap(({ departedOn, plannedDepartureOn, withdrawnOn, declinedOn }) => {
    const departureOn = departedOn ?? plannedDepartureOn;
    const called = withdrawnOn !== null || declinedOn !== null;
    return departureOn === null || called ? [] : { departureOn, hasLeft: departedOn !== null };
  });

/**
 * Whether proceedings needed her on that day: of a departure that is planned, as it stands; of one that was carried out, as it
 * stood when the day began, for what was decided since is of no departure before it.
 */
export function presenceAt(
  { justice }: ToldFacts,
  { departureOn, hasLeft }: Departure,
): DepartureInProceedings['presence'] {
  const history = justice?.presenceHistory;
  if (!hasLeft || !history) return presenceFor(justice?.presence ?? null, departureOn);
  const before = history.filter(({ since }) => since < startOfDay(departureOn).toISOString());
  const then = before.at(-1) ?? null;
  const ended = history.slice(before.length).find(({ required }) => !required);
  return presenceFor(then?.required ? (ended ?? then) : then, departureOn);
}

/** Whether what stands says what stood then: it was never required, or no longer. Else it may have been asked for since she left. */
export const saysWhatStood = ({ justice }: ToldFacts, { departureOn, hasLeft }: Departure): boolean => {
  const { required = false, endedOn = null } = justice?.presence ?? {};
  return !hasLeft || (!required && (endedOn === null || endedOn <= departureOn));
};

/** That it was required once, and until when, counts as much as that it is. The very day on which it ended was hers. */
function presenceFor(presence: PresenceFact | null, departureOn: Day): DepartureInProceedings['presence'] {
  if (presence?.required) return { required: true, until: presence.until };
  const endedOn = presence?.endedOn ?? null;
  return { required: endedOn !== null, until: endedOn === departureOn ? addDays(endedOn, -1) : endedOn };
}
