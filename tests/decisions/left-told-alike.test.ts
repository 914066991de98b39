import { overDays } from '../repeats/over-days.ts';
import { returning } from '../repeats/returns-acts.ts';
import { DIS, identified, next, RETURNS } from '../repeats/stage.ts';
import { leavingAsTold } from './leaving.ts';
import { ago } from './on-file.ts';

/** Whoever has left is not overdue: what was to come ends with what she had, and DIS need not have acted on it yet. */

const { days, stage } = overDays();

const READ = `query ($id: ID!) { case(id: $id) {
  stage { stage } clocks { kind state endedOn } findings { rule { id } outcome }
} }`;

/** The deadline, the finding on it and the stage. */
async function told(id: string): Promise<string> {
  const { case: read } = await stage.reads('auditor AUDIT', READ, { id });
  const clock = read.clocks.find(({ kind }: { kind: string }) => kind === 'DEPARTURE');
  const { outcome } = read.findings.find(({ rule }: { rule: { id: string } }) => rule.id === 'DEPARTURE');
  return `${clock.state} ${clock.endedOn} ${outcome} ${read.stage.stage}`;
}

const RECORDS = `query ($id: ID!) { immigrationFile(caseId: $id) {
  reflectionPeriods { id version } departureDeadlines { id version }
} }`;
const records = async (id: string) => (await stage.reads(DIS, RECORDS, { id })).immigrationFile;

async function permitted(caseId: string, until: string): Promise<void> {
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until };
  await stage.does(DIS, 'decidePermitApplication', decided);
}

test('she left before her renewal began', async () => {
  const caseId = await identified(stage);
  await permitted(caseId, ago(-60));
  await permitted(caseId, ago(-120));
  expect(await told(caseId)).toBe('TO_COME null MET RESIDENCE_PERMIT');
  const prepared = await returning(stage, 2, caseId);
  days.passed = 50;
  await stage.does(RETURNS, 'recordDeparture', prepared);
  for (const day of [50, 61, 121]) {
    days.passed = day;
    expect(await told(caseId)).toBe(`ENDED ${ago(-50)} MET RETURNED`);
  }
  const [deadline] = (await records(caseId)).departureDeadlines;
  await stage.does(DIS, 'endDepartureDeadline', next(caseId, 'deadlineId', deadline));
  expect(await leavingAsTold(stage, caseId)).toBe(`DEPARTED ${ago(-120)} MET`);
});

describe('she left before her period began, which is recorded late', () => {
  const left = async () => {
    days.passed = 0;
    const caseId = await identified(stage);
    const prepared = await returning(stage, 2, caseId);
    days.passed = 5;
    await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    expect(await told(caseId)).toMatch(/^TO_COME null MET/);
    await stage.does(RETURNS, 'recordDeparture', { ...prepared, on: ago(0) });
    days.passed = 36;
    expect(await told(caseId)).toBe(`ENDED ${ago(0)} MET RETURNED`);
    return caseId;
  };

  test('until DIS ends the period, and after', async () => {
    const caseId = await left();
    const [period] = (await records(caseId)).reflectionPeriods;
    const ending = { ...next(caseId, 'periodId', period), ground: 'DEPARTED' };
    await stage.does(DIS, 'endReflectionPeriod', ending);
    expect(await told(caseId)).toBe(`ENDED ${ago(0)} MET RETURNED`);
    expect(await leavingAsTold(stage, caseId)).toMatch(/^DEPARTED .* MET$/);
  });

  test('and sought asylum since: she is here, and neither the period nor its deadline is ended by it', async () => {
    const caseId = await left();
    const { reflectionPeriods, departureDeadlines } = await records(caseId);
    await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
    expect(await told(caseId)).toMatch(/^SET_ASIDE .* IDENTIFIED$/);
    const ending = { ...next(caseId, 'periodId', reflectionPeriods[0]), ground: 'DEPARTED' };
    await expect(stage.does(DIS, 'endReflectionPeriod', ending)).rejects.toThrow('DEPARTED_BEFORE');
    const closing = next(caseId, 'deadlineId', { ...departureDeadlines[0], version: 2 });
    await expect(stage.does(DIS, 'endDepartureDeadline', closing)).rejects.toThrow('DEPARTED_BEFORE');
  });

  test('until DIS ends the deadline, and after', async () => {
    const caseId = await left();
    const [deadline] = (await records(caseId)).departureDeadlines;
    await stage.does(DIS, 'endDepartureDeadline', next(caseId, 'deadlineId', deadline));
    expect(await told(caseId)).toBe(`ENDED ${ago(0)} MET RETURNED`);
  });
});
