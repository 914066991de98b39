import { Pattern } from './pattern.ts';

/** Objects that stand in a text one after another, as they were read, and where the last of them ends. */
export interface Objects {
  readonly matches: readonly RegExpExecArray[];
  readonly end: number;
}

/** What a pattern reads of a text from there on. */
export const read = (pattern: Pattern, text: string, from: number): RegExpExecArray | null =>
  readOn(pattern.expression, text, from);

function readOn(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from;
  try {
    return expression.exec(text);
  } catch (fault) {
    // so much in one object that the engine gives up
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** One object, or all that stand in a list that has been opened. */
export function readObjects(pattern: Pattern, text: string, from: number, isList: boolean): Objects | null {
  const { expression } = pattern;
  const matches: RegExpExecArray[] = [];
  let end = from;
  if (isList && text[from] === ']') return { matches, end };
  for (;;) {
    const match = readOn(expression, text, end);
    if (!match) return null;
    matches.push(match);
    end += match[0].length;
    if (!isList || text[end] !== ',') return { matches, end };
    end += 1;
  }
}

const ENTITIES = '{"data":{"_entities":[';
const ENTITIES_END = new Pattern(String.raw`\]\}\}[ \t\n\r]*$`);

/** So many entities in a whole reply, in the order in which they were asked about. */
export function readEntities(pattern: Pattern, reply: string, amount: number): Objects['matches'] | null {
  if (!reply.startsWith(ENTITIES)) return null;
  const objects = readObjects(pattern, reply, ENTITIES.length, true);
  if (objects?.matches.length !== amount) return null;
  return read(ENTITIES_END, reply, objects.end) && objects.matches;
}
