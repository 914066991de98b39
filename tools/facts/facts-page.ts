import { code, type Page, page, table } from '../docs-markdown.ts';
import { chapters, facts } from './catalogue.ts';
import { contradictions } from './contradictions.ts';
import { documents, type Standing } from './fact.ts';

const where = ({ places, context }: Standing): string =>
  context === null ? places.map(code).join(' ') : `context: ${context}`;

const count = (having: (of: Standing) => boolean): string => String(facts.filter(having).length);

const summary = (): string =>
  table(
    ['facts', 'how they stand'],
    [
      [count(({ places }) => places.length > 0), 'live in the code'],
      [count(({ context }) => context !== null), 'are context: they need no code'],
      [String(facts.length), 'in all'],
    ],
  );

/** The catalogue of what the documents say, and where each of it lives. */
export const factsPage = (): Page =>
  page(
    'docs/facts.md',
    'The facts and where they live',
    `The mechanism is known from two public documents: ${code('000')}, ${documents['000']}, and ${code('002')}, ${documents['002']}. What they say is taken apart here into numbered facts, in our own words; descriptions, rules and tests cite them by number. Each one lives somewhere: in a type, field or value of the graph, in a rule of the [book of law](law.md) (after an @: in one variant of it), or in reference data; or it is context, and says why it needs no code. From ${code('tools/facts/')}; tests look up every place and every citation.`,
    summary(),
    ...chapters.flatMap(({ title, facts: told }) => [
      `## ${title}`,
      table(
        ['number', 'from', 'fact', 'where it lives'],
        told.map((one) => [one.number, one.document, one.says, where(one)]),
      ),
    ]),
    '## Where the documents disagree',
    'Both readings are kept, and one is followed. Laws, answers to Parliament and the authorities’ own pages are drawn on where the documents cannot settle it.',
    table(
      ['number', 'facts', 'point', 'what we do', 'where it lives'],
      contradictions.map((one) => [one.number, one.between.join(' '), one.point, one.handling, where(one)]),
    ),
  );
