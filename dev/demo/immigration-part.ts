import { extensionGrounds, stayBases, verifications } from '../../shared/vocabulary.ts';
import type { Record } from './ask-graph.ts';
import { decision, each, filePart, noneIn, one, person } from './lines.ts';
import { day, entry, type Nothing, word } from './page.ts';

/** What the Immigration Service keeps of the case. */
export function immigrationPart(file: Record, nothing: Nothing): string {
  const none = noneIn(nothing, 'dis', 'ImmigrationFile');
  const noFile = () => nothing.of('dis', 'Case.immigration', 'none on this case');
  return filePart('Immigration Service (DIS)', file, noFile, () => [
    entry(
      'file',
      one(file.openedOn, (on) => `opened ${day(on)}`, none('openedOn')),
    ),
    entry(
      'person',
      one(file.person, (it) => person(it, it.alienNumber), none('person')),
    ),
    entry('stay', each(file.residenceStatuses, stay, none('residenceStatuses'))),
    entry('decisions', each(file.decisions, decision, none('decisions'))),
    entry('reflection', each(file.reflectionPeriods, period, none('reflectionPeriods'))),
  ]);
}

const stay = ({ basis, validFrom, validTo }: Record): string =>
  `${word(stayBases, basis)}: from ${day(validFrom)}${validTo ? ` to ${day(validTo)}` : ''}`;

const period = ({ startsOn, endsOn, endedOn, capEndsOn, verification, extensions }: Record): string[] => [
  `${day(startsOn)} to ${day(endedOn ?? endsOn)}; it may run to ${day(capEndsOn)} at the latest`,
  `  identification at the grant: ${word(verifications, verification).toLowerCase()}`,
  ...extensions.map(
    ({ ground, toEndsOn }: Record) => `  extended to ${day(toEndsOn)}: ${word(extensionGrounds, ground)}`,
  ),
];
