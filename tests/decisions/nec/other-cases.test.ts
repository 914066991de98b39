import { randomUUID } from 'node:crypto';
import { addDays, addHours, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import type { OpenRoom } from '../../harness/room.ts';
import { cmmCase } from '../on-file.ts';
import { court, deciderIn, doneIn, onRecord, police, prosecutor } from './deciding.ts';
import { openedFile } from './file.ts';

/** What a decision names has to be of the case that it names: of another one's, or of none, the answer is the same. */

let databases: Databases;
let graph: TestGraph;
let nec: OpenRoom;
let ids: Readonly<Record<string, string>>;
const today = dayOf(new Date());
const soon = addHours(new Date(), 30).toISOString();

const tries = deciderIn(() => nec);
const does = doneIn(() => nec);

beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  nec = graph.rooms.nec;
  const caseId = await openedFile(nec.db);
  await cmmCase(graph.rooms.cmm.db, caseId, 'POLICE', ['INVESTIGATION']);
  const made = async (who: string, mutation: string, input: object): Promise<string> =>
    (await does(who, mutation, { caseId, ...input })).id;
  const investigationId = await made(police, 'openInvestigation', { policeNumber: '0100-1', unit: 'NSK' });
  const [{ id: linkId }] = await nec.db.query('SELECT id FROM investigation_case');
  const trial = { number: 'SS 1', court: 'Retten i Udby', role: 'DEFENDANT' };
  const courtCaseId = await made(court, 'openCourtCase', trial);
  const injured = await made(court, 'openCourtCase', { ...trial, role: 'INJURED_PARTY' });
  await made(police, 'recordWitnessParticipation', { testifies: true });
  const contact = { authority: 'POLICE', official: 'officer-1' };
  ids = {
    caseId,
    investigationId,
    linkId,
    courtCaseId,
    suspectId: await made(police, 'recordSuspect', { investigationId, pseudonym: 'S-1' }),
    detentionId: await made(police, 'detain', {}),
    hearingId: await made(court, 'scheduleHearing', { courtCaseId, beginsAt: soon }),
    contactId: await made(police, 'assignWitnessContact', contact),
    awardId: await made(court, 'awardRestitution', { courtCaseId: injured, ...award }),
    chargeId: await made(police, 'chargeVictim', { provision: '§ 276' }),
  };
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const version = { expectedVersion: 1 };
const award = { route: 'CRIMINAL', amount: { amount: '1.00', currency: 'DKK' } };
const rows: readonly [mutation: string, record: string, who: string, rest: object][] = [
  ['closeInvestigation', 'investigationId', police, { ...version, prosecutionFollows: false }],
  ['recordOffence', 'investigationId', police, { provision: '§ 262 a' }],
  ['recordSuspect', 'investigationId', police, { pseudonym: 'S-2' }],
  ['updateSuspect', 'suspectId', police, { ...version, status: 'CLEARED' }],
  ['unlinkInvestigation', 'linkId', police, version],
  ['setPresenceRequired', 'linkId', prosecutor, { ...version, required: true, until: addDays(today, 9) }],
  ['extendDetention', 'detentionId', police, { ...version, ground: 'IDENTIFY_TRAFFICKERS', until: soon }],
  ['releaseFromDetention', 'detentionId', police, version],
  ['endWitnessContact', 'contactId', police, version],
  ['closeCourtCase', 'courtCaseId', court, version],
  ['scheduleHearing', 'courtCaseId', court, { beginsAt: soon }],
  ['moveHearing', 'hearingId', court, { ...version, beginsAt: soon }],
  ['cancelHearing', 'hearingId', court, version],
  ['recordHearingHeld', 'hearingId', court, version],
  [
    'findVictimStatus',
    'courtCaseId',
    court,
    { outcome: 'NOT_IDENTIFIED', forms: [], gender: 'MALE', ageGroup: 'ADULT', citizenshipGroup: 'UNKNOWN' },
  ],
  ['requestLegalAssistance', 'courtCaseId', prosecutor, {}],
  ['appointLegalAssistance', 'courtCaseId', court, version],
  ['correctHearing', 'hearingId', court, { ...version, status: 'CANCELLED' }],
  ['correctLegalAssistance', 'courtCaseId', court, { ...version, requestedOn: today }],
  ['correctAward', 'awardId', court, { ...version, awardedOn: today }],
  ['awardRestitution', 'courtCaseId', court, award],
  ['awardCompensation', 'courtCaseId', court, award],
  ['dropCharge', 'chargeId', prosecutor, version],
  [
    'assessNonPunishment',
    'chargeId',
    prosecutor,
    { provision: 'CRIMINAL_CODE_83', seriousCrime: false, compelled: true, outcome: 'NOT_APPLIED' },
  ],
];

test.each(rows)(
  '%s finds no %s of another case, nor one that is not there',
  async (mutation, record, who, rest) => {
    const other = await openedFile(nec.db);
    const before = await onRecord(nec.db);
    for (const [caseId, id] of [
      [other, ids[record]],
      [ids.caseId, randomUUID()],
      [randomUUID(), ids[record]],
    ])
      expect(await tries(who, mutation, { ...rest, caseId, [record]: id })).toMatchObject({
        told: 'FORBIDDEN_OR_NOT_FOUND',
        entries: ['DENY FORBIDDEN_OR_NOT_FOUND'],
      });
    for (const named of ['caseId', record])
      expect(await tries(who, mutation, { ...rest, ...inThisCase(record), [named]: 'NRM-1' })).toMatchObject({
        told: 'BAD_USER_INPUT',
        messages: [`The argument "input.${named}" is not an id of this graph.`],
      });
    expect(await onRecord(nec.db)).toEqual(before);
  },
);

const inThisCase = (record: string) => ({ caseId: ids.caseId, [record]: ids[record] });

test('nor an investigation to be linked that is not there', async () => {
  const asked = { caseId: ids.caseId, investigationId: randomUUID() };
  expect((await tries(police, 'linkInvestigation', asked)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
});
