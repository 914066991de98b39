import { type Chapter, context, fact } from './fact.ts';

export const background: Chapter = {
  title: 'Background',
  facts: [
    fact(
      'M-154',
      '000',
      'Strict immigration policy makes asylum-seekers and refugees more vulnerable, most of all those sent back into retribution or hardship',
      context('About policy at large; the look at retribution and hardship before a return is M-123'),
    ),
    fact(
      'M-155',
      '000',
      'The government kept receiving and integrating refugees from Ukraine, with advice and support',
      context('Not about the mechanism'),
    ),
    fact(
      'M-156',
      '000',
      'Observers: many victims see nothing to gain from being identified',
      context('An observation; what identification does bring stands under stay and assistance'),
    ),
  ],
};
