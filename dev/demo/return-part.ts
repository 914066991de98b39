import { returnStatuses } from '../../shared/vocabulary.ts';
import type { Record } from './ask-graph.ts';
import { each, filePart, noneIn, one, person } from './lines.ts';
import { day, entry, type Nothing, word } from './page.ts';

/** What the Return Agency keeps of the case. */
export function returnPart(file: Record, nothing: Nothing): string {
  const none = noneIn(nothing, 'returns', 'ReturnFile');
  const noFile = () => nothing.of('returns', 'Case.returnFile', 'none on this case');
  const to = (country: string | null) =>
    country ?? nothing.of('returns', 'VoluntaryReturn.destinationCountry', 'not known');
  return filePart('Return Agency', file, noFile, () => [
    entry(
      'file',
      one(file.openedOn, (on) => `opened ${day(on)}`, none('openedOn')),
    ),
    entry(
      'person',
      one(file.person, (it) => person(it, it.travelDocument), none('person')),
    ),
    entry(
      'returns',
      each(
        file.returns,
        (it) => [
          `${word(returnStatuses, it.status)}: ${steps(it)}`,
          `  destination: ${to(it.destinationCountry)}`,
        ],
        none('returns'),
      ),
    ),
  ]);
}

const STEPS = {
  offeredOn: 'offered',
  acceptedOn: 'accepted',
  declinedOn: 'declined',
  plannedDepartureOn: 'departure planned for',
  departedOn: 'departed',
  arrivedOn: 'arrived',
  completedOn: 'completed',
  withdrawnOn: 'withdrawn',
} as const;

const steps = (it: Record): string =>
  Object.entries(STEPS)
    .filter(([field]) => it[field])
    .map(([field, said]) => `${said} ${day(it[field])}`)
    .join(', ');
