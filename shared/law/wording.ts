import { isDay, isInstant, sayDay, sayInstant } from '../day.ts';
import { vocabularies } from '../vocabulary.ts';
import type { Facts, Text } from './rule.ts';

const placeholder = /\{(\w+)(?::(\w+))?\}/g;

function label(vocabulary: string, word: string, language: keyof Text): string {
  const terms: Record<string, { en: string; da: string }> =
    vocabularies.find(({ name }) => name === vocabulary)?.terms ?? {};
  const term = terms[word];
  if (!term) throw new Error(`a rule's text names ${vocabulary}, which has no such word`);
  return language === 'DA' ? term.da : term.en;
}

function fillIn(template: string, facts: Facts, language: keyof Text): string {
  return template.replace(placeholder, (_, name: string, vocabulary: string | undefined) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`a rule's text needs the fact ${name}`);
    if (vocabulary) return labels(vocabulary, String(fact), language);
    if (typeof fact !== 'string') return String(fact);
    if (isDay(fact)) return sayDay(fact, language);
    return isInstant(fact) ? sayInstant(new Date(fact), language) : fact;
  });
}

/** A fact may be several words, parted by spaces. */
const labels = (vocabulary: string, words: string, language: keyof Text): string =>
  words
    .split(' ')
    .map((word) => label(vocabulary, word, language))
    .join(', ');

/** Puts facts into a template: `{endsOn}` as it is, a day or an instant written out, `{decider:Authority}` by its label. */
export const fill = (template: Text, facts: Facts): Text => ({
  EN: fillIn(template.EN, facts, 'EN'),
  DA: fillIn(template.DA, facts, 'DA'),
});
