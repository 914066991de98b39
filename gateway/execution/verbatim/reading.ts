import { sticky } from './pattern.ts';

/** Objects that stand in a text one after another, as they were read, and where the last of them ends. */
export interface Objects {
  readonly matches: readonly RegExpExecArray[];
  readonly end: number;
}

/** What a pattern reads of a text from there on. */
export function read(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  try {
    return pattern.exec(text);
  } catch (fault) {
    // so much in one object that the engine gives up
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** One object, or all that stand in a list that has been opened. */
export function readObjects(pattern: RegExp, text: string, from: number, isList: boolean): Objects | null {
  const matches: RegExpExecArray[] = [];
  let end = from;
  if (isList && text[from] === ']') return { matches, end };
  for (;;) {
    const match = read(pattern, text, end);
    if (!match) return null;
    matches.push(match);
    end += match[0].length;
    if (!isList || text[end] !== ',') return { matches, end };
    end += 1;
  }
}

const ENTITIES = '{"data":{"_entities":[';
const ENTITIES_END = sticky(String.raw`\]\}\}\s*$`);

/** So many entities in a whole reply, in the order in which they were asked about. */
export function readEntities(pattern: RegExp, reply: string, amount: number): Objects['matches'] | null {
  if (!reply.startsWith(ENTITIES)) return null;
  const objects = readObjects(pattern, reply, ENTITIES.length, true);
  if (objects?.matches.length !== amount) return null;
  return read(ENTITIES_END, reply, objects.end) && objects.matches;
}
