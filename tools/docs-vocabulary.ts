import type { Term } from '../shared/define-vocabulary.ts';
import { municipalities } from '../shared/municipalities.ts';
import { vocabularies } from '../shared/vocabulary.ts';
import { code, type Page, page, table } from './docs-markdown.ts';

/** Every closed list of words, with the labels in both languages. */
export const vocabularyPage = (): Page =>
  page(
    'docs/vocabulary.md',
    'Vocabulary',
    'The words that the graph speaks: its enums, each value with its English and Danish label. From `shared/vocabulary.ts`. Values may be added; clients must expect ones that they do not know.',
    ...vocabularies.flatMap(({ name, about, terms }) => [
      `## ${name}`,
      about,
      table(
        ['value', 'EN', 'DA', 'more'],
        Object.entries<Term>(terms).map(([word, term]) => [code(word), term.en, term.da, term.about ?? '']),
      ),
    ]),
    '## Municipalities',
    'A municipality goes by its name, in what is sent and in the tokens of its officials (`organisation`). Its official code stands here for registers that know only that. The 98 since 1 January 2007. Source: Statistics Denmark, classification of regions, provinces and municipalities, version 1:2007.',
    table(
      ['name', 'code'],
      Object.entries(municipalities).map(([number, name]) => [name, code(number)]),
    ),
  );
