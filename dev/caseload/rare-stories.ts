import type { Day } from '../../shared/day.ts';
import { SAMPLE_MUNICIPALITY } from '../sample-municipality.ts';
import { CmmCaseFile } from './cmm-case-file.ts';
import {
  answered,
  assisted,
  closed,
  competent,
  consented,
  handedBack,
  interview,
  requested,
} from './cmm-facts.ts';
import { withDisRecords } from './dis-records.ts';
import { NecRecords } from './nec-records.ts';
import { ReturnsRecords } from './returns-records.ts';
import { sampleId } from './sample-id.ts';
import { man, woman } from './sample-person.ts';
import { Story } from './story.ts';

/** What comes up seldom, and must not surprise whoever reads it: an open case, or one not long closed, of each kind. */
export const rareStories = (today: Day): Story[] =>
  [
    mergedIntoAnother,
    foundAgain,
    consentNarrowed,
    heldBeyondExtension,
    decidedBySiri,
    citizenOfTheUnionWithoutStay,
    stateless,
    danishChildInFosterCare,
    permitOutlivesProceedings,
    arrivedWhereNoPartnerIs,
    changedHerMind,
  ].map((tell) => tell(today));

/** Met twice: the anonymous contact of a clinic had a case already. */
function mergedIntoAnother(today: Day): Story {
  const into = sampleId('case anonymous-contact');
  const story = new Story('merged-into-another', today, {
    person: { ...woman('Tango', 28, null, 'UNKNOWN'), givenName: null, age: null },
    openedAgo: 5,
    channel: 'HOTLINE',
    referredBy: 'CMM',
    anonymous: true,
  });
  closed(competent(new CmmCaseFile(story), 'CMM', 5, 1), 1, 'MERGED', into);
  return story.closed(1, into);
}

/** A child who was gone and came back: the case was closed, and is open again. */
function foundAgain(today: Day): Story {
  const story = new Story('child-found-again', today, {
    person: man('Uniform', 16, 'AF'),
    openedAgo: 210,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'RED_CROSS',
  })
    .stay('ASYLUM_SEEKER', 215)
    .party('CMM', 'RED_CROSS', 210);
  const file = competent(new CmmCaseFile(story).screened(211, 'INDICATORS', true), 'DIS', 210);
  answered(requested(file, 209, 199), 202);
  closed(file, 120, 'LOST_CONTACT').superseded('closures', 7, { reopenedOn: story.day(7) });
  return withDisRecords(story, today);
}

function consentNarrowed(today: Day): Story {
  const story = new Story('consent-narrowed', today, {
    person: woman('Victor', 35, 'HU', 'OTHER_EU'),
    openedAgo: 40,
    channel: 'OUTREACH',
    referredBy: 'NGO',
    organisation: 'hopenow',
  })
    .party('CMM', 'NGO', 40, 'hopenow')
    .party('CMM', 'POLICE', 30)
    .decided('CMM', 'IDENTIFIED', 25, ['SEXUAL_EXPLOITATION'])
    .investigation(30, null, { required: false })
    .party('NEC', 'PROSECUTION', 12);
  const file = interview(competent(new CmmCaseFile(story), 'CMM', 40), 'HELD', 33);
  assisted(file, 'RECOVERY_PERIOD', 22).recovering(22).accompanied(22).supported('PSYCHOLOGICAL_CARE', 20);
  consented(file, 24, ['POLICE', 'NGO'], 40).superseded('consents', 3, {
    state: 'NARROWED',
    recipients: ['NGO'],
    scopes: ['SUPPORT'],
    changedOn: story.day(3),
  });
  return story;
}

/** Planted: the time it was extended to is over, and nobody has let her go. */
function heldBeyondExtension(today: Day): Story {
  const story = new Story('held-beyond-extension', today, {
    person: woman('Whiskey', 23, 'CN'),
    openedAgo: 6,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 6)
    .party('CMM', 'POLICE', 6)
    .party('DIS', 'POLICE', 6);
  new NecRecords(story).detained(6, ['DETERMINE_VICTIM_STATUS', 'DETERMINE_IMMIGRATION_STATUS'], false);
  requested(competent(new CmmCaseFile(story), 'DIS', 6), 4, -6);
  return withDisRecords(story, today);
}

function decidedBySiri(today: Day): Story {
  const story = new Story('decided-by-siri', today, {
    person: man('Yankee', 33, 'NP'),
    openedAgo: 55,
    channel: 'OTHER',
    referredBy: 'SIRI',
  })
    .stay('NO_LAWFUL_STAY', 55)
    .party('CMM', 'SIRI', 55)
    .party('DIS', 'SIRI', 55)
    .decided('SIRI', 'IDENTIFIED', 20, ['FORCED_LABOUR'])
    .reflection(16)
    .extended(2, 'SPECIAL_REASONS', 60);
  const file = competent(new CmmCaseFile(story), 'SIRI', 55);
  assisted(file, 'REFLECTION_PERIOD', 16).accompanied(16).supported('VOCATIONAL_TRAINING', 10);
  file.facility('SAFE_HOUSE', 5, 'MINISTRY_OF_SOCIAL_AFFAIRS').placed(15, 'CMM', 15);
  return withDisRecords(story, today);
}

/** CMM's by citizenship; without lawful stay she has a reflection period all the same. */
function citizenOfTheUnionWithoutStay(today: Day): Story {
  const story = new Story('eu-citizen-without-stay', today, {
    person: woman('Zulu', 44, 'SK', 'OTHER_EU'),
    openedAgo: 50,
    channel: 'PRISON_OR_REMAND',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 50)
    .decided('CMM', 'IDENTIFIED', 32, ['FORCED_CRIMINALITY'])
    .reflection(22);
  const file = interview(competent(new CmmCaseFile(story), 'CMM', 50), 'HELD', 36);
  assisted(file, 'REFLECTION_PERIOD', 22).accompanied(22);
  return withDisRecords(story, today);
}

function stateless(today: Day): Story {
  const story = new Story('stateless-asylum-seeker', today, {
    person: man('Quebec', 30, null, 'STATELESS'),
    openedAgo: 22,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'DIS',
  }).stay('ASYLUM_SEEKER', 30);
  requested(interview(competent(new CmmCaseFile(story), 'DIS', 22), 'OFFERED', 6), 21, 4);
  return withDisRecords(story, today);
}

/** Planted: nobody has been appointed yet to act for the child. */
function danishChildInFosterCare(today: Day): Story {
  const story = new Story('danish-child-in-foster-care', today, {
    person: woman('Bravo', 14, 'DK', 'DANISH'),
    openedAgo: 18,
    channel: 'MUNICIPALITY',
    referredBy: 'MUNICIPALITY',
    organisation: SAMPLE_MUNICIPALITY,
  })
    .party('CMM', 'MUNICIPALITY', 18, SAMPLE_MUNICIPALITY)
    .decided('CMM', 'IDENTIFIED', 4, ['SEXUAL_EXPLOITATION']);
  const file = interview(competent(new CmmCaseFile(story), 'CMM', 18), 'HELD', 9, null, true);
  assisted(file, 'RECOVERY_PERIOD', 3).recovering(3).accompanied(3);
  file.facility('FOSTER_CARE', 1, 'MUNICIPALITY').placed(16, 'MUNICIPALITY');
  return story;
}

/** Planted: the investigation was closed, and the permit that rests on it runs on. */
function permitOutlivesProceedings(today: Day): Story {
  const story = new Story('permit-outlives-proceedings', today, {
    person: woman('Delta', 29, 'CO'),
    openedAgo: 200,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 200, 151)
    .party('CMM', 'POLICE', 200)
    .party('DIS', 'POLICE', 200)
    .decided('DIS', 'IDENTIFIED', 185, ['SEXUAL_EXPLOITATION'])
    .reflection(180)
    .stay('LAWFUL', 150)
    .investigation(195, 10, { required: true, untilIn: -10 });
  new NecRecords(story).investigated(195, 160).testifies(170, 150, 10);
  const file = competent(new CmmCaseFile(story), 'DIS', 200);
  assisted(file, 'REFLECTION_PERIOD', 180, 150).accompanied(180);
  handedBack(file, 150);
  return withDisRecords(story, today, (dis) =>
    dis
      .appliedForPermit('PROCEEDINGS', 'PROSECUTION', 165)
      .permit(150, -30)
      .setAside(150, 'RESIDENCE_PERMIT'),
  );
}

function arrivedWhereNoPartnerIs(today: Day): Story {
  const story = new Story('arrived-where-no-partner-is', today, {
    person: man('Golf', 37, 'CU'),
    openedAgo: 190,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  })
    .stay('NO_LAWFUL_STAY', 190, 80)
    .decided('DIS', 'IDENTIFIED', 160, ['FORCED_LABOUR'])
    .reflection(155)
    .returned('ARRIVED', { offered: 150, accepted: 140, planned: 80, departed: 80, arrived: 79 }, 'CU')
    .extended(130, 'COOPERATES_IN_PREPARED_RETURN', -70)
    .party('CMM', 'RETURN_AGENCY', 150)
    .party('DIS', 'RETURN_AGENCY', 150);
  new ReturnsRecords(story)
    .counselled('FINANCIAL', 145)
    .riskAssessed(138, 'SOME', 'SERIOUS')
    .planned(136, ['RECEPTION', 'ALLOWANCE'])
    .supported({ ago: 120, ran: [79, -100], cash: '18000.00' })
    .goesTo('ALLOWANCE', 120, '6000.00')
    // planted: nobody has asked yet how he fares
    .followUp(9);
  const file = competent(new CmmCaseFile(story), 'DIS', 190);
  assisted(file, 'REFLECTION_PERIOD', 155, 80).accompanied(155, 80);
  return withDisRecords(story, today);
}

/** Withdrawn after it was accepted; the deadline to leave was last week. */
function changedHerMind(today: Day): Story {
  const story = new Story('return-withdrawn', today, {
    person: woman('Lima', 26, 'GH'),
    openedAgo: 75,
    channel: 'HEALTH_CLINIC',
    referredBy: 'NGO',
    organisation: 'hopenow',
  })
    .party('CMM', 'NGO', 75, 'hopenow')
    .stay('NO_LAWFUL_STAY', 75)
    .decided('DIS', 'IDENTIFIED', 42, ['SLAVERY_OR_SIMILAR'])
    .reflection(38)
    .returned('WITHDRAWN', { offered: 30, accepted: 24, withdrawn: 12 }, 'GH')
    .party('CMM', 'RETURN_AGENCY', 30)
    .party('DIS', 'RETURN_AGENCY', 30);
  new ReturnsRecords(story).counselled('LEGAL', 28).because('NO_PROTECTION_AT_HOME', 'OTHER');
  const file = competent(new CmmCaseFile(story), 'DIS', 75);
  assisted(file, 'REFLECTION_PERIOD', 38, 8).accompanied(38);
  return withDisRecords(story, today);
}
