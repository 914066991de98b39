import { type GraphQLNamedType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { personas } from '../../dev/personas.ts';
import { roles } from '../../shared/roles.ts';
import type { Purpose } from '../../shared/vocabulary.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import type { RoomName } from '../harness/databases.ts';
import { publishedAccess, verdictOn } from '../policy/published-access.ts';

/** A list as the schema has it, with somebody who reads it. */
export interface ListOf {
  readonly room: RoomName;
  readonly list: string;
  readonly who: string;
  readonly purpose: Purpose;
  readonly filter: string | null;
  readonly order: string | null;
  /** The orders that can be asked for; of a list that has but one, its name in the cursor. */
  readonly orders: readonly string[];
  readonly enums: readonly string[];
  readonly days: readonly string[];
}

/** In what order a list stands that offers none. */
const ONLY_ORDER: Readonly<Record<string, string>> = {
  childScreenings: 'SCREENED_ON_LATEST_FIRST',
  consents: 'ENDS_ON',
  facilities: 'OPENED_ON',
  recoveryPeriods: 'ENDS_ON',
  followUpsDue: 'DUE_ON',
  partnerCoverage: 'VALID_FROM',
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
      return {
        room: name,
        list: field.name,
        ...readerOf(access.get(`Query.${field.name}`) ?? []),
        filter: filter?.name ?? null,
        order: order?.name ?? null,
        orders: isEnumType(order) ? order.getValues().map((value) => value.name) : [only ?? ''],
        enums: ofType(isEnumType),
        days: ofType((type) => type.name === 'Date'),
      };
    });
});

/** The first persona that the list's own line lets in: the body of the room itself. */
function readerOf(lines: readonly string[]): Pick<ListOf, 'who' | 'purpose'> {
  for (const persona of personas) {
    const purposes: readonly Purpose[] =
      roles.find(({ authority, role }) => authority === persona.authority && role === persona.role)
        ?.purposes ?? [];
    for (const purpose of purposes) {
      if (verdictOn(lines, persona, purpose) === 'GRANTED') return { who: persona.name, purpose };
    }
  }
  throw new Error('a list that nobody reads');
}
