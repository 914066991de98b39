import { randomUUID } from 'node:crypto';
import { getNamedType, isNonNullType } from 'graphql';
import { dayOf } from '../../shared/day.ts';
import { entriesInShort } from '../decisions/traces.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { inputOf, mutationText } from '../harness/mutation-text.ts';
import { everyAct } from './every-act.ts';
import { type Act, type Input, type Stage, stageOn } from './stage.ts';

/** Long enough for every day and moment of an act to have passed. */
const LATER_HOURS = 24;

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
let waited = 0;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, () => clock());
  stage = stageOn(graph, (hours) => {
    waited = hours;
  });
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});
beforeEach(() => {
  waited = 0;
});

const clock = () => new Date(Date.now() + waited * 3_600_000);

/** The days of its input; a day of birth is no day of what happens. */
const daysOf = (mutation: string) =>
  Object.values(inputOf(mutation).getFields()).filter(
    ({ name, type }) => getNamedType(type).name === 'Date' && name !== 'bornOn',
  );

/** Ways to say when: as the act says it, no day that may be left out, and every day today. */
const ways: Readonly<Record<string, (mutation: string, given: Input) => Input>> = {
  'as it was given': (_mutation, given) => given,
  'without a day': (mutation, given) => {
    const left = daysOf(mutation).flatMap(({ name, type }) => (isNonNullType(type) ? [] : [name]));
    return Object.fromEntries(Object.entries(given).filter(([name]) => !left.includes(name)));
  },
  'for today': (mutation, given) => ({
    ...given,
    ...Object.fromEntries(daysOf(mutation).map(({ name }) => [name, dayOf(clock())])),
  }),
};

const acts = Object.entries(everyAct).flatMap(([room, of]) =>
  of.flatMap((act) =>
    Object.keys(ways)
      .filter((way) => way === 'as it was given' || daysOf(act.mutation).length > 0)
      .map((way) => [act.mutation, way, act, room as RoomName] as const),
  ),
);

async function attempt(room: RoomName, { as, mutation }: Act, input: Input, idempotencyKey: string) {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const { data, errors } = await graph.ask(who, {
    // what it shows may change from day to day
    query: mutationText(mutation, ''),
    variables: { input },
    purpose,
    correlationId,
    idempotencyKey,
  });
  const told = data?.done ?? errors.map(({ message, extensions: { code } }) => [code, message]);
  return {
    told,
    done: Boolean(data?.done),
    entries: await entriesInShort(graph.rooms[room].db, correlationId),
  };
}

/** Days that are today where they are left out. */
const defaultsOf = (mutation: string) =>
  daysOf(mutation).flatMap(({ name, description }) =>
    /left out: today/i.test(description ?? '') ? [name] : [],
  );

const withDefaults = Object.entries(everyAct).flatMap(([room, of]) =>
  of.flatMap((act) =>
    defaultsOf(act.mutation).length > 0 ? [[act.mutation, act, room as RoomName] as const] : [],
  ),
);

test.each(withDefaults)(
  '%s, with a day left out, is the same request as for today',
  async (mutation, act, room) => {
    const defaults = defaultsOf(mutation);
    const given = Object.entries(await act.input(stage)).filter(([name]) => !defaults.includes(name));
    const key = randomUUID();
    const first = await attempt(room, act, Object.fromEntries(given), key);
    expect(first.entries).toEqual([expect.stringMatching(/ DONE$|^REFUSE /)]);
    const spelt = Object.fromEntries([...given, ...defaults.map((name) => [name, dayOf(clock())])]);
    const again = await attempt(room, act, spelt, key);
    expect([again.told, again.entries]).toEqual([first.told, ['READ REPEATED']]);
  },
);

test.each(acts)('%s, sent %s, is the same request a day later', async (mutation, way, act, room) => {
  const input = ways[way]?.(mutation, await act.input(stage)) ?? {};
  const key = randomUUID();
  const first = await attempt(room, act, input, key);
  // not every act may be without a day, or today: an error leaves the key free
  if (way !== 'as it was given' && !first.done) return;
  expect(first.entries).toEqual([expect.stringMatching(/ DONE$|^REFUSE /)]);
  waited += LATER_HOURS;
  const again = await attempt(room, act, input, key);
  expect([again.told, again.entries]).toEqual([first.told, ['READ REPEATED']]);
});
