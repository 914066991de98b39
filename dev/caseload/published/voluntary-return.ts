import { addDays } from '../../../shared/day.ts';
import { ReturnsRecords } from '../returns-records.ts';
import { partnerOf } from './countries.ts';
import type { Telling } from './telling.ts';

/** The four that support in kind most often goes to. */
const ACTIVITIES = ['BUSINESS_START_UP', 'EDUCATION', 'ACCOMMODATION', 'HOUSEHOLD_SUPPLIES'] as const;
const WHY_NOT = ['FEAR_OF_DEPORTATION', 'DEBT', 'NO_PROTECTION_AT_HOME'] as const;

/** The Return Agency's part: a return from the offer to its end half a year after arrival, or an offer declined. */
export function voluntaryReturn({ story, person, days, ago }: Telling): void {
  const { course, cell, citizenship, draw } = person;
  const { return: back, leftOn, period } = days;
  if (!citizenship || !leftOn || !period || cell.stay !== 'NO_LAWFUL_STAY') return;
  if (!back) {
    if (course.is !== 'USUAL' || draw(2) === 0) return;
    const [offered, declined] = [ago(addDays(period.startsOn, 5)), ago(addDays(period.startsOn, 12))];
    story.returned('DECLINED', { offered, declined }, citizenship);
    new ReturnsRecords(story).counselled('LEGAL', offered).because(WHY_NOT[draw(WHY_NOT.length)] ?? 'OTHER');
    return;
  }
  const [offered, accepted, arrived] = [ago(back.offeredOn), ago(back.acceptedOn), ago(back.arrivedOn)];
  const left = ago(leftOn);
  story
    .party('CMM', 'RETURN_AGENCY', offered)
    .party('DIS', 'RETURN_AGENCY', offered)
    .returned(
      'COMPLETED',
      { offered, accepted, planned: left, departed: left, arrived, completed: ago(back.completedOn) },
      citizenship,
    );
  const inKind = course.is === 'RETURN_IN_KIND';
  const records = new ReturnsRecords(story)
    .counselled('LEGAL', offered)
    .counselled('FINANCIAL', accepted)
    .riskAssessed(accepted, 'NONE_SEEN', 'SOME')
    .planned(accepted, ['RECEPTION', 'HOUSING', inKind ? 'BUSINESS_START_UP' : 'ALLOWANCE']);
  const granted = { ago: ago(back.supportedOn), ran: [arrived, ago(back.completedOn)] as const };
  if (inKind) {
    const first = draw(ACTIVITIES.length);
    records.through(partnerOf(citizenship)).supported(granted);
    for (const at of [first, first + 1])
      records.goesTo(ACTIVITIES[at % ACTIVITIES.length] ?? 'EDUCATION', granted.ago, `${2 + draw(8)}500.00`);
  } else records.supported({ ...granted, cash: `${10 + draw(10)}000.00` });
  const due = ago(addDays(back.arrivedOn, 90));
  records.followUp(due, [due - 2, draw(3) === 0 ? 'NEEDS_MORE_SUPPORT' : 'SETTLED']);
}
