import { randomUUID } from 'node:crypto';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { AssessmentRequestRow } from './assessment-request.row.ts';
import { AsylumApplicationRow } from './asylum-application.row.ts';
import { AsylumScreeningRow } from './asylum-screening.row.ts';
import { disDataSource } from './data-source.ts';
import { DepartureDeadlineRow } from './departure-deadline.row.ts';
import { ImmigrationFileRow } from './immigration-file.row.ts';
import { IntegrationMeasureRow } from './integration-measure.row.ts';
import { IntegrationPlanRow } from './integration-plan.row.ts';
import { MunicipalityAllocationRow } from './municipality-allocation.row.ts';
import { PermitApplicationRow } from './permit-application.row.ts';
import { ReflectionOfferRow } from './reflection-offer.row.ts';
import { ReflectionPeriodRow } from './reflection-period.row.ts';
import { ResidencePermitRow } from './residence-permit.row.ts';
import { WorkPermitRow } from './work-permit.row.ts';

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  db = await disDataSource(databases.variables.DIS_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

const fact = (caseId: string) => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  caseId,
  recordedAt: new Date('2026-03-01T09:00:00Z'),
  recordedBy: 'dev-1',
  recordedByBody: 'DIS' as const,
  ruleVersions: [],
  supersededAt: null,
});

async function onFile(): Promise<string> {
  const caseId = randomUUID();
  await db.manager.insert(ImmigrationFileRow, { caseId, openedOn: '2026-01-01' });
  return caseId;
}

/** Inserts a row and gives it back. */
async function add<Row extends ObjectLiteral>(row: EntityTarget<Row>, values: Row): Promise<Row> {
  await db.manager.insert(row, values);
  return values;
}

const refusedBy = (constraint: string) => ({ constraint });

const asylum = (caseId: string, changes: Partial<AsylumApplicationRow> = {}): AsylumApplicationRow => ({
  ...fact(caseId),
  lodgedOn: '2026-01-10',
  outcome: null,
  decidedOn: null,
  verification: 'VERIFIED',
  ...changes,
});
const granted = { outcome: 'GRANTED', decidedOn: '2026-02-10' } as const;

const application = (caseId: string, changes: Partial<PermitApplicationRow> = {}): PermitApplicationRow => ({
  ...fact(caseId),
  kind: 'PROCEEDINGS',
  applicant: 'POLICE',
  receivedOn: '2026-02-01',
  presenceRequired: true,
  collaborates: true,
  renewsFactId: null,
  outcome: null,
  decidedOn: null,
  ...changes,
});

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
      db.manager.update(AsylumApplicationRow, { version: 1 }, { lodgedOn: '2026-01-11' }),
    ).rejects.toThrow('permission denied');
    await expect(db.manager.delete(AsylumApplicationRow, { version: 1 })).rejects.toThrow(
      'permission denied',
    );
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
  await db.manager.insert(AsylumScreeningRow, [found, none]);
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

describe('the offer of a reflection period', () => {
  const offer = (caseId: string, changes: Partial<ReflectionOfferRow> = {}): ReflectionOfferRow => ({
    ...fact(caseId),
    state: 'OFFERED',
    offeredOn: '2026-02-01',
    requestedOn: null,
    declinedOn: null,
    verification: 'VERIFIED',
    identificationAuthority: null,
    identificationDecisionId: null,
    ...changes,
  });

  test.each<[constraint: string, changes: Partial<ReflectionOfferRow>]>([
    ['reflection_offer_days_tell_its_state', { offeredOn: null }],
    ['reflection_offer_days_tell_its_state', { state: 'REQUESTED' }],
    ['reflection_offer_days_tell_its_state', { requestedOn: '2026-02-02' }],
    ['reflection_offer_declined_after_it_was_made', { state: 'DECLINED', declinedOn: '2026-01-31' }],
    [
      'reflection_offer_nothing_declined_that_was_not_offered',
      { state: 'DECLINED', offeredOn: null, declinedOn: '2026-02-02' },
    ],
    ['reflection_offer_identification_is_whole', { identificationAuthority: 'CMM' }],
  ])('%s', async (constraint, changes) => {
    const caseId = await onFile();
    await expect(add(ReflectionOfferRow, offer(caseId, changes))).rejects.toMatchObject({ constraint });
  });

  test('declining loses no right: she may request it after', async () => {
    await add(
      ReflectionOfferRow,
      offer(await onFile(), { state: 'REQUESTED', declinedOn: '2026-02-02', requestedOn: '2026-02-20' }),
    );
  });

  test('is made once per identification', async () => {
    const caseId = await onFile();
    const identified = { identificationAuthority: 'DIS', identificationDecisionId: randomUUID() } as const;
    await add(ReflectionOfferRow, offer(caseId, identified));
    await expect(add(ReflectionOfferRow, offer(caseId, identified))).rejects.toMatchObject(
      refusedBy('reflection_offer_once_per_identification'),
    );
  });
});

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

describe('a departure deadline', () => {
  async function afterReflection(): Promise<DepartureDeadlineRow> {
    const caseId = await onFile();
    const period = await add(ReflectionPeriodRow, {
      ...fact(caseId),
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
      capEndsOn: '2026-06-29',
      endedOn: null,
      ground: null,
      identificationAuthority: null,
      identificationDecisionId: null,
      verification: 'UNVERIFIED',
      concerns: [],
    });
    return {
      ...fact(caseId),
      ground: 'REFLECTION_PERIOD_ENDS',
      setOn: '2026-03-01',
      leaveBy: '2026-03-31',
      periodFactId: period.factId,
      capEndsOn: period.capEndsOn,
      permitFactId: null,
      setAsideOn: null,
      setAsideBy: null,
      asideUntil: null,
      departedOn: null,
    };
  }

  test.each<[constraint: string, changes: Partial<DepartureDeadlineRow>]>([
    ['departure_deadline_within_the_cap', { leaveBy: '2026-06-30' }],
    ['departure_deadline_of_a_period_of_the_case', { capEndsOn: '2027-01-01', leaveBy: '2026-06-30' }],
    ['departure_deadline_of_a_period_of_the_case', { periodFactId: randomUUID() }],
    ['departure_deadline_ground_names_its_record', { periodFactId: null, capEndsOn: null }],
    ['departure_deadline_ground_names_its_record', { ground: 'PERMIT_ENDS' }],
    ['departure_deadline_not_before_it_was_set', { leaveBy: '2026-02-28' }],
    ['departure_deadline_set_aside_by_something', { setAsideOn: '2026-03-05' }],
    ['departure_deadline_ends_after_it_was_set', { departedOn: '2026-02-28' }],
    [
      'departure_deadline_ends_once',
      { departedOn: '2026-03-20', setAsideOn: '2026-03-20', setAsideBy: 'RESIDENCE_PERMIT' },
    ],
  ])('%s', async (constraint, changes) => {
    await expect(
      add(DepartureDeadlineRow, { ...(await afterReflection()), ...changes }),
    ).rejects.toMatchObject({ constraint });
  });

  test('is one at a time, and another once it is set aside', async () => {
    const first = await add(DepartureDeadlineRow, await afterReflection());
    const other: DepartureDeadlineRow = {
      ...first,
      factId: randomUUID(),
      id: randomUUID(),
      ground: 'PROCEEDINGS_COMPLETED',
      periodFactId: null,
      capEndsOn: null,
    };
    await expect(add(DepartureDeadlineRow, other)).rejects.toMatchObject(
      refusedBy('departure_deadline_one_at_a_time'),
    );
    await db.manager.update(DepartureDeadlineRow, { factId: first.factId }, { supersededAt: new Date() });
    await add(DepartureDeadlineRow, {
      ...first,
      factId: randomUUID(),
      version: 2,
      setAsideOn: '2026-03-05',
      setAsideBy: 'RESIDENCE_PERMIT',
    });
    await add(DepartureDeadlineRow, other);
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

describe('integration', () => {
  const allocation = (
    of: AsylumApplicationRow,
    changes: Partial<MunicipalityAllocationRow> = {},
  ): MunicipalityAllocationRow => ({
    ...fact(of.caseId),
    asylumFactId: of.factId,
    municipality: 'Odense',
    allocatedOn: '2026-02-20',
    endedOn: null,
    ...changes,
  });
  const plan = (
    of: MunicipalityAllocationRow,
    changes: Partial<IntegrationPlanRow> = {},
  ): IntegrationPlanRow => ({
    id: randomUUID(),
    caseId: of.caseId,
    allocationFactId: of.factId,
    municipality: of.municipality,
    offeredOn: '2026-03-01',
    acceptedOn: null,
    endedOn: null,
    version: 1,
    ...changes,
  });

  test('follows asylum that was granted in the case, in one municipality at a time', async () => {
    const pending = await add(AsylumApplicationRow, asylum(await onFile()));
    const of = await add(AsylumApplicationRow, asylum(await onFile(), granted));
    for (const values of [allocation(pending), allocation(of, { caseId: pending.caseId })])
      await expect(add(MunicipalityAllocationRow, values)).rejects.toMatchObject(
        refusedBy('municipality_allocation_after_asylum_granted'),
      );
    await add(MunicipalityAllocationRow, allocation(of, { endedOn: '2026-04-01' }));
    await add(MunicipalityAllocationRow, allocation(of, { allocatedOn: '2026-04-01' }));
    await expect(
      add(MunicipalityAllocationRow, allocation(of, { allocatedOn: '2026-05-01' })),
    ).rejects.toMatchObject(refusedBy('municipality_allocation_one_at_a_time'));
  });

  test('is planned by the municipality of allocation, which works with its plan column by column', async () => {
    const of = await add(AsylumApplicationRow, asylum(await onFile(), granted));
    const to = await add(MunicipalityAllocationRow, allocation(of));
    await expect(
      add(IntegrationPlanRow, plan(to, { municipality: 'another-municipality' })),
    ).rejects.toMatchObject(refusedBy('integration_plan_by_the_municipality_of_allocation'));
    await expect(add(IntegrationPlanRow, plan(to, { acceptedOn: '2026-02-28' }))).rejects.toMatchObject(
      refusedBy('integration_plan_accepted_after_it_was_offered'),
    );
    const offered = await add(IntegrationPlanRow, plan(to));
    await expect(add(IntegrationPlanRow, plan(to))).rejects.toMatchObject(
      refusedBy('integration_plan_one_at_a_time'),
    );
    const measure: IntegrationMeasureRow = {
      id: randomUUID(),
      planId: offered.id,
      kind: 'LANGUAGE_COURSE',
      startsOn: '2026-03-10',
      endsOn: null,
      version: 1,
    };
    await expect(add(IntegrationMeasureRow, { ...measure, endsOn: '2026-03-09' })).rejects.toMatchObject(
      refusedBy('integration_measure_ends_after_it_began'),
    );
    await add(IntegrationMeasureRow, measure);
    await db.manager.update(IntegrationPlanRow, { id: offered.id }, { acceptedOn: '2026-03-05', version: 2 });
    await db.manager.update(IntegrationMeasureRow, { id: measure.id }, { endsOn: '2026-06-01', version: 2 });
    await expect(
      db.manager.update(IntegrationPlanRow, { id: offered.id }, { offeredOn: '2026-03-02' }),
    ).rejects.toThrow('permission denied');
    await expect(
      db.manager.update(IntegrationMeasureRow, { id: measure.id }, { kind: 'EMPLOYMENT' }),
    ).rejects.toThrow('permission denied');
  });
});
