import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { type Day, isDay } from '../day.ts';

const day = (value: unknown): Day => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('Not a calendar day.');
};

/** Days of the Danish calendar: law counts in days. */
export const DateScalar = new GraphQLScalarType<Day, Day>({
  name: 'Date',
  description: 'A calendar day in Denmark (Europe/Copenhagen), as YYYY-MM-DD.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

/** Instants. */
export const DateTimeScalar = new GraphQLScalarType<Date, Date | string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant as RFC 3339 writes it. Answers are in UTC, such as 2026-11-21T10:15:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
});
