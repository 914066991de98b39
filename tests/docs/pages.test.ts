import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { fromCursor } from '../../shared/graph/cursor.ts';
import { madePages, stalePages } from '../../tools/docs-pages.ts';

test('the pages that are made from the code are as the code makes them: npm run docs', () => {
  expect(stalePages(madePages()).map(({ path }) => path)).toEqual([]);
});

test('a cursor that a page shows is one that its list takes back', () => {
  const page = readFileSync(join(checkout, 'docs/integrating.md'), 'utf8');
  const shown = [...page.matchAll(/"endCursor": "(?<cursor>[^"]+)"/g)];
  expect(shown).toHaveLength(1);
  for (const { groups } of shown)
    expect(fromCursor('reflectionPeriods ENDS_ON', groups?.cursor ?? '')).toMatchObject({ at: '2026-12-12' });
});

test('a page that says something else is stale, and so is one that is missing', () => {
  const text = readFileSync(join(checkout, 'README.md'), 'utf8');
  const same = { path: 'README.md', text };
  const edited = { path: 'README.md', text: `${text} ` };
  const missing = { path: 'docs/no-such-page.md', text };
  expect(stalePages([same, edited, missing])).toEqual([edited, missing]);
});
