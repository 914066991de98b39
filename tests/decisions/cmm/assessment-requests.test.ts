import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import {
  caseWithStay,
  DIS,
  IDENTIFYING,
  type Input,
  next,
  type Stage,
  stageAsking,
  stageOn,
} from '../../repeats/stage.ts';
import { ago } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { attempt, type Mutation, toDo } from './doing.ts';

/** CMM's list of what it was asked to assess, held against what DIS keeps of its own requests. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
/** CMM, to which DIS does not answer. */
let alone: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
  alone = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const SHOWN =
  'version verification reliedOn { forVersion room topic answered authority recordId recordVersion fact }';
const received = (caseId: string) => ({ caseId, requestedBy: 'DIS', dueOn: ago(-10) });
const receives = (caseId: string) =>
  stage.does(IDENTIFYING, 'receiveAssessmentRequest', received(caseId), SHOWN);
const answer = (caseId: string, request: { id: string; version: number }) => ({
  ...next(caseId, 'requestId', request),
  assessment: 'NO_INDICATORS',
});
type Clock = Readonly<Record<'kind' | 'state' | 'endedBy', string>>;

/** The clocks of what CMM was asked. */
async function clocksOf(caseId: string): Promise<string[]> {
  const query = 'query ($caseId: ID!) { case(id: $caseId) { clocks { kind state endedBy } } }';
  const { clocks } = (await stage.reads(IDENTIFYING, query, { caseId })).case;
  return clocks
    .filter(({ kind }: Clock) => kind === 'ASSESSMENT_REQUEST')
    .map(({ state, endedBy }: Clock) => `${state} ${endedBy}`);
}
async function turnedAway(mutation: Mutation, input: Input, told: string) {
  const tried = await attempt(
    { db: graph.rooms.cmm.db, ask: graph.ask },
    'cmm-caseworker',
    toDo(mutation, input),
  );
  expect(tried).toMatchObject({ told, wrote: {}, entries: ['REFUSE ASYLUM_SCREENING_REQUEST'] });
}

test('CMM puts on its list what DIS has on file, once, and both name the same request', async () => {
  const caseId = await caseWithStay(stage);
  await turnedAway('receiveAssessmentRequest', received(caseId), 'Refused NOT_ON_RECORD');
  const { id: recordId } = await stage.does(DIS, 'requestAssessment', { caseId });
  await turnedAway(
    'receiveAssessmentRequest',
    { ...received(caseId), requestedBy: 'SIRI' },
    'Refused NOT_ON_RECORD',
  );
  const request = await receives(caseId);
  const told = { room: 'DIS', topic: 'ASSESSMENT_REQUEST', answered: true, authority: 'DIS', recordId };
  expect(request).toMatchObject({
    verification: 'VERIFIED',
    reliedOn: [{ ...told, recordVersion: 1, fact: 'OPEN' }],
  });
  const answered = await stage.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, request), SHOWN);
  expect(answered).toMatchObject({ version: 2, verification: 'VERIFIED', reliedOn: [told, told] });
  // what was answered is asked no more, until DIS asks again
  await turnedAway('receiveAssessmentRequest', received(caseId), 'Refused ALREADY_ANSWERED');
  const again = await stage.does(DIS, 'requestAssessment', { caseId });
  expect((await receives(caseId)).reliedOn).toMatchObject([{ recordId: again.id }]);
});

test('what DIS withdrew is not put on the list, nor answered, but taken off', async () => {
  const caseId = await caseWithStay(stage);
  const withdrawn = async (made: { id: string; version: number }) =>
    stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', made));
  await withdrawn(await stage.does(DIS, 'requestAssessment', { caseId }));
  await turnedAway('receiveAssessmentRequest', received(caseId), 'Refused NOT_ON_RECORD');

  const made = await stage.does(DIS, 'requestAssessment', { caseId });
  const request = await receives(caseId);
  const off = next(caseId, 'requestId', request);
  await turnedAway('receiveAssessmentWithdrawal', off, 'Refused STILL_REQUESTED');
  await withdrawn(made);
  await turnedAway('answerAssessmentRequest', answer(caseId, request), 'Refused REQUEST_WITHDRAWN');
  const taken = await stage.does(IDENTIFYING, 'receiveAssessmentWithdrawal', off, SHOWN);
  expect(taken.version).toBe(2);
  expect(reliedOnNow(taken)).toMatchObject([{ recordId: made.id, recordVersion: 2, fact: 'WITHDRAWN' }]);
});

test('DIS asks for itself, with a request on its own file or without', async () => {
  const caseId = await caseWithStay(stage);
  const itself = { caseId, dueOn: ago(-10) };
  const puts = (more = {}) => stage.does(DIS, 'receiveAssessmentRequest', { ...itself, ...more }, SHOWN);
  const { id, version } = await stage.does(DIS, 'requestAssessment', { caseId });
  await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', { id, version }));
  const bare = await puts();
  expect(bare).toMatchObject({ verification: 'VERIFIED', reliedOn: [] });
  // an earlier withdrawal is none of this request
  await stage.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, bare));

  const made = await stage.does(DIS, 'requestAssessment', { caseId });
  const linked = await puts();
  expect(linked.reliedOn).toMatchObject([{ recordId: made.id }]);
  await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', made));
  await turnedAway('answerAssessmentRequest', answer(caseId, linked), 'Refused REQUEST_WITHDRAWN');
});

test('DIS asks anew for itself, though its request of before is answered', async () => {
  const caseId = await caseWithStay(stage);
  await stage.does(DIS, 'requestAssessment', { caseId });
  await stage.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, await receives(caseId)));
  const anew = await stage.does(DIS, 'receiveAssessmentRequest', { caseId, dueOn: ago(-10) }, SHOWN);
  await stage.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, anew));
});

test('what was listed and answered while DIS was silent is not listed again, until DIS asks anew', async () => {
  const caseId = await caseWithStay(stage);
  await stage.does(DIS, 'requestAssessment', { caseId });
  const onSilence = stageAsking(alone.ask);
  const listed = await onSilence.does(IDENTIFYING, 'receiveAssessmentRequest', received(caseId), SHOWN);
  expect(listed).toMatchObject({ verification: 'UNVERIFIED', reliedOn: [{ answered: false }] });
  await onSilence.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, listed));
  await turnedAway('receiveAssessmentRequest', received(caseId), 'Refused ALREADY_ANSWERED');
  // nor is it answered twice, where it was listed again on silence
  const twice = await onSilence.does(IDENTIFYING, 'receiveAssessmentRequest', received(caseId));
  await turnedAway('answerAssessmentRequest', answer(caseId, twice), 'Refused ALREADY_ANSWERED');
  await stage.does(IDENTIFYING, 'receiveAssessmentWithdrawal', next(caseId, 'requestId', twice));
  const again = await stage.does(DIS, 'requestAssessment', { caseId });
  expect((await receives(caseId)).reliedOn).toMatchObject([{ recordId: again.id, fact: 'OPEN' }]);
});

test('a second request that DIS made before it was answered unheard is answered with the first', async () => {
  const caseId = await caseWithStay(stage);
  const made = await stage.does(DIS, 'requestAssessment', { caseId });
  const listed = await receives(caseId);
  await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', made));
  await stage.does(DIS, 'requestAssessment', { caseId });
  await stageAsking(alone.ask).does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, listed));
  await turnedAway('receiveAssessmentRequest', received(caseId), 'Refused ALREADY_ANSWERED');
  expect(await clocksOf(caseId)).toEqual(['ENDED ANSWER', 'ENDED ANSWER']);
  const third = await stage.does(DIS, 'requestAssessment', { caseId });
  expect((await receives(caseId)).reliedOn).toMatchObject([{ recordId: third.id }]);
});

describe('whether it is verified', () => {
  type Step = (caseId: string, listed: { id: string; version: number }) => Promise<unknown>;
  const unheard = () => stageAsking(alone.ask);
  const STEPS: Readonly<Record<string, Step>> = {
    answered: (caseId, listed) => stage.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, listed)),
    'answered on silence': (caseId, listed) =>
      unheard().does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, listed)),
    'confirmed by CMM': (caseId, listed) =>
      stage.does(IDENTIFYING, 'confirmAssessmentAnswer', next(caseId, 'requestId', listed)),
    'withdrawn by DIS': (caseId, listed) =>
      stage.does(DIS, 'receiveAssessmentWithdrawal', next(caseId, 'requestId', listed)),
    'withdrawn by CMM': async (caseId, listed) => {
      const { dis } = (await stage.reads(DIS, AT_DIS, { caseId })).case.immigration;
      await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', dis[0]));
      await stage.does(IDENTIFYING, 'receiveAssessmentWithdrawal', next(caseId, 'requestId', listed));
    },
  };
  const AT_DIS = `query ($caseId: ID!) { case(id: $caseId) { immigration { dis: assessmentRequests { id version } } } }`;
  const LISTED = `query ($caseId: ID!) {
    case(id: $caseId) { requests: assessmentRequests { id version verification } }
    waiting: assessmentRequests(first: 100, filter: { verification: UNVERIFIED }) { nodes { id } }
    verified: assessmentRequests(first: 100, filter: { verification: VERIFIED }) { nodes { id } } }`;

  /** Of the one request of a case as the field has it, once the list was held against that. */
  async function listed(caseId: string) {
    const told = await stage.reads(IDENTIFYING, LISTED, { caseId });
    const [request] = told.case.requests;
    const within = (list: { nodes: { id: string }[] }) => list.nodes.some(({ id }) => id === request.id);
    expect([within(told.waiting), within(told.verified)]).toEqual([
      request.verification === 'UNVERIFIED',
      request.verification === 'VERIFIED',
    ]);
    return request;
  }

  test.each([
    ['heard', 'VERIFIED', []],
    ['heard', 'VERIFIED', ['answered']],
    ['heard', 'VERIFIED', ['withdrawn by DIS']],
    ['heard', 'VERIFIED', ['withdrawn by CMM']],
    ['heard', 'UNVERIFIED', ['answered on silence']],
    ['heard', 'VERIFIED', ['answered on silence', 'confirmed by CMM']],
    ['on silence', 'UNVERIFIED', []],
    ['on silence', 'VERIFIED', ['answered']],
    ['on silence', 'UNVERIFIED', ['answered on silence']],
    ['on silence', 'VERIFIED', ['answered on silence', 'confirmed by CMM']],
    ['on silence', 'VERIFIED', ['withdrawn by DIS']],
    ['on silence', 'VERIFIED', ['withdrawn by CMM']],
  ])('listed %s it is %s once it was %j, and the list says so', async (how, verification, steps) => {
    const caseId = await caseWithStay(stage);
    await stage.does(DIS, 'requestAssessment', { caseId });
    const by = how === 'heard' ? stage : unheard();
    await by.does(IDENTIFYING, 'receiveAssessmentRequest', received(caseId));
    for (const step of steps) await STEPS[step]?.(caseId, await listed(caseId));
    expect((await listed(caseId)).verification).toBe(verification);
  });
});

describe('an answer on silence', () => {
  const CONFIRM = 'confirmAssessmentAnswer';
  const onSilence = () => stageAsking(alone.ask);
  async function answered(caseId: string) {
    const listed = await onSilence().does(IDENTIFYING, 'receiveAssessmentRequest', received(caseId));
    return onSilence().does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, listed), SHOWN);
  }
  const input = (caseId: string, request: { id: string; version: number }) =>
    next(caseId, 'requestId', request);
  const confirms = (caseId: string, request: { id: string; version: number }) =>
    stage.does(IDENTIFYING, CONFIRM, input(caseId, request), SHOWN);
  const found = async (caseId: string, as = 'auditor AUDIT') => {
    const query = 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome reason } } }';
    const { findings } = (await stage.reads(as, query, { id: caseId })).case;
    const { outcome, reason } = findings.find(
      ({ rule }: { rule: { id: string } }) => rule.id === 'ASYLUM_SCREENING_REQUEST',
    );
    return [outcome, reason];
  };

  test('is confirmed by the request that DIS has, once, and is a concern until then', async () => {
    const caseId = await caseWithStay(stage);
    const { id: recordId } = await stage.does(DIS, 'requestAssessment', { caseId });
    const given = await answered(caseId);
    expect(given).toMatchObject({ version: 2, verification: 'UNVERIFIED' });
    expect(await found(caseId)).toEqual(['CONCERN', 'NOT_CONFIRMED']);
    expect(await found(caseId, IDENTIFYING)).toEqual(['NOT_VISIBLE', null]);
    const cmm = { db: alone.db, ask: alone.ask };
    const unheard = await attempt(cmm, 'cmm-caseworker', toDo(CONFIRM, input(caseId, given)));
    expect(unheard).toMatchObject({
      told: 'FactUnavailable',
      wrote: {},
      entries: ['UPDATE FACT_UNAVAILABLE'],
    });
    const confirmed = await confirms(caseId, given);
    expect(confirmed).toMatchObject({ version: 3, verification: 'VERIFIED' });
    expect(reliedOnNow(confirmed)).toMatchObject([{ answered: true, recordId, fact: 'OPEN' }]);
    expect(await found(caseId)).toEqual(['NOT_APPLICABLE', null]);
    expect(await found(caseId, IDENTIFYING)).toEqual(['NOT_VISIBLE', null]);
    await turnedAway(CONFIRM, input(caseId, confirmed), 'Refused ALREADY_CONFIRMED');
  });

  test('is not confirmed where DIS had withdrawn the request, or made none', async () => {
    const caseId = await caseWithStay(stage);
    await turnedAway(CONFIRM, input(caseId, await answered(caseId)), 'Refused NOT_ON_RECORD');
    const made = await stage.does(DIS, 'requestAssessment', { caseId });
    const listed = await receives(caseId);
    await turnedAway(CONFIRM, input(caseId, listed), 'Refused NOT_ANSWERED');
    await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', made));
    const given = await onSilence().does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, listed));
    await turnedAway(CONFIRM, input(caseId, given), 'Refused REQUEST_WITHDRAWN');
    expect(await found(caseId)).toEqual(['CONCERN', 'NOT_CONFIRMED']);
    // until CMM answers what DIS asks anew
    await stage.does(DIS, 'requestAssessment', { caseId });
    const again = await receives(caseId);
    await stage.does(IDENTIFYING, 'answerAssessmentRequest', answer(caseId, again));
    expect(await found(caseId)).toEqual(['NOT_APPLICABLE', null]);
  });

  test('confirms what was asked when it was given, not what DIS asked since, nor what another answered', async () => {
    const caseId = await caseWithStay(stage);
    const first = await stage.does(DIS, 'requestAssessment', { caseId });
    const given = await answered(caseId);
    const twice = await answered(caseId);
    const second = await stage.does(DIS, 'requestAssessment', { caseId });
    await turnedAway(CONFIRM, input(caseId, twice), 'Refused NOT_ON_RECORD');
    expect(reliedOnNow(await confirms(caseId, given))).toMatchObject([{ recordId: first.id }]);
    // what DIS asked since is open all the same: it takes it back, and asks again
    await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', second));
    const third = await stage.does(DIS, 'requestAssessment', { caseId });
    expect((await receives(caseId)).reliedOn).toMatchObject([{ recordId: third.id }]);
  });
});
