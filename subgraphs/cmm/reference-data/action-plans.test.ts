import { book } from '../../../shared/law/book.ts';
import { actionPlans } from './action-plans.ts';

test('what a plan says is carried by a rule of the book, and comes from what the plan cites', () => {
  for (const { measures, provenance } of actionPlans) {
    expect(measures).not.toHaveLength(0);
    for (const { rule, facts } of measures) {
      expect(book.map(({ id }) => id)).toContain(rule);
      expect(provenance.facts).toEqual(expect.arrayContaining([...facts]));
    }
  }
});
