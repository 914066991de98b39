import fc from 'fast-check';
import { newReference, readReference } from './reference.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = fc
  .array(fc.nat(31), { minLength: 7, maxLength: 7 })
  .map((numbers) => newReference(() => numbers.pop() ?? 0));

describe('a case reference', () => {
  it('is NRM and eight characters that are not misread', () => {
    expect(newReference()).toMatch(/^NRM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(Array.from({ length: 200 }, () => newReference())).size).toBe(200);
  });

  it('is read back as it was given out', () => {
    fc.assert(fc.property(drawn, (reference) => expect(readReference(reference)).toBe(reference)));
  });

  it('with any one wrong character is none', () => {
    fc.assert(
      fc.property(drawn, fc.nat(7), fc.constantFrom(...ALPHABET), (reference, place, character) => {
        const at = place < 4 ? place + 4 : place + 5;
        fc.pre(reference[at] !== character);
        expect(readReference(reference.slice(0, at) + character + reference.slice(at + 1))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('with two neighbours swapped is none, but for the two values that a check like this cannot tell apart', () => {
    fc.assert(
      fc.property(drawn, fc.nat(6), (reference, place) => {
        const eight = [...reference.replace(/^NRM|-/g, '')];
        const [a = '', b = ''] = eight.slice(place, place + 2);
        fc.pre(a !== b && !['0Z', 'Z0'].includes(a + b));
        eight.splice(place, 2, b, a);
        expect(readReference(eight.join(''))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['small letters', (reference: string) => reference.toLowerCase()],
    ['no dashes', (reference: string) => reference.replaceAll('-', '')],
    ['spaces, and around it', (reference: string) => ` ${reference.replaceAll('-', ' ')}\n`],
    ['long dashes, as a word processor makes them', (reference: string) => reference.replaceAll('-', '–')],
    ['no NRM', (reference: string) => reference.slice(4)],
    ['O for 0', (reference: string) => reference.replaceAll('0', 'o')],
    ['I and L for 1', (reference: string) => reference.replace('1', 'I').replaceAll('1', 'l')],
  ])('is read with %s', (_how, typed) => {
    fc.assert(fc.property(drawn, (reference) => expect(readReference(typed(reference))).toBe(reference)));
  });

  it('that begins with the letters N, R, M itself is read without NRM too', () => {
    const letters = [...'NRM0000'].map((letter) => ALPHABET.indexOf(letter));
    const reference = newReference(() => letters.shift() ?? 0);
    expect(reference).toMatch(/^NRM-NRM0-000.$/);
    expect(readReference(reference.slice(4))).toBe(reference);
  });

  it.each([
    '',
    'NRM',
    'NRM-',
    'NRM-7K2M-94Q',
    'NRM-7K2M-94QXX',
    'NRM-7U2M-94QX',
    'XYZ-7K2M-94QX',
    '1; DROP',
    '💥',
  ])('is not %j', (typed) => expect(readReference(typed)).toBeNull());
});
