/** A page that is made from the code: where it lies in the checkout, and what should stand in it. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const MADE = '<!-- Written by `npm run docs`. Reviewed as a diff, never edited. -->';

export const page = (path: string, title: string, ...blocks: readonly string[]): Page => ({
  path,
  text: `${[MADE, `# ${title}`, ...blocks].join('\n\n')}\n`,
});

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n');

export const code = (text: string): string => `\`${text}\``;

export const codes = (words: readonly string[]): string => words.map(code).join(' ');
