import { addDays } from '../../shared/day.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { overDays } from '../repeats/over-days.ts';
import {
  asParty,
  CMM,
  COORDINATING,
  caseOf,
  caseWithStay,
  DIS,
  IDENTIFYING,
  identified,
  next,
} from '../repeats/stage.ts';
import { ago } from './on-file.ts';

/** A permit that holds in a case that was merged, and asylum sought there, are hers where a reflection period is decided on; and the other way round, where a permit is revoked. */

const { days, graph, stage } = overDays();

async function attempt(mutation: string, input: object): Promise<string> {
  const query = mutationText(mutation);
  const asked = { query, variables: { input }, purpose: 'IMMIGRATION' as const };
  const { data, errors } = await graph.ask('dis-caseworker', asked);
  return data?.done?.reason ?? data?.done?.__typename ?? errors[0]?.message;
}

const merge = (caseId: string, intoCaseId: string) =>
  stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });

async function finding(id: string, rule: string): Promise<string> {
  const query = 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome } } }';
  const { case: read } = await stage.reads('auditor AUDIT', query, { id });
  return read.findings.find((one: { rule: { id: string } }) => one.rule.id === rule).outcome;
}

/** A case in which she stays by a permit. While she is not identified in it, it ends in one in which she is. */
async function permitted(on?: string, until = ago(-200)) {
  const caseId = on ?? (await caseWithStay(stage));
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', {
    caseId,
    kind: 'PROTECTION',
  });
  const granted = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until };
  const { permit } = await stage.does(DIS, 'decidePermitApplication', granted, 'permit { id version }');
  return { caseId, on: next(caseId, 'permitId', permit) };
}

describe('while a permit holds in the case that was merged', () => {
  const LAWFUL = 'STAY_NOT_WITHOUT_LAWFUL';

  test('no period is offered or granted, and one is once it is revoked', async () => {
    const { caseId: other, on } = await permitted();
    const caseId = await identified(stage);
    await merge(other, caseId);
    expect(await attempt('offerReflectionPeriod', { caseId })).toBe(LAWFUL);
    expect(await attempt('grantReflectionPeriod', { caseId })).toBe(LAWFUL);
    const revoked = { ...on, needCeased: true, leaveBy: ago(-30) };
    expect(await attempt('revokeResidencePermit', revoked)).toBe('ResidencePermit');
    expect(await attempt('grantReflectionPeriod', { caseId })).toBe('ReflectionPeriod');
    expect(await finding(caseId, 'REFLECTION_GRANT')).toBe('MET');
  });

  test('none is extended, and what was decided before the merge is not held against it', async () => {
    const { caseId: other } = await permitted();
    const caseId = await identified(stage);
    const period = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    await merge(other, caseId);
    const longer = {
      ...next(caseId, 'periodId', period),
      ground: 'SPECIAL_REASONS',
      reasonsStated: true,
      until: ago(-60),
    };
    expect(await attempt('extendReflectionPeriod', longer)).toBe(LAWFUL);
    expect(await finding(caseId, 'REFLECTION_GRANT')).toBe('MET');
  });
});

async function overdue(): Promise<readonly string[]> {
  const query = '{ departureDeadlines(filter: { overdue: true }, first: 100) { nodes { case { id } } } }';
  const { nodes } = (await stage.reads(DIS, query, {})).departureDeadlines;
  return nodes.map((one: { case: { id: string } }) => one.case.id);
}

async function deadlineOf(caseId: string) {
  const query =
    'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { departureDeadlines { id version state leaveBy setAsideBy } } }';
  return (await stage.reads(DIS, query, { caseId })).immigrationFile.departureDeadlines[0];
}

test('while she seeks asylum in the case that was merged, a period is granted as to an asylum-seeker', async () => {
  const other = await caseWithStay(stage);
  const lodged = await stage.does(DIS, 'lodgeAsylumApplication', { caseId: other });
  const caseId = await caseOf(stage);
  const said = { caseId, outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] };
  await stage.does(IDENTIFYING, 'decideIdentification', said);
  const admitted = { caseId, authority: 'RETURN_AGENCY', purposes: ['RETURN'], basis: 'Takes part' };
  await stage.does(DIS, 'admitToImmigrationFile', admitted);
  expect(await attempt('grantReflectionPeriod', { caseId })).toMatch(/^STAY_/);
  await merge(other, caseId);
  expect(await attempt('grantReflectionPeriod', { caseId })).toBe('ReflectionPeriod');
  expect(await finding(caseId, 'REFLECTION_GRANT')).toBe('MET');
  expect(await deadlineOf(caseId)).toMatchObject({ state: 'SET_ASIDE', setAsideBy: 'ASYLUM_APPLICATION' });
  days.passed = 31;
  expect(await overdue()).not.toContain(caseId);
  await stage.does(DIS, 'decideAsylum', { ...next(other, 'applicationId', lodged), outcome: 'REFUSED' });
  await stage.does(DIS, 'recordResidenceStatus', { caseId, basis: 'NO_LAWFUL_STAY', validFrom: ago(-31) });
  expect(await deadlineOf(caseId)).toMatchObject({ state: 'RUNNING', leaveBy: ago(-31) });
});

describe('while she seeks asylum in the case that was merged after the period was granted', () => {
  async function merged() {
    const caseId = await identified(stage);
    const period = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    const other = await caseWithStay(stage);
    const lodged = await stage.does(DIS, 'lodgeAsylumApplication', { caseId: other });
    await merge(other, caseId);
    return { caseId, period, application: next(other, 'applicationId', lodged) };
  }

  test('the deadline is set aside by that', async () => {
    const { caseId } = await merged();
    const on = { ...next(caseId, 'deadlineId', await deadlineOf(caseId)), by: 'ASYLUM_APPLICATION' };
    expect(await attempt('setAsideDepartureDeadline', on)).toBe('DepartureDeadline');
    days.passed = 31;
    expect(await overdue()).not.toContain(caseId);
  });

  test('and stands again once none is granted there, in the case that goes on too', async () => {
    const { caseId, application } = await merged();
    const on = { ...next(caseId, 'deadlineId', await deadlineOf(caseId)), by: 'ASYLUM_APPLICATION' };
    await stage.does(DIS, 'setAsideDepartureDeadline', on);
    days.passed = 40;
    expect(await overdue()).not.toContain(caseId);
    await stage.does(DIS, 'decideAsylum', { ...application, outcome: 'REFUSED' });
    expect(await deadlineOf(caseId)).toMatchObject({ state: 'RUNNING', setAsideBy: null });
    days.passed = 41;
    expect(await overdue()).toContain(caseId);
  });

  test('and beside it that of the case that was merged does not stand again', async () => {
    const [caseId, other] = [await identified(stage), await identified(stage)];
    for (const each of [caseId, other]) await stage.does(DIS, 'grantReflectionPeriod', { caseId: each });
    const lodged = await stage.does(DIS, 'lodgeAsylumApplication', { caseId: other });
    await merge(caseId, other);
    const on = { ...next(caseId, 'deadlineId', await deadlineOf(caseId)), by: 'ASYLUM_APPLICATION' };
    await stage.does(DIS, 'setAsideDepartureDeadline', on);
    await stage.does(DIS, 'decideAsylum', { ...next(other, 'applicationId', lodged), outcome: 'REFUSED' });
    expect(await deadlineOf(other)).toMatchObject({ state: 'RUNNING' });
    expect(await deadlineOf(caseId)).toMatchObject({ state: 'SET_ASIDE' });
  });

  test('so it is where the period is extended', async () => {
    const { caseId, period } = await merged();
    const why = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-60) };
    await stage.does(DIS, 'extendReflectionPeriod', { ...next(caseId, 'periodId', period), ...why });
    expect(await deadlineOf(caseId)).toMatchObject({ state: 'SET_ASIDE', leaveBy: ago(-60) });
  });
});

describe('a deadline beside a lawful stay in another of her cases', () => {
  const setsAside = async (caseId: string, by = 'RESIDENCE_PERMIT') =>
    attempt('setAsideDepartureDeadline', {
      ...next(caseId, 'deadlineId', await deadlineOf(caseId)),
      by,
    });
  async function withDeadline() {
    const caseId = await identified(stage);
    await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    return caseId;
  }
  async function withAsylum() {
    const caseId = await identified(stage);
    const lodged = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
    await stage.does(DIS, 'decideAsylum', { ...next(caseId, 'applicationId', lodged), outcome: 'GRANTED' });
    return caseId;
  }

  test('is set aside by asylum granted in the case that goes on', async () => {
    const [caseId, asylum] = [await withDeadline(), await withAsylum()];
    expect(await setsAside(caseId)).toBe('NOTHING_IN_ITS_PLACE');
    await merge(caseId, asylum);
    expect(await setsAside(caseId)).toBe('DepartureDeadline');
    days.passed = 31;
    expect(await overdue()).not.toContain(caseId);
  });

  test('and by one without an end in a case that was merged', async () => {
    const [caseId, lawful] = [await withDeadline(), await caseWithStay(stage, 'LAWFUL')];
    await merge(lawful, caseId);
    expect(await setsAside(caseId)).toBe('DepartureDeadline');
  });

  test('is postponed to its last day where it has one', async () => {
    const [caseId, other] = [await withDeadline(), await caseWithStay(stage)];
    const lawful = { basis: 'LAWFUL', validFrom: ago(0), validTo: ago(-90) };
    await stage.does(DIS, 'recordResidenceStatus', { caseId: other, ...lawful });
    await merge(other, caseId);
    expect(await setsAside(caseId)).toBe('NOTHING_IN_ITS_PLACE');
    const on = next(caseId, 'deadlineId', await deadlineOf(caseId));
    expect(await attempt('postponeDepartureDeadline', on)).toBe('DepartureDeadline');
    expect(await deadlineOf(caseId)).toMatchObject({ state: 'RUNNING', leaveBy: ago(-90) });
  });

  test('is not set aside by the permit that set it', async () => {
    const { caseId } = await permitted(undefined, ago(-10));
    expect(await setsAside(caseId)).toBe('NOTHING_IN_ITS_PLACE');
    days.passed = 11;
    expect(await overdue()).toContain(caseId);
  });
});

describe('the day to leave by that a revocation names', () => {
  const revoked = (on: object, leaveBy: string) =>
    attempt('revokeResidencePermit', { ...on, needCeased: true, leaveBy });

  test('lies in no period of the case that goes on, where the permit is one of a merged case', async () => {
    const { caseId: other, on } = await permitted();
    const caseId = await identified(stage);
    const { endsOn } = await stage.does(DIS, 'grantReflectionPeriod', { caseId }, 'endsOn');
    await merge(other, caseId);
    expect(await revoked(on, addDays(endsOn, -1))).toBe('PERIOD_RUNNING');
    expect(await revoked(on, endsOn)).toBe('ResidencePermit');
  });

  test('lies in no recovery period of the case that goes on either, and may lie as late as that ends', async () => {
    const { caseId: other, on } = await permitted(undefined, ago(-10));
    const caseId = await identified(stage, 'LAWFUL');
    const { endsOn } = await stage.does(CMM, 'grantRecoveryPeriod', { caseId }, 'endsOn');
    await merge(other, caseId);
    expect(await revoked(on, addDays(endsOn, -1))).toBe('PERIOD_RUNNING');
    expect(await revoked(on, endsOn)).toBe('ResidencePermit');
  });

  test('nor of a case that was merged into it, and may lie as late as that one ends', async () => {
    const other = await identified(stage);
    const { endsOn } = await stage.does(DIS, 'grantReflectionPeriod', { caseId: other }, 'endsOn');
    const { caseId, on } = await permitted(await identified(stage), addDays(endsOn, -10));
    await merge(other, caseId);
    expect(await revoked(on, addDays(endsOn, -1))).toBe('PERIOD_RUNNING');
    expect(await revoked(on, addDays(endsOn, 1))).toMatch(/input\.leaveBy/);
    expect(await revoked(on, endsOn)).toBe('ResidencePermit');
  });

  test('is named by nobody to whom CMM does not show which cases are hers', async () => {
    const other = await identified(stage);
    const { endsOn } = await stage.does(DIS, 'grantReflectionPeriod', { caseId: other }, 'endsOn');
    const { caseId, on } = await permitted(await identified(stage));
    await merge(other, caseId);
    await stage.does(COORDINATING, 'releaseAuthority', { caseId, authority: 'DIS' });
    for (const leaveBy of [addDays(endsOn, -1), endsOn])
      expect(await revoked(on, leaveBy)).toBe('FactUnavailable');
    await stage.does(COORDINATING, 'involveAuthority', asParty(caseId, 'DIS'));
    expect(await revoked(on, addDays(endsOn, -1))).toBe('PERIOD_RUNNING');
    expect(await revoked(on, endsOn)).toBe('ResidencePermit');
  });
});

describe('asylum in the case that was merged', () => {
  const stayOf = async (caseId: string) => {
    const query = `query ($caseId: ID!) { immigrationFile(caseId: $caseId) {
      residenceStatuses { id version basis validFrom validTo } } }`;
    const { residenceStatuses } = (await stage.reads(DIS, query, { caseId })).immigrationFile;
    return residenceStatuses.at(-1);
  };
  /** What it would be corrected to: no stay at all. */
  const without = async (caseId: string) => {
    const corrected = next(caseId, 'statusId', await stayOf(caseId));
    return { ...corrected, basis: 'NO_LAWFUL_STAY', validFrom: ago(0) };
  };
  const seeks = async (caseId: string) => {
    const applied = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
    return next(caseId, 'applicationId', applied);
  };

  test('that was granted is not taken away by a record in the one that goes on, nor by what is refused there', async () => {
    const other = await caseWithStay(stage);
    const granted = { ...(await seeks(other)), outcome: 'GRANTED' };
    const caseId = await identified(stage);
    const sought = await seeks(caseId);
    await stage.does(DIS, 'decideAsylum', granted);
    await merge(other, caseId);
    expect(await attempt('recordResidenceStatus', await without(caseId))).toBe('ASYLUM_GRANTED');
    expect(await attempt('decideAsylum', { ...sought, outcome: 'REFUSED' })).toBe('AsylumApplication');
    expect(await stayOf(caseId)).toMatchObject({ basis: 'LAWFUL', validFrom: ago(0), validTo: null });
  });

  test('that waits is not taken away; once both are refused she is without lawful stay', async () => {
    const other = await caseWithStay(stage);
    const there = await seeks(other);
    const caseId = await identified(stage);
    const here = await seeks(caseId);
    await merge(other, caseId);
    expect(await attempt('decideAsylum', { ...here, outcome: 'REFUSED' })).toBe('AsylumApplication');
    expect(await attempt('recordResidenceStatus', await without(caseId))).toBe('ASYLUM_PENDING');
    expect(await attempt('decideAsylum', { ...there, outcome: 'REFUSED' })).toBe('AsylumApplication');
    expect(await stayOf(other)).toMatchObject({ basis: 'NO_LAWFUL_STAY' });
  });
});
