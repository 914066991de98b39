import type { Vocabulary } from '../../../shared/define-vocabulary.ts';
import { Language, vocabularies } from '../../../shared/vocabulary.ts';

/** What a value of an enum is called in one language. */
export interface Label {
  readonly vocabulary: string;
  readonly value: string;
  readonly language: Language;
  readonly label: string;
}

const inEvery: readonly Language[] = Object.values(Language);

const labelsIn = ({ name, terms }: Vocabulary): Label[] =>
  Object.entries(terms).flatMap(([value, { en, da }]) =>
    inEvery.map((language) => ({ vocabulary: name, value, language, label: language === 'DA' ? da : en })),
  );

const labels: readonly Label[] = vocabularies.flatMap(labelsIn);

export const isVocabulary = (name: string): boolean => vocabularies.some((known) => known.name === name);

/** Of one enum or of all, in one language or in all. */
export const labelsOf = (vocabulary: string | null, language: Language | null): readonly Label[] =>
  labels.filter(
    (label) =>
      (vocabulary === null || label.vocabulary === vocabulary) &&
      (language === null || label.language === language),
  );
