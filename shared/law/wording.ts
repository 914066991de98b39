import { isDay, sayDay } from '../day.ts';
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
    if (vocabulary) return label(vocabulary, String(fact), language);
    return typeof fact === 'string' && isDay(fact) ? sayDay(fact, language) : String(fact);
  });
}

/** Puts facts into a template: `{endsOn}` as it is, a day written out, `{decider:Authority}` by its label. */
export const fill = (template: Text, facts: Facts): Text => ({
  EN: fillIn(template.EN, facts, 'EN'),
  DA: fillIn(template.DA, facts, 'DA'),
});
