import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../dev/checkout.ts';
import { accessPage } from './docs-access.ts';
import { errorsPage } from './docs-errors.ts';
import { lawPage } from './docs-law.ts';
import type { Page } from './docs-markdown.ts';
import { sampleCaseloadPage } from './docs-sample-caseload.ts';
import { vocabularyPage } from './docs-vocabulary.ts';
import { factsPage } from './facts/facts-page.ts';

export const madePages = (): Page[] => [
  accessPage(),
  errorsPage(),
  factsPage(),
  lawPage(),
  sampleCaseloadPage(),
  vocabularyPage(),
];

/** Those that are missing, or say something else than the code does. */
export const stalePages = (made: readonly Page[]): Page[] =>
  made.filter(({ path, text }) => standing(path) !== text);

function standing(path: string): string | null {
  try {
    return readFileSync(join(checkout, path), 'utf8');
  } catch {
    return null;
  }
}
