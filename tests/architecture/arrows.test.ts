import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// that the house itself keeps them is for `npm run lint` to say
const fixtures = readdirSync(join(__dirname, 'fixtures'));
const { rules, broken }: { rules: string[]; broken: Record<string, string[]> } = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, 'cruise-fixtures.mjs')], { encoding: 'utf8' }),
);

test('every rule has a case that it must catch', () => {
  expect(fixtures.sort()).toEqual(rules.sort());
});

test.each(fixtures)('%s', (rule) => {
  expect(broken[rule]).toEqual([rule]);
});
