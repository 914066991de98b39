import { application, disRows, fact, granted, refusedBy } from '../../../tests/constraints/dis-rows.ts';
import { PermitApplicationRow } from './permit-application.row.ts';
import { ResidencePermitRow } from './residence-permit.row.ts';
import { WorkPermitRow } from './work-permit.row.ts';

const { add, onFile } = disRows();

const permit = (of: PermitApplicationRow, changes: Partial<ResidencePermitRow> = {}): ResidencePermitRow => ({
  ...fact(of.caseId),
  kind: of.kind,
  applicationFactId: of.factId,
  validFrom: '2026-03-01',
  validTo: '2026-08-31',
  termMonths: of.kind === 'PROCEEDINGS' ? 6 : null,
  revokedOn: null,
  verification: 'VERIFIED',
  ...changes,
});

const protection = {
  kind: 'PROTECTION',
  applicant: 'PERSON',
  presenceRequired: null,
  collaborates: null,
} as const;

describe('an application for a residence permit', () => {
  test.each<[constraint: string, changes: Partial<PermitApplicationRow>]>([
    ['permit_application_for_proceedings_by_police_or_prosecution', { applicant: 'PERSON' }],
    ['permit_application_for_proceedings_by_police_or_prosecution', { ...protection, applicant: 'POLICE' }],
    ['permit_application_for_proceedings_states_both', { collaborates: null }],
    ['permit_application_for_proceedings_states_both', { ...protection, presenceRequired: true }],
    ['permit_application_granted_only_on_its_conditions', { ...granted, presenceRequired: false }],
    ['permit_application_granted_only_on_its_conditions', { ...granted, collaborates: false }],
    ['permit_application_decided_on_a_day_if_decided', { outcome: 'GRANTED' }],
  ])('%s', async (constraint, changes) => {
    const caseId = await onFile();
    await expect(add(PermitApplicationRow, application(caseId, changes))).rejects.toMatchObject({
      constraint,
    });
  });

  test('may be refused without its conditions; one of a kind is pending', async () => {
    const caseId = await onFile();
    const refused = { outcome: 'REFUSED', decidedOn: '2026-02-10', presenceRequired: false } as const;
    await add(PermitApplicationRow, application(caseId, refused));
    await add(PermitApplicationRow, application(caseId));
    await add(PermitApplicationRow, application(caseId, protection));
    await expect(
      add(PermitApplicationRow, application(caseId, { applicant: 'PROSECUTION' })),
    ).rejects.toMatchObject(refusedBy('permit_application_one_pending_of_a_kind'));
  });
});

describe('a residence permit', () => {
  test.each<[constraint: string, changes: Partial<ResidencePermitRow>]>([
    ['residence_permit_within_its_term', { validTo: '2026-09-02' }],
    ['residence_permit_for_proceedings_has_a_term', { termMonths: null }],
    ['residence_permit_term_is_some_months', { termMonths: 0 }],
    ['residence_permit_ends_after_it_began', { validTo: '2026-02-28' }],
    ['residence_permit_only_protection_is_revoked', { revokedOn: '2026-04-01' }],
    ['residence_permit_on_a_granted_application_of_its_kind', { kind: 'PROTECTION' }],
  ])('%s', async (constraint, changes) => {
    const of = await add(PermitApplicationRow, application(await onFile(), granted));
    await expect(add(ResidencePermitRow, permit(of, changes))).rejects.toMatchObject({ constraint });
  });

  test('rests on a granted application of its own case', async () => {
    const pending = await add(PermitApplicationRow, application(await onFile()));
    const other = await add(PermitApplicationRow, application(await onFile(), granted));
    for (const values of [permit(pending), permit(other, { caseId: pending.caseId })])
      await expect(add(ResidencePermitRow, values)).rejects.toMatchObject(
        refusedBy('residence_permit_on_a_granted_application_of_its_kind'),
      );
  });

  test('is never one of two, and one for an application; a renewal follows it', async () => {
    const caseId = await onFile();
    const first = await add(PermitApplicationRow, application(caseId, granted));
    const issued = await add(ResidencePermitRow, permit(first));
    const again = { validFrom: '2026-09-01', validTo: '2027-02-28' };
    await expect(add(ResidencePermitRow, permit(first, again))).rejects.toMatchObject(
      refusedBy('residence_permit_one_for_an_application'),
    );
    const renewal = await add(
      PermitApplicationRow,
      application(caseId, { ...granted, renewsFactId: issued.factId }),
    );
    await expect(
      add(ResidencePermitRow, permit(renewal, { validFrom: '2026-08-31', validTo: '2027-02-27' })),
    ).rejects.toMatchObject(refusedBy('residence_permit_never_two_at_once'));
    await add(ResidencePermitRow, permit(renewal, again));
    await expect(
      add(PermitApplicationRow, application(caseId, { ...protection, renewsFactId: issued.factId })),
    ).rejects.toMatchObject(refusedBy('permit_application_renews_a_permit_of_its_kind'));
    const inAnotherOfHers = application(await onFile(), { ...granted, renewsFactId: issued.factId });
    await add(ResidencePermitRow, permit(await add(PermitApplicationRow, inAnotherOfHers), again));
  });

  test('for protection is revoked while it holds, and leaves room for another from that day', async () => {
    const caseId = await onFile();
    const granting = async () =>
      add(PermitApplicationRow, application(caseId, { ...protection, ...granted }));
    const of = await granting();
    await expect(add(ResidencePermitRow, permit(of, { revokedOn: '2026-09-01' }))).rejects.toMatchObject(
      refusedBy('residence_permit_revoked_while_it_held'),
    );
    await add(ResidencePermitRow, permit(of, { validTo: '2028-02-28', revokedOn: '2026-06-01' }));
    await add(ResidencePermitRow, permit(await granting(), { validFrom: '2026-06-01' }));
  });
});

describe('a work permit', () => {
  const work = (caseId: string, changes: Partial<WorkPermitRow> = {}): WorkPermitRow => ({
    ...fact(caseId),
    receivedOn: '2026-02-01',
    outcome: null,
    decidedOn: null,
    validFrom: null,
    validTo: null,
    verification: 'VERIFIED',
    ...changes,
  });
  const held = { ...granted, validFrom: '2026-02-10', validTo: '2026-08-01' };

  test.each<[constraint: string, changes: Partial<WorkPermitRow>]>([
    ['work_permit_has_days_if_granted', granted],
    ['work_permit_has_days_if_granted', { validFrom: '2026-02-10' }],
    ['work_permit_ends_after_it_began', { ...held, validTo: '2026-02-09' }],
    ['work_permit_decided_after_it_came_in', { ...held, decidedOn: '2026-01-31' }],
    ['work_permit_waits_unless_it_protects', { verification: 'UNVERIFIED' }],
  ])('%s', async (constraint, changes) => {
    const caseId = await onFile();
    await expect(add(WorkPermitRow, work(caseId, changes))).rejects.toMatchObject({ constraint });
  });

  test('is one at a time, and so is the application', async () => {
    const caseId = await onFile();
    await add(WorkPermitRow, work(caseId, held));
    await expect(add(WorkPermitRow, work(caseId, held))).rejects.toMatchObject(
      refusedBy('work_permit_never_two_at_once'),
    );
    await add(WorkPermitRow, work(caseId));
    await expect(add(WorkPermitRow, work(caseId))).rejects.toMatchObject(
      refusedBy('work_permit_one_pending'),
    );
  });
});
