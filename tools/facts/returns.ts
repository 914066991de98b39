import { type Chapter, comes, fact, lives } from './fact.ts';

export const returns: Chapter = {
  title: 'Return and reintegration',
  facts: [
    fact(
      'M-118',
      '000',
      'Reintegration support is either cash, or in kind: activities that a local partner arranges',
      comes('3.1', 'SupportForm'),
      comes('4.2', 'SUPPORT_FORM'),
    ),
    fact(
      'M-119',
      '000',
      'Most often it goes to starting a business, education, housing and household goods',
      comes('3.1', 'ReintegrationActivity'),
    ),
    fact(
      'M-120',
      '000',
      'Cash is for countries in which Denmark has no local partner',
      comes('3.3', 'partner coverage by country and date'),
      comes('4.2', 'SUPPORT_FORM'),
    ),
    fact(
      'M-121',
      '000',
      'The Return Agency handles voluntary returns of foreigners whose residence was not approved, victims among them',
      lives(
        'ReturnFile',
        'ReturnFile.returns',
        'VoluntaryReturn',
        'ReturnStatus',
        'ReturnFact',
        'Query.returns',
      ),
      comes('4.2', 'RETURN_ELIGIBLE'),
    ),
    fact(
      'M-122',
      '000',
      'Some decline, since they see in it a step towards deportation; debts to traffickers and no protection at home deter too',
      lives(
        'ReturnFile.returns',
        'VoluntaryReturn.declinedOn',
        'ReturnStatus.DECLINED',
        'ReturnFact.declinedOn',
        'CaseEventKind.RETURN_DECLINED',
      ),
    ),
    fact(
      'M-123',
      '000',
      'NGOs: whoever returns people fast does not fully weigh retribution and hardship',
      comes('3.1', 'risk assessments'),
      comes('4.2', 'RETURN_RISK'),
    ),
    fact(
      'M-124',
      '002',
      'A victim who wishes to go back to her country, or to where she last lived lawfully, is offered an assisted return',
      lives(
        'ReturnFile.returns',
        'VoluntaryReturn',
        'VoluntaryReturn.destinationCountry',
        'ReturnStatus.OFFERED',
        'ReturnFact.offeredOn',
      ),
      comes('4.2', 'RETURN_ELIGIBLE'),
    ),
    fact(
      'M-125',
      '002',
      'The return is prepared for the one person and runs for twelve months after she arrives',
      lives('VoluntaryReturn', 'VoluntaryReturn.completedOn', 'ReturnStatus.COMPLETED', 'ReturnFact'),
      comes('3.1', 'individual plans'),
      comes('4.2', 'SUPPORT_PERIOD'),
    ),
    fact(
      'M-126',
      '002',
      'It covers reception, housing and a living, with an allowance; perhaps health and psychosocial help, education, training or a small business',
      comes('3.1', 'ReintegrationActivity', 'reintegration support with its allowance'),
    ),
  ],
};
