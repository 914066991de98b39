import { fill } from './wording.ts';

const template = (text: string) => ({ EN: text, DA: text });

describe('wording', () => {
  it('writes days, bodies and counts in each language', () => {
    const text = template('{endsOn} / {decider:Authority} / {days}');
    expect(fill(text, { endsOn: '2026-11-21', decider: 'DIS', days: 120 })).toEqual({
      EN: '21 November 2026 / Danish Immigration Service / 120',
      DA: '21. november 2026 / Udlændingestyrelsen / 120',
    });
  });

  it('writes several words of a vocabulary, and instants as Danish clocks show them', () => {
    const text = template('{who:Authority} / {endsAt}');
    expect(fill(text, { who: 'POLICE PROSECUTION', endsAt: '2026-11-21T13:30:00.000Z' })).toEqual({
      EN: 'Police, Prosecution service / 21 November 2026 at 14.30',
      DA: 'Politiet, Anklagemyndigheden / 21. november 2026 kl. 14.30',
    });
  });

  it('leaves other words as they are', () => {
    expect(fill(template('{code} {code}'), { code: 'A-1' }).DA).toBe('A-1 A-1');
  });

  it('is a fault when a fact or a word is missing', () => {
    expect(() => fill(template('{endsOn}'), {})).toThrow('needs the fact endsOn');
    expect(() => fill(template('{decider:Authority}'), { decider: 'KING' })).toThrow('no such word');
    expect(() => fill(template('{decider:Nobody}'), { decider: 'DIS' })).toThrow('no such word');
  });
});
