import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, parse } from 'graphql';
import { checkout } from '../../dev/checkout.ts';
import { book } from '../../shared/law/book.ts';
import { versionOf } from '../../shared/law/rule.ts';
import { vocabularies } from '../../shared/vocabulary.ts';
import type { Place } from '../../tools/facts/fact.ts';

export const committed = (path: string): string => readFileSync(join(checkout, path), 'utf8');

/** Every type, field, input field and enum value, as `Type` and `Type.member`; @inaccessible ones too. */
export function coordinatesOf({ definitions }: DocumentNode): Set<string> {
  const found = new Set<string>();
  for (const definition of definitions) {
    if (!('name' in definition) || !definition.name || definition.kind === 'DirectiveDefinition') continue;
    const type = definition.name.value;
    found.add(type);
    const members = [
      ...('fields' in definition ? (definition.fields ?? []) : []),
      ...('values' in definition ? (definition.values ?? []) : []),
    ];
    for (const { name } of members) found.add(`${type}.${name.value}`);
  }
  return found;
}

const rules = new Set(book.map(({ id }) => id));
const versions = new Set(book.flatMap((rule) => rule.variants.map((variant) => versionOf(rule, variant))));
const words = vocabularies.flatMap(({ name, terms }) => Object.keys(terms).map((word) => `${name}.${word}`));
const coordinates = new Set([...coordinatesOf(parse(committed('gateway/supergraph.graphql'))), ...words]);

const isRule = (place: Place): boolean => /^[A-Z0-9_]+$/.test(place);

const inFile = /^(?<path>\S+\/\S+): (?<text>.+)$/;

function stands({ path = '', text = '' }: { path?: string; text?: string }): boolean {
  try {
    return committed(path).includes(text);
  } catch {
    return false;
  }
}

export function exists(place: Place): boolean {
  const data = inFile.exec(place)?.groups;
  if (data) return stands(data);
  if (place.includes('@')) return versions.has(place);
  return isRule(place) ? rules.has(place) : coordinates.has(place);
}
