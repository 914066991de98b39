import { CMM, COORDINATING, caseWithStay, IDENTIFYING, next } from '../../repeats/stage.ts';
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
