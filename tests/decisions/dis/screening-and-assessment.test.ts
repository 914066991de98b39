import { randomUUID } from 'node:crypto';
import { ago, party } from '../on-file.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { stayFiles } from './stay-files.ts';

/** Indicators that a screening found, and the assessment that CMM is asked for. */

const { db, decide, dis, onFile } = stayFiles();
const today = ago(0);

describe('screening and assessment', () => {
  const identify = (caseId: string, outcome: string, more = {}) => ({
    caseId,
    outcome,
    gender: 'FEMALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
    ...more,
  });
  async function screened(indicatorsFound: boolean) {
    const caseId = await onFile();
    const { outcome } = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(4) });
    const input = { caseId, applicationId: outcome.id, screenedOn: ago(1), indicatorsFound };
    return { caseId, input, screening: await decide('recordAsylumScreening', input) };
  }

  test('indicators: CMM is asked before she is turned down, and hears of it', async () => {
    const { caseId, screening } = await screened(true);
    expect(screening.outcome).toMatchObject({ screenedOn: ago(1), indicatorsFound: true });
    const before = await allOn(dis(), caseId);
    const tooEarly = await decide('decideIdentificationAsDis', identify(caseId, 'NOT_IDENTIFIED'));
    expect(tooEarly.outcome).toMatchObject({
      reason: 'NOT_REQUESTED',
      rule: { id: 'ASYLUM_SCREENING_REQUEST' },
    });
    expect(tooEarly.entries).toEqual(['REFUSE ASYLUM_SCREENING_REQUEST']);
    expect(await allOn(dis(), caseId)).toEqual(before);

    const request = { caseId, screeningId: screening.outcome.id, answerBy: ago(-14) };
    const asked = await decide('requestAssessment', request);
    expect(asked.outcome).toMatchObject({ requestedOn: today, answerBy: ago(-14) });
    expect(await noticesOn(dis(), caseId)).toContain('CMM ASSESSMENT_REQUESTED');
    expect(inShort(await decide('requestAssessment', request))).toBe('Refused ALREADY_REQUESTED');
    const decided = await decide('decideIdentificationAsDis', identify(caseId, 'NOT_IDENTIFIED'));
    expect(decided.outcome).toMatchObject({ outcome: 'NOT_IDENTIFIED', authority: 'DIS' });
  });

  test('no indicators are no reason to ask on that screening; another body does not ask', async () => {
    const { caseId, input, screening } = await screened(false);
    const onNothing = await decide('requestAssessment', { caseId, screeningId: screening.outcome.id });
    expect([inShort(onNothing), onNothing.argument]).toEqual(['BAD_USER_INPUT', 'input.screeningId']);
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    const byPolice = await decide('requestAssessment', { caseId }, { who: 'nec-investigator' });
    expect(inShort(byPolice)).toBe('Refused NOT_A_REQUESTER');
    for (const screenedOn of [ago(5), ago(-1)]) {
      const bad = await decide('recordAsylumScreening', { ...input, screenedOn });
      expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.screenedOn']);
    }
    const late = await decide('requestAssessment', { caseId, answerBy: ago(1) });
    expect([inShort(late), late.argument]).toEqual(['BAD_USER_INPUT', 'input.answerBy']);
  });

  async function requested() {
    const { caseId, screening } = await screened(true);
    const { outcome } = await decide('requestAssessment', { caseId, screeningId: screening.outcome.id });
    return { caseId, requestId: outcome.id, expectedVersion: 1 };
  }
  const atCmm = (caseId: string, column: string) =>
    db('cmm').query(
      `INSERT INTO assessment_request (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         requested_by, requested_on, due_on${column ? `, ${column}` : ''})
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'CMM', '{}', 'DIS', $2, $2
         ${column === 'withdrawn_on' ? ', $2' : ''}${column === 'answered_on, assessment' ? `, $2, 'NO_INDICATORS'` : ''})`,
      [caseId, today],
    );

  test('what nobody has answered is withdrawn, CMM is told, and may be asked anew', async () => {
    const withdraw = await requested();
    const { caseId } = withdraw;
    // on CMM's list already
    await atCmm(caseId, '');
    const idempotencyKey = randomUUID();
    const came = await decide('withdrawAssessmentRequest', withdraw, { idempotencyKey });
    expect(came.outcome).toMatchObject({ version: 2, requestedOn: today, withdrawnOn: today });
    expect(came.entries).toEqual(['UPDATE DONE']);
    expect(await noticesOn(dis(), caseId)).toContain('CMM ASSESSMENT_WITHDRAWN');
    const again = await decide('withdrawAssessmentRequest', withdraw, { idempotencyKey });
    expect([again.outcome, again.entries]).toEqual([came.outcome, ['READ REPEATED']]);

    const before = await allOn(dis(), caseId);
    const stale = await decide('withdrawAssessmentRequest', withdraw);
    expect([inShort(stale), stale.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
    const twice = await decide('withdrawAssessmentRequest', { ...withdraw, expectedVersion: 2 });
    expect([inShort(twice), twice.entries]).toEqual([
      'Refused REQUEST_WITHDRAWN',
      ['REFUSE ASYLUM_SCREENING_REQUEST'],
    ]);
    // nobody is asked any more, so she is not turned down
    const no = await decide('decideIdentificationAsDis', identify(caseId, 'NOT_IDENTIFIED'));
    expect(inShort(no)).toBe('Refused NOT_REQUESTED');
    expect(await allOn(dis(), caseId)).toEqual(before);
    expect(inShort(await decide('requestAssessment', { caseId }))).toBe('DisAssessmentRequest');
  });

  test('what CMM has answered is withdrawn no more, nor by another body', async () => {
    const withdraw = await requested();
    const { caseId } = withdraw;
    await party(dis(), caseId, 'SIRI', ['IDENTIFICATION', 'IMMIGRATION']);
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    const before = await allOn(dis(), caseId);
    const bySiri = await decide('withdrawAssessmentRequest', withdraw, { who: 'siri-officer' });
    expect(inShort(bySiri)).toBe('Refused NOT_THE_REQUESTER');
    const byPolice = await decide('withdrawAssessmentRequest', withdraw, { who: 'nec-investigator' });
    expect(inShort(byPolice)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const foreign = await decide('withdrawAssessmentRequest', { ...withdraw, requestId: randomUUID() });
    expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const bad = await decide('withdrawAssessmentRequest', { ...withdraw, requestId: 'none' });
    expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.requestId']);
    await atCmm(caseId, 'answered_on, assessment');
    const late = await decide('withdrawAssessmentRequest', withdraw);
    expect([inShort(late), late.entries]).toEqual([
      'Refused ALREADY_ANSWERED',
      ['REFUSE ASYLUM_SCREENING_REQUEST'],
    ]);
    expect(await allOn(dis(), caseId)).toEqual(before);
  });

  test('what CMM has answered may be asked again', async () => {
    const { caseId } = await screened(true);
    await decide('requestAssessment', { caseId });
    await db('cmm').query(
      `INSERT INTO assessment_request (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         requested_by, requested_on, due_on, answered_on, assessment)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'CMM', '{}', 'DIS', $2, $2, $2, 'NO_INDICATORS')`,
      [caseId, today],
    );
    const { outcome: second } = await decide('requestAssessment', { caseId });
    // the answer of the same day is to the first one
    expect(inShort(await decide('requestAssessment', { caseId }))).toBe('Refused ALREADY_REQUESTED');
    const withdraw = { caseId, requestId: second.id, expectedVersion: 1 };
    const withdrawn = await decide('withdrawAssessmentRequest', withdraw);
    expect(withdrawn.outcome).toMatchObject({ version: 2, withdrawnOn: today });
  });
});
