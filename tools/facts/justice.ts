import { type Chapter, context, fact, lives } from './fact.ts';

const assessed = [
  'NonPunishmentAssessment',
  'NonPunishmentProvision',
  'NonPunishmentOutcome',
  'Charge',
] as const;

export const justice: Chapter = {
  title: 'Criminal justice and non-punishment',
  facts: [
    fact(
      'M-127',
      '000',
      'Police: trafficking is hard to prove when the victim does not testify',
      context('A difficulty of proof; whether she testifies decides nothing that she is entitled to'),
    ),
    fact(
      'M-128',
      '000',
      'Observers: there is little reason to be a witness, with hardly a long-term permit, a complicated way to compensation and return above all',
      context('An observation; permits, compensation and return stand under their own facts'),
    ),
    fact(
      'M-129',
      '000',
      'Criminal Code sections 82(6) and 83: under mitigating circumstances a penalty may be reduced or remitted if force, deceit or exploitation led to the offence',
      lives('Mutation.chargeVictim', 'Mutation.assessNonPunishment', ...assessed, 'NON_PUNISHMENT_82_83'),
    ),
    fact(
      'M-130',
      '000',
      'Administration of Justice Act section 722(2): prosecution may be waived or reduced if she was compelled and the crime is not a serious one',
      lives(
        'Mutation.chargeVictim',
        'Mutation.dropCharge',
        'Mutation.assessNonPunishment',
        ...assessed,
        'NON_PUNISHMENT_722_2',
        'NON_PUNISHMENT_SERIOUS',
      ),
    ),
    fact(
      'M-131',
      '000',
      'For a serious crime, compulsion may still mitigate the sentence',
      lives('Mutation.assessNonPunishment', ...assessed, 'NON_PUNISHMENT_SERIOUS', 'NON_PUNISHMENT_82_83'),
    ),
    fact(
      'M-132',
      '000',
      'Guidelines of the Director of Public Prosecutions see to a fair and even use of section 722(2)',
      context('What the guidelines say is not in the documents; what they apply is M-130 and M-131'),
    ),
    fact(
      'M-133',
      '000',
      'Nobody could say how many victims were fined or jailed; NGOs say that some were prosecuted, children too',
      lives('Charge.assessments', 'NON_PUNISHMENT_CHECK'),
    ),
    fact(
      'M-134',
      '002',
      'The question whether support depends on cooperating or taking part in criminal proceedings is a heading of its own',
      context('The answer is M-109; for how long is M-084 and M-085 (C-09)'),
    ),
  ],
};
