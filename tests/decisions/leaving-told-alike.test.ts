import { overDays } from '../repeats/over-days.ts';
import { departed } from '../repeats/returns-acts.ts';
import { DIS, identified, next } from '../repeats/stage.ts';
import { leavingAsTold } from './leaving.ts';
import { ago } from './on-file.ts';

/** By when she is to leave: the record at DIS, the clock and the finding say the same, whatever stood in the deadline's place. */

const { days, stage } = overDays();

const leaving = (caseId: string) => leavingAsTold(stage, caseId);

async function granted(): Promise<string> {
  const caseId = await identified(stage);
  await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  return caseId;
}

describe('asylum that is not granted', () => {
  test.each(['REFUSED', 'WITHDRAWN'])(
    '(%s) leaves her that day, however long the period and its cap are over',
    async (outcome) => {
      for (const decidedAfter of [40, 130]) {
        days.passed = 0;
        const caseId = await granted();
        days.passed = 20;
        const { id: applicationId } = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
        days.passed = decidedAfter;
        expect(await leaving(caseId)).toMatch(/^SET_ASIDE .* NOT_APPLICABLE$/);
        await stage.does(DIS, 'decideAsylum', { caseId, applicationId, expectedVersion: 1, outcome });
        const leaveBy = ago(-decidedAfter);
        expect(await leaving(caseId)).toBe(`RUNNING ${leaveBy} MET`);
        days.passed = decidedAfter + 1;
        expect(await leaving(caseId)).toBe(`OVERDUE ${leaveBy} BREACH`);
      }
    },
  );
});

test('a permit that ends within the period leaves her the period', async () => {
  const caseId = await granted();
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until: ago(-10) };
  await stage.does(DIS, 'decidePermitApplication', decided);
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-30)} MET`);
  days.passed = 15;
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-30)} MET`);
  days.passed = 31;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-30)} BREACH`);
});

test('a permit that outlasts the period sets the day, up to which nobody is to leave', async () => {
  const caseId = await granted();
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until: ago(-50) };
  await stage.does(DIS, 'decidePermitApplication', decided);
  for (const day of [0, 40, 50]) {
    days.passed = day;
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-50)} MET`);
  }
  days.passed = 51;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-50)} BREACH`);
});

test('a lawful stay with a last day puts off the day until then', async () => {
  const caseId = await granted();
  const stay = { caseId, basis: 'LAWFUL', validFrom: ago(0), validTo: ago(-45) };
  await stage.does(DIS, 'recordResidenceStatus', stay);
  for (const day of [0, 45]) {
    days.passed = day;
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-45)} MET`);
  }
  days.passed = 46;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-45)} BREACH`);
});

test('a permit that is revoked leaves her the lawful stay that it outlasted', async () => {
  const caseId = await granted();
  const stay = { caseId, basis: 'LAWFUL', validFrom: ago(1), validTo: ago(-45) };
  await stage.does(DIS, 'recordResidenceStatus', stay);
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until: ago(-90) };
  const { permit } = await stage.does(DIS, 'decidePermitApplication', decided, 'permit { id version }');
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-90)} MET`);
  days.passed = 1;
  const revoked = { ...next(caseId, 'permitId', permit), needCeased: true, leaveBy: ago(-30) };
  await stage.does(DIS, 'revokeResidencePermit', revoked);
  for (const day of [1, 45]) {
    days.passed = day;
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-45)} MET`);
  }
  days.passed = 46;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-45)} BREACH`);
});

test('a permit while asylum is sought sets a day that is set aside, and runs once asylum is refused', async () => {
  const caseId = await granted();
  const { id: asylumId } = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until: ago(-50) };
  await stage.does(DIS, 'decidePermitApplication', decided);
  expect(await leaving(caseId)).toBe(`SET_ASIDE ${ago(-50)} NOT_APPLICABLE`);
  days.passed = 51;
  expect(await leaving(caseId)).toBe(`SET_ASIDE ${ago(-50)} NOT_APPLICABLE`);
  const refused = { caseId, applicationId: asylumId, expectedVersion: 1, outcome: 'REFUSED' };
  await stage.does(DIS, 'decideAsylum', refused);
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-51)} MET`);
});

describe('whoever leaves while asylum that she seeks stands in the place of her deadline', () => {
  const READ_RECORDS = `query ($id: ID!) {
    immigrationFile(caseId: $id) { reflectionPeriods { id version } departureDeadlines { id version state } }
  }`;
  const sought = async () => {
    const caseId = await granted();
    await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
    await departed(stage, caseId);
    const { immigrationFile } = await stage.reads(DIS, READ_RECORDS, { id: caseId });
    return { caseId, ...immigrationFile };
  };

  test('has left: the deadline ends, though it was set aside', async () => {
    const { caseId, departureDeadlines } = await sought();
    await stage.does(DIS, 'endDepartureDeadline', next(caseId, 'deadlineId', departureDeadlines[0]));
    expect(await leaving(caseId)).toMatch(/^DEPARTED .* MET$/);
  });

  test('has left: the period ends, and the deadline with it', async () => {
    const { caseId, reflectionPeriods } = await sought();
    const ending = { ...next(caseId, 'periodId', reflectionPeriods[0]), ground: 'DEPARTED' };
    await stage.does(DIS, 'endReflectionPeriod', ending);
    expect(await leaving(caseId)).toMatch(/^DEPARTED .* MET$/);
  });
});

test('a lawful stay that was recorded, and is over, leaves her the period', async () => {
  const caseId = await granted();
  await stage.does(DIS, 'recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: ago(0) });
  expect(await leaving(caseId)).toMatch(/^SET_ASIDE .* NOT_APPLICABLE$/);
  days.passed = 5;
  await stage.does(DIS, 'recordResidenceStatus', { caseId, basis: 'NO_LAWFUL_STAY', validFrom: ago(-5) });
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-30)} MET`);
  days.passed = 31;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-30)} BREACH`);
});
