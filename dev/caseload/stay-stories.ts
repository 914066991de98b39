import type { Day } from '../../shared/day.ts';
import { SAMPLE_MUNICIPALITY } from '../sample-municipality.ts';
import { CmmCaseFile } from './cmm-case-file.ts';
import { answered, assisted, competent, consented, handedBack, interview, requested } from './cmm-facts.ts';
import { withDisRecords } from './dis-records.ts';
import { NecRecords } from './nec-records.ts';
import { approvalWithdrawn, closedDown } from './places.ts';
import { ReturnsRecords } from './returns-records.ts';
import { man, woman } from './sample-person.ts';
import { Story } from './story.ts';

/** What DIS, SIRI and the Return Agency work on beside the usual: permits refused, withdrawn and to come, and days that have passed. */
export const stayStories = (today: Day): Story[] =>
  [seenBySiri, permitRefused, permitRenewed, proceedingsCompleted, notGoneOnTheDay, stayNotKnownYet].map(
    (tell) => tell(today),
  );

/**
 * No victim, as far as anybody saw; asylum was granted, and he works. How he works makes SIRI ask anew.
 * Planted: one application to work was refused, though the law asks nothing of who applies.
 */
function seenBySiri(today: Day): Story {
  const story = new Story('asylum-granted-siri-asks', today, {
    person: man('Papa', 34, 'BD'),
    openedAgo: 400,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'DIS',
  })
    .party('CMM', 'SIRI', 400)
    .party('DIS', 'SIRI', 400)
    .stay('ASYLUM_SEEKER', 410, 200)
    .decided('DIS', 'NOT_IDENTIFIED', 370)
    .stay('LAWFUL', 199)
    .party('DIS', 'MUNICIPALITY', 190, SAMPLE_MUNICIPALITY);
  const file = competent(new CmmCaseFile(story), 'DIS', 400);
  answered(requested(interview(file, 'HELD', 393), 399, 389), 392, 'NO_INDICATORS');
  handedBack(file, 199);
  requested(file, 17, 3, 'SIRI');
  consented(file, 390, ['SIRI'], 30);
  return withDisRecords(story, today, (dis) =>
    dis
      .appliedForPermit('PROTECTION', 'PERSON', 410)
      .permit(199, -531)
      .allocated(190)
      .plan(170, 160)
      .work(185, 180, 30)
      .noWork(28, 20, 'REFUSED')
      .noWork(19, 18, 'WITHDRAWN')
      .work(16, 6, -200, -10),
  );
}

/** The police asked, thought better of it, and asked again: she would not talk to them, and that is her right. */
function permitRefused(today: Day): Story {
  const story = new Story('permit-refused', today, {
    person: woman('Quebec', 30, 'MD'),
    openedAgo: 70,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'POLICE', 70)
    .party('DIS', 'POLICE', 70)
    .party('DIS', 'PROSECUTION', 18)
    .stay('NO_LAWFUL_STAY', 70)
    .decided('DIS', 'IDENTIFIED', 28, ['SEXUAL_EXPLOITATION'])
    .reflection(22)
    .investigation(68, null, { required: false });
  new NecRecords(story).investigated(68, null);
  const file = interview(competent(new CmmCaseFile(story), 'DIS', 70), 'HELD', 40);
  assisted(file, 'REFLECTION_PERIOD', 22).accompanied(22);
  return withDisRecords(story, today, (dis) =>
    dis
      .appliedForPermit('PROCEEDINGS', 'POLICE', 22)
      .noPermit(19, 'WITHDRAWN')
      .appliedForPermit('PROCEEDINGS', 'PROSECUTION', 16)
      .noPermit(5, 'REFUSED', { collaborates: false }),
  );
}

/** Half a year was not enough for the trial: the next permit begins when this one ends. */
function permitRenewed(today: Day): Story {
  const story = new Story('permit-renewed', today, {
    person: woman('Romeo', 33, 'TH'),
    openedAgo: 230,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'POLICE', 230)
    .party('DIS', 'POLICE', 230)
    .party('DIS', 'PROSECUTION', 60)
    .stay('NO_LAWFUL_STAY', 230, 171)
    .decided('DIS', 'IDENTIFIED', 210, ['SEXUAL_EXPLOITATION'])
    .reflection(195)
    .stay('LAWFUL', 170)
    .investigation(228, null, { required: true, untilIn: 190 })
    .party('NEC', 'PROSECUTION', 60);
  new NecRecords(story).investigated(228, 60).testifies(180, 170).contactLeft(6);
  const file = interview(competent(new CmmCaseFile(story), 'DIS', 230), 'HELD', 220);
  assisted(file, 'REFLECTION_PERIOD', 195, 165).accompanied(195);
  handedBack(file, 170);
  return withDisRecords(story, today, (dis) =>
    dis
      .appliedForPermit('PROCEEDINGS', 'POLICE', 178)
      .permit(170, -10)
      .setAside(170, 'RESIDENCE_PERMIT')
      .renewalSought('PROSECUTION', 20)
      .permit(-11, -190, 4),
  );
}

/** The trial is over, and with it the permit: she has three weeks left. */
function proceedingsCompleted(today: Day): Story {
  const story = new Story('proceedings-completed', today, {
    person: woman('Sierra', 28, 'NG'),
    openedAgo: 260,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'POLICE', 260)
    .party('DIS', 'POLICE', 260)
    .stay('NO_LAWFUL_STAY', 260, 201)
    .decided('DIS', 'IDENTIFIED', 240, ['SEXUAL_EXPLOITATION'])
    .reflection(225)
    .stay('LAWFUL', 200, 21)
    .investigation(255, 21, { required: true, untilIn: -21 })
    .stay('NO_LAWFUL_STAY', 20);
  new NecRecords(story).investigated(255, 190).testifies(210, 200, 21);
  const file = interview(competent(new CmmCaseFile(story), 'DIS', 260), 'HELD', 250);
  assisted(file, 'REFLECTION_PERIOD', 225, 195).accompanied(225);
  return withDisRecords(story, today, (dis) =>
    dis
      .appliedForPermit('PROCEEDINGS', 'POLICE', 208)
      .permit(200, 21)
      .setAside(200, 'RESIDENCE_PERMIT')
      .proceedingsCompleted(20, -21),
  );
}

/** Planted: she was to fly last week, and nobody has recorded that she did. */
function notGoneOnTheDay(today: Day): Story {
  const story = new Story('return-overdue', today, {
    person: woman('Tango', 36, 'KE'),
    openedAgo: 100,
    channel: 'OUTREACH',
    referredBy: 'CMM',
  })
    .stay('NO_LAWFUL_STAY', 100)
    .decided('DIS', 'IDENTIFIED', 70, ['SERVITUDE'])
    .reflection(66)
    .returned('PLANNED', { offered: 60, accepted: 50, planned: 6 }, 'KE')
    .extended(40, 'COOPERATES_IN_PREPARED_RETURN', 30)
    .party('CMM', 'RETURN_AGENCY', 60)
    .party('DIS', 'RETURN_AGENCY', 60);
  new ReturnsRecords(story)
    .counselled('LEGAL', 58)
    .riskAssessed(48, 'NONE_SEEN', 'SOME')
    .planned(46, ['RECEPTION', 'HEALTH', 'VOCATIONAL_TRAINING'])
    .partner('Sample partner on the coast', 'KE', 900)
    .supported({ ago: 40 })
    .goesTo('VOCATIONAL_TRAINING', 40, '8000.00')
    .goesTo('HEALTH', 40, '3000.00')
    .goesTo('PSYCHOSOCIAL', 40, '4500.00');
  const file = interview(competent(new CmmCaseFile(story), 'DIS', 100), 'HELD', 80);
  assisted(file, 'REFLECTION_PERIOD', 66).accompanied(66);
  // two places where nobody lives: one lost its approval, one is shut
  approvalWithdrawn(file.facility('SAFE_HOUSE', 3, 'MINISTRY_OF_SOCIAL_AFFAIRS'), file.day(90));
  closedDown(file.facility('CRISIS_SHELTER', 4, 'MINISTRY_OF_SOCIAL_AFFAIRS'), 120);
  return withDisRecords(story, today);
}

/** Nobody knows yet on what footing she is here; CMM looks into it meanwhile. */
function stayNotKnownYet(today: Day): Story {
  const story = new Story('stay-not-known-yet', today, {
    person: woman('Uniform', 40, null, 'UNKNOWN'),
    openedAgo: 8,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  }).stay('UNKNOWN', 7);
  interview(competent(new CmmCaseFile(story), 'CMM', 8), 'OFFERED', 2);
  return withDisRecords(story, today);
}
