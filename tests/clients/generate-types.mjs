import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, parse } from 'graphql';

/*
 * What the command of GraphQL Code Generator does with its client preset, in the folder where it is run:
 * schema.graphql and the operations of src/*.graphql go in, typed documents come out in src/gql.
 */
const config = {
  scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', Currency: 'string' },
  strictScalars: true,
  enumsAsTypes: true,
  futureProofEnums: true,
  useTypeImports: true,
};

const schema = parse(readFileSync('schema.graphql', 'utf8'));
const documents = readdirSync('src')
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const rawSDL = readFileSync(`src/${file}`, 'utf8');
    return { location: file, rawSDL, document: parse(rawSDL) };
  });
const files = await preset.buildGeneratesSection({
  baseOutputDir: 'src/gql/',
  presetConfig: { fragmentMasking: false },
  config,
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  plugins: [],
  pluginMap: {},
});
mkdirSync('src/gql');
for (const file of files) writeFileSync(file.filename, await codegen(file));
