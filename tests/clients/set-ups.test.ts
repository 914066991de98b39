import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';

const page = readFileSync(join(checkout, 'docs', 'clients.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);

const tested = readdirSync(__dirname)
  .filter((file) => /\.(ts|mjs)$/.test(file))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'));

const declarations = blocks('ts')
  .flatMap((block) => block.split(/\n\n(?=\S)/))
  .map((text) => text.trim())
  .filter((text) => !text.startsWith('import '))
  .map((text) => [text.split('\n').find((line) => !/^\/[/*]/.test(line)) ?? '', text] as const);

test.each(declarations)('what the page offers is what the tests run: %s', (_line, declaration) => {
  expect(tested.filter((text) => text.includes(declaration))).toHaveLength(1);
});

test('so is the configuration of the Relay compiler', () => {
  const config = readFileSync(join(__dirname, 'relay-app', 'relay.config.json'), 'utf8');
  expect(blocks('json')).toEqual([config]);
});

test('its versions are those that are installed', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
  const packages = {
    'Apollo Client': '@apollo/client',
    urql: '@urql/core',
    'graphql-request': 'graphql-request',
    Relay: 'relay-runtime',
  };
  for (const [name, installed] of Object.entries(packages))
    expect(page).toContain(`| ${name} ${devDependencies[installed].split('.')[0]} |`);
});
