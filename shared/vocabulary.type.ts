import { registerEnumType } from 'type-graphql';
import type { Term } from './define-vocabulary.ts';
import { vocabularies } from './vocabulary.ts';

const describe = ({ en, da, about }: Term) => `${en} (${da}).${about ? ` ${about}` : ''}`;

/** Makes every vocabulary an enum of the schema; a subgraph publishes those its fields use. */
for (const { name, about, terms, words } of vocabularies) {
  registerEnumType(words, {
    name,
    description: `${about} Clients must expect values that are added later.`,
    valuesConfig: Object.fromEntries(
      Object.entries(terms).map(([word, term]) => [word, { description: describe(term) }]),
    ),
  });
}
