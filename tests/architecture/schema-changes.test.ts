import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLArgument, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { checkout } from '../../dev/checkout.ts';
import { dayOf } from '../../shared/day.ts';
import { madeFiles, releasedFiles } from '../../tools/composition.ts';
import { breakingChanges, goesOn, readSchema } from './schema-changes.ts';

/** Breaking changes since the last release that were decided all the same, each with its reason. Emptied by a release. */
const accepted: Readonly<Record<string, string>> = {
  'FIELD_TYPE_CHANGED Facility.name': 'which place it is, is kept from those who are shown that there is one',
  'FIELD_TYPE_CHANGED Facility.operatedBy':
    'which place it is, is kept from those who are shown that there is one',
  'FIELD_TYPE_CHANGED PermitApplication.reliedOn':
    'what the police told of her is kept from those who are shown the application',
  'FIELD_REMOVED LegalClock.id':
    'it was unique within a case only, so that caches took the clocks of two cases for one; `key` stands in its place',
};

const released = releasedFiles(madeFiles());

type Deprecable = Pick<GraphQLArgument, 'name' | 'deprecationReason'>;

test.each(released.map(({ path, text }) => [path, text]))(
  '%s: whoever relies on it still can',
  async (path, now) => {
    const before = readFileSync(join(checkout, path), 'utf8');
    const broken = await breakingChanges(before, now, dayOf(new Date()));
    expect(broken.filter((change) => !Object.hasOwn(accepted, change))).toEqual([]);
  },
);

test.each(released.map(({ path, text }) => [path, text]))('%s: what goes says when', (_path, now) => {
  const deprecated = Object.values(readSchema(now).getTypeMap()).flatMap((type): readonly Deprecable[] => {
    if (isEnumType(type)) return type.getValues();
    if (isInputObjectType(type)) return Object.values(type.getFields());
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
  });
  const dateless = deprecated.filter(({ deprecationReason: reason }) => reason && !goesOn(reason));
  expect(dateless.map(({ name }) => name)).toEqual([]);
});

describe('a change', () => {
  const RELEASED = `
    directive @key(fields: String!) on OBJECT
    type Query { case(id: ID!, first: Int = 20): Case  old: Int @deprecated(reason: "Ask case. Goes on 2027-01-31.") }
    type Case @key(fields: "id") { id: ID!  stage: Stage }
    enum Stage { OPEN  CLOSED  LOST @deprecated(reason: "Never used. Goes on 2027-01-31.") }
    input Filter { stage: Stage  by: String @deprecated(reason: "Goes on 2027-01-31.") }
    type Refused { reason: String }
    union Outcome = Case | Refused
  `;
  const changed = (from: string, to: string, today = '2027-01-30') => {
    expect(RELEASED).toContain(from);
    return breakingChanges(RELEASED, RELEASED.replace(from, to), today);
  };

  test.each([
    ['a new field', 'id: ID!  stage', 'id: ID!  since: String  stage'],
    ['a new value', 'OPEN ', 'OPEN ASLEEP '],
    ['a new member', '= Case', '= Query | Case'],
    ['a new optional argument', 'first: Int', 'after: String, first: Int'],
    ['a new type', 'union', 'type Permit { id: ID } union'],
    ['a promise kept better', 'stage: Stage }\n', 'stage: Stage! }\n'],
    [
      'a word about what will go',
      'stage: Stage }\n',
      'stage: Stage @deprecated(reason: "Goes on 2028-01-31.") }\n',
    ],
  ])('that only adds is none to fear: %s', async (_what, from, to) => {
    expect(await changed(from, to)).toEqual([]);
  });

  test.each([
    ['FIELD_REMOVED Case.stage', 'stage: Stage }\n', '}\n'],
    ['FIELD_TYPE_CHANGED Case.id', '{ id: ID! ', '{ id: ID '],
    ['ENUM_VALUE_REMOVED Stage.CLOSED', 'CLOSED', ''],
    ['UNION_MEMBER_REMOVED Outcome', ' | Refused', ''],
    ['FIELD_ARGUMENT_REMOVED Query.case.first', ', first: Int = 20', ''],
    ['FIELD_ARGUMENT_ADDED Query.case.why', 'first: Int', 'why: String!, first: Int'],
    ['FIELD_ARGUMENT_DEFAULT_CHANGED Query.case.first', '20', '50'],
    ['INPUT_FIELD_REMOVED Filter.stage', '{ stage: Stage ', '{ '],
    ['DIRECTIVE_USAGE_OBJECT_REMOVED Case.@key', ' @key(fields: "id")', ''],
    ['DIRECTIVE_USAGE_ARGUMENT_REMOVED Case.@key.fields', '(fields: "id")', '(fields: "stage")'],
  ])('that breaks somebody is found: %s', async (what, from, to) => {
    expect(await changed(from, to)).toEqual([what]);
  });

  test.each([
    ['FIELD_REMOVED Query.old', /old: .*\)/],
    ['ENUM_VALUE_REMOVED Stage.LOST', /LOST .*\)/],
    ['INPUT_FIELD_REMOVED Filter.by', /by: .*\)/],
  ])('that was announced may come on its day, and not before: %s', async (what, gone) => {
    const [from = ''] = gone.exec(RELEASED) ?? [];
    expect(await changed(from, '', '2027-01-30')).toEqual([what]);
    expect(await changed(from, '', '2027-01-31')).toEqual([]);
  });
});
