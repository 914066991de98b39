/** One word of the mechanism in both languages. `about` says more where the label alone would leave a stranger guessing. */
export interface Term {
  readonly en: string;
  readonly da: string;
  readonly about?: string;
}

/** A closed list of words: an enum of the graph, with its labels. */
export interface Vocabulary<Word extends string = string> {
  readonly name: string;
  readonly about: string;
  readonly terms: Readonly<Record<Word, Term>>;
  readonly words: { readonly [W in Word]: W };
}

export const define = <Word extends string>(
  name: string,
  about: string,
  terms: Record<Word, Term>,
): Vocabulary<Word> => ({
  name,
  about,
  terms,
  words: Object.fromEntries(Object.keys(terms).map((word) => [word, word])) as { [W in Word]: W },
});
