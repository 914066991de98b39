import { book } from '../shared/law/book.ts';
import type { Reason, Rule, Variant } from '../shared/law/rule.ts';
import { authorities, ruleKinds } from '../shared/vocabulary.ts';
import { code, type Page, page, table } from './docs-markdown.ts';

/** Words and numbers as they are, lists and objects as they would be read aloud. */
const say = (value: unknown): string => {
  if (Array.isArray(value)) return value.length > 0 ? value.map(say).join(', ') : 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  const isObject = (inner: unknown) => typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${isObject(inner) ? `(${say(inner)})` : say(inner)}`)
    .join(', ');
};

const data = (of: object): string =>
  Object.entries(of)
    .map(([name, value]) => `${code(name)}: ${say(value)}`)
    .join('; ') || '–';

const variant = ({ id, from, to, label, data: its, source }: Variant): readonly string[] => [
  code(id),
  `${from ?? 'open'} to ${to ?? 'open'}`,
  `${label.EN}. *${label.DA}.*`,
  data(its),
  source.join('; '),
];

const reason = ([name, { message, remedy }]: readonly [string, Reason]): string =>
  [
    `- ${code(name)}: ${message.EN}${remedy ? ` → ${remedy.EN}` : ''}`,
    `  *${message.DA}${remedy ? ` → ${remedy.DA}` : ''}*`,
  ].join('\\\n');

const ruleSection = ({ id, kind, appliedBy, title, text, source, reasons, variants }: Rule): string[] => {
  const told = Object.entries(reasons);
  return [
    `## ${id}`,
    `**${title.EN}** · *${title.DA}* · ${ruleKinds.terms[kind].en} · applied by ${appliedBy.map((body) => authorities.terms[body].en).join(', ')}`,
    text.EN,
    `*${text.DA}*`,
    `Source: ${source.join(', ')}.`,
    table(['variant', 'in force', 'reading', 'data', 'source'], variants.map(variant)),
    ...(told.length > 0
      ? [
          kind === 'LAW' ? 'Refused, or found amiss, with:' : 'Shown as a concern:',
          told.map(reason).join('\n'),
        ]
      : [kind === 'LAW' ? 'Refuses nothing so far: it sets a deadline.' : 'Shows nothing so far.']),
  ];
};

/** The book of law, as it stands in the code. */
export const lawPage = (): Page =>
  page(
    'docs/law.md',
    'The book of law',
    'Every rule written so far, from `shared/law/`: what it says, where it comes from, its dated variants with their data, and what it answers when it does not hold. Words in braces are filled in from the case. Danish texts are our own words, not those of the statute. A decision stores the version that carried it, such as `REFLECTION_TOTAL@2013-120`.',
    `${Object.values(ruleKinds.terms)
      .map(({ en, da, about }) => `**${en}** (*${da.toLowerCase()}*): ${about}`)
      .join(
        ' ',
      )} \`M-…\` and \`C-…\` number the facts of the sources and the points on which the sources disagree.`,
    table(
      ['rule', 'kind', 'in a few words'],
      book.map(({ id, kind, title }) => [
        `[${code(id)}](#${id.toLowerCase()})`,
        ruleKinds.terms[kind].en,
        `${title.EN} (${title.DA})`,
      ]),
    ),
    ...book.flatMap(ruleSection),
  );
