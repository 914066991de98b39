import { CmmCaseFile } from './cmm-case-file.ts';
import {
  answered,
  assisted,
  closed,
  competent,
  consented,
  familyConsidered,
  handedBack,
  handedOver,
  interview,
  observed,
  represented,
  requested,
  withdrawn,
} from './cmm-facts.ts';
import type { Story } from './story.ts';

/** What CMM's room keeps of each story. A case that is not named here has nothing of it yet. */
const told: Readonly<Record<string, (file: CmmCaseFile) => void>> = {
  'hotline-presumed': (file) => {
    competent(file.met('CMM', 3, null, { channel: 'HOTLINE' }), 'CMM', 3);
    interview(file, 'OFFERED', 1);
  },
  'anonymous-contact': (file) => {
    competent(file.met('NGO', 6, 'hopenow', { channel: 'HEALTH_CLINIC', anonymous: true }), 'CMM', 6);
    interview(file, 'DECLINED', 4);
    // another woman, whom they met once: no case
    file.met('NGO', 5, 'hopenow', { anonymous: true, caseId: null, becameCaseOn: null });
  },
  'outreach-not-identified': (file) => {
    interview(competent(file.met('NGO', 90, 'hopenow'), 'CMM', 90), 'HELD', 75, 'hopenow');
    interview(file, 'HELD', 65);
  },
  'labour-identified-by-cmm': (file) => {
    interview(observed(competent(file, 'CMM', 50), 45), 'HELD', 40);
    assisted(file, 'RECOVERY_PERIOD', 20).recovering(20).accompanied(20).supported('VOCATIONAL_TRAINING', 12);
    file.facility('MENS_CRISIS_SHELTER', 4, 'MINISTRY_OF_SOCIAL_AFFAIRS').placed(20, 'CMM');
  },
  'danish-forced-criminality': (file) => {
    interview(competent(file, 'CMM', 70), 'HELD', 38);
    assisted(file, 'RECOVERY_PERIOD', 34, 4).recovering(34).accompanied(34);
    withdrawn(consented(file, 34, ['POLICE'], 20), 10);
  },
  'identified-awaiting-reflection': (file) => {
    handedOver(file, 12);
  },
  'asylum-interview-in-reflection': (file) => {
    answered(requested(competent(file, 'DIS', 30), 28, 18), 20);
    assisted(file, 'REFLECTION_PERIOD', 10).accompanied(10);
    file.supported('HEALTH_CARE', 8, 'Invented: a health note, which never leaves CMM.');
    file.facility('ASYLUM_CENTRE', 6, 'MINISTRY_OF_SOCIAL_AFFAIRS').placed(28, 'CMM', 28);
  },
  'reflection-due-soon': (file) => {
    assisted(competent(file, 'DIS', 48), 'REFLECTION_PERIOD', 23).accompanied(23);
    consented(file, 20, ['DIS', 'RETURN_AGENCY'], 5);
  },
  'reflection-unverified': (file) => {
    requested(competent(file, 'DIS', 18), 16, 2).accompanied(4);
  },
  'police-action-to-prepared-return': (file) => {
    interview(competent(file, 'CMM', 60, 55), 'HELD', 57);
    handedOver(file, 53);
    assisted(file, 'REFLECTION_PERIOD', 48).accompanied(48).supported('LEGAL_COUNSELLING', 30);
    consented(file, 40, ['RETURN_AGENCY', 'POLICE'], 60);
    file.facility('CRISIS_SHELTER', 8, 'MINISTRY_OF_SOCIAL_AFFAIRS').placed(48, 'CMM', 48);
  },
  'court-identified-dis-disagrees': (file) => {
    requested(competent(file, 'DIS', 120), 3, -11);
  },
  'unaccompanied-child': (file) => {
    competent(file, 'DIS', 26).screened(27, 'INDICATORS', true).screened(25, 'NO_INDICATORS', false);
    familyConsidered(represented(file, 24), 19)
      .facility('CHILDRENS_ASYLUM_CENTRE', 3, 'MINISTRY_OF_SOCIAL_AFFAIRS')
      .placed(26, 'MUNICIPALITY', 26);
    answered(requested(file, 25, 15), 18);
    assisted(file, 'REFLECTION_PERIOD', 9).accompanied(9);
  },
  'return-declined-departure-due': (file) => {
    assisted(competent(file, 'DIS', 80), 'REFLECTION_PERIOD', 36, 6).accompanied(36);
  },
  'witness-presence-required': (file) => {
    assisted(competent(file, 'DIS', 150), 'REFLECTION_PERIOD', 135, 105).accompanied(135);
    handedBack(file, 100);
  },
  departed: (file) => {
    assisted(competent(file, 'DIS', 110), 'REFLECTION_PERIOD', 75, 8).accompanied(75, 8);
  },
  'return-completed': (file) => {
    assisted(competent(file, 'DIS', 420), 'REFLECTION_PERIOD', 370, 345).accompanied(370, 345);
  },
  'asylum-granted-in-integration': (file) => {
    answered(requested(competent(file, 'DIS', 320), 318, 308), 310);
    handedBack(file, 149);
  },
  'protection-revoked': (file) => {
    answered(requested(competent(file, 'DIS', 890), 888, 878), 880);
  },
  closed: (file) => {
    interview(competent(file, 'CMM', 300), 'HELD', 255);
    assisted(file, 'RECOVERY_PERIOD', 249, 219).recovering(249).accompanied(249, 40);
    closed(file, 40);
  },
};

export const withCmmRecords = (story: Story): Story => {
  told[story.name]?.(new CmmCaseFile(story));
  return story;
};

/** One of each, whatever sense it makes: for tests that ask for everything. */
export const everyCmmRecord = (story: Story): Story => {
  const file = new CmmCaseFile(story);
  interview(observed(handedOver(file.met('CMM', 55, null), 54), 50), 'HELD', 48);
  answered(requested(file, 50, 40), 45);
  assisted(file, 'REFLECTION_PERIOD', 48).accompanied(48).supported('HEALTH_CARE', 40, 'Invented.');
  consented(file, 48, ['DIS', 'POLICE', 'RETURN_AGENCY'], 30);
  familyConsidered(represented(file, 48), 43).screened(49, 'INDICATORS', true);
  file.facility('CRISIS_SHELTER', 2, 'MINISTRY_OF_SOCIAL_AFFAIRS').placed(48, 'CMM', 48);
  file.fact('recoveryPeriods', 48, 'CMM', 'RECOVERY_PERIOD', {
    startsOn: file.day(48),
    endsOn: file.day(18),
    capEndsOn: file.day(-72),
    endedOn: null,
    ground: null,
    endGround: null,
    verification: 'VERIFIED',
    concerns: [],
    identificationAuthority: 'CMM',
    identificationDecisionId: file.id('decision'),
  });
  file.fact('closures', 30, 'CMM', null, {
    closedOn: file.day(30),
    reason: 'LOST_CONTACT',
    mergedIntoId: null,
    reopenedOn: file.day(20),
  });
  return story;
};
