import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { onRecord } from '../repeats/on-record.ts';
import {
  asDis,
  COORDINATING,
  caseOf,
  DIS,
  identified,
  POLICE,
  RETURNS,
  type Stage,
  stageOn,
} from '../repeats/stage.ts';
import { ago } from './on-file.ts';
import { entriesInShort } from './traces.ts';

/** Nothing is begun in a case that CMM merged into another, in whatever room: work goes on in the other. */

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

/** The reference of the case that goes on in its place. */
async function merge(caseId: string): Promise<string> {
  const intoCaseId = await caseOf(stage);
  await stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });
  const read = await stage.reads(COORDINATING, 'query ($id: ID!) { case(id: $id) { reference } }', {
    id: intoCaseId,
  });
  return read.case.reference;
}

async function attempt(room: RoomName, as: string, mutation: string, input: object) {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const before = await onRecord(graph);
  const query = mutationText(mutation);
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose, correlationId });
  return {
    done: data?.done ?? null,
    told: errors.map(({ message, extensions }) => `${extensions.code} ${message}`),
    entries: await entriesInShort(graph.rooms[room].db, correlationId),
    changed: JSON.stringify(before) !== JSON.stringify(await onRecord(graph)),
  };
}

const turnedAway = (into: string) => ({
  done: null,
  told: [`CONFLICT CMM merged this case into ${into}. Go on in that.`],
  entries: [expect.stringMatching(/^(CREATE|UPDATE) CONFLICT$/)],
  changed: false,
});

const acts: readonly [room: RoomName, as: string, mutation: string, input: object][] = [
  ['dis', DIS, 'recordResidenceStatus', { basis: 'LAWFUL', validFrom: ago(0) }],
  ['dis', DIS, 'lodgeAsylumApplication', {}],
  ['dis', DIS, 'registerImmigrationPerson', { gender: 'FEMALE' }],
  ['dis', DIS, 'admitToImmigrationFile', { authority: 'SIRI', purposes: ['IMMIGRATION'], basis: 'Decides' }],
  ['dis', DIS, 'decideIdentificationAsDis', { ...asDis(''), outcome: 'NOT_IDENTIFIED', forms: [] }],
  ['dis', DIS, 'offerReflectionPeriod', {}],
  ['dis', DIS, 'grantReflectionPeriod', {}],
  ['nec', POLICE, 'openInvestigation', { policeNumber: '0100-1', unit: 'NSK' }],
  ['nec', POLICE, 'detain', {}],
  ['nec', POLICE, 'registerJusticePerson', { gender: 'FEMALE' }],
  ['nec', POLICE, 'chargeVictim', { provision: '§ 276' }],
  ['returns', RETURNS, 'recordCounselling', { kind: 'LEGAL' }],
  ['returns', RETURNS, 'registerReturnPerson', { gender: 'FEMALE' }],
  ['returns', RETURNS, 'offerReturn', {}],
];

test.each(acts)(
  '%s: %s %s is turned away, whether or not a file is open',
  async (room, as, mutation, input) => {
    // each room has a file of the one case; of the other nobody has
    const onFile = await identified(stage);
    await stage.does(POLICE, 'recordWitnessParticipation', { caseId: onFile, testifies: true });
    await stage.does(RETURNS, 'recordCounselling', { caseId: onFile, kind: 'LEGAL' });
    const into = await merge(onFile);
    expect(await attempt(room, as, mutation, { ...input, caseId: onFile })).toEqual(turnedAway(into));
    if (mutation.endsWith('ReflectionPeriod')) return;
    const none = await caseOf(stage);
    const other = await merge(none);
    expect(await attempt(room, as, mutation, { ...input, caseId: none })).toMatchObject(
      mutation === 'decideIdentificationAsDis'
        ? { done: { reason: 'NOT_COMPETENT' }, changed: false }
        : turnedAway(other),
    );
  },
);

test('which case goes on is not told to whom CMM does not admit to it', async () => {
  const caseId = await caseOf(stage);
  const reference = await merge(caseId);
  const asked = 'query ($reference: String!) { caseByReference(reference: $reference) { id } }';
  const { caseByReference: into } = await stage.reads(COORDINATING, asked, { reference });
  await stage.does(COORDINATING, 'releaseAuthority', { caseId: into.id, authority: 'DIS' });
  const input = { caseId, basis: 'LAWFUL', validFrom: ago(0) };
  expect(await attempt('dis', DIS, 'recordResidenceStatus', input)).toEqual(turnedAway('another one'));
});
