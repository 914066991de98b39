/**
 * Parsing takes a time that depends on what is parsed, and nobody else is served meanwhile: ten megabytes of an
 * authority's usual reply take a fifth of a second, ten of lists in lists three, and ten of small objects without two
 * alike half a minute, since the engine makes a hidden class for each new sequence of names. A reply to a question has
 * as many sequences of names as the question asks for, however many objects there are.
 */
const bounds = {
  /** Smaller replies are parsed as they are: there is no harm in them that would be worth a look. */
  bytes: 128 * 1024,
  depth: 256,
  /** Of objects, lists and what is in them. */
  values: 2_000_000,
  /** Beginnings of sequences of names: as many hidden classes. */
  sequences: 20_000,
} as const;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Sequences are known by their hashes; of two with the same hash the second is not counted. */
const seen = new Uint32Array(1 << 14);
/** Not to be guessed by whoever would like to send sequences that are counted as one. */
const seed = (Math.random() * 2 ** 32) | 0;
const sequenceAt = new Int32Array(bounds.depth + 1);
const isObjectAt = new Uint8Array(bounds.depth + 1);

/** Whether this JSON can be parsed in a time that goes with its length. What is no JSON is found by parsing. */
export function isCheapToParse(json: Uint8Array): boolean {
  if (json.length <= bounds.bytes) return true;
  seen.fill(0);
  let depth = 0;
  let values = 0;
  let sequences = 0;
  let isNameNext = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) {
      let hash = sequenceAt[depth] as number;
      for (at += 1; at < json.length && json[at] !== QUOTE; at += 1) {
        if (json[at] === BACKSLASH) at += 1;
        if (isNameNext) hash = Math.imul(hash ^ (json[at] as number), 0x01000193);
      }
      if (!isNameNext) continue;
      isNameNext = false;
      hash = Math.imul(hash ^ QUOTE, 0x01000193);
      hash ^= hash >>> 15;
      sequenceAt[depth] = hash;
      const bit = 1 << (hash & 31);
      const word = (hash >>> 5) & (seen.length - 1);
      if (((seen[word] as number) & bit) === 0) {
        seen[word] = (seen[word] as number) | bit;
        sequences += 1;
      }
    } else if (byte === OBJECT || byte === LIST) {
      depth += 1;
      values += 1;
      if (depth > bounds.depth) return false;
      isNameNext = byte === OBJECT;
      isObjectAt[depth] = isNameNext ? 1 : 0;
      sequenceAt[depth] = seed;
    } else if (byte === OBJECT_END || byte === LIST_END) {
      depth = Math.max(depth - 1, 0);
      isNameNext = false;
    } else if (byte === COMMA) {
      values += 1;
      isNameNext = isObjectAt[depth] === 1;
      if (values > bounds.values || sequences > bounds.sequences) return false;
    }
  }
  return values <= bounds.values && sequences <= bounds.sequences;
}
