import { type DocumentNode, Kind, type StringValueNode, type TypeNode, visit } from 'graphql';
import type { Rule } from '../../shared/law/rule.ts';
import type { Place } from '../../tools/facts/fact.ts';

/** Something that cites facts, and the places that would bear the citations out. */
export interface Citing {
  readonly name: string;
  readonly text: string;
  readonly covers: (place: Place) => boolean;
}

const citation = /\b(?<kind>[MC])-(?<first>\d+)(?:\s+to\s+\k<kind>-(?<last>\d+))?/g;

/** Every number cited in a text; `M-020 to M-023` is four. */
export function citedIn(text: string): string[] {
  const numbers = [...text.matchAll(citation)].flatMap(({ groups }) => {
    const { kind = '', first = '', last = first } = groups ?? {};
    const length = Math.max(Number(last) - Number(first), 0) + 1;
    return Array.from({ length }, (_, at) => {
      return `${kind}-${String(Number(first) + at).padStart(first.length, '0')}`;
    });
  });
  return [...new Set(numbers)];
}

const named = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);

const within = (place: Place, type: string): boolean => place === type || place.startsWith(`${type}.`);

const DESCRIBED = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
] as const;

interface Described {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
  readonly type?: TypeNode;
}

/**
 * Every description of a schema that cites. A type is borne out by itself or any of its members; a member by itself,
 * its type as a whole, or what it leads to.
 */
export function citingInSchema(document: DocumentNode): Citing[] {
  const found: Citing[] = [];
  const above: string[] = [];
  const look = ({ name, description, type }: Described) => {
    above.push(name.value);
    // a number set as code shows what one looks like
    const text = description?.value.replaceAll(/`[^`]*`/g, '') ?? '';
    if (!/\b[MC]-\d/.test(text)) return;
    const [owner = '', member] = above;
    const covers = (place: Place) =>
      member
        ? place === owner ||
          place === `${owner}.${member}` ||
          (type !== undefined && within(place, named(type)))
        : within(place, owner);
    found.push({ name: above.join('.'), text, covers });
  };
  visit(
    document,
    Object.fromEntries(DESCRIBED.map((kind) => [kind, { enter: look, leave: () => void above.pop() }])),
  );
  return found;
}

/** What a rule and its variants name as source, and its docblock: borne out by the rule, in whatever variant. */
export const citingInRule = ({ id, source, variants }: Rule, file: string): Citing => ({
  name: id,
  text: [...source, ...variants.flatMap((variant) => variant.source), ...docblocks(file)].join('\n'),
  covers: (place) => place === id || place.startsWith(`${id}@`),
});

const docblocks = (file: string): string[] => file.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
