import { addDays } from '../../../shared/day.ts';
import { NecRecords } from '../nec-records.ts';
import type { Telling } from './telling.ts';

/** What police, prosecution and courts did in the case. */
export function justice({ story, person, days, ago }: Telling): void {
  const { course, cell, met, openedOn, identifiedOn } = person;
  const { permit, courtOn, closedOn } = days;
  const opened = ago(openedOn);
  const nec = new NecRecords(story);
  if (permit) {
    const [from, to] = [ago(permit.from), ago(permit.to)];
    story.investigation(opened, to, { required: true, untilIn: -to }).party('NEC', 'PROSECUTION', from);
    nec.investigated(opened, from).testifies(from + 20, from, to);
  } else if (met.channel === 'POLICE_ACTION' || course.is === 'RESTITUTION') {
    story.investigation(opened, ago(closedOn), { required: false });
    nec.investigated(opened, null);
  }
  if (course.is === 'RESTITUTION' || course.is === 'COMPENSATION') {
    const isCriminal = course.is === 'RESTITUTION';
    const court = nec.inCourt(
      isCriminal ? 'INJURED_PARTY' : 'CLAIMANT',
      ago(addDays(identifiedOn, 20)),
      ago(courtOn),
    );
    nec
      .hearing(court, ago(courtOn))
      .awarded(court, course.is, isCriminal ? 'CRIMINAL' : 'CIVIL', `${course.amount}.00`, ago(courtOn));
  }
  if (cell.onTrial) {
    const charge = nec.charged('Theft', opened);
    const trial = nec.inCourt('DEFENDANT', ago(addDays(openedOn, 5)), ago(courtOn));
    story.decided('COURT', 'IDENTIFIED', ago(courtOn), [cell.form]).party('NEC', 'COURT', opened);
    nec.hearing(trial, ago(courtOn)).found(trial, ago(courtOn)).assessed(charge, ago(courtOn), {
      by: 'COURT',
      provision: 'CRIMINAL_CODE_83',
      outcome: 'PENALTY_REMITTED',
    });
  }
}
