import { type CapCode, capReasons } from './reflection-cap-reasons.ts';
import type { Rule } from './rule.ts';

/**
 * During the pandemic a reflection period could run up to eight months instead of the usual total.
 * Source: M-071; the report on 2021 in the same series.
 */
export const reflectionExceptional: Rule<'LAW', CapCode, { readonly months: number }> = {
  id: 'REFLECTION_EXCEPTIONAL',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: {
    EN: 'Longer reflection period in exceptional times',
    DA: 'Længere refleksionsperiode i særlige tider', // unofficial rendering
  },
  text: {
    EN: 'In exceptional times a reflection period may run longer than its usual total. The cap that stands on a period when it is granted stays on it.',
    DA: 'I særlige tider kan en refleksionsperiode løbe ud over den sædvanlige samlede længde. Det loft, der gælder, når perioden gives, gælder for hele perioden.',
  },
  source: ['M-071', 'M-148'],
  reasons: capReasons,
  variants: [
    {
      id: 'PANDEMIC-8-MONTHS',
      from: '2020-03-11',
      to: '2021-12-31',
      label: {
        EN: 'Periods granted during the pandemic: up to eight months in all',
        DA: 'Perioder givet under pandemien: indtil otte måneder i alt',
      },
      data: { months: 8 },
      source: [
        'M-071',
        'The sources say "during the pandemic" and, in the report on 2021, "in 2021"; the days are our choice: from the declaration of the pandemic to the end of the last year reported, the wider reading, which takes no lawful stay away',
        'Eight months are counted as calendar months from the start',
      ],
    },
  ],
};
