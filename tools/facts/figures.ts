import { type Chapter, comes, fact, lives } from './fact.ts';

const funded = (amount: string) =>
  lives(
    'Query.funding',
    'FundingGrant',
    'GrantPayment',
    `subgraphs/cmm/reference-data/funding.ts: ${amount}`,
  );
const statistics = comes('3.4', 'Query.statistics');

export const figures: Chapter = {
  title: 'Numbers, amounts, dates',
  facts: [
    fact(
      'M-135',
      '000',
      '72 identified in 2022: 42 sex trafficking, 9 labour trafficking, 21 unspecified',
      lives('ExploitationForm', 'IdentificationDecision.forms'),
      statistics,
      comes('3.5', 'identified 2022: 72 = 42 + 9 + 21'),
    ),
    fact(
      'M-136',
      '000',
      '68 identified in 2021 and 64 in 2020: rising over the years',
      statistics,
      comes('3.5', 'identified: 64 in 2020, 68 in 2021'),
    ),
    fact(
      'M-137',
      '000',
      'The great majority of the 72 were women in sex trafficking, and all but one foreign: 71 and 1 Dane',
      lives('CitizenshipGroup', 'IdentificationDecision.citizenshipGroup'),
      statistics,
      comes('3.5', 'identified 2022: one Danish national'),
    ),
    fact(
      'M-138',
      '000',
      'Some government assistance for 69 of them in 2022, so not for three; for 68 in 2021 and 64 in 2020',
      statistics,
      comes('3.5', 'assisted: 64, 68, 69'),
    ),
    fact(
      'M-139',
      '000',
      'Children among them: four in 2022, five in 2021',
      lives('AgeGroup', 'IdentificationDecision.ageGroup'),
      statistics,
      comes('3.5', 'identified children: 5 in 2021, 4 in 2022'),
    ),
    fact(
      'M-140',
      '000',
      'Reintegration support for 31 victims in 2022: 15 in cash, 16 in kind',
      statistics,
      comes('3.5', 'reintegration support 2022: 31 = 15 + 16'),
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
      statistics,
      comes('3.5', 'restitution 2022: 140,000 DKK in 3 cases'),
    ),
    fact(
      'M-145',
      '000',
      'Compensation in 2022: 280,100 DKK ($40,250) in four cases',
      statistics,
      comes('3.5', 'compensation 2022: 280,100 DKK in 4 cases'),
    ),
    fact(
      'M-146',
      '000',
      'Periods spoken of: 2020, 2021, 2022, the action plan’s 2022–2025, and since 2017',
      lives('DECIDERS@2022-CMM-DIS', 'FundingGrant.firstYear', 'FundingGrant.lastYear'),
      statistics,
    ),
    fact(
      'M-147',
      '000',
      'The amounts imply 6.96 to 6.97 DKK a dollar: an amount is kept with its currency and the source’s own conversion',
      lives('Money', 'FundingGrant.sourceConversion'),
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
      lives('AgeGroup.CHILD', 'CaseFilter.child', 'RETURN_CHILD', 'FAMILY_REUNION'),
    ),
  ],
};
