import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { rooms } from '../../subgraphs/rooms.ts';

/*
 * ASSISTANCE_UNCONDITIONAL as a property of the code, for whoever reads it. Its files import no row of anything else, says
 * the rule `eligibility-looks-at-identification-alone`; and they have no other way to a row. That nothing else is read when
 * the graph runs, whoever reads it, is proved in tests/decisions/cmm/unconditional.test.ts.
 */

interface Rule {
  readonly name: string;
  readonly from: { readonly path: string };
}
const { forbidden }: { forbidden: readonly Rule[] } = createRequire(__filename)(
  join(checkout, '.dependency-cruiser.cjs'),
);
const held = forbidden.find(({ name }) => name === 'eligibility-looks-at-identification-alone');
const files = ['subgraphs/cmm', 'shared/law']
  .flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((path) => new RegExp(held?.from.path ?? '').test(path));

/** SQL of one's own, and modules that are named while it runs. */
const OTHER_WAYS = /\.query\b|['"]query['"]|QueryBuilder|\bRaw\b|\bimport\(|\brequire\(|\bSELECT\b/;

test('its files write SQL in one place, which tells what cases were merged', () => {
  expect(files).toContain('subgraphs/cmm/actions/decide-assistance-eligibility.ts');
  const other = files.filter((path) => OTHER_WAYS.test(readFileSync(join(checkout, path), 'utf8')));
  expect(other).toEqual(['subgraphs/cmm/storage/merged-cases.ts']);
});

test('the input has room for the case and the outcome, and for nothing that it could depend on', () => {
  const cmm = rooms.find(({ name }) => name === 'cmm');
  const input = cmm?.schema().schema.getType('DecideAssistanceEligibilityInput');
  expect(input && 'getFields' in input ? Object.keys(input.getFields()) : null).toEqual([
    'caseId',
    'outcome',
  ]);
});
