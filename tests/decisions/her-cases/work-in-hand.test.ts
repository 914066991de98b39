import { CMM, COORDINATING, caseWithStay, DIS, IDENTIFYING, next } from '../../repeats/stage.ts';
import { ago } from '../on-file.ts';
import { herCases } from './her-cases.ts';

/** What was offered or planned for her in a case that is merged is gone on with there, while the one that goes on is open. */

const { stage, merge, attempt, finding, read } = herCases();

const NGO = 'ngo-outreach ASSISTANCE';
const GO_ON_THERE = 'The case was merged into another one. Go on in that.';

const hers = () => caseWithStay(stage(), 'LAWFUL');
const offered = (caseId: string) => stage().does(IDENTIFYING, 'offerScreeningInterview', { caseId });
const planned = (caseId: string) => stage().does(CMM, 'planSupport', { caseId, kind: 'HEALTH_CARE' });
const close = async (caseId: string) => {
  const { version } = await read(caseId, 'version');
  const closing = { caseId, expectedVersion: version, reason: 'LOST_CONTACT' };
  return stage().does(COORDINATING, 'closeCase', closing);
};

test('an interview that was offered is held, and CMM’s decision in the case that goes on rests on it', async () => {
  const [from, into, without] = [await hers(), await hers(), await hers()];
  const interview = await offered(from);
  await merge(from, into);
  const held = { ...next(from, 'interviewId', interview), state: 'HELD' };
  expect(await attempt(IDENTIFYING, 'recordScreeningInterview', held)).toBe('ScreeningInterview');
  for (const caseId of [into, without]) {
    const decision = { caseId, outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] };
    await stage().does(IDENTIFYING, 'decideIdentification', decision);
  }
  expect(await finding(into, 'SCREENING_INTERVIEW')).toBe('MET');
  expect(await finding(without, 'SCREENING_INTERVIEW')).toBe('CONCERN NO_INTERVIEW');
  expect(await attempt(IDENTIFYING, 'offerScreeningInterview', { caseId: from })).toBe(GO_ON_THERE);
});

test('support that was planned is given, noted and ended, by an NGO too, and the course of the case that goes on tells it', async () => {
  const [from, into] = [await hers(), await hers()];
  const hopenow = { authority: 'NGO', organisation: 'hopenow', purposes: ['ASSISTANCE'], basis: 'Assists' };
  await stage().does(COORDINATING, 'involveAuthority', { caseId: from, ...hopenow });
  const measure = await planned(from);
  await merge(from, into);
  const under = await stage().does(NGO, 'deliverSupport', next(from, 'measureId', measure));
  const { timeline } = await read(into, 'timeline(first: 100) { nodes { kind } }');
  expect(timeline.nodes).toContainEqual({ kind: 'SUPPORT_STARTED' });
  const note = { caseId: from, measureId: measure.id, text: 'An invented note' };
  expect(await attempt(CMM, 'writeSupportNote', note)).toBe('SupportNote');
  const ending = { ...next(from, 'measureId', under), completed: true };
  expect(await attempt(NGO, 'endSupport', ending)).toBe('SupportMeasure');
  expect(await attempt(CMM, 'planSupport', { caseId: from, kind: 'HEALTH_CARE' })).toBe(GO_ON_THERE);
});

describe('what CMM was asked to assess', () => {
  const asks = (caseId: string) => stage().does(DIS, 'requestAssessment', { caseId });
  const received = (caseId: string) => ({ caseId, requestedBy: 'DIS', dueOn: ago(-10) });
  const lists = (caseId: string) => stage().does(IDENTIFYING, 'receiveAssessmentRequest', received(caseId));
  const named = (caseId: string, request: { id: string; version: number }) =>
    next(caseId, 'requestId', request);
  const answer = (caseId: string, request: { id: string; version: number }) => ({
    ...named(caseId, request),
    assessment: 'NO_INDICATORS',
  });
  /** Its clocks, and its timeline, as both cases have them. */
  async function shown(caseId: string): Promise<string[]> {
    const fields = 'clocks { kind key state } timeline(first: 100) { nodes { kind } }';
    const { clocks, timeline } = await read(caseId, fields);
    return [...clocks, ...timeline.nodes]
      .filter(({ kind }: { kind: string }) => kind.startsWith('ASSESSMENT'))
      .map(({ kind, state }: { kind: string; state?: string }) => state ?? kind);
  }

  test('is answered where it was asked, and shows in the case that goes on', async () => {
    const [from, into] = [await hers(), await hers()];
    await asks(from);
    const request = await lists(from);
    await merge(from, into);
    for (const caseId of [from, into])
      expect(await shown(caseId)).toEqual(['RUNNING', 'ASSESSMENT_REQUESTED']);
    expect(await attempt(IDENTIFYING, 'answerAssessmentRequest', answer(from, request))).toBe(
      'AssessmentRequest',
    );
    for (const caseId of [from, into]) {
      expect(await shown(caseId)).toEqual(
        expect.arrayContaining(['ENDED', 'ASSESSMENT_ANSWERED', 'ASSESSMENT_REQUESTED']),
      );
    }
  });

  test('is listed there where CMM had not yet, and both are one', async () => {
    const [from, into] = [await hers(), await hers()];
    await asks(from);
    await merge(from, into);
    expect(await shown(into)).toEqual(['RUNNING', 'ASSESSMENT_REQUESTED']);
    expect(await attempt(IDENTIFYING, 'receiveAssessmentRequest', received(into))).toBe('NOT_ON_RECORD');
    const request = await lists(from);
    expect(await shown(into)).toEqual(['RUNNING', 'ASSESSMENT_REQUESTED']);
    expect(await attempt(IDENTIFYING, 'answerAssessmentRequest', answer(from, request))).toBe(
      'AssessmentRequest',
    );
  });

  test('is none where DIS asked nothing, nor is it asked there by DIS anew', async () => {
    const [from, into] = [await hers(), await hers()];
    await merge(from, into);
    expect(await attempt(IDENTIFYING, 'receiveAssessmentRequest', received(from))).toBe('NOT_ON_RECORD');
    const itself = { caseId: from, dueOn: ago(-10) };
    expect(await attempt(DIS, 'receiveAssessmentRequest', itself)).toBe(GO_ON_THERE);
    expect(await attempt(DIS, 'receiveAssessmentRequest', { ...itself, caseId: into })).toBe(
      'AssessmentRequest',
    );
  });

  test('is listed there by DIS for itself, where it had asked', async () => {
    const [from, into] = [await hers(), await hers()];
    await asks(from);
    await merge(from, into);
    const itself = { caseId: from, dueOn: ago(-10) };
    expect(await attempt(DIS, 'receiveAssessmentRequest', itself)).toBe('AssessmentRequest');
  });

  test('is withdrawn there by DIS, and taken off the list', async () => {
    const [from, into] = [await hers(), await hers()];
    const made = await asks(from);
    const request = await lists(from);
    await merge(from, into);
    await stage().does(DIS, 'withdrawAssessmentRequest', named(from, made));
    expect(await attempt(IDENTIFYING, 'answerAssessmentRequest', answer(from, request))).toBe(
      'REQUEST_WITHDRAWN',
    );
    expect(await attempt(IDENTIFYING, 'receiveAssessmentWithdrawal', named(from, request))).toBe(
      'AssessmentRequest',
    );
    expect(await shown(into)).toEqual(
      expect.arrayContaining(['ENDED', 'ASSESSMENT_REQUESTED', 'ASSESSMENT_WITHDRAWN']),
    );
  });

  test('may be asked in the case that goes on too, and is then another', async () => {
    const [from, into] = [await hers(), await hers()];
    await asks(from);
    const request = await lists(from);
    await merge(from, into);
    await asks(into);
    await lists(into);
    await stage().does(IDENTIFYING, 'answerAssessmentRequest', answer(from, request));
    expect((await shown(into)).filter((state) => /RUNNING|ENDED/.test(state)).sort()).toEqual([
      'ENDED',
      'RUNNING',
    ]);
  });

  test('waits while the case that goes on is closed', async () => {
    const [from, into] = [await hers(), await hers()];
    await asks(from);
    const request = await lists(from);
    await merge(from, into);
    await close(into);
    const closed = 'The case is closed. Reopen it, then go on.';
    expect(await attempt(IDENTIFYING, 'answerAssessmentRequest', answer(from, request))).toBe(closed);
    expect(await attempt(IDENTIFYING, 'receiveAssessmentRequest', received(from))).toBe(closed);
  });
});

test('once the case that goes on is closed neither is gone on with', async () => {
  const [from, into] = [await hers(), await hers()];
  const [interview, measure] = [await offered(from), await planned(from)];
  await merge(from, into);
  await close(into);
  const closed = 'The case is closed. Reopen it, then go on.';
  const held = { ...next(from, 'interviewId', interview), state: 'HELD' };
  expect(await attempt(IDENTIFYING, 'recordScreeningInterview', held)).toBe(closed);
  expect(await attempt(CMM, 'deliverSupport', next(from, 'measureId', measure))).toBe(closed);
  const note = { caseId: from, measureId: measure.id, text: 'An invented note' };
  expect(await attempt(CMM, 'writeSupportNote', note)).toBe(closed);
});
