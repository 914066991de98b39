import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.cjs';

/*
 * Prints, as JSON, the rules there are and which of them each folder of `fixtures/` breaks when it is looked at as if it were the checkout.
 * In a process of its own: dependency-cruiser is an ES module, which jest cannot load.
 */
const fixtures = join(import.meta.dirname, 'fixtures');
const { forbidden, options } = rules;
const broken = {};
for (const fixture of readdirSync(fixtures)) {
  const { output } = await cruise(['.'], {
    ...options,
    exclude: undefined,
    baseDir: join(fixtures, fixture),
    ruleSet: { forbidden },
    validate: true,
  });
  broken[fixture] = [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}
process.stdout.write(JSON.stringify({ rules: forbidden.map(({ name }) => name), broken }));
