import { addDays } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { SAMPLE_MUNICIPALITY } from '../../sample-municipality.ts';
import { CmmCaseFile } from '../cmm-case-file.ts';
import { answered, assisted, closed, competent, interview, represented, requested } from '../cmm-facts.ts';
import type { Telling } from './telling.ts';

const SUPPORT = [
  'HEALTH_CARE',
  'PSYCHOLOGICAL_CARE',
  'LEGAL_COUNSELLING',
  'SOCIAL_SERVICES',
  'EDUCATION',
] as const;

/** From 2022 on no interview of an NGO carries a formal identification. */
const NGO_INTERVIEWS_UNTIL = '2021-12-31';

/** CMM's part: how she was met and heard, what she was given and for how long, and the end of the case. */
export function assistance({ story, person, days, ago }: Telling, decider: Authority): void {
  const { met, cell, course, openedOn, identifiedOn, draw } = person;
  const file = new CmmCaseFile(story).met(met.by, ago(openedOn), met.organisation, {
    channel: met.channel,
  });
  competent(file, decider, ago(openedOn), 0);
  const isChild = cell.age === 'CHILD';
  if (isChild) {
    story.party('CMM', 'MUNICIPALITY', ago(openedOn), SAMPLE_MUNICIPALITY);
    represented(file, ago(openedOn), 0);
  }
  if (met.channel === 'ASYLUM_INTERVIEW')
    answered(requested(file, ago(openedOn), ago(addDays(openedOn, 10))), ago(addDays(openedOn, 8)));
  const ngo = met.by === 'NGO' && identifiedOn <= NGO_INTERVIEWS_UNTIL ? met.organisation : null;
  interview(file, 'HELD', ago(addDays(identifiedOn, -1)), ngo, isChild);

  const { period, permit, return: back } = days;
  if (period) {
    const [from, to] = [ago(period.startsOn), ago(period.endsOn)];
    assisted(file, cell.stay === 'LAWFUL' ? 'RECOVERY_PERIOD' : 'REFLECTION_PERIOD', from, to)
      .accompanied(from, 0)
      .supported(SUPPORT[draw(SUPPORT.length)] ?? 'HEALTH_CARE', from - 2, null, to);
    if (cell.stay === 'LAWFUL') file.recovering(from);
  }
  if (permit) goesOn(file, 'PROCEEDINGS', ago(permit.from), ago(permit.to));
  if (back) goesOn(file, 'AFTER_RETURN', ago(back.arrivedOn), ago(back.completedOn));

  if (back) closed(file, 0, 'RETURNED');
  else if (course.is === 'UNASSISTED') closed(file, 0, 'OWN_WISH');
  else closed(file, 0, 'SUPPORT_ENDED');
}

const goesOn = (file: CmmCaseFile, basis: 'PROCEEDINGS' | 'AFTER_RETURN', ago: number, endsAgo: number) =>
  file.fact('durations', ago, 'CMM', 'ASSISTANCE_DURATION', {
    basis,
    startsOn: file.day(ago),
    endsOn: file.day(endsAgo),
    verification: 'VERIFIED',
  });
