import { randomUUID } from 'node:crypto';
import { type Persona, personas } from '../../dev/personas.ts';
import type { AccessEntryRow } from '../../shared/access/access-entry.row.ts';
import { type Coordinate, judge, type RoomPolicy } from '../../shared/access/policy.ts';
import { purposesOf } from '../../shared/roles.ts';
import { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import type { Purpose } from '../../shared/vocabulary.ts';
import { policy as cmm } from '../../subgraphs/cmm/policy.ts';
import { policy as dis } from '../../subgraphs/dis/policy.ts';
import { policy as nec } from '../../subgraphs/nec/policy.ts';
import { policy as returns } from '../../subgraphs/returns/policy.ts';
import { entriesOf } from '../decisions/traces.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { type Input, type Stage, stageOn } from '../repeats/stage.ts';
import { acts, ROOMS, type Way } from './acts-that-ask.ts';

/**
 * What an owner keeps back counts as its silence, on which what protects goes ahead. So each act that asks is open for purposes
 * for which the owners tell all that it asks: else the choice of a purpose would turn the law off. What was asked is read from
 * the owners' own logs. A body that the law turns away whatever it is told may try for any purpose, and is tried.
 */

const policies: Readonly<Record<RoomName, RoomPolicy>> = { cmm, dis, nec, returns };

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

/** By the line alone: whether the case is one that the owner shows this body is another question. */
const isOpen = (persona: Persona, purpose: Purpose, room: RoomName, coordinate: Coordinate) =>
  judge(policies[room].lines[coordinate], { ...persona, roles: [persona.role] }, purpose) === 'GRANTED';

const callers = personas.flatMap((persona) =>
  purposesOf({ ...persona, roles: [persona.role] }).map((purpose) => ({ persona, purpose })),
);
const bodyOf = (who: string) => personas.find(({ name }) => name === who)?.authority;

async function take(who: string, purpose: string, mutation: string, input: Input) {
  const correlationId = randomUUID();
  const query = mutationText(mutation, '');
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose, correlationId });
  const done = data?.done;
  return {
    correlationId,
    told: done?.reason ?? done?.__typename ?? errors.map(({ extensions }) => extensions.code).join(),
  };
}

const perCase = new Set<string>();

/** Whether the owner tells this of whichever case: fields below a door or a case are told with it. */
function isOfEveryCase({ who }: Way, [of, field]: Asked): boolean {
  const { scopes, doors, openedByLine = [] } = policies[of];
  const body = bodyOf(who);
  const opens = field in doors || field.startsWith('Case.');
  return !opens || openedByLine.includes(field) || (body !== undefined && scopes[body] === 'ALL');
}

type Asked = readonly [room: RoomName, coordinate: Coordinate];

/** Which fields of which rooms were asked for the sake of an act. */
async function askedFor(correlationId: string): Promise<readonly Asked[]> {
  const isQuestion = ({ coordinates }: AccessEntryRow) =>
    !coordinates.some((each) => each.startsWith('Mutation.'));
  const all = await Promise.all(
    ROOMS.map(async (room) => {
      const entries = await entriesOf(graph.rooms[room].db, correlationId);
      const fields = new Set(entries.filter(isQuestion).flatMap(({ coordinates }) => coordinates));
      return [...fields].map((field): Asked => [room, field as Coordinate]);
    }),
  );
  return all.flat().filter(([, field]) => field !== 'Query._entities');
}

/** Every body is party to the case for all its purposes, so that it is the law that turns it away. */
async function admitEverybody(room: RoomName, caseId: string): Promise<void> {
  const { db } = graph.rooms[room];
  await db.query('UPDATE case_party SET ended_at = now() WHERE case_id = $1 AND ended_at IS NULL', [caseId]);
  const bodies = new Map(personas.map(({ authority, organisation }) => [authority, organisation]));
  for (const [authority, organisation] of bodies) {
    const purposes = callers.flatMap(({ persona, purpose }) =>
      persona.authority === authority ? purpose : [],
    );
    const since = { admittedAt: new Date(), endedAt: null };
    const admitted = {
      id: randomUUID(),
      caseId,
      authority,
      organisation,
      purposes,
      basis: 'Takes part',
      ...since,
    };
    await db.manager.insert(CasePartyRow, admitted);
  }
}

/** What this body's act asks, whichever way it takes it; of a body that takes it in none, what others ask. */
const asksOf = (asked: ReadonlyMap<Way, readonly Asked[]>, { authority }: Persona): readonly Asked[] => {
  const own = [...asked].filter(([{ who }]) => bodyOf(who) === authority);
  return (own.length > 0 ? own : [...asked]).flatMap(([, fields]) => fields);
};

const TURNED_AWAY = /^NOT_(THE|AN?)_(DECIDER|ASSESSOR|REQUESTER|HOLDER|AGENCY|APPLICANT)$/;
/** Whoever did not decide waits with it, and no more: this is confirmed by who decided. */
const WAITS = ['confirmIdentification'];

test.each(acts)(
  '$mutation is open where the owners tell all that it asks',
  async ({ mutation, room, ways }) => {
    const asked = new Map<Way, readonly Asked[]>();
    for (const way of ways) {
      const { correlationId } = await take(way.who, way.purpose, mutation, await way.input(stage));
      const fields = await askedFor(correlationId);
      asked.set(way, fields);
      for (const [of] of fields.filter((each) => !isOfEveryCase(way, each)))
        perCase.add(`${bodyOf(way.who)} at ${of}`);
    }
    const [first] = ways;
    const withheld = callers
      .filter(({ persona, purpose }) => isOpen(persona, purpose, room, `Mutation.${mutation}`))
      .map(({ persona, purpose }) => ({
        persona,
        purpose,
        fields: asksOf(asked, persona).filter(([of, field]) => !isOpen(persona, purpose, of, field)),
      }))
      .filter(({ fields }) => fields.length > 0);
    if (!first || withheld.length === 0) return;

    const input = await first.input(stage);
    await admitEverybody(room, String(input.caseId));
    const lawful: string[] = [];
    for (const { persona, purpose, fields } of withheld) {
      const { told } = await take(persona.name, purpose, mutation, input);
      if (TURNED_AWAY.test(told) || (told === 'FactUnavailable' && WAITS.includes(mutation))) continue;
      lawful.push(`${persona.name} ${purpose}: ${told}, not told ${[...new Set(fields.flat())].join(' ')}`);
    }
    expect(lawful).toEqual([]);
  },
);

/** Told of a case once its owner lets them in on it: not every case is theirs to know. */
const PER_CASE: Readonly<Record<string, string>> = {
  'COURT at cmm': 'CMM involves it in the case that is tried',
  'COURT at dis': 'DIS admits it to the file of who is tried before it decides on eligibility',
  'COURT at nec': 'its own cases are those before it',
  'DIS at cmm': 'CMM involves it, or hands the case over to it',
  'MUNICIPALITY at cmm': 'CMM involves the one that protects the child',
  'POLICE at cmm': 'CMM involves it in the cases that it works on',
  'PROSECUTION at cmm': 'CMM involves it in the cases that it works on',
  'RETURN_AGENCY at cmm': 'CMM involves it where a return is wished',
  'RETURN_AGENCY at dis': 'of stay and asylum alone, which count for whom nobody identified',
};

test('whoever acts is told of every case, but where its owner has to let the body in on it first', () => {
  expect([...perCase].sort()).toEqual(Object.keys(PER_CASE).sort());
});
