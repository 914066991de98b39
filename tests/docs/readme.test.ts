import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { firstQuery } from '../../dev/first-query.ts';
import { personas } from '../../dev/personas.ts';
import { purposesOf } from '../../shared/roles.ts';
import { readVariables, variablesIn } from './read-variables.ts';

const text = (path: string) => readFileSync(join(checkout, path), 'utf8');
const readme = text('README.md');
const outsideFences = readme.replaceAll(/^```.*?^```/gms, '');
const rows = readme.split('\n').filter((line) => line.startsWith('|'));
const inCode = (of: string) => [...of.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

test('it names every command of package.json', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(text('package.json'));
  const names = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
  const asTyped = (name: string) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`);
  const told = inCode(outsideFences).join('\n').replaceAll(' --silent', '');
  expect(names.filter((name) => !told.includes(asTyped(name)))).toEqual([]);
});

test('it names every variable that the code reads, and no other', () => {
  const named = inCode(outsideFences).filter((word) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(word));
  const read = readVariables();
  expect(read.filter((name) => !named.includes(name))).toEqual([]);
  const listed = rows.map((row) => row.split('|')[1] ?? '').flatMap(inCode);
  const suffixes = /(^(NODE_ENV|LOG_LEVEL|PORT|HOST)$|_(URL|FILE|PORT|HOST|KEY|DIR|MS|ISSUER|AUDIENCE)$)/;
  expect(listed.filter((name) => suffixes.test(name) && !read.includes(name))).toEqual([]);
});

test('a variable is found in each of the ways in which the code reads one', () => {
  const code =
    'const env = readEnv({ SOME_PORT: port.default(1), OTHER: z.string() });\n' +
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of code
    'process.env.DIRECT; [`${room}_KEY`]: secretKey; `${room}_${infix}DATABASE_URL`';
  expect(variablesIn(code)).toEqual(
    expect.arrayContaining(['SOME_PORT', 'OTHER', 'DIRECT', 'NEC_KEY', 'DIS_CHAIN_DATABASE_URL']),
  );
});

test('it names every persona, with the purposes of the role', () => {
  const told = rows.map((row) => inCode(row));
  for (const { name, authority, role } of personas) {
    const [, ...others] = told.find(([first]) => first === name) ?? [];
    expect([name, ...others]).toEqual([name, authority, ...purposesOf({ authority, roles: [role] })]);
  }
});

test('it offers the question that npm start offers', () => {
  for (const words of Object.values(firstQuery)) expect(readme).toContain(words);
});

const pages = [
  'README.md',
  'CHANGELOG.md',
  'gateway/README.md',
  ...['cmm', 'dis', 'nec', 'returns'].map((room) => `subgraphs/${room}/README.md`),
  ...readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];

test.each(pages)('%s links to what exists', (page) => {
  const links = [...text(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  const local = links.filter((target) => !/^https?:/.test(target));
  expect(local.filter((target) => !existsSync(join(checkout, dirname(page), target)))).toEqual([]);
});
