import type { Day } from '../../shared/day.ts';
import { SAMPLE_MUNICIPALITY } from '../sample-municipality.ts';
import { withCmmRecords } from './cmm-records.ts';
import { withDisRecords } from './dis-records.ts';
import { withNecRecords } from './nec-stories.ts';
import { withReturnsRecords } from './returns-stories.ts';
import { man, woman } from './sample-person.ts';
import { Story } from './story.ts';

/** The case that `npm run demo` tells: every authority has a part in it. */
export const FULL_STORY = 'police-action-to-prepared-return';

/**
 * The sample caseload: an invented case in every stage that the records of this graph can show, dated from the day of seeding.
 * Names, numbers and countries are nobody's.
 */
export const stories = (today: Day): Story[] =>
  withReturnsRecords(
    withNecRecords(told(today).map((story) => withDisRecords(withCmmRecords(story), today))),
  );

const told = (today: Day): Story[] => [
  new Story('hotline-presumed', today, {
    person: woman('Alfa', 27, 'RO', 'OTHER_EU'),
    openedAgo: 3,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  }),
  new Story('anonymous-contact', today, {
    person: {
      givenName: null,
      age: null,
      gender: 'UNKNOWN',
      citizenship: null,
      citizenshipGroup: 'UNKNOWN',
    },
    openedAgo: 6,
    channel: 'HEALTH_CLINIC',
    referredBy: 'NGO',
    organisation: 'hopenow',
    anonymous: true,
  }).party('CMM', 'NGO', 6, 'hopenow'),
  new Story('outreach-not-identified', today, {
    person: woman('Bravo', 33, 'BG', 'OTHER_EU'),
    openedAgo: 90,
    channel: 'OUTREACH',
    referredBy: 'NGO',
    organisation: 'hopenow',
  })
    .party('CMM', 'NGO', 90, 'hopenow')
    .party('CMM', 'NGO', 80, 'reden-international')
    .decided('CMM', 'NOT_IDENTIFIED', 60),
  new Story('labour-identified-by-cmm', today, {
    person: man('Charlie', 41, 'PL', 'OTHER_EU'),
    openedAgo: 50,
    channel: 'OUTREACH',
    referredBy: 'CMM',
  })
    .decided('CMM', 'IDENTIFIED', 21, ['FORCED_LABOUR'])
    .party('CMM', 'SIRI', 20),
  new Story('danish-forced-criminality', today, {
    person: man('Delta', 22, 'DK', 'DANISH'),
    openedAgo: 70,
    channel: 'MUNICIPALITY',
    referredBy: 'MUNICIPALITY',
    organisation: SAMPLE_MUNICIPALITY,
  })
    .party('CMM', 'MUNICIPALITY', 70, SAMPLE_MUNICIPALITY)
    .decided('CMM', 'IDENTIFIED', 35, ['FORCED_CRIMINALITY']),
  new Story('identified-awaiting-reflection', today, {
    person: woman('Ekko', 25, 'NG'),
    openedAgo: 14,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 14)
    .decided('DIS', 'IDENTIFIED', 2, ['SEXUAL_EXPLOITATION'])
    .party('CMM', 'POLICE', 14)
    .party('DIS', 'POLICE', 14),
  new Story('asylum-interview-in-reflection', today, {
    person: woman('Foxtrot', 29, 'ET'),
    openedAgo: 30,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'DIS',
  })
    .stay('ASYLUM_SEEKER', 45)
    .decided('DIS', 'IDENTIFIED', 12, ['SEXUAL_EXPLOITATION'])
    .reflection(10),
  new Story('reflection-due-soon', today, {
    person: man('Golf', 36, 'VN'),
    openedAgo: 48,
    channel: 'PRISON_OR_REMAND',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 48)
    .decided('DIS', 'IDENTIFIED', 30, ['FORCED_LABOUR'])
    .reflection(23)
    .party('RETURNS', 'DIS', 20)
    .returned('OFFERED', { offered: 20 }, 'VN'),
  new Story('reflection-unverified', today, {
    person: woman('Hotel', 31, 'TH'),
    openedAgo: 18,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 18)
    .reflection(4, true),
  new Story(FULL_STORY, today, {
    person: woman('India', 24, 'UG'),
    openedAgo: 60,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('UNKNOWN', 60, 54)
    .decided('CMM', 'NOT_IDENTIFIED', 55)
    .stay('NO_LAWFUL_STAY', 53)
    .decided('DIS', 'IDENTIFIED', 50, ['SEXUAL_EXPLOITATION'])
    .reflection(48)
    .investigation(58, 22, { required: false })
    .returned('PLANNED', { offered: 40, accepted: 35, planned: -30 }, 'UG')
    .extended(25, 'COOPERATES_IN_PREPARED_RETURN', 40)
    .party('CMM', 'POLICE', 60)
    .party('CMM', 'RETURN_AGENCY', 40)
    .party('DIS', 'POLICE', 60)
    .party('DIS', 'RETURN_AGENCY', 40)
    .party('NEC', 'PROSECUTION', 50)
    .party('RETURNS', 'POLICE', 40),
  new Story('return-declined-departure-due', today, {
    person: woman('Juliet', 38, 'PH'),
    openedAgo: 80,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  })
    .stay('NO_LAWFUL_STAY', 80)
    .decided('DIS', 'IDENTIFIED', 40, ['SERVITUDE'])
    .reflection(36)
    .returned('DECLINED', { offered: 30, declined: 22 }, 'PH')
    .party('CMM', 'RETURN_AGENCY', 30)
    .party('DIS', 'RETURN_AGENCY', 30),
  new Story('witness-presence-required', today, {
    person: woman('Kilo', 26, 'UA'),
    openedAgo: 150,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 150, 101)
    .decided('DIS', 'IDENTIFIED', 140, ['SEXUAL_EXPLOITATION', 'FORCED_LABOUR'])
    .reflection(135)
    .stay('LAWFUL', 100)
    .investigation(145, null, { required: true, untilIn: 80 })
    .party('CMM', 'POLICE', 150)
    .party('CMM', 'PROSECUTION', 100)
    .party('DIS', 'POLICE', 150)
    .party('NEC', 'PROSECUTION', 100),
  new Story('court-identified-dis-disagrees', today, {
    person: man('Lima', 20, 'MA'),
    openedAgo: 120,
    channel: 'COURT',
    referredBy: 'COURT',
  })
    .stay('NO_LAWFUL_STAY', 120)
    .decided('DIS', 'NOT_IDENTIFIED', 70)
    .decided('COURT', 'IDENTIFIED', 15, ['FORCED_CRIMINALITY'])
    .party('CMM', 'COURT', 120)
    .party('DIS', 'COURT', 120)
    .party('NEC', 'COURT', 120),
  new Story('unaccompanied-child', today, {
    person: woman('Mike', 15, 'SO'),
    openedAgo: 26,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'RED_CROSS',
  })
    .party('CMM', 'RED_CROSS', 26)
    .party('CMM', 'MUNICIPALITY', 26, SAMPLE_MUNICIPALITY)
    .stay('ASYLUM_SEEKER', 40)
    .party('DIS', 'MUNICIPALITY', 26, SAMPLE_MUNICIPALITY)
    .decided('DIS', 'IDENTIFIED', 11, ['FORCED_BEGGING'])
    .reflection(9),
  new Story('departed', today, {
    person: { ...woman('November', 28, 'BR'), gender: 'TRANSGENDER' },
    openedAgo: 110,
    channel: 'HEALTH_CLINIC',
    referredBy: 'NGO',
    organisation: 'hopenow',
  })
    .stay('NO_LAWFUL_STAY', 110, 8)
    .decided('DIS', 'IDENTIFIED', 80, ['SEXUAL_EXPLOITATION'])
    .reflection(75)
    .returned('DEPARTED', { offered: 70, accepted: 60, planned: 8, departed: 8 }, 'BR')
    .extended(50, 'COOPERATES_IN_PREPARED_RETURN', 10)
    .party('CMM', 'RETURN_AGENCY', 70)
    .party('DIS', 'RETURN_AGENCY', 70),
  new Story('return-completed', today, {
    person: man('Oscar', 45, 'MD'),
    openedAgo: 420,
    channel: 'OUTREACH',
    referredBy: 'CMM',
  })
    .stay('NO_LAWFUL_STAY', 420, 300)
    .decided('DIS', 'IDENTIFIED', 380, ['FORCED_LABOUR'])
    .reflection(370)
    .returned(
      'COMPLETED',
      { offered: 365, accepted: 360, planned: 345, departed: 345, arrived: 344, completed: 160 },
      'MD',
    )
    .party('CMM', 'RETURN_AGENCY', 365)
    .party('DIS', 'RETURN_AGENCY', 365),
  new Story('closed', today, {
    person: woman('Papa', 30, 'LT', 'OTHER_EU'),
    openedAgo: 300,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  })
    .decided('CMM', 'IDENTIFIED', 250, ['SEXUAL_EXPLOITATION'])
    .closed(40),
  new Story('asylum-granted-in-integration', today, {
    person: woman('Romeo', 32, 'ER'),
    openedAgo: 320,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'DIS',
  })
    .stay('ASYLUM_SEEKER', 330, 150)
    .decided('DIS', 'IDENTIFIED', 300, ['SERVITUDE'])
    .stay('LAWFUL', 149, -581)
    .stay('NO_LAWFUL_STAY', -582, null, 149)
    .party('DIS', 'MUNICIPALITY', 140, SAMPLE_MUNICIPALITY),
  new Story('protection-revoked', today, {
    person: man('Sierra', 39, 'LK'),
    openedAgo: 890,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'DIS',
  })
    .stay('ASYLUM_SEEKER', 900, 700)
    .decided('DIS', 'NOT_IDENTIFIED', 860)
    .stay('LAWFUL', 699, 11)
    .stay('NO_LAWFUL_STAY', 10)
    .party('DIS', 'RETURN_AGENCY', 10),
];
