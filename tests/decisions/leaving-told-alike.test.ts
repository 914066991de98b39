import { overDays } from '../repeats/over-days.ts';
import { departed } from '../repeats/returns-acts.ts';
import { CMM, DIS, identified, next } from '../repeats/stage.ts';
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

/** A permit for protection from today on. */
async function permitted(caseId: string, until: string) {
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until };
  const { permit } = await stage.does(DIS, 'decidePermitApplication', decided, 'permit { id version }');
  return next(caseId, 'permitId', permit);
}

const staysLawfully = (caseId: string, validFrom: string, validTo: string | null) =>
  stage.does(DIS, 'recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom, validTo });

/** What a permit from today made of her stay is corrected: it is lawful for as long anyway. */
async function isLawfulAnyway(caseId: string, validTo: string): Promise<void> {
  const query =
    'query ($id: ID!) { immigrationFile(caseId: $id) { residenceStatuses { id version validFrom } } }';
  const { immigrationFile } = await stage.reads(DIS, query, { id: caseId });
  const status = immigrationFile.residenceStatuses.find(
    ({ validFrom }: { validFrom: string }) => validFrom === ago(0),
  );
  const lawful = { basis: 'LAWFUL', validFrom: ago(0), validTo };
  await stage.does(DIS, 'recordResidenceStatus', { ...next(caseId, 'statusId', status), ...lawful });
}

const revoked = (permit: object, leaveBy: string) =>
  stage.does(DIS, 'revokeResidencePermit', { ...permit, needCeased: true, leaveBy });

/** It runs to the day, and is overdue on the next. */
async function runsTo(caseId: string, day: number): Promise<void> {
  for (const now of [days.passed, day]) {
    days.passed = now;
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-day)} MET`);
  }
  days.passed = day + 1;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-day)} BREACH`);
}

describe('a permit that is revoked leaves her', () => {
  test.each([
    ['from before', 1],
    ['from the same day', 0],
  ])('the lawful stay that it outlasted, %s', async (_, before) => {
    const caseId = await granted();
    await staysLawfully(caseId, ago(before), ago(-45));
    const permit = await permitted(caseId, ago(-90));
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-90)} MET`);
    days.passed = 1;
    await revoked(permit, ago(-30));
    await runsTo(caseId, 45);
  });

  test('nothing of it in a lawful stay that was recorded from the same day to the same as the permit', async () => {
    const caseId = await granted();
    const permit = await permitted(caseId, ago(-90));
    await isLawfulAnyway(caseId, ago(-90));
    days.passed = 1;
    await revoked(permit, ago(-40));
    await runsTo(caseId, 40);
  });

  test('a lawful stay from the same day that is recorded to outlast it', async () => {
    const caseId = await granted();
    const permit = await permitted(caseId, ago(-60));
    await isLawfulAnyway(caseId, ago(-80));
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-80)} MET`);
    days.passed = 1;
    await revoked(permit, ago(-40));
    await runsTo(caseId, 80);
  });
});

test('a permit from the last day of a lawful stay sets the day', async () => {
  const caseId = await granted();
  await staysLawfully(caseId, ago(20), ago(0));
  await permitted(caseId, ago(-60));
  await runsTo(caseId, 60);
});

describe('a lawful stay from the last day of a permit', () => {
  const onItsLastDay = async (validTo: string | null) => {
    const caseId = await granted();
    await permitted(caseId, ago(-60));
    days.passed = 60;
    await staysLawfully(caseId, ago(-60), validTo);
    return caseId;
  };

  test('leaves her that', async () => {
    await runsTo(await onItsLastDay(ago(-80)), 80);
  });

  test('sets the day aside where it has no end', async () => {
    expect(await leaving(await onItsLastDay(null))).toMatch(/^SET_ASIDE .* NOT_APPLICABLE$/);
  });
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

test('whom CMM has as a Danish citizen is called to leave by nobody, whatever DIS has of her stay', async () => {
  const caseId = await granted();
  days.passed = 31;
  const READ =
    'query ($id: ID!) { case(id: $id) { person { version } stage { stage } clocks { kind state } findings { rule { id } outcome } } }';
  const read = async () => {
    const { case: of } = await stage.reads(CMM, READ, { id: caseId });
    const overdue = of.clocks.some(
      ({ kind, state }: Record<string, string>) => kind === 'DEPARTURE' && state === 'OVERDUE',
    );
    const { outcome } = of.findings.find(({ rule }: { rule: { id: string } }) => rule.id === 'DEPARTURE');
    return { version: of.person.version, told: [of.stage.stage, overdue, outcome] };
  };
  const { version, told } = await read();
  expect(told).toEqual(['DEPARTURE_DUE', true, 'BREACH']);
  const dane = { caseId, expectedVersion: version, citizenshipGroup: 'DANISH' };
  await stage.does(CMM, 'correctPerson', dane);
  expect((await read()).told).toEqual(['IDENTIFIED', false, 'NOT_APPLICABLE']);
});
