import { type Chapter, fact, lives } from './fact.ts';

const funded = (amount: string) =>
  lives(
    'Query.funding',
    'FundingGrant',
    'GrantPayment',
    `subgraphs/cmm/reference-data/funding.ts: ${amount}`,
  );
const PUBLISHED = 'dev/caseload/published/figures.ts';
const identified = lives('YearStatistics.identified', 'IdentifiedVictims');

export const figures: Chapter = {
  title: 'Numbers, amounts, dates',
  facts: [
    fact(
      'M-135',
      '000',
      '72 identified in 2022: 42 sex trafficking, 9 labour trafficking, 21 unspecified',
      lives('ExploitationForm', 'IdentificationDecision.forms', 'ExploitationFormGroup'),
      identified,
      lives(
        `${PUBLISHED}: 2022: [72,`,
        `${PUBLISHED}: 2022: [42,`,
        `${PUBLISHED}: 2022: [9,`,
        `${PUBLISHED}: 2022: [21,`,
      ),
    ),
    fact(
      'M-136',
      '000',
      '68 identified in 2021 and 64 in 2020: rising over the years',
      identified,
      lives(`${PUBLISHED}: 2020: [64, 'ON_2022'], 2021: [68, 'ON_2022']`),
    ),
    fact(
      'M-137',
      '000',
      'The great majority of the 72 were women in sex trafficking, and all but one foreign: 71 and 1 Dane',
      lives('CitizenshipGroup', 'IdentificationDecision.citizenshipGroup'),
      identified,
      lives(`${PUBLISHED}: 2020: [5, 'ON_2020'], 2022: [1, 'ON_2022']`),
    ),
    fact(
      'M-138',
      '000',
      'Some government assistance for 69 of them in 2022, so not for three; for 68 in 2021 and 64 in 2020',
      lives('YearStatistics.assisted'),
      lives(`${PUBLISHED}: 2022: [69, 'ON_2022']`),
    ),
    fact(
      'M-139',
      '000',
      'Children among them: four in 2022, five in 2021',
      lives('AgeGroup', 'IdentificationDecision.ageGroup'),
      identified,
      lives(`${PUBLISHED}: 2021: [5, 'ON_2022'], 2022: [4, 'ON_2022']`),
    ),
    fact(
      'M-140',
      '000',
      'Reintegration support for 31 victims in 2022: 15 in cash, 16 in kind',
      lives('ReturnStatistics.reintegrationSupport', 'ReintegrationStatistics'),
      lives(`${PUBLISHED}: 2022: [31,`, `${PUBLISHED}: 2022: [15,`, `${PUBLISHED}: 2022: [16,`),
    ),
    fact('M-141', '000', 'For CMM 10.8 million DKK ($1.55 million) over 2022–2025', funded('10800000.00')),
    fact(
      'M-142',
      '000',
      'For the NGO’s shelter 1.5 million DKK ($215,550) in each year of 2022–2025',
      funded('1500000.00'),
    ),
    fact('M-143', '000', 'For its renovation 1 million DKK ($143,700) on top', funded('1000000.00')),
    fact(
      'M-144',
      '000',
      'Restitution in 2022: 140,000 DKK ($20,120) in three cases',
      lives('JusticeStatistics.restitution', 'AwardStatistics'),
      lives(`${PUBLISHED}: 2022: [3,`, `${PUBLISHED}: 2022: [140000,`, `${PUBLISHED}: 2022: 20120`),
    ),
    fact(
      'M-145',
      '000',
      'Compensation in 2022: 280,100 DKK ($40,250) in four cases',
      lives('JusticeStatistics.compensation', 'AwardStatistics'),
      lives(
        `${PUBLISHED}: Cases with compensation`,
        `${PUBLISHED}: 2022: [280100,`,
        `${PUBLISHED}: 2022: 40250`,
      ),
    ),
    fact(
      'M-146',
      '000',
      'Periods spoken of: 2020, 2021, 2022, the action plan’s 2022–2025, and since 2017',
      lives(
        'DECIDERS@2022-CMM-DIS',
        'FundingGrant.firstYear',
        'FundingGrant.lastYear',
        'ActionPlan.firstYear',
        'ActionPlan.lastYear',
        'YearStatistics.year',
      ),
    ),
    fact(
      'M-147',
      '000',
      'The amounts imply 6.96 to 6.97 DKK a dollar: an amount is kept with its currency and the source’s own conversion',
      lives('Money', 'FundingGrant.sourceConversion', `${PUBLISHED}: sourceConversion`),
    ),
    fact(
      'M-148',
      '000',
      'Durations: 30, 90 and 120 days, 72 hours, eight months',
      lives(
        'REFLECTION_GRANT@30-DAYS',
        'REFLECTION_TOTAL@2013-120',
        'REFLECTION_EXCEPTIONAL@PANDEMIC-8-MONTHS',
        'DETENTION_72H',
      ),
    ),
    fact(
      'M-149',
      '002',
      'Durations: 30 days, 120 in all',
      lives('REFLECTION_GRANT@30-DAYS', 'REFLECTION_TOTAL@2013-120'),
    ),
    fact('M-150', '002', 'Duration: six months after the return', lives('SUPPORT_PERIOD')),
    fact('M-151', '002', 'Duration: twelve months from arrival', lives('SUPPORT_PERIOD')),
    fact(
      'M-152',
      '002',
      'Duration: a permit of six months at a time',
      lives('ResidencePermit.termMonths', 'PERMIT_TERM'),
    ),
    fact(
      'M-153',
      '002',
      'A child is under 18',
      lives(
        'CHILD_SCREENING',
        'FAMILY_REUNION',
        'CHILD_REPRESENTATIVE',
        'AGE_AGREES',
        'ACCOMMODATION_SUITABLE',
        'SCREENING_INTERVIEW',
        'RETURN_CHILD',
        'AgeGroup.CHILD',
        'CaseFilter.child',
      ),
    ),
  ],
};
