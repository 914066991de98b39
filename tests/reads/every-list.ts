import { type GraphQLNamedType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { personas } from '../../dev/personas.ts';
import { purposesOf } from '../../shared/roles.ts';
import type { Purpose } from '../../shared/vocabulary.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import type { RoomName } from '../harness/databases.ts';
import { publishedAccess, verdictOn } from '../policy/published-access.ts';

export interface Reader {
  readonly who: string;
  readonly purpose: Purpose;
}

/** A list as the schema has it, with somebody who reads it. */
export interface ListOf extends Reader {
  readonly room: RoomName;
  readonly list: string;
  readonly filter: string | null;
  readonly order: string | null;
  /** The orders that can be asked for; of a list that has but one, its name in the cursor. */
  readonly orders: readonly string[];
  readonly enums: readonly string[];
  readonly days: readonly string[];
  readonly texts: readonly string[];
  /** What it can be narrowed to by a word or a yes: each condition with each of its values. */
  readonly choices: readonly (readonly [condition: string, value: string | boolean])[];
  /** Everybody whom its line lets in, and for what. */
  readonly readers: readonly Reader[];
}

/** In what order a list stands that offers none. */
const ONLY_ORDER: Readonly<Record<string, string>> = {
  childScreenings: 'SCREENED_ON_LATEST_FIRST',
  consents: 'ENDS_ON',
  facilities: 'OPENED_ON',
  recoveryPeriods: 'ENDS_ON',
  followUpsDue: 'DUE_ON',
  partnerCoverage: 'VALID_FROM',
  cmmNotices: 'ISSUED_AT',
  disNotices: 'ISSUED_AT',
  necNotices: 'ISSUED_AT',
  returnsNotices: 'ISSUED_AT',
};

/** Every list of the graph, read off its schemas. */
export const everyList: readonly ListOf[] = rooms.flatMap(({ name, schema }) => {
  const { schema: graphql, sdl } = schema();
  const access = publishedAccess(sdl);
  return Object.values(graphql.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => String(type).endsWith('Connection'))
    .map((field): ListOf => {
      const argument = (named: string) => {
        const found = field.args.find((arg) => arg.name === named);
        return found ? getNamedType(found.type) : null;
      };
      const [filter, order] = [argument('filter'), argument('orderBy')];
      const only = ONLY_ORDER[field.name];
      if (!order && !only) throw new Error(`${field.name}: say in which order it stands`);
      const conditions = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
      const ofType = (is: (type: GraphQLNamedType) => boolean) =>
        conditions.flatMap(({ name: condition, type }) => (is(getNamedType(type)) ? condition : []));
      const readers = readersOf(access.get(`Query.${field.name}`) ?? []);
      const [first] = readers;
      if (!first) throw new Error(`${field.name}: a list that nobody reads`);
      return {
        room: name,
        list: field.name,
        // the body of the room itself
        ...first,
        readers,
        filter: filter?.name ?? null,
        order: order?.name ?? null,
        orders: isEnumType(order) ? order.getValues().map((value) => value.name) : [only ?? ''],
        enums: ofType(isEnumType),
        days: ofType((type) => type.name === 'Date'),
        texts: ofType((type) => type.name === 'String'),
        choices: conditions.flatMap(({ name: condition, type }) =>
          valuesOf(getNamedType(type)).map((value) => [condition, value] as const),
        ),
      };
    });
});

function valuesOf(type: GraphQLNamedType): readonly (string | boolean)[] {
  if (type.name === 'Boolean') return [true, false];
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

function readersOf(lines: readonly string[]): readonly Reader[] {
  return personas.flatMap((persona) =>
    purposesOf({ authority: persona.authority, roles: [persona.role] })
      .filter((purpose) => verdictOn(lines, persona, purpose) === 'GRANTED')
      .map((purpose) => ({ who: persona.name, purpose })),
  );
}
