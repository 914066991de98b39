import { demandMunicipality, municipalities } from './municipalities.ts';

it('are 98, each with a code and a name of its own', () => {
  const names = Object.values(municipalities);
  expect([names.length, new Set(names).size]).toEqual([98, 98]);
  for (const code of Object.keys(municipalities)) expect(code).toMatch(/^[1-8]\d\d$/);
  for (const name of names) expect(name).toBe(name.normalize('NFC').trim());
});

it.each(['Odense', 'Aarhus', 'Høje-Taastrup', 'Ærø', null, undefined])('%s is taken', (name) => {
  expect(() => demandMunicipality('input.municipality', name)).not.toThrow();
});

it.each(['Christiansø', 'odense', '461', 'Odense Kommune', ''])('%s is turned away by name', (name) => {
  expect(() => demandMunicipality('input.municipality', name)).toThrow(
    expect.objectContaining({
      message: 'The argument "input.municipality" is not the name of a Danish municipality.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.municipality' },
    }),
  );
});
