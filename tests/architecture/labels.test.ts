import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, parse } from 'graphql';
import { checkout } from '../../dev/checkout.ts';
import { Language } from '../../shared/vocabulary.ts';
import { type Label, labelsOf } from '../../subgraphs/cmm/reference-data/labels.ts';

/** Every value of every enum that a client can meet, in every language. */
const wanted = (graph: DocumentNode): string[] =>
  graph.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    // join__Graph and link__Purpose are federation's own, for routers
    .filter(({ name }) => !name.value.includes('__'))
    .flatMap(({ name, values = [] }) => values.map((value) => `${name.value}.${value.name.value}`))
    .flatMap((value) => Object.values(Language).map((language) => `${value} ${language}`));

const unlabelled = (graph: DocumentNode, labels: readonly Label[]): string[] => {
  const told = new Set(
    labels
      .filter(({ label }) => label.trim() !== '')
      .map(({ vocabulary, value, language }) => `${vocabulary}.${value} ${language}`),
  );
  return wanted(graph).filter((value) => !told.has(value));
};

const supergraph = parse(readFileSync(join(checkout, 'gateway/supergraph.graphql'), 'utf8'));

test('every enum value of the supergraph has a label in every language', () => {
  expect(unlabelled(supergraph, labelsOf(null, null))).toEqual([]);
  expect(wanted(supergraph).length).toBeGreaterThan(200);
});

test('a value without a label is found', () => {
  const one: Label = { vocabulary: 'Sky', value: 'BLUE', language: 'EN', label: 'Blue' };
  const empty: Label = { ...one, language: 'DA', label: ' ' };
  const graph = parse('enum Sky { BLUE GREY } enum link__Purpose { SECURITY }');
  expect(unlabelled(graph, [one, empty])).toEqual(['Sky.BLUE DA', 'Sky.GREY EN', 'Sky.GREY DA']);
});

test('no value has two labels in one language', () => {
  const keys = labelsOf(null, null).map(({ label: _, ...key }) => JSON.stringify(key));
  expect(new Set(keys).size).toBe(keys.length);
});
