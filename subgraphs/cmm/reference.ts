import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is misread or misspelt into a word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY = 7;

/** Luhn's check over 32 characters: any one wrong character is caught, and nearly every swap of two neighbours. */
function checkOf(body: string): string {
  let sum = 0;
  for (const [at, character] of [...body].reverse().entries()) {
    const value = ALPHABET.indexOf(character) * (at % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / ALPHABET.length) + (value % ALPHABET.length);
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

const written = (eight: string) => `NRM-${eight.slice(0, 4)}-${eight.slice(4)}`;

/** A new case reference. `draw` gives a number from 0 to below its argument; the database sees to it that none repeats. */
export function newReference(draw: (below: number) => number = randomInt): string {
  const body = Array.from({ length: BODY }, () => ALPHABET.charAt(draw(ALPHABET.length))).join('');
  return written(body + checkOf(body));
}

/** The reference as it is kept, from what a person typed: any case, with or without the dashes and `NRM`, O for 0, I or L for 1. Null if it cannot be one. */
export function readReference(typed: string): string | null {
  const characters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    // the eight characters may begin like that themselves
    .replace(/^NRM(?=.{8}$)/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (characters.length !== BODY + 1 || [...characters].some((c) => !ALPHABET.includes(c))) return null;
  return checkOf(characters.slice(0, BODY)) === characters.charAt(BODY) ? written(characters) : null;
}
