import { madePages, stalePages } from '../../tools/docs-pages.ts';

test('the pages that are made from the code are as the code makes them: npm run docs', () => {
  expect(stalePages(madePages()).map(({ path }) => path)).toEqual([]);
});

test('a page that says something else is stale, and so is one that is missing', () => {
  const [first, ...others] = madePages();
  if (!first) throw new Error('no page is made');
  const edited = { ...first, text: `${first.text} ` };
  const missing = { path: 'docs/no-such-page.md', text: '' };
  expect(stalePages([edited, ...others, missing])).toEqual([edited, missing]);
});
