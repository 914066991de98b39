import { investigationStatuses } from '../../shared/vocabulary.ts';
import type { Record } from './ask-graph.ts';
import { decision, each, filePart, noneIn, one, person } from './lines.ts';
import { day, entry, type Nothing, word } from './page.ts';

/** What police, prosecution and courts keep of the case. */
export function justicePart(file: Record, nothing: Nothing): string {
  const none = noneIn(nothing, 'nec', 'JusticeFile');
  const noFile = () => nothing.of('nec', 'Case.justice', 'none on this case');
  return filePart('Police, prosecution and courts (NEC)', file, noFile, () => [
    entry(
      'file',
      one(file.openedOn, (on) => `opened ${day(on)}`, none('openedOn')),
    ),
    entry(
      'person',
      one(file.person, (it) => person(it, it.policeReference), none('person')),
    ),
    entry('investigations', each(file.investigations, investigation, none('investigations'))),
    entry('court decisions', each(file.courtDecisions, decision, none('courtDecisions'))),
    entry('presence', one(file.presenceRequired, presence, none('presenceRequired'))),
  ]);

  function presence(required: boolean): string {
    const { presenceRequiredUntil: until } = file;
    if (!required) return 'not required for investigation or prosecution';
    return until ? `required until ${day(until)}` : 'required, no end is set';
  }
}

const investigation = ({ linkedOn, investigation: { status, unit, policeNumber } }: Record): string[] => [
  `${word(investigationStatuses, status)}: ${unit}; linked ${day(linkedOn)}`,
  ...(policeNumber ? [`  ${policeNumber}`] : []),
];
