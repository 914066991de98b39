import { randomUUID } from 'node:crypto';
import { application, asylum, disRows, fact, refusedBy } from '../../../tests/constraints/dis-rows.ts';
import { AssessmentRequestRow } from './assessment-request.row.ts';
import { AsylumApplicationRow } from './asylum-application.row.ts';
import { AsylumScreeningRow } from './asylum-screening.row.ts';
import { PermitApplicationRow } from './permit-application.row.ts';

const { add, manager, onFile } = disRows();

test('nothing is kept on a case without a file', async () => {
  const caseId = randomUUID();
  await expect(add(AsylumApplicationRow, asylum(caseId))).rejects.toMatchObject(
    refusedBy('asylum_application_of_a_file'),
  );
  await expect(add(PermitApplicationRow, application(caseId))).rejects.toMatchObject(
    refusedBy('permit_application_of_a_file'),
  );
});

describe('an asylum application', () => {
  test.each<[constraint: string, changes: Partial<AsylumApplicationRow>]>([
    ['asylum_application_decided_on_a_day_if_decided', { outcome: 'REFUSED' }],
    ['asylum_application_decided_on_a_day_if_decided', { decidedOn: '2026-02-10' }],
    ['asylum_application_decided_after_it_came_in', { outcome: 'REFUSED', decidedOn: '2026-01-09' }],
    ['asylum_application_version_counts_from_one', { version: 0 }],
  ])('%s', async (constraint, changes) => {
    const caseId = await onFile();
    await expect(add(AsylumApplicationRow, asylum(caseId, changes))).rejects.toMatchObject({ constraint });
  });

  test('is one at a time; another may follow on the day of the outcome', async () => {
    const caseId = await onFile();
    await add(AsylumApplicationRow, asylum(caseId, { outcome: 'REFUSED', decidedOn: '2026-02-10' }));
    await add(AsylumApplicationRow, asylum(caseId, { lodgedOn: '2026-02-10' }));
    await expect(add(AsylumApplicationRow, asylum(caseId, { lodgedOn: '2026-05-01' }))).rejects.toMatchObject(
      refusedBy('asylum_application_one_at_a_time'),
    );
  });

  test('is superseded, never changed', async () => {
    await expect(
      manager().update(AsylumApplicationRow, { version: 1 }, { lodgedOn: '2026-01-11' }),
    ).rejects.toThrow('permission denied');
    await expect(manager().delete(AsylumApplicationRow, { version: 1 })).rejects.toThrow('permission denied');
  });
});

test('a screening is of an application of its case, and a request rests on one that found indicators', async () => {
  const caseId = await onFile();
  const lodged = await add(AsylumApplicationRow, asylum(caseId));
  const screening = (of: string, indicatorsFound: boolean): AsylumScreeningRow => ({
    ...fact(of),
    applicationFactId: lodged.factId,
    screenedOn: '2026-01-12',
    indicatorsFound,
  });
  await expect(add(AsylumScreeningRow, screening(await onFile(), true))).rejects.toMatchObject(
    refusedBy('asylum_screening_of_an_application_of_the_case'),
  );
  const [found, none] = [screening(caseId, true), screening(caseId, false)];
  await manager().insert(AsylumScreeningRow, [found, none]);
  const request = (screeningFactId: string | null, withdrawnOn: string | null = null) =>
    add(AssessmentRequestRow, {
      ...fact(caseId),
      requestedOn: '2026-01-12',
      screeningFactId,
      answerBy: null,
      withdrawnOn,
    });
  await request(null);
  await request(found.factId);
  await expect(request(none.factId)).rejects.toMatchObject(
    refusedBy('assessment_request_rests_on_indicators'),
  );
  await request(null, '2026-01-12');
  await expect(request(null, '2026-01-11')).rejects.toMatchObject(
    refusedBy('assessment_request_withdrawn_after_it_was_made'),
  );
});
