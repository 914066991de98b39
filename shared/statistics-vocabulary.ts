import { define } from './define-vocabulary.ts';

export const exploitationFormGroups = define(
  'ExploitationFormGroup',
  'The groups in which the yearly figures publish forms of exploitation. Danish: unofficial renderings. Source: M-135.',
  {
    SEX: { en: 'Sexual exploitation', da: 'Seksuel udnyttelse', about: 'SEXUAL_EXPLOITATION.' },
    LABOUR: { en: 'Forced labour', da: 'Tvangsarbejde', about: 'FORCED_LABOUR.' },
    CRIMINALITY: { en: 'Forced criminality', da: 'Strafbare handlinger', about: 'FORCED_CRIMINALITY.' },
    OTHER_OR_UNSPECIFIED: {
      en: 'Another form, or unspecified',
      da: 'Anden form eller ikke specificeret',
      about: 'Every other form, and where no form was named.',
    },
  },
);
export const ExploitationFormGroup = exploitationFormGroups.words;
export type ExploitationFormGroup = keyof typeof ExploitationFormGroup;

/** The words of the yearly figures, for the list of all. */
export const statisticsVocabularies = [exploitationFormGroups];

/** One cell of a table: how many of one word. */
export type Count<Key extends string, Word extends string> = Readonly<Record<Key, Word>> & {
  readonly count: number;
};

/** Every word with its count, in their order: one that is not among the counts has none, and says so. */
export const countEach = <Key extends string, Word extends string>(
  key: Key,
  words: readonly Word[],
  counts: ReadonlyMap<string, number>,
): Count<Key, Word>[] =>
  words.map((word) => ({ [key]: word, count: counts.get(word) ?? 0 }) as Count<Key, Word>);
