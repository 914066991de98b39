import { authorities, caseStatuses, encounterChannels, genders } from '../../shared/vocabulary.ts';
import type { Record } from './ask-graph.ts';
import { decision, each, noneIn, one, person } from './lines.ts';
import { day, entry, heading, type Nothing, word } from './page.ts';

/** CMM's own part of the case. */
export function cmmPart(of: Record, nothing: Nothing): string {
  const none = noneIn(nothing, 'cmm', 'Case');
  const { status, openedOn, closedOn } = of;
  const closed = closedOn ? `, closed ${day(closedOn)}` : '';
  return [
    heading('Centre against Human Trafficking (CMM)'),
    entry('case', [`${word(caseStatuses, status)}: opened ${day(openedOn)}${closed}`]),
    entry(
      'person',
      one(of.person, (it) => person(it, word(genders, it.gender), it.citizenship), none('person')),
    ),
    entry('referral', one(of.referral, referral, none('referral'))),
    entry('decisions', each(of.cmmDecisions, decision, none('cmmDecisions'))),
  ].join('');
}

const referral = ({ channel, referredBy, referredOn, anonymous }: Record): string =>
  `${word(encounterChannels, channel)}: ${word(authorities, referredBy)}, ${day(referredOn)}${anonymous ? ', anonymous' : ''}`;
