import { randomUUID } from 'node:crypto';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { returnsDataSource } from './data-source.ts';
import { FamilyTracingRow } from './family-tracing.row.ts';
import { PartnerCoverageRow } from './partner-coverage.row.ts';
import { ReintegrationMeasureRow } from './reintegration-measure.row.ts';
import { ReintegrationSupportRow } from './reintegration-support.row.ts';
import { ReturnCounsellingRow } from './return-counselling.row.ts';
import { ReturnFileRow } from './return-file.row.ts';
import { ReturnFollowUpRow } from './return-follow-up.row.ts';
import { ReturnOrganisationRow } from './return-organisation.row.ts';
import { ReturnPlanRow } from './return-plan.row.ts';
import { ReturnProgrammeRow } from './return-programme.row.ts';
import { ReturnRiskAssessmentRow } from './return-risk-assessment.row.ts';
import { VoluntaryReturnRow } from './voluntary-return.row.ts';

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  db = await returnsDataSource(databases.variables.RETURNS_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

const fact = () => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  recordedAt: new Date('2026-03-01T09:00:00Z'),
  recordedBy: 'dev-1',
  recordedByBody: 'RETURN_AGENCY' as const,
  ruleVersions: [],
  supersededAt: null,
});

const broken = (constraint: string) => ({ constraint });
const insert = (row: EntityTarget<ObjectLiteral>, values: ObjectLiteral) => db.manager.insert(row, values);

/** An accepted return on a file, to hang records on. */
async function accepted(): Promise<{ caseId: string; returnId: string }> {
  const caseId = randomUUID();
  const row: VoluntaryReturnRow = {
    ...fact(),
    caseId,
    status: 'ACCEPTED',
    destinationCountry: 'XK',
    offeredOn: '2026-03-01',
    acceptedOn: '2026-03-05',
    declinedOn: null,
    plannedDepartureOn: null,
    departedOn: null,
    arrivedOn: null,
    completedOn: null,
    withdrawnOn: null,
    reasons: [],
    takenBackFor: null,
    verification: 'VERIFIED',
    concerns: [],
  };
  await insert(ReturnFileRow, { caseId, openedOn: '2026-03-01' });
  await insert(VoluntaryReturnRow, row);
  return { caseId, returnId: row.id };
}

async function partner(kind: ReturnOrganisationRow['kind'] = 'LOCAL_PARTNER'): Promise<string> {
  const id = randomUUID();
  await insert(ReturnOrganisationRow, { id, version: 1, name: `Sample ${id}`, kind });
  return id;
}

async function programme(changes: Partial<ReturnProgrammeRow> = {}): Promise<string> {
  const id = randomUUID();
  const row = { id, version: 1, name: 'Sample programme', supportMonths: 12, validFrom: null, validTo: null };
  const organisationId = changes.organisationId ?? (await partner('NETWORK'));
  await insert(ReturnProgrammeRow, { ...row, organisationId, ...changes });
  return id;
}

const support = (
  of: { caseId: string; returnId: string },
  changes: Partial<ReintegrationSupportRow> = {},
) => ({
  ...fact(),
  ...of,
  form: 'CASH' as const,
  grantedOn: '2026-03-10',
  partnerId: null,
  partnerInCountry: false,
  throughPartner: false,
  programmeId: null,
  periodMonths: 6,
  startsOn: null,
  endsOn: null,
  amount: null,
  currency: null,
  ...changes,
});

const plan = (of: object, changes: Partial<ReturnPlanRow> = {}) => ({
  ...fact(),
  ...of,
  drawnUpOn: '2026-03-08',
  destination: 'COUNTRY_OF_ORIGIN',
  components: ['HOUSING'],
  programmeId: null,
  ...changes,
});

const risk = (of: object, changes: Partial<ReturnRiskAssessmentRow> = {}) => ({
  ...fact(),
  ...of,
  assessedOn: '2026-03-07',
  retribution: 'SOME',
  hardship: 'UNKNOWN',
  details: null,
  ...changes,
});

const tracing = (caseId: string, changes: Partial<FamilyTracingRow> = {}) => ({
  ...fact(),
  caseId,
  bestInterestsAssessedOn: '2026-03-02',
  inBestInterests: true,
  status: 'UNDER_WAY' as const,
  begunOn: '2026-03-03',
  durableSolution: null,
  reunitedOn: null,
  ...changes,
});

describe('reasons', () => {
  const decline = async (changes: Partial<VoluntaryReturnRow>) => {
    const { returnId } = await accepted();
    const first = await db.manager.findOneByOrFail(VoluntaryReturnRow, { id: returnId });
    await db.manager.update(VoluntaryReturnRow, { factId: first.factId }, { supersededAt: new Date() });
    await insert(VoluntaryReturnRow, { ...first, ...fact(), id: returnId, version: 2, ...changes });
  };

  test('are those of one who declined or withdrew, and of nobody else', async () => {
    await decline({ status: 'WITHDRAWN', withdrawnOn: '2026-03-09', reasons: ['DEBT', 'OTHER'] });
    await decline({
      status: 'DECLINED',
      acceptedOn: null,
      declinedOn: '2026-03-09',
      reasons: ['FEAR_OF_DEPORTATION'],
    });
    await expect(decline({ reasons: ['DEBT'] })).rejects.toMatchObject(
      broken('voluntary_return_reasons_if_declined_or_withdrawn'),
    );
  });

  test('are words that everybody knows', async () => {
    const reasons = ['HOMESICK'] as unknown as VoluntaryReturnRow['reasons'];
    await expect(decline({ status: 'WITHDRAWN', withdrawnOn: '2026-03-09', reasons })).rejects.toMatchObject(
      broken('voluntary_return_reasons_are_known'),
    );
  });
});

describe('what hangs on a return', () => {
  const hanging = [
    ['return_risk_assessment', ReturnRiskAssessmentRow, risk],
    ['return_plan', ReturnPlanRow, plan],
    ['reintegration_support', ReintegrationSupportRow, support],
  ] as const;

  test.each(hanging)(
    '%s: there is one of a return at a time, and it is of the same case',
    async (name, row, of) => {
      const mine = await accepted();
      const { caseId } = await accepted();
      await expect(insert(row, of({ ...mine, caseId }))).rejects.toMatchObject(
        broken(`${name}_of_a_return_of_the_case`),
      );
      await insert(row, of(mine));
      await expect(insert(row, of(mine))).rejects.toMatchObject(broken(`${name}_one_of_a_return`));
    },
  );

  test.each(hanging)('%s is superseded, never changed', async (_, row, of) => {
    const first = of(await accepted());
    await insert(row, first);
    await db.manager.update(row, { factId: first.factId }, { supersededAt: new Date() });
    await insert(row, { ...first, factId: randomUUID(), version: 2 });
    await expect(db.manager.update(row, { version: 1 }, { recordedBy: 'dev-2' })).rejects.toThrow(
      'permission denied',
    );
    await expect(db.manager.delete(row, { version: 1 })).rejects.toThrow('permission denied');
  });

  test('a plan covers something, and nothing that nobody knows', async () => {
    const of = await accepted();
    await expect(insert(ReturnPlanRow, plan(of, { components: [] }))).rejects.toMatchObject(
      broken('return_plan_covers_something'),
    );
    const components = ['CAR'] as unknown as ReturnPlanRow['components'];
    await expect(insert(ReturnPlanRow, plan(of, { components }))).rejects.toMatchObject(
      broken('return_plan_components_are_known'),
    );
    await expect(insert(ReturnPlanRow, plan(of, { programmeId: randomUUID() }))).rejects.toMatchObject(
      broken('return_plan_programme_is_there'),
    );
  });

  test('a risk is of a known level', async () => {
    const hardship = 'HUGE' as unknown as ReturnRiskAssessmentRow['hardship'];
    await expect(insert(ReturnRiskAssessmentRow, risk(await accepted(), { hardship }))).rejects.toMatchObject(
      broken('return_risk_assessment_hardship_is_known'),
    );
  });

  test('a follow-up is held with an outcome, or due', async () => {
    const due = {
      id: randomUUID(),
      version: 1,
      ...(await accepted()),
      dueOn: '2026-09-01',
      heldOn: null,
      outcome: null,
      notes: null,
    };
    await insert(ReturnFollowUpRow, due);
    const hold = (changes: Partial<ReturnFollowUpRow>) =>
      db.manager.update(ReturnFollowUpRow, { id: due.id }, changes);
    await expect(hold({ heldOn: '2026-09-02' })).rejects.toMatchObject(
      broken('return_follow_up_has_an_outcome_if_held'),
    );
    await hold({ heldOn: '2026-09-02', outcome: 'SETTLED', version: 2 });
    await expect(hold({ returnId: randomUUID() })).rejects.toThrow('permission denied');
    const { caseId } = await accepted();
    await expect(insert(ReturnFollowUpRow, { ...due, id: randomUUID(), caseId })).rejects.toMatchObject(
      broken('return_follow_up_of_a_return_of_the_case'),
    );
  });
});

test('counselling belongs to a file, and is about law or money', async () => {
  const { caseId } = await accepted();
  const held = { ...fact(), caseId, kind: 'LEGAL', heldOn: '2026-03-02', notes: null };
  await insert(ReturnCounsellingRow, held);
  const other = { ...held, factId: randomUUID(), id: randomUUID() };
  await expect(insert(ReturnCounsellingRow, { ...other, caseId: randomUUID() })).rejects.toMatchObject(
    broken('return_counselling_of_a_file'),
  );
  await expect(insert(ReturnCounsellingRow, { ...other, kind: 'MARITAL' })).rejects.toMatchObject(
    broken('return_counselling_kind_is_known'),
  );
});

describe('support', () => {
  const grant = async (changes: Partial<ReintegrationSupportRow>) => {
    const row = support(await accepted(), changes);
    await insert(ReintegrationSupportRow, row);
    return row;
  };

  test('runs six months at the most, or as long as its programme', async () => {
    const startsOn = '2026-04-01';
    await grant({ startsOn, endsOn: '2026-10-01' });
    await expect(grant({ startsOn, endsOn: '2026-10-02' })).rejects.toMatchObject(
      broken('reintegration_support_within_its_period'),
    );
    const programmeId = await programme();
    await grant({ programmeId, periodMonths: 12, startsOn, endsOn: '2027-04-01' });
    await expect(
      grant({ programmeId, periodMonths: 12, startsOn, endsOn: '2027-04-02' }),
    ).rejects.toMatchObject(broken('reintegration_support_within_its_period'));
    await expect(grant({ programmeId, periodMonths: 6 })).rejects.toMatchObject(
      broken('reintegration_support_as_long_as_its_programme'),
    );
    await expect(grant({ periodMonths: 12 })).rejects.toMatchObject(
      broken('reintegration_support_six_months_without_a_programme'),
    );
  });

  test('in kind goes through a local partner, and cash through none', async () => {
    await grant({ form: 'IN_KIND', partnerId: await partner() });
    const whole = broken('reintegration_support_in_kind_through_a_partner');
    await expect(grant({ form: 'IN_KIND' })).rejects.toMatchObject(whole);
    await expect(grant({ partnerId: await partner() })).rejects.toMatchObject(whole);
    await expect(grant({ form: 'IN_KIND', partnerId: await partner('NETWORK') })).rejects.toMatchObject(
      broken('reintegration_support_by_a_local_partner'),
    );
  });

  test.each<[constraint: string, changes: Partial<ReintegrationSupportRow>]>([
    ['reintegration_support_partner_works_in_the_country', { throughPartner: true }],
    ['reintegration_support_begins_and_ends', { startsOn: '2026-04-01' }],
    ['reintegration_support_ends_after_it_began', { startsOn: '2026-04-01', endsOn: '2026-03-31' }],
    ['reintegration_support_amount_has_a_currency', { amount: '10.00' }],
    ['reintegration_support_amount_is_positive', { amount: '-1.00', currency: 'DKK' }],
    ['reintegration_support_currency_is_a_currency_code', { amount: '1.00', currency: 'kr.' }],
  ])('%s', async (constraint, changes) => {
    await expect(grant(changes)).rejects.toMatchObject(broken(constraint));
  });

  test('in kind is not an amount of cash', async () => {
    await expect(
      grant({ form: 'IN_KIND', partnerId: await partner(), amount: '10.00', currency: 'DKK' }),
    ).rejects.toMatchObject(broken('reintegration_support_amount_in_cash'));
  });

  test('goes to each activity once, with an amount to the last øre', async () => {
    const { id: supportId, caseId } = await grant({});
    const measure = {
      ...fact(),
      caseId,
      supportId,
      activity: 'EDUCATION',
      agreedOn: '2026-03-12',
      amount: '1234.56',
      currency: 'DKK',
    };
    await insert(ReintegrationMeasureRow, measure);
    expect(await db.manager.findOneByOrFail(ReintegrationMeasureRow, { supportId })).toMatchObject({
      amount: '1234.56',
    });
    const again = { ...measure, factId: randomUUID(), id: randomUUID() };
    await expect(insert(ReintegrationMeasureRow, again)).rejects.toMatchObject(
      broken('reintegration_measure_each_activity_once'),
    );
    await expect(
      insert(ReintegrationMeasureRow, { ...again, activity: 'HEALTH', caseId: randomUUID() }),
    ).rejects.toMatchObject(broken('reintegration_measure_of_a_support_of_the_case'));
    await insert(ReintegrationMeasureRow, { ...again, activity: 'HEALTH' });
  });
});

describe('a partner', () => {
  test('covers a country once at a time', async () => {
    const [organisationId, other] = [await partner(), await partner()];
    const cover = (changes: Partial<PartnerCoverageRow>) =>
      insert(PartnerCoverageRow, {
        id: randomUUID(),
        version: 1,
        organisationId,
        country: 'XK',
        validFrom: '2026-01-01',
        validTo: null,
        ...changes,
      });
    await cover({ validTo: '2026-06-30' });
    const twice = broken('partner_coverage_never_twice_at_once');
    await expect(cover({ validFrom: '2026-06-30' })).rejects.toMatchObject(twice);
    await cover({ validFrom: '2026-07-01' });
    await expect(cover({ validFrom: '2027-01-01' })).rejects.toMatchObject(twice);
    await cover({ country: 'AL' });
    await cover({ organisationId: other });
    await expect(cover({ country: 'xk' })).rejects.toMatchObject(
      broken('partner_coverage_country_is_a_country_code'),
    );
    await expect(cover({ country: 'RS', validTo: '2025-12-31' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(22000|23514)$/),
    });
    await expect(cover({ organisationId: await partner('NETWORK') })).rejects.toMatchObject(
      broken('partner_coverage_by_a_local_partner'),
    );
  });

  test('is known by one name and of one kind', async () => {
    const id = await partner();
    const { name } = await db.manager.findOneByOrFail(ReturnOrganisationRow, { id });
    await expect(
      insert(ReturnOrganisationRow, { id: randomUUID(), version: 1, name, kind: 'NETWORK' }),
    ).rejects.toMatchObject(broken('return_organisation_name_is_of_one_organisation'));
    await expect(db.manager.update(ReturnOrganisationRow, { id }, { kind: 'NETWORK' })).rejects.toThrow(
      'permission denied',
    );
  });

  test('runs a programme once at a time, for six or twelve months', async () => {
    const organisationId = await partner('NETWORK');
    await programme({ organisationId, validTo: '2026-06-30' });
    await expect(programme({ organisationId })).rejects.toMatchObject(
      broken('return_programme_never_twice_at_once'),
    );
    await programme({ organisationId, validFrom: '2026-07-01', supportMonths: 6 });
    await expect(programme({ supportMonths: 9 })).rejects.toMatchObject(
      broken('return_programme_six_or_twelve_months'),
    );
  });
});

describe('the search for a family', () => {
  const seek = async (changes: Partial<FamilyTracingRow>) => {
    const { caseId } = await accepted();
    await insert(FamilyTracingRow, tracing(caseId, changes));
    return caseId;
  };

  test('may be assessed and not begun, stopped when it turns out against her interests, and end in a reunion', async () => {
    await seek({ status: 'NOT_BEGUN', begunOn: null, inBestInterests: false });
    await seek({ status: 'STOPPED', inBestInterests: false });
    await seek({ status: 'FOUND', durableSolution: true, reunitedOn: '2026-05-01' });
  });

  test.each<[constraint: string, changes: Partial<FamilyTracingRow>]>([
    ['family_tracing_only_in_best_interests', { inBestInterests: false }],
    ['family_tracing_begun_on_a_day_if_begun', { begunOn: null }],
    ['family_tracing_begun_on_a_day_if_begun', { status: 'NOT_BEGUN' }],
    ['family_tracing_solution_of_who_was_found', { durableSolution: true }],
    ['family_tracing_reunion_only_as_durable_solution', { status: 'FOUND', reunitedOn: '2026-05-01' }],
    [
      'family_tracing_reunion_only_as_durable_solution',
      { status: 'FOUND', durableSolution: false, reunitedOn: '2026-05-01' },
    ],
    [
      'family_tracing_reunited_after_begun',
      { status: 'FOUND', durableSolution: true, reunitedOn: '2026-03-01' },
    ],
  ])('%s', async (constraint, changes) => {
    await expect(seek(changes)).rejects.toMatchObject(broken(constraint));
  });

  test('is one of a case, on a file', async () => {
    const caseId = await seek({});
    await expect(insert(FamilyTracingRow, tracing(caseId))).rejects.toMatchObject(
      broken('family_tracing_one_of_a_case'),
    );
    await expect(insert(FamilyTracingRow, tracing(randomUUID()))).rejects.toMatchObject(
      broken('family_tracing_of_a_file'),
    );
  });
});
