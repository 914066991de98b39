import type { Day } from '../../shared/day.ts';
import { CmmCaseFile } from './cmm-case-file.ts';
import { assisted, competent, consented, interview } from './cmm-facts.ts';
import { NecRecords } from './nec-records.ts';
import { man, woman } from './sample-person.ts';
import { Story } from './story.ts';

/** What prosecution and courts work on: awards, charges with every outcome, an investigation that went on without its victim. */
export const trialStories = (today: Day): Story[] =>
  [awardedInCourt, onTrialHimself, notTheVictimOfIt].map((tell) => tell(today));

/** Those who exploited her were convicted, with restitution; her own suit for the rest has just been decided. */
function awardedInCourt(today: Day): Story {
  const story = new Story('awarded-in-court', today, {
    person: woman('Mike', 31, 'BG', 'OTHER_EU'),
    openedAgo: 400,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'POLICE', 400)
    .party('CMM', 'PROSECUTION', 300)
    .party('CMM', 'COURT', 200)
    .decided('CMM', 'IDENTIFIED', 370, ['SEXUAL_EXPLOITATION'])
    .investigation(395, 150, { required: true, untilIn: -150 })
    .party('NEC', 'PROSECUTION', 300)
    .party('NEC', 'COURT', 200);
  const at = new NecRecords(story).investigated(395, 330).testifies(320, 300, 150);
  const trial = at.inCourt('INJURED_PARTY', 200, 150);
  at.hearing(trial, 170).assisted(trial, 198, 195);
  at.hearing(trial, 160).cancelled();
  at.awarded(trial, 'RESTITUTION', 'CRIMINAL', '48000.00', 150);
  const suit = at.inCourt('CLAIMANT', 120);
  at.hearing(suit, 12).awarded(suit, 'COMPENSATION', 'CIVIL', '55500.00', 6);
  const file = interview(competent(new CmmCaseFile(story), 'CMM', 400), 'HELD', 380);
  assisted(file, 'RECOVERY_PERIOD', 365, 335).recovering(365).accompanied(365);
  consented(file, 300, ['POLICE', 'PROSECUTION', 'COURT'], 60);
  return story;
}

/** Made to commit what he is charged with, and each charge ends in another way. */
function onTrialHimself(today: Day): Story {
  const story = new Story('charged-and-assessed', today, {
    person: man('November', 27, 'LT', 'OTHER_EU'),
    openedAgo: 160,
    channel: 'PRISON_OR_REMAND',
    referredBy: 'POLICE',
  })
    .party('CMM', 'POLICE', 160)
    .party('CMM', 'PROSECUTION', 150)
    .party('CMM', 'COURT', 100)
    .decided('CMM', 'IDENTIFIED', 130, ['FORCED_CRIMINALITY'])
    .party('NEC', 'PROSECUTION', 155)
    .party('NEC', 'COURT', 100);
  const at = new NecRecords(story);
  const [theft, forgery, drugs] = [
    at.charged('Theft', 158),
    at.charged('Forgery', 156),
    at.charged('Drugs', 150),
  ];
  at.assessed(theft, 120, {
    by: 'PROSECUTION',
    provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
    outcome: 'PROSECUTION_REDUCED',
  });
  const trial = at.inCourt('DEFENDANT', 100);
  at.hearing(trial, 40).hearing(trial, -14).assisted(trial, 98, 96);
  at.assessed(forgery, 40, { by: 'COURT', provision: 'CRIMINAL_CODE_83', outcome: 'PENALTY_REDUCED' });
  at.assessed(drugs, 110, {
    by: 'PROSECUTION',
    provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
    outcome: 'NOT_APPLIED',
    serious: true,
  });
  const file = interview(competent(new CmmCaseFile(story), 'CMM', 160), 'HELD', 140);
  assisted(file, 'RECOVERY_PERIOD', 125, 95).recovering(125).accompanied(125);
  return story;
}

/** The police took her for a victim of the ring that they are after; it goes on without her. */
function notTheVictimOfIt(today: Day): Story {
  const story = new Story('investigated-without-her', today, {
    person: { ...woman('Oscar', 24, 'HU', 'OTHER_EU'), gender: 'OTHER' },
    openedAgo: 85,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'POLICE', 85)
    .decided('CMM', 'NOT_IDENTIFIED', 50)
    .investigation(84, null, { required: false });
  new NecRecords(story).investigated(84, null).unlinked(45);
  interview(competent(new CmmCaseFile(story), 'CMM', 85), 'HELD', 60);
  return story;
}
