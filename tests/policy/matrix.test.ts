import type { GraphQLField, GraphQLNamedType, GraphQLObjectType } from 'graphql';
import { getNamedType, isInputObjectType } from 'graphql';
import type { Story } from '../../dev/caseload/story.ts';
import { personas } from '../../dev/personas.ts';
import type { Coordinate } from '../../shared/access/policy.ts';
import { purposesOf } from '../../shared/roles.ts';
import { Purpose } from '../../shared/vocabulary.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { keptFrom, reach } from '../architecture/reach.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { compare } from './compare.ts';
import { type AskedField, asked, everythingBelow, queryOf, type Style, styles } from './everything.ts';
import { published, type Reader } from './expected.ts';
import { isForAll } from './published-access.ts';
import { admitting, closedToOthers, samples, seedSampleCases } from './sample-cases.ts';

const readers: readonly Reader[] = personas.flatMap((persona) =>
  [...purposesOf({ authority: persona.authority, roles: [persona.role] }), null].map((purpose) => ({
    persona,
    purpose,
  })),
);
const isPersona = (reader: {
  readonly authority: string;
  readonly role: string;
  readonly purpose: string | null;
}) =>
  readers.some(
    ({ persona: { authority, role }, purpose }) =>
      authority === reader.authority && role === reader.role && purpose === reader.purpose,
  );
/** Names and fragments do not look at the purpose: under aliases, each persona asks for one. */
const stylesOf = ({ persona, purpose }: Reader): readonly Style[] =>
  purpose === purposesOf({ authority: persona.authority, roles: [persona.role] })[0] ? styles : ['plain'];
const named = readers.map((reader) => [reader.persona.name, reader.purpose ?? 'no purpose', reader] as const);

/** As the gateway asks for its part of one entity. */
const entities = (representations: readonly string[]): AskedField => ({
  key: '_entities',
  coordinate: 'Query._entities',
  text: `_entities(representations: [${representations.join(', ')}])`,
  below: new Map(),
});
const cases = [admitting, closedToOthers].map(({ caseId }) => `{ __typename: "Case", id: "${caseId}" }`);
const year = `{ __typename: "YearStatistics", year: ${samples.year} }`;

/** The ids that a mutation's input asks for. */
const idsNamedIn = ({ args }: GraphQLField<unknown, unknown>): readonly string[] =>
  args.flatMap(({ type }) => {
    const input = getNamedType(type);
    if (!isInputObjectType(input)) return [];
    return Object.values(input.getFields()).flatMap((field) =>
      getNamedType(field.type).name === 'ID' ? field.name : [],
    );
  });

const referenceOf = ({ rows }: Story) => rows.cmm.cases[0]?.reference ?? '';

/** The case that a root field opens, if it opens one. */
const opens = ({ coordinate, text }: AskedField, story: Story): string | null =>
  coordinate !== 'Query._entities' &&
  (text.includes(admitting.caseId) || text.includes(referenceOf(admitting)))
    ? story.caseId
    : null;

const inTheOtherCase = (text: string): string =>
  text
    .replaceAll(admitting.caseId, closedToOthers.caseId)
    .replaceAll(referenceOf(admitting), referenceOf(closedToOthers));

describe.each(rooms.map((room) => [room.name, room] as const))('%s tells', (name, known) => {
  const { policy } = known;
  const { schema, sdl } = known.schema();
  const { access, isLet, expected, verdict, isAdmitted } = published(sdl, policy);
  const seen = new Map<string, Set<'TOLD' | 'KEPT'>>();
  const query = schema.getQueryType() as GraphQLObjectType;
  let databases: Databases;
  let room: OpenRoom;

  beforeAll(async () => {
    databases = await freshDatabases(name);
    room = await openTestRoom(name, databases);
    await seedSampleCases(room);
  });
  afterAll(async () => {
    await room.stop();
    await databases.drop();
  });

  const ask = (text: string, { persona, purpose }: Reader) =>
    room.ask(persona.name, { query: text, ...(purpose ? { purpose } : {}) });

  const roots = (style: Style) => [
    ...Object.values(query.getFields())
      .filter((field) => !field.name.startsWith('_'))
      .map((field) => ({ root: asked(query, field, style), type: getNamedType(field.type) })),
    { root: entities(cases), type: schema.getType('Case') as GraphQLNamedType },
    { root: entities([year]), type: schema.getType('YearStatistics') as GraphQLNamedType },
  ];

  async function askEverything(reader: Reader, style: Style): Promise<void> {
    for (const { root, type } of roots(style)) {
      const field = everythingBelow(schema, root, type, isLet(reader), style);
      const text = queryOf('query', [field], style);
      const answer = await ask(text, reader);
      const told = compare(answer, [field], expected(reader, opens(root, admitting)));
      expect(told.differences).toEqual([]);
      // no list has rows of a case that is not shown; figures are of all cases, and rooms tell each other of which;
      // a notice is for whom it is addressed to, a party or not
      const isOfAll = /^Query\.(_entities|statistics|\w+Notices)$/.test(root.coordinate);
      const isShown = isOfAll || isAdmitted(reader, closedToOthers.caseId);
      if (!isShown) expect(JSON.stringify(answer.data)).not.toContain(closedToOthers.caseId);
      for (const [coordinate, what] of told.seen) {
        seen.set(coordinate, new Set([...(seen.get(coordinate) ?? []), ...what]));
      }
      if (style !== 'plain' || !opens(root, admitting)) continue;
      const other = await ask(inTheOtherCase(text), reader);
      expect(compare(other, [field], expected(reader, opens(root, closedToOthers))).differences).toEqual([]);
    }
  }

  test.each(named)(
    '%s, stating %s, what its schema says, on every path, and nothing else',
    async (_persona, _purpose, reader) => {
      for (const style of stylesOf(reader)) await askEverything(reader, style);
    },
  );

  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  test('whoever may not decide that there is no such record, before anything is looked up', async () => {
    const mutationType = schema.getMutationType() as GraphQLObjectType;
    for (const field of mutations) {
      const ids = idsNamedIn(field);
      const isKnown = ids.every((id) => Object.hasOwn(samples, id));
      for (const reader of readers) {
        const root = asked(mutationType, field, 'plain');
        const { data, errors } = await ask(queryOf('mutation', [root], 'plain'), reader);
        const judged = verdict(root.coordinate, reader);
        const isTurnedAway =
          judged !== 'GRANTED' || (ids.includes('caseId') && !isAdmitted(reader, admitting.caseId));
        const right = judged === 'PURPOSE' ? 'PURPOSE_REQUIRED' : 'FORBIDDEN_OR_NOT_FOUND';
        const codes = errors.map(({ extensions }) => extensions.code);
        const told = [reader.persona.name, reader.purpose, field.name];
        if (isTurnedAway) expect([...told, codes, data]).toEqual([...told, [right], { [field.name]: null }]);
        // an id that the samples do not know is of nothing, and that is the same answer
        else if (!isKnown) expect([...told, codes]).not.toEqual([...told, ['PURPOSE_REQUIRED']]);
        else expect([...told, codes]).not.toEqual([...told, [expect.stringMatching(/^(FORBIDDEN|PURPOSE)/)]]);
      }
    }
  });

  test('nothing to who states a purpose that is not theirs', async () => {
    for (const persona of personas) {
      const own = purposesOf({ authority: persona.authority, roles: [persona.role] });
      const [foreign] = Object.values(Purpose).filter((purpose) => !own.includes(purpose));
      const answer = await ask('{ __typename }', { persona, purpose: foreign ?? null });
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }] });
      expect(answer.data).toBeUndefined();
    }
  });

  // stands last: it looks back on what the others saw
  test('every field that is not for everybody to somebody, and keeps it from somebody', () => {
    const reached = reach(schema, policy);
    const kept = [...access].filter(
      ([coordinate, lines]) => !isForAll(lines) && !coordinate.startsWith('Mutation.'),
    );
    for (const [coordinate] of kept) {
      // where whoever is let to the parent is let to the field, nobody can be seen to be kept from it
      const isKept =
        keptFrom(reached, policy, coordinate as Coordinate).some(isPersona) ||
        coordinate.startsWith('Query.');
      expect([coordinate, [...(seen.get(coordinate) ?? [])].sort()]).toEqual([
        coordinate,
        isKept ? ['KEPT', 'TOLD'] : ['TOLD'],
      ]);
    }
    const types = new Set(kept.map(([coordinate]) => coordinate.split('.')[0]));
    for (const coordinate of access.keys()) {
      if (types.has(coordinate.split('.')[0]) && !coordinate.startsWith('Mutation.'))
        expect([...seen.keys()]).toContain(coordinate);
    }
  });
});
