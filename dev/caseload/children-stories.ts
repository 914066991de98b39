import type { Day } from '../../shared/day.ts';
import { SAMPLE_MUNICIPALITY } from '../sample-municipality.ts';
import { CmmCaseFile } from './cmm-case-file.ts';
import { answered, assisted, competent, consented, interview, represented, requested } from './cmm-facts.ts';
import { withDisRecords } from './dis-records.ts';
import { followUpMissed } from './places.ts';
import { ReturnsRecords } from './returns-records.ts';
import { man, woman } from './sample-person.ts';
import { Story } from './story.ts';

/** Children, each with another answer to whether there is a family to go to. */
export const childrenStories = (today: Day): Story[] =>
  [returnsToFamily, familyNotFound, familyNotSought, searchStopped].map((tell) => tell(today));

/** His aunt was found, and that is a solution that lasts: the offer is accepted, and no day is set yet. */
function returnsToFamily(today: Day): Story {
  const story = new Story('child-returns-to-family', today, {
    person: man('Hotel', 15, 'GM'),
    openedAgo: 95,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'MUNICIPALITY', 95, SAMPLE_MUNICIPALITY)
    .stay('NO_LAWFUL_STAY', 95)
    .decided('DIS', 'IDENTIFIED', 60, ['FORCED_CRIMINALITY'])
    .reflection(55)
    .returned('ACCEPTED', { offered: 45, accepted: 20 }, 'GM')
    .extended(30, 'SPECIAL_REASONS', 45)
    .party('CMM', 'RETURN_AGENCY', 45)
    .party('DIS', 'RETURN_AGENCY', 45);
  new ReturnsRecords(story)
    .familySought(50, 48, 'FOUND')
    .counselled('LEGAL', 40)
    .riskAssessed(18, 'NONE_SEEN', 'SOME');
  const file = represented(competent(new CmmCaseFile(story), 'DIS', 95), 94);
  assisted(interview(file, 'HELD', 70, null, true), 'REFLECTION_PERIOD', 55).accompanied(55);
  file.supported('EDUCATION', 40).facility('RESIDENTIAL_CARE_INSTITUTION', 4, 'MUNICIPALITY');
  // planted: the fire door still sticks
  followUpMissed(file.placed(94, 'MUNICIPALITY', 94));
  return withDisRecords(story, today);
}

/** Met at a station by a volunteer; she did not wish to speak, and from that nothing is concluded. */
function familyNotFound(today: Day): Story {
  const story = new Story('child-family-not-found', today, {
    person: woman('India', 16, 'ER'),
    openedAgo: 64,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'RED_CROSS',
  })
    .party('CMM', 'RED_CROSS', 64)
    .party('CMM', 'MUNICIPALITY', 64, SAMPLE_MUNICIPALITY)
    .stay('ASYLUM_SEEKER', 70)
    .party('DIS', 'MUNICIPALITY', 64, SAMPLE_MUNICIPALITY);
  const file = new CmmCaseFile(story).met('RED_CROSS', 64, null, { channel: 'OTHER' });
  represented(competent(file, 'DIS', 64).screened(65, 'INDICATORS', true), 63);
  answered(requested(interview(file, 'DECLINED', 55, null, true), 63, 53), 54, 'NOT_POSSIBLE');
  consented(file, 50, ['MUNICIPALITY', 'RED_CROSS'], 90, 'REPRESENTATIVE');
  file.facility('MUNICIPAL_ACCOMMODATION', 2, 'MUNICIPALITY').placed(60, 'MUNICIPALITY', 60);
  new ReturnsRecords(story).familySought(45, 44, 'NOT_FOUND');
  return withDisRecords(story, today);
}

/** Lawfully here, so the days of rest are CMM's to give. His family sold him: nobody looks for it. */
function familyNotSought(today: Day): Story {
  const story = new Story('child-family-not-sought', today, {
    person: man('Juliet', 16, 'RO', 'OTHER_EU'),
    openedAgo: 42,
    channel: 'MUNICIPALITY',
    referredBy: 'MUNICIPALITY',
    organisation: SAMPLE_MUNICIPALITY,
  })
    .party('CMM', 'MUNICIPALITY', 42, SAMPLE_MUNICIPALITY)
    .party('CMM', 'RED_CROSS', 40)
    .decided('CMM', 'IDENTIFIED', 22, ['FORCED_BEGGING']);
  const file = new CmmCaseFile(story).met('MUNICIPALITY', 42, SAMPLE_MUNICIPALITY, {
    channel: 'MUNICIPALITY',
  });
  interview(represented(competent(file, 'CMM', 42), 41), 'HELD', 30, null, true);
  assisted(file, 'RECOVERY_PERIOD', 20).recovering(20).accompanied(20);
  file.facility('FOSTER_CARE', 2, 'MUNICIPALITY').placed(40, 'MUNICIPALITY');
  new ReturnsRecords(story).familySought(15, null, 'NOT_BEGUN', false);
  return story;
}

/** She asked that nobody look any further. */
function searchStopped(today: Day): Story {
  const story = new Story('child-search-stopped', today, {
    person: woman('Kilo', 17, 'ET'),
    openedAgo: 130,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .party('CMM', 'MUNICIPALITY', 130, SAMPLE_MUNICIPALITY)
    .stay('NO_LAWFUL_STAY', 130)
    .decided('DIS', 'IDENTIFIED', 25, ['FORCED_MARRIAGE'])
    .reflection(20);
  const file = represented(competent(new CmmCaseFile(story), 'DIS', 130), 128);
  assisted(interview(file, 'HELD', 35, null, true), 'REFLECTION_PERIOD', 20).accompanied(20);
  new ReturnsRecords(story).familySought(110, 108, 'STOPPED');
  return withDisRecords(story, today);
}
