import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { cmmCase, justiceFile, party } from '../on-file.ts';
import { entriesOf } from '../traces.ts';
import { attempt, court, onRecord, police, prosecutor } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
/** The same room again, whose questions nobody answers. */
let alone: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  alone = await openTestRoom('nec', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const nec = () => graph.rooms.nec.db;
const inGraph = (who: string, mutation: string, input: object, key?: string) =>
  attempt((as, asked) => graph.ask(as, asked), nec(), { who }, mutation, input, key);
const inSilence = (who: string, mutation: string, input: object, key?: string) =>
  attempt(alone.ask, nec(), { who }, mutation, input, key);

/** A case that CMM shows to these bodies. */
async function caseAtCmm(...bodies: readonly ('POLICE' | 'DIS')[]): Promise<string> {
  const caseId = randomUUID();
  await cmmCase(graph.rooms.cmm.db, caseId);
  if (bodies.includes('POLICE')) await party(graph.rooms.cmm.db, caseId, 'POLICE', ['INVESTIGATION']);
  return caseId;
}

const firstRecords: readonly [mutation: string, input: object][] = [
  ['detain', {}],
  ['openInvestigation', { policeNumber: '0100-1', unit: 'NSK' }],
  ['recordWitnessParticipation', { testifies: true }],
  ['chargeVictim', { provision: '§ 276' }],
  ['registerJusticePerson', { gender: 'FEMALE' }],
  ['admitToJusticeFile', { authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'Indictment' }],
];

describe.each(firstRecords)('%s', (mutation, input) => {
  const fileOf = async (caseId: string) =>
    (await nec().query('SELECT 1 FROM justice_file WHERE case_id = $1', [caseId])).length;

  test('opens the file of a case that CMM knows', async () => {
    const caseId = await caseAtCmm('POLICE');
    const number = mutation === 'openInvestigation' ? { policeNumber: `0300-${caseId.slice(0, 8)}` } : {};
    const asked = { ...input, ...number, caseId };
    const tried = await inGraph(police, mutation, asked, caseId);
    expect(tried.entries).toEqual([expect.stringMatching(/^(CREATE|UPDATE) DONE$/)]);
    expect(await fileOf(caseId)).toBe(1);
    // sent again, it is answered whatever CMM says by then
    const again = await inSilence(police, mutation, asked, caseId);
    expect([again.outcome, again.entries]).toEqual([tried.outcome, ['READ REPEATED']]);
  });

  test('of a case that CMM does not show to the police is of none', async () => {
    const before = await onRecord(nec());
    for (const caseId of [randomUUID(), await caseAtCmm()])
      expect(await inGraph(police, mutation, { ...input, caseId })).toMatchObject({
        told: 'FORBIDDEN_OR_NOT_FOUND',
        entries: ['DENY FORBIDDEN_OR_NOT_FOUND'],
      });
    expect(await onRecord(nec())).toEqual(before);
  });

  test('waits for CMM while it is silent, unless the file is open', async () => {
    const caseId = await caseAtCmm('POLICE');
    const before = await onRecord(nec());
    const tried = await inSilence(police, mutation, { ...input, caseId });
    expect(tried).toMatchObject({ told: 'FactUnavailable CMM', outcome: { topic: 'CASE' } });
    const [entry] = await entriesOf(nec(), tried.correlationId);
    expect(entry?.caseIds).toEqual([caseId]);
    expect(await onRecord(nec())).toEqual(before);
    await justiceFile(nec(), caseId);
    const number = mutation === 'openInvestigation' ? { policeNumber: `0200-${caseId.slice(0, 8)}` } : {};
    const again = await inSilence(police, mutation, { ...input, ...number, caseId });
    // nobody is held while CMM does not say in which other cases she was
    const stops = mutation === 'detain';
    expect([again.told, again.outcome.topic]).toEqual(
      stops ? ['FactUnavailable CMM', 'MERGE'] : [expect.not.stringMatching('FactUnavailable'), undefined],
    );
    expect(again.entries).toEqual([
      stops ? 'CREATE FACT_UNAVAILABLE' : expect.stringMatching(/^(CREATE|UPDATE) DONE$/),
    ]);
  });
});

describe('whether there is a file is not told', () => {
  test('to DIS: it is refused alike with one and without, and has no answer while CMM is silent', async () => {
    const [withFile, without] = [await caseAtCmm('DIS'), await caseAtCmm('DIS')];
    await justiceFile(nec(), withFile);
    for (const caseId of [withFile, without]) {
      const tried = await inGraph('dis-caseworker', 'detain', { caseId });
      expect([tried.told, tried.entries]).toEqual(['Refused NOT_THE_HOLDER', ['REFUSE DETENTION_72H']]);
      expect(await inSilence('dis-caseworker', 'detain', { caseId })).toMatchObject({
        told: 'FactUnavailable CMM',
      });
    }
    const unknown = await inGraph('dis-caseworker', 'detain', { caseId: randomUUID() });
    expect(unknown.told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('to prosecution and courts that are no party, though CMM be silent', async () => {
    const [withFile, without] = [await caseAtCmm(), await caseAtCmm()];
    await justiceFile(nec(), withFile);
    for (const caseId of [withFile, without])
      for (const who of [prosecutor, court])
        expect(await inSilence(who, 'detain', { caseId })).toMatchObject({
          told: 'FORBIDDEN_OR_NOT_FOUND',
          entries: ['DENY FORBIDDEN_OR_NOT_FOUND'],
        });
  });
});
