import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { several } from '../officials.ts';
import { party } from '../on-file.ts';
import { entriesOf } from '../traces.ts';
import { attempt, done, inShort, type Mutation, noticesOf, toDo } from './doing.ts';

let databases: Databases;
let graph: TestGraph;
/** Alone: nobody answers what it asks. */
let cmm: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  cmm = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await cmm?.stop();
  await graph?.stop();
  await databases?.drop();
});

const today = dayOf(new Date());
const tomorrow = addDays(today, 1);
const refer = async (who = 'cmm-caseworker', more = {}) => {
  const asked = toDo('referVictim', { channel: 'OTHER', ...more }, { purpose: 'REFERRAL' });
  return done(await cmm.ask(who, asked)).id as string;
};
const cmmDoes = (mutation: Mutation, input: object) => attempt(cmm, 'cmm-caseworker', toDo(mutation, input));

type Row = readonly [Mutation, object, told: string, who?: string, purpose?: string];
async function turnedAway(table: readonly Row[]) {
  for (const [mutation, input, code, who = 'cmm-caseworker', purpose = 'IDENTIFICATION'] of table) {
    const { told, wrote } = await attempt(cmm, who, toDo(mutation, input, { purpose }));
    expect([mutation, told, wrote]).toEqual([mutation, code, {}]);
  }
}

test('indicators are recorded by whoever observed them', async () => {
  const caseId = await refer('ngo-outreach');
  const input = { caseId, forms: ['FORCED_LABOUR'], meansOfControl: ['THREATS', 'THREATS'], note: 'Afraid.' };
  const asked = toDo('recordIndicators', input, { purpose: 'ASSISTANCE' });
  const { told, thing, wrote, entries } = await attempt(cmm, 'ngo-outreach', asked);
  expect([told, wrote, entries]).toEqual(['Indicators', { indicators: 1 }, ['CREATE DONE']]);
  expect(thing).toMatchObject({ observedBy: 'NGO', observedOn: today, meansOfControl: ['THREATS'] });
  expect(JSON.stringify(await entriesOf(cmm.db, asked.correlationId))).not.toContain('Afraid');
  await turnedAway([
    ['recordIndicators', { caseId }, 'BAD_USER_INPUT input'],
    ['recordIndicators', { ...input, observedOn: tomorrow }, 'BAD_USER_INPUT input.observedOn'],
    ['recordIndicators', { ...input, observedOn: '1989-12-31' }, 'BAD_USER_INPUT input.observedOn'],
    ['recordIndicators', { ...input, note: 'x'.repeat(4001) }, 'BAD_USER_INPUT input.note'],
    ['recordIndicators', { ...input, caseId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
    [
      'recordIndicators',
      { ...input, caseId: await refer() },
      'FORBIDDEN_OR_NOT_FOUND',
      'ngo-outreach',
      'ASSISTANCE',
    ],
    ['recordIndicators', input, 'FORBIDDEN_OR_NOT_FOUND', 'nec-investigator', 'INVESTIGATION'],
  ]);
});

test('an interview is offered, and then held or declined, once', async () => {
  const caseId = await refer('ngo-outreach');
  const offered = await cmmDoes('offerScreeningInterview', { caseId, interpreterLanguage: 'ro' });
  expect(offered).toMatchObject({ told: 'ScreeningInterview', wrote: { screening_interview: 1 } });
  const on = { caseId, interviewId: offered.thing.id, expectedVersion: 1 };
  const held = toDo(
    'recordScreeningInterview',
    { ...on, state: 'HELD', companion: true },
    { purpose: 'ASSISTANCE' },
  );
  const { told, thing, wrote, entries } = await attempt(cmm, 'ngo-outreach', held);
  expect([told, wrote, entries]).toEqual(['ScreeningInterview', { screening_interview: 1 }, ['UPDATE DONE']]);
  expect(thing).toMatchObject({
    version: 2,
    state: 'HELD',
    heldOn: today,
    conductedBy: 'NGO',
    companion: true,
  });
  await turnedAway([
    ['recordScreeningInterview', { ...on, state: 'DECLINED' }, 'CONFLICT'],
    ['recordScreeningInterview', { ...on, expectedVersion: 2, state: 'DECLINED' }, 'CONFLICT'],
    ['recordScreeningInterview', { ...on, state: 'OFFERED' }, 'BAD_USER_INPUT input.state'],
    ['recordScreeningInterview', { ...on, state: 'HELD', on: tomorrow }, 'BAD_USER_INPUT input.on'],
    [
      'recordScreeningInterview',
      { ...on, interviewId: randomUUID(), state: 'HELD' },
      'FORBIDDEN_OR_NOT_FOUND',
    ],
    [
      'offerScreeningInterview',
      { caseId, interpreterLanguage: 'Romanian' },
      'BAD_USER_INPUT input.interpreterLanguage',
    ],
    ['offerScreeningInterview', { caseId }, 'FORBIDDEN_OR_NOT_FOUND', 'dis-caseworker'],
    // before she was referred
    ['offerScreeningInterview', { caseId, offeredOn: addDays(today, -1) }, 'BAD_USER_INPUT input.offeredOn'],
  ]);
  const declined = done(await cmm.ask('cmm-caseworker', toDo('offerScreeningInterview', { caseId })));
  const decline = { caseId, interviewId: declined.id, expectedVersion: 1, state: 'DECLINED' };
  await turnedAway([
    ['recordScreeningInterview', { ...decline, on: addDays(today, -1) }, 'BAD_USER_INPUT input.on'],
  ]);
  expect((await cmmDoes('recordScreeningInterview', decline)).thing).toMatchObject({
    state: 'DECLINED',
    declinedOn: today,
    conductedBy: null,
  });
});

test('a request to assess is put on the list by who asks or by CMM, and answered once, by CMM', async () => {
  const caseId = await refer('dis-caseworker');
  await party(cmm.db, caseId, 'POLICE', ['INVESTIGATION']);
  const asked = await attempt(
    cmm,
    'dis-caseworker',
    toDo('receiveAssessmentRequest', { caseId, dueOn: tomorrow }),
  );
  expect(asked).toMatchObject({ told: 'AssessmentRequest', wrote: { assessment_request: 1, notice: 1 } });
  expect(asked.thing).toMatchObject({
    requestedBy: 'DIS',
    requestedOn: today,
    dueOn: tomorrow,
    answeredOn: null,
  });
  const on = { caseId, requestId: asked.thing.id, expectedVersion: 1, assessment: 'NO_INDICATORS' };
  const receive = { caseId, requestedBy: 'DIS', dueOn: tomorrow };
  await turnedAway([
    ['receiveAssessmentRequest', receive, 'Refused ALREADY_REQUESTED'],
    ['receiveAssessmentRequest', { ...receive, requestedBy: 'POLICE' }, 'Refused NOT_A_REQUESTER'],
    [
      'receiveAssessmentRequest',
      { ...receive, requestedBy: 'SIRI' },
      'BAD_USER_INPUT input.requestedBy',
      'dis-caseworker',
    ],
    ['receiveAssessmentRequest', { ...receive, dueOn: addDays(today, -1) }, 'BAD_USER_INPUT input.dueOn'],
    ['receiveAssessmentRequest', { ...receive, caseId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
    ['answerAssessmentRequest', on, 'Refused NOT_THE_ASSESSOR', 'nec-investigator', 'INVESTIGATION'],
    ['answerAssessmentRequest', on, 'FORBIDDEN_OR_NOT_FOUND', 'prosecutor', 'PROSECUTION'],
    ['answerAssessmentRequest', { ...on, expectedVersion: 3 }, 'CONFLICT'],
    ['answerAssessmentRequest', { ...on, requestId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
  ]);
  const answered = await cmmDoes('answerAssessmentRequest', on);
  // DIS is silent here: that stands with the answer
  const wrote = { assessment_request: 1, notice: 1, relied_on_fact: 1 };
  expect(answered).toMatchObject({ told: 'AssessmentRequest', wrote });
  expect(answered.thing).toMatchObject({ version: 2, answeredOn: today, assessment: 'NO_INDICATORS' });
  expect(await noticesOf(cmm.db, caseId)).toContain('DIS ASSESSMENT_ANSWERED');
  await turnedAway([['answerAssessmentRequest', { ...on, expectedVersion: 2 }, 'Refused ALREADY_ANSWERED']]);

  await party(cmm.db, caseId, 'SIRI', ['IDENTIFICATION']);
  const again = await cmmDoes('receiveAssessmentRequest', receive);
  const withdraws = { caseId, requestId: again.thing.id, expectedVersion: 1 };
  await turnedAway([
    ['receiveAssessmentWithdrawal', withdraws, 'Refused NOT_THE_REQUESTER', 'siri-officer', 'IDENTIFICATION'],
    [
      'receiveAssessmentWithdrawal',
      { caseId, requestId: asked.thing.id, expectedVersion: 2 },
      'Refused ALREADY_ANSWERED',
    ],
    ['receiveAssessmentWithdrawal', withdraws, 'FORBIDDEN_OR_NOT_FOUND', 'nec-investigator', 'INVESTIGATION'],
    ['receiveAssessmentWithdrawal', { ...withdraws, expectedVersion: 2 }, 'CONFLICT'],
    ['receiveAssessmentWithdrawal', { ...withdraws, requestId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
  ]);
  await turnedAway([['receiveAssessmentWithdrawal', withdraws, 'FactUnavailable']]);
  const withdrawn = await attempt(cmm, 'dis-caseworker', toDo('receiveAssessmentWithdrawal', withdraws));
  expect(withdrawn.wrote).toEqual({ assessment_request: 1, notice: 1 });
  expect(withdrawn.thing).toMatchObject({ version: 2, withdrawnOn: today, answeredOn: null });
  const clocks = await cmm.ask('cmm-caseworker', {
    query: 'query ($id: ID!) { case(id: $id) { clocks { kind state endedBy endedOn } } }',
    variables: { id: caseId },
    purpose: 'IDENTIFICATION',
  });
  expect(clocks.data.case.clocks).toContainEqual({
    kind: 'ASSESSMENT_REQUEST',
    state: 'ENDED',
    endedBy: 'WITHDRAWAL',
    endedOn: today,
  });
  await turnedAway([
    ['receiveAssessmentWithdrawal', { ...withdraws, expectedVersion: 2 }, 'Refused REQUEST_WITHDRAWN'],
  ]);
  await cmm.db.query(
    `INSERT INTO assessment_request (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
       requested_by, requested_on, due_on, withdrawn_on)
     VALUES (gen_random_uuid(), $2, 1, $1, now(), 'dev-somebody', 'DIS', '{}', 'DIS', $3, $3, $3)`,
    [caseId, caseId, today],
  );
  await turnedAway([['answerAssessmentRequest', { ...on, requestId: caseId }, 'Refused REQUEST_WITHDRAWN']]);
});

test('a body is involved for purposes and on a basis, and released', async () => {
  const caseId = await refer();
  const body = { caseId, authority: 'POLICE' };
  const involve = { ...body, purposes: ['INVESTIGATION'], basis: 'Section 7 of the agreement' };
  const reads = () =>
    cmm.ask('nec-investigator', {
      query: 'query Seen($id: ID!) { case(id: $id) { id } }',
      variables: { id: caseId },
      purpose: 'INVESTIGATION',
    });
  const ngo = { ...involve, authority: 'NGO', purposes: ['ASSISTANCE'] };
  const involved = await cmmDoes('involveAuthority', involve);
  expect(involved).toMatchObject({ told: 'CaseParty', wrote: { case_party: 1, notice: 1 } });
  expect(await noticesOf(cmm.db, caseId)).toEqual(['POLICE ADMITTED_TO_CASE']);
  expect((await reads()).data.case).toEqual({ id: caseId });
  await turnedAway([
    ['involveAuthority', involve, 'CONFLICT'],
    ['involveAuthority', { ...involve, authority: 'CMM' }, 'BAD_USER_INPUT input.authority'],
    ['involveAuthority', { ...involve, authority: 'NGO' }, 'BAD_USER_INPUT input.organisation'],
    ['involveAuthority', { ...ngo, organisation: 'hope-now' }, 'BAD_USER_INPUT input.organisation'],
    ['involveAuthority', { ...ngo, organisation: 'nec' }, 'BAD_USER_INPUT input.organisation'],
    ['involveAuthority', { ...involve, purposes: ['RETURN'] }, 'BAD_USER_INPUT input.purposes'],
    ['involveAuthority', { ...involve, basis: ' ' }, 'BAD_USER_INPUT input.basis'],
    ['involveAuthority', { ...involve, caseId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
    ['involveAuthority', involve, 'FORBIDDEN_OR_NOT_FOUND', 'nec-investigator', 'INVESTIGATION'],
    ['releaseAuthority', { ...body, authority: 'COURT' }, 'CONFLICT'],
  ]);
  for (const organisation of ['reden-international', 'hoerhuset', 'hopenow', 'amiami'])
    expect((await cmmDoes('involveAuthority', { ...ngo, organisation })).told).toBe('CaseParty');
  expect(await cmmDoes('releaseAuthority', body)).toMatchObject({ told: 'CaseParty', wrote: {} });
  expect(inShort(await reads())).toBe('FORBIDDEN_OR_NOT_FOUND');
});

test('a case is closed and reopened, and between the two nothing new is worked on in it', async () => {
  const caseId = await refer('ngo-outreach');
  const close = { caseId, expectedVersion: 1, reason: 'LOST_CONTACT' };
  await turnedAway([
    ['closeCase', { ...close, reason: 'MERGED' }, 'BAD_USER_INPUT input.reason'],
    ['closeCase', { ...close, expectedVersion: 2 }, 'CONFLICT'],
    // who may have decided that she is no victim is silent here
    ['closeCase', { ...close, reason: 'NOT_IDENTIFIED' }, 'FactUnavailable'],
    // and so is who would know of her departure, or of a reflection period
    ['closeCase', close, 'FactUnavailable'],
    ['closeCase', { ...close, reason: 'RETURNED' }, 'FactUnavailable'],
    ['closeCase', close, 'PURPOSE_REQUIRED', 'cmm-caseworker', 'REFERRAL'],
    ['closeCase', { ...close, caseId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
    ['closeCase', close, 'FORBIDDEN_OR_NOT_FOUND', 'ngo-outreach', 'ASSISTANCE'],
    ['reopenCase', { caseId, expectedVersion: 1 }, 'CONFLICT'],
  ]);
  const closed = await attempt(graph.rooms.cmm, 'cmm-caseworker', toDo('closeCase', close));
  expect(closed).toMatchObject({
    told: 'Case',
    wrote: { case_closure: 1, notice: 1, relied_on_fact: 1 },
    entries: ['UPDATE DONE'],
  });
  expect(closed.thing).toMatchObject({ status: 'CLOSED', closedOn: today, version: 2 });
  const indicators = { caseId, forms: ['FORCED_LABOUR'] };
  await turnedAway([
    ['closeCase', { ...close, expectedVersion: 2 }, 'CONFLICT'],
    ['recordIndicators', indicators, 'CONFLICT'],
    ['offerScreeningInterview', { caseId }, 'CONFLICT'],
    [
      'involveAuthority',
      { caseId, authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'Trial' },
      'CONFLICT',
    ],
  ]);
  const officials = await several('cmm-caseworker', 2);
  const attempts = officials.map(() => toDo('reopenCase', { caseId, expectedVersion: 2 }));
  const told = await Promise.all(attempts.map((asked, at) => cmm.ask(officials[at] ?? '', asked)));
  expect(told.map(inShort).sort()).toEqual(['CONFLICT', 'Case']);
  const [{ reopened }] = await cmm.db.query(
    'SELECT reopened_on AS reopened FROM case_closure WHERE case_id = $1 AND superseded_at IS NULL',
    [caseId],
  );
  expect(reopened).toBe(today);
  expect((await cmmDoes('recordIndicators', indicators)).told).toBe('Indicators');
  expect(await noticesOf(cmm.db, caseId)).toEqual(
    expect.arrayContaining(['NGO CASE_CLOSED', 'NGO CASE_REOPENED']),
  );
});
