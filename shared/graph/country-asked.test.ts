import { countryAsked } from './country-asked.ts';

const asked = (country: string) => {
  try {
    return countryAsked('input.country', country);
  } catch {
    return 'refused';
  }
};

describe('a country', () => {
  it('is stored in capitals, however it was sent, and may be left out', () => {
    for (const country of ['NG', 'ng', 'Ng']) expect(asked(country)).toBe('NG');
    for (const none of [null, undefined]) expect(countryAsked('input.country', none)).toBeNull();
  });

  it('is one of those that there are', () => {
    for (const country of ['DK', 'SS', 'PS', 'TW', 'XK', 'CW']) expect(asked(country)).toBe(country);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    // the 249 of ISO 3166-1, and Kosovo
    expect(codes.filter((code) => asked(code) === code)).toHaveLength(250);
  });

  it.each(['ZZ', 'QQ', 'XX', 'AA', 'EU', 'UN', 'SU', 'YU', 'UK', '', 'D', 'DNK', 'D1', 'ı1', 'ßa', 'DK '])(
    'is not %j',
    (country) => {
      expect(asked(country)).toBe('refused');
    },
  );
});
