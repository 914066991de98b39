import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Vocabulary } from '../define-vocabulary.ts';
import type { Count } from '../statistics-vocabulary.ts';

/** `<Vocabulary>Count`: a row of a table over a vocabulary, such as `GenderCount { gender count }`. */
export function countOf<Key extends string, Word extends string>(
  key: Key,
  { name, words }: Vocabulary<Word>,
  about: string,
): ClassType<Count<Key, Word>> {
  class CountType {}
  Field(() => words, { description: 'Which.' })(CountType.prototype, key);
  Field(() => Int, { description: 'How many; 0 where there are none.' })(CountType.prototype, 'count');
  ObjectType(`${name}Count`, { description: about })(CountType);
  return CountType as ClassType<Count<Key, Word>>;
}
