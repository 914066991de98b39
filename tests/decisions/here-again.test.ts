import { mutationText } from '../harness/mutation-text.ts';
import { overDays } from '../repeats/over-days.ts';
import {
  asDis,
  CMM,
  COORDINATING,
  DIS,
  IDENTIFYING,
  identified,
  newName,
  next,
  POLICE,
  RETURNS,
} from '../repeats/stage.ts';
import { ago } from './on-file.ts';

/** Who left and came back: what was decided, given or offered before is of her stay of then, in whichever of her cases. */

const { days, graph, stage } = overDays();

/** What comes of it: what is made, or why it is refused. */
async function attempt(as: string, mutation: string, input: object): Promise<string> {
  const [who = '', purpose = ''] = as.split(' ');
  const { data, errors } = await graph.ask(who, {
    query: mutationText(mutation),
    variables: { input },
    purpose,
  });
  return data?.done?.reason ?? data?.done?.__typename ?? errors[0]?.extensions.code;
}

/** To the file of a case, if it is not yet. */
const admit = (caseId: string) =>
  attempt(DIS, 'admitToImmigrationFile', {
    caseId,
    authority: 'RETURN_AGENCY',
    purposes: ['RETURN'],
    basis: 'Returns whom DIS has identified',
  });

/** She leaves today, by a return that is still to be completed. */
async function leaves(caseId: string) {
  await admit(caseId);
  let at = next(caseId, 'returnId', await stage.does(RETURNS, 'offerReturn', { caseId }));
  const plan = {
    departureOn: ago(-days.passed),
    destination: 'COUNTRY_OF_ORIGIN',
    destinationCountry: 'UG',
    components: ['RECEPTION'],
  };
  for (const [step, given] of [
    ['acceptReturn', {}],
    ['planReturn', plan],
    ['recordDeparture', {}],
  ] as const)
    at = next(caseId, 'returnId', await stage.does(RETURNS, step, { ...at, ...given }));
  return at;
}

const grants = (caseId: string) => attempt(DIS, 'grantReflectionPeriod', { caseId });
const offers = (caseId: string) => attempt(DIS, 'offerReflectionPeriod', { caseId });
const identifies = (caseId: string) => stage.does(DIS, 'decideIdentificationAsDis', asDis(caseId));
const cmmIdentifies = (caseId: string) =>
  stage.does(IDENTIFYING, 'decideIdentification', {
    caseId,
    outcome: 'IDENTIFIED',
    forms: ['FORCED_LABOUR'],
  });
const merges = (caseId: string, intoCaseId: string) =>
  stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });

/** Identified and given a period; she left ten days later. Settled: DIS ended the period, and her return was completed. */
async function leftLongAgo({ settled = false } = {}): Promise<string> {
  const caseId = await identified(stage);
  const { id: periodId } = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  days.passed += 10;
  const at = await leaves(caseId);
  if (settled) {
    const ending = { caseId, periodId, expectedVersion: 1, ground: 'DEPARTED' };
    await stage.does(DIS, 'endReflectionPeriod', ending);
    const arrived = next(caseId, 'returnId', await stage.does(RETURNS, 'recordArrival', at));
    await stage.does(RETURNS, 'completeReturn', arrived);
  }
  days.passed += 400;
  return caseId;
}

const FILE = `query ($id: ID!) { immigrationFile(caseId: $id) {
  departureDeadlines { id version state } reflectionPeriods { id version state }
} }`;
const CASE = `query ($id: ID!) { case(id: $id) {
  stage { stage unseen } findings { rule { id } outcome reason } clocks { kind state }
} }`;

async function told(id: string) {
  const { case: read } = await stage.reads('auditor AUDIT', CASE, { id });
  const finding = (rule: string) =>
    read.findings.find((one: { rule: { id: string } }) => one.rule.id === rule);
  return {
    stage: read.stage.stage,
    finding: (rule: string) => `${finding(rule).outcome} ${finding(rule).reason ?? ''}`.trim(),
    clocks: read.clocks.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`),
  };
}

describe('a period that was given after she came back', () => {
  test.each([true, false])(
    'is neither ended nor kept short for a departure of before, of which a merge told (%s)',
    async (settled) => {
      const before = await leftLongAgo({ settled });
      const caseId = await identified(stage);
      const { id: periodId } = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
      days.passed += 1;
      await merges(before, caseId);
      const { immigrationFile } = await stage.reads(DIS, FILE, { id: caseId });
      const [deadline] = immigrationFile.departureDeadlines;
      const ofDeadline = next(caseId, 'deadlineId', deadline);
      expect(await attempt(DIS, 'endDepartureDeadline', ofDeadline)).toBe('DEPARTED_BEFORE');
      const on = { caseId, periodId, expectedVersion: 1 };
      expect(await attempt(DIS, 'endReflectionPeriod', { ...on, ground: 'DEPARTED' })).toBe(
        'DEPARTED_BEFORE',
      );
      const longer = {
        ...on,
        ground: 'SPECIAL_REASONS',
        reasonsStated: true,
        until: ago(-(days.passed + 119)),
      };
      expect(await attempt(DIS, 'extendReflectionPeriod', longer)).toBe('ReflectionPeriod');
      const { stage: at, finding, clocks } = await told(caseId);
      expect(at).toBe('REFLECTION');
      expect(clocks).toContain('REFLECTION_PERIOD RUNNING');
      for (const rule of ['RETURN_ELIGIBLE', 'REFLECTION_GRANT', 'REFLECTION_TOTAL'])
        expect([rule, finding(rule)]).toEqual([rule, 'MET']);
    },
  );

  test('ends where she left again', async () => {
    const caseId = await leftLongAgo();
    await identifies(caseId);
    const { id: periodId } = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    days.passed += 5;
    await leaves(caseId);
    expect((await told(caseId)).stage).toBe('RETURNED');
    const ending = { caseId, periodId, expectedVersion: 1, ground: 'DEPARTED' };
    expect(await attempt(DIS, 'endReflectionPeriod', ending)).toBe('ReflectionPeriod');
  });
});

describe('whoever came back', () => {
  test('and is needed by the police since did not leave in proceedings before', async () => {
    const caseId = await leftLongAgo();
    await identifies(caseId);
    const opened = { caseId, policeNumber: newName('0100'), unit: 'NSK' };
    const { links } = await stage.does(POLICE, 'openInvestigation', opened, 'links { id version }');
    await stage.does(POLICE, 'setPresenceRequired', { ...next(caseId, 'linkId', links[0]), required: true });
    expect((await told(caseId)).finding('RETURN_AFTER_PROCEEDINGS')).toBe('NOT_APPLICABLE');
    days.passed += 1;
    await leaves(caseId);
    expect((await told(caseId)).finding('RETURN_AFTER_PROCEEDINGS')).toBe('CONCERN STILL_REQUIRED');
  });

  test('is offered and granted a period on a new identification, and one for each', async () => {
    const caseId = await leftLongAgo();
    expect(await grants(caseId)).toBe('DEPARTED');
    await identifies(caseId);
    expect(await offers(caseId)).toBe('ReflectionOffer');
    expect(await offers(caseId)).toBe('ALREADY_OFFERED');
    expect(await grants(caseId)).toBe('ReflectionPeriod');
    days.passed += 31;
    await identifies(caseId);
    expect(await grants(caseId)).toBe('ALREADY_GRANTED');
    expect((await told(caseId)).finding('REFLECTION_GRANT')).toBe('MET');
  });

  test('was not here again on the day on which she left, and may be on the day after', async () => {
    const caseId = await identified(stage);
    await stage.does(DIS, 'offerReflectionPeriod', { caseId });
    days.passed = 10;
    await leaves(caseId);
    await identifies(caseId);
    expect(await grants(caseId)).toBe('DEPARTED');
    days.passed = 11;
    expect(await offers(caseId)).toBe('DEPARTED');
    await identifies(caseId);
    expect(await offers(caseId)).toBe('ReflectionOffer');
  });

  test('is so in a new case, into which the old one is merged', async () => {
    const before = await leftLongAgo({ settled: true });
    const caseId = await identified(stage);
    await merges(before, caseId);
    expect(await offers(caseId)).toBe('ReflectionOffer');
    expect(await grants(caseId)).toBe('ReflectionPeriod');
  });

  test('and in the old one, into which the new one is merged, once it is decided there', async () => {
    const caseId = await leftLongAgo();
    await merges(await identified(stage), caseId);
    expect((await told(caseId)).stage).toBe('IDENTIFIED');
    expect(await grants(caseId)).toBe('DEPARTED');
    await identifies(caseId);
    expect(await grants(caseId)).toBe('ReflectionPeriod');
  });

  test('and in a case that was closed with her return', async () => {
    const caseId = await leftLongAgo();
    await stage.does(COORDINATING, 'closeCase', { caseId, expectedVersion: 1, reason: 'RETURNED' });
    await stage.does(COORDINATING, 'reopenCase', { caseId, expectedVersion: 2 });
    await identifies(caseId);
    expect(await grants(caseId)).toBe('ReflectionPeriod');
  });

  test('is granted no recovery period before that either, though she never had one', async () => {
    const caseId = await identified(stage, 'LAWFUL');
    days.passed += 10;
    await leaves(caseId);
    expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('DEPARTED');
    days.passed += 400;
    expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('DEPARTED');
    await cmmIdentifies(caseId);
    expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('RecoveryPeriod');
    expect((await told(caseId)).finding('RECOVERY_PERIOD')).toBe('MET');
  });

  test('is granted a recovery period likewise', async () => {
    const caseId = await identified(stage, 'LAWFUL');
    const recovers = () => attempt(CMM, 'grantRecoveryPeriod', { caseId });
    const again = () => cmmIdentifies(caseId);
    expect(await recovers()).toBe('RecoveryPeriod');
    days.passed = 40;
    await again();
    expect(await recovers()).toBe('ALREADY_GRANTED');
    await leaves(caseId);
    await stage.does(COORDINATING, 'closeCase', { caseId, expectedVersion: 1, reason: 'RETURNED' });
    days.passed = 400;
    await stage.does(COORDINATING, 'reopenCase', { caseId, expectedVersion: 2 });
    expect(await recovers()).toBe('DEPARTED');
    await again();
    expect(await recovers()).toBe('RecoveryPeriod');
    expect((await told(caseId)).stage).toBe('RECOVERY');
    expect((await told(caseId)).finding('RECOVERY_PERIOD')).toBe('MET');
  });

  describe('before the end of the recovery period that she left', () => {
    const RECOVERY = `query ($id: ID!) { case(id: $id) {
      recoveryEndsOn recoveryPeriods { startsOn endedOn endGround }
    } }`;
    const recovery = async (id: string) => (await stage.reads('auditor AUDIT', RECOVERY, { id })).case;
    const atDis = async (id: string) =>
      (await stage.reads(DIS, 'query ($id: ID!) { case(id: $id) { recoveryEndsOn } }', { id })).case;
    /** The day, as the clock was moved. */
    const day = (passed: number) => ago(-passed);
    /** She left after five days, and five days later is back. */
    async function left() {
      const caseId = await identified(stage, 'LAWFUL');
      const period = await stage.does(CMM, 'grantRecoveryPeriod', { caseId });
      days.passed = 5;
      await leaves(caseId);
      days.passed = 10;
      return { caseId, on: next(caseId, 'recoveryPeriodId', period) };
    }
    const ended = { startsOn: day(0), endedOn: day(5), endGround: 'DEPARTED' };

    test('is granted another once identified anew, and the end of the old one goes on record with it', async () => {
      const { caseId } = await left();
      expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('DEPARTED');
      expect((await told(caseId)).clocks).toContain('RECOVERY_PERIOD ENDED');
      await cmmIdentifies(caseId);
      expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('RecoveryPeriod');
      expect(await recovery(caseId)).toEqual({
        recoveryEndsOn: day(40),
        recoveryPeriods: [ended, { startsOn: day(10), endedOn: null, endGround: null }],
      });
      const { stage: at, finding, clocks } = await told(caseId);
      expect([at, finding('RECOVERY_PERIOD')]).toEqual(['RECOVERY', 'MET']);
      expect(clocks.filter((clock: string) => clock.startsWith('RECOVERY_PERIOD'))).toEqual([
        'RECOVERY_PERIOD ENDED',
        'RECOVERY_PERIOD RUNNING',
      ]);
      expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('PERIOD_RUNNING');
    });

    test('likewise in a new case, into which the old one is merged', async () => {
      const { caseId: before } = await left();
      const caseId = await identified(stage, 'LAWFUL');
      await merges(before, caseId);
      expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('RecoveryPeriod');
      expect((await recovery(before)).recoveryPeriods).toEqual([ended]);
      expect((await told(caseId)).finding('RECOVERY_PERIOD')).toBe('MET');
    });

    test('may have its end put on record, which says until when to whoever postpones by it', async () => {
      const { caseId, on } = await left();
      const longer = { ...on, ground: 'SPECIAL_REASONS', reasonsStated: true };
      expect(await attempt(CMM, 'extendRecoveryPeriod', longer)).toBe('DEPARTED');
      expect(await atDis(caseId)).toEqual({ recoveryEndsOn: day(30) });
      await cmmIdentifies(caseId);
      const leaving = { ...on, ground: 'DEPARTED' };
      expect(await attempt(CMM, 'endRecoveryPeriod', leaving)).toBe('RecoveryPeriod');
      expect((await recovery(caseId)).recoveryPeriods).toEqual([ended]);
      expect(await atDis(caseId)).toEqual({ recoveryEndsOn: day(5) });
      expect((await told(caseId)).finding('RECOVERY_PERIOD')).not.toMatch('BREACH');
      const again = { ...leaving, expectedVersion: 2 };
      expect(await attempt(CMM, 'endRecoveryPeriod', again)).toBe('PERIOD_OVER');
      expect(await attempt(CMM, 'grantRecoveryPeriod', { caseId })).toBe('RecoveryPeriod');
      expect(await atDis(caseId)).toEqual({ recoveryEndsOn: day(40) });
    });
  });
});

test('of a permit given to her abroad the deadline ends once it is over, unless something shows her here', async () => {
  for (const cameBack of [false, true]) {
    days.passed = 0;
    const caseId = await leftLongAgo({ settled: true });
    const sought = { caseId, kind: 'PROTECTION' };
    const application = await stage.does(DIS, 'applyForResidencePermit', sought);
    const granted = { ...next(caseId, 'applicationId', application), outcome: 'GRANTED' };
    await stage.does(DIS, 'decidePermitApplication', { ...granted, until: ago(-(days.passed + 30)) });
    const ends = async () => {
      const { departureDeadlines } = (await stage.reads(DIS, FILE, { id: caseId })).immigrationFile;
      const standing = departureDeadlines.find(({ state }: { state: string }) => state !== 'DEPARTED');
      return attempt(DIS, 'endDepartureDeadline', next(caseId, 'deadlineId', standing));
    };
    days.passed += 30;
    expect(await ends()).toBe('DEPARTED_BEFORE');
    if (cameBack) await cmmIdentifies(caseId);
    days.passed += 1;
    expect(await ends()).toBe(cameBack ? 'DEPARTED_BEFORE' : 'DepartureDeadline');
    expect((await told(caseId)).clocks).toContain(cameBack ? 'DEPARTURE OVERDUE' : 'DEPARTURE ENDED');
  }
});

test('the stage follows her, and a new return is offered though the old one was never completed', async () => {
  const caseId = await leftLongAgo();
  expect((await told(caseId)).stage).toBe('RETURNED');
  expect(await attempt(RETURNS, 'offerReturn', { caseId })).toBe('UNDER_WAY');
  await identifies(caseId);
  expect((await told(caseId)).stage).toBe('IDENTIFIED');
  await grants(caseId);
  expect((await told(caseId)).stage).toBe('REFLECTION');
  const offered = await stage.does(RETURNS, 'offerReturn', { caseId });
  expect(await attempt(RETURNS, 'offerReturn', { caseId })).toBe('UNDER_WAY');
  await stage.does(RETURNS, 'acceptReturn', next(caseId, 'returnId', offered));
  const { stage: at, finding } = await told(caseId);
  expect(at).toBe('RETURN_PREPARED');
  expect(finding('RETURN_ELIGIBLE')).toBe('MET');
});

describe('the old case, with a return that was never completed, ends in a new one', () => {
  const tries = async (daysBetween: number, silent = false) => {
    const before = await identified(stage);
    await leaves(before);
    days.passed += daysBetween;
    const caseId = await identified(stage);
    if (silent) await graph.rooms.nec.stop();
    return attempt(COORDINATING, 'mergeCases', { caseId: before, expectedVersion: 1, intoCaseId: caseId });
  };

  test('in which she is identified since she left', async () => {
    expect(await tries(1)).toBe('Case');
  });

  test('and not where she may not be back', async () => {
    expect(await tries(0)).toBe('CONFLICT');
  });

  test('nor while the courts, who may have identified her since, are silent', async () => {
    expect(await tries(0, true)).toBe('FactUnavailable');
  });
});
