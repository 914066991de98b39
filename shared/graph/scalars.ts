import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLCurrency, GraphQLDateTimeISO } from 'graphql-scalars';
import { type Day, isDay } from '../day.ts';

const day = (value: unknown): Day => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('Not a calendar day.');
};

/** What people write of other centuries is a slip of the pen. */
const written = (value: unknown): Day => {
  const sent = day(value);
  if (sent >= '1900-01-01' && sent <= '2199-12-31') return sent;
  throw new GraphQLError('Not a day from 1900 to 2199.');
};

/** Days of the Danish calendar: law counts in days. */
export const DateScalar = new GraphQLScalarType<Day, Day>({
  name: 'Date',
  description:
    'A calendar day in Denmark (Europe/Copenhagen), as YYYY-MM-DD; one that is sent, from 1900 to 2199, and to a mutation no more than 20 years ahead.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: day,
  parseValue: written,
  parseLiteral: (node) => written(node.kind === Kind.STRING ? node.value : null),
});

/** Instants. */
export const DateTimeScalar = new GraphQLScalarType<Date, Date | string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description:
    'An instant as RFC 3339 writes it; one that is sent to a mutation, no more than 20 years ahead. Answers are in UTC, such as 2026-11-21T10:15:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
});

const decimal = (value: unknown): string => {
  if (typeof value === 'string' && /^-?\d{1,18}(\.\d{1,6})?$/.test(value)) return value;
  throw new GraphQLError('Not a decimal number in a string.');
};

/** Exact numbers: what JSON calls a number is a binary fraction by the time a client reads it. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number in a string, such as "10800000.00".',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : null),
});

/** Currencies. */
export const CurrencyScalar = new GraphQLScalarType<string, string>({
  ...GraphQLCurrency.toConfig(),
  name: 'Currency',
  description: 'A currency by its code in ISO 4217, such as DKK.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
});
