import { everyGroup, everything } from './sample-facts.ts';
import { factsOf, tellingOnly } from './telling-only.ts';

const { cmm, immigration, justice, returns } = everything;

/** Of all facts of a person that come from one room. */
const factsIn = (file: object) =>
  Object.keys(file).filter((name) => !['told', 'hasFile', 'merged'].includes(name));

test('every fact is told under a group that its room has', () => {
  const under = (groups: Readonly<Record<string, readonly string[]>>) =>
    [...new Set(Object.values(groups).flat())].filter((path) => !path.includes('.'));
  expect(under(factsOf.cmm).sort()).toEqual(factsIn(cmm).sort());
  expect(under(factsOf.immigration).sort()).toEqual(factsIn(immigration).sort());
  expect(under(factsOf.justice).sort()).toEqual(factsIn(justice).sort());
  expect(under(factsOf.returns).sort()).toEqual(factsIn(returns).sort());
});

test('every group tells facts, but for the person herself and her place', () => {
  const silent = (groups: readonly string[], telling: object) =>
    groups.filter((group) => !(group in telling));
  expect(silent(everyGroup.CMM, factsOf.cmm)).toEqual(['PERSON', 'FACILITY']);
  expect(silent(everyGroup.DIS, factsOf.immigration)).toEqual([]);
  expect(silent(everyGroup.NEC, factsOf.justice)).toEqual([]);
  expect(silent(everyGroup.RETURNS, factsOf.returns)).toEqual([]);
});

test('whoever is told all has all, and whoever is told a period has not what it rests on', () => {
  expect(tellingOnly(everything, everyGroup)).toEqual(everything);
  const told = tellingOnly(everything, { DIS: ['REFLECTION'] });
  expect(told.immigration?.reflection).toEqual(immigration.reflection);
  expect(told.immigration).toMatchObject({ told: ['REFLECTION'], decisions: null, offers: null });
  expect(told.cmm).toMatchObject({ told: [], case: null });
});
