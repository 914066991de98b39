import { buildSchema, graphql } from 'graphql';
import { DateScalar, DateTimeScalar } from './scalars.ts';
import { keepWithinReach } from './within-reach.ts';

const schema = buildSchema(`
  scalar Date
  scalar DateTime
  input Measure { startsOn: Date!, note: String }
  input Step { on: Date, at: DateTime, measures: [Measure!] }
  type Query { asks(on: Date): Boolean }
  type Mutation { takes(input: Step!): Boolean }
`);
Object.assign(schema.getType('Date') as object, { parseValue: DateScalar.parseValue });
Object.assign(schema.getType('DateTime') as object, { parseValue: DateTimeScalar.parseValue });
Object.assign(schema.getMutationType()?.getFields().takes as object, { resolve: () => true });
keepWithinReach(schema);

const takes = async (input: object) => {
  const { data, errors } = await graphql({
    schema,
    source: 'mutation Takes($input: Step!) { takes(input: $input) }',
    variableValues: { input },
    contextValue: { today: '2024-02-29' },
  });
  return errors ? errors.map(({ message, extensions }) => [extensions.code, message]) : data?.takes;
};

it.each([
  ['nothing', {}],
  ['null', { on: null, at: null, measures: null }],
  ['the last day', { on: '2044-02-29' }],
  ['its last moment, in Denmark', { at: '2044-02-29T22:59:59.999Z' }],
  ['a list', { measures: [{ startsOn: '2044-02-29' }] }],
  ['a text that looks like a day', { measures: [{ startsOn: '2024-03-01', note: '9999-12-31' }] }],
  ['what lies behind', { on: '1900-01-01', at: '1900-01-01T00:00:00Z' }],
])('%s is taken', async (_, input) => {
  expect(await takes(input)).toBe(true);
});

it.each([
  ['input.on', { on: '2044-03-01' }],
  ['input.at', { at: '2044-02-29T23:00:00Z' }],
  ['input.at', { at: '9999-12-31T23:59:59.999Z' }],
  ['input.measures[1].startsOn', { measures: [{ startsOn: '2024-03-01' }, { startsOn: '2199-12-31' }] }],
])('what lies further ahead is turned away by name: %s', async (argument, input) => {
  const message = `The argument "${argument}" lies more than 20 years ahead.`;
  expect(await takes(input)).toEqual([['BAD_USER_INPUT', message]]);
});

it('questions may look as far ahead as they like', async () => {
  const source = '{ asks(on: "2199-12-31") }';
  expect((await graphql({ schema, source })).errors).toBeUndefined();
});
