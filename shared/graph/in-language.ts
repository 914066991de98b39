import { Arg } from 'type-graphql';
import { Language } from '../vocabulary.ts';

/** The argument of every field that tells a text in the language which the reader asks for. */
export const InLanguage = () =>
  Arg('language', () => Language, { defaultValue: 'EN', description: 'The language of the text.' });
