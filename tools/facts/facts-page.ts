import { code, type Page, page, table } from '../docs-markdown.ts';
import { chapters, facts } from './catalogue.ts';
import { contradictions } from './contradictions.ts';
import { type Coming, documents, plan, type Standing, type Step } from './fact.ts';

const issueOf = (step: Step) => step.charAt(0);

const carriers: Readonly<Record<string, string>> = {
  '4': 'decisions carry it: issue 4',
};

/** A name is set as code, words are not. */
const named = (what: string): string => (/\s/.test(what) ? what : code(what));

const comingIn = (coming: readonly Coming[], step: Step): string => {
  const whats = coming.filter((one) => one.with === step).map(({ what }) => named(what));
  return `${carriers[issueOf(step)]}, item ${step.slice(2)} (${whats.join(', ')})`;
};

const where = ({ places, coming, context }: Standing): string =>
  [
    ...(places.length > 0 ? [places.map(code).join(' ')] : []),
    ...[...new Set(coming.map((one) => one.with))].map((step) => comingIn(coming, step)),
    ...(context ? [`context: ${context}`] : []),
  ].join('; ');

const count = (having: (of: Standing) => boolean): string => String(facts.filter(having).length);

const summary = (): string =>
  table(
    ['facts', 'how they stand'],
    [
      [count(({ places, coming }) => places.length > 0 && coming.length === 0), 'live in the code'],
      [
        count(({ places, coming }) => places.length > 0 && coming.length > 0),
        'live there in part; the rest comes',
      ],
      [
        count(({ places, coming }) => places.length === 0 && coming.length > 0),
        'are carried by the decisions of issue 4 alone',
      ],
      [count(({ context }) => context !== null), 'are context: they need no code'],
      [String(facts.length), 'in all'],
    ],
  );

/** The catalogue of what the documents say, and where each of it lives. */
export const factsPage = (): Page =>
  page(
    'docs/facts.md',
    'The facts and where they live',
    `The mechanism is known from two public documents: ${code('000')}, ${documents['000']}, and ${code('002')}, ${documents['002']}. What they say is taken apart here into numbered facts, in our own words; descriptions, rules and tests cite them by number. Each one lives somewhere: in a type, field or value of the graph, in a rule of the [book of law](law.md) (after an @: in one variant of it), or in reference data; or it is context, and says why it needs no code. What is not built yet names what will bring it. From ${code('tools/facts/')}; tests look up every place and every citation.`,
    summary(),
    table(
      ['to come', 'what it brings'],
      Object.entries(plan).map(([step, brings]) => [
        `issue ${step.charAt(0)}, item ${step.slice(2)}`,
        brings,
      ]),
    ),
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
