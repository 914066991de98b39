import { randomUUID } from 'node:crypto';
import type { DataSource, ObjectLiteral } from 'typeorm';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { AwardRow } from './award.row.ts';
import { ChargeRow } from './charge.row.ts';
import { CourtCaseRow } from './court-case.row.ts';
import { necDataSource } from './data-source.ts';
import { DetentionRow } from './detention.row.ts';
import { DetentionPeriodRow } from './detention-period.row.ts';
import { HearingRow } from './hearing.row.ts';
import { InvestigationRow } from './investigation.row.ts';
import { JusticeFileRow } from './justice-file.row.ts';
import { LegalAssistanceRow } from './legal-assistance.row.ts';
import { NonPunishmentAssessmentRow } from './non-punishment-assessment.row.ts';
import { OffenceRow } from './offence.row.ts';
import { SuspectRow } from './suspect.row.ts';
import { VictimStatusFindingRow } from './victim-status-finding.row.ts';
import { WitnessContactRow } from './witness-contact.row.ts';
import { WitnessParticipationRow } from './witness-participation.row.ts';

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  db = await necDataSource(databases.variables.NEC_DATABASE_URL ?? '').initialize();
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
  recordedByBody: 'POLICE' as const,
  ruleVersions: [],
  supersededAt: null,
});
const insert = async <Row extends ObjectLiteral>(row: new () => Row, values: Row): Promise<Row> => {
  await db.manager.insert(row, { ...values });
  return values;
};
const breaks = (constraint: string, inserted: Promise<unknown>) =>
  expect(inserted).rejects.toMatchObject({ constraint });

async function onFile(): Promise<string> {
  const caseId = randomUUID();
  await insert(JusticeFileRow, { caseId, openedOn: '2026-03-01' });
  return caseId;
}

async function investigated(): Promise<string> {
  const { ruleVersions: _, caseId: __, ...recorded } = fact('');
  const row = { ...recorded, policeNumber: randomUUID(), unit: 'NSK', openedOn: '2026-03-01' };
  await insert(InvestigationRow, { ...row, status: 'OPEN', closedOn: null });
  return row.id;
}

describe('an offence and a suspect of an investigation', () => {
  const offence = (investigationId: string, changes: Partial<OffenceRow> = {}): OffenceRow => ({
    id: randomUUID(),
    version: 1,
    investigationId,
    provision: 'Trafficking in human beings',
    committedFrom: '2026-01-01',
    committedTo: '2026-02-01',
    ...changes,
  });
  const suspect = (investigationId: string, changes: Partial<SuspectRow> = {}): SuspectRow => ({
    id: randomUUID(),
    version: 1,
    investigationId,
    pseudonym: 'S-1',
    status: 'SUSPECTED',
    suspectedOn: '2026-03-01',
    chargedOn: null,
    ...changes,
  });

  test.each<[string, Partial<OffenceRow>]>([
    ['offence_of_an_investigation', { investigationId: randomUUID() }],
    ['offence_ends_after_it_began', { committedTo: '2025-12-31' }],
    ['offence_ends_only_if_it_began', { committedFrom: null }],
    ['offence_provision_is_a_short_text', { provision: '' }],
  ])('%s', async (constraint, changes) => {
    await breaks(constraint, insert(OffenceRow, offence(await investigated(), changes)));
  });

  test.each<[string, Partial<SuspectRow>]>([
    ['suspect_of_an_investigation', { investigationId: randomUUID() }],
    ['suspect_pseudonym_is_a_short_code', { pseudonym: 'Somebody by name' }],
    ['suspect_charged_on_a_day_if_charged', { status: 'CHARGED' }],
    ['suspect_merely_suspected_is_not_charged', { chargedOn: '2026-03-02' }],
    ['suspect_charged_after_suspected', { status: 'CHARGED', chargedOn: '2026-02-28' }],
  ])('%s', async (constraint, changes) => {
    await breaks(constraint, insert(SuspectRow, suspect(await investigated(), changes)));
  });

  test('a pseudonym is of one suspect; only how far suspicion has come may change', async () => {
    const row = await insert(SuspectRow, suspect(await investigated()));
    await breaks('suspect_pseudonym_is_of_one_suspect', insert(SuspectRow, suspect(row.investigationId)));
    const change = { status: 'CHARGED', chargedOn: '2026-03-02', version: 2 } as const;
    await db.manager.update(SuspectRow, { id: row.id }, change);
    await expect(db.manager.update(SuspectRow, { id: row.id }, { pseudonym: 'S-2' })).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('a witness', () => {
  const participation = (caseId: string): WitnessParticipationRow => ({
    ...fact(caseId),
    testifies: true,
    testifiesFrom: '2026-04-01',
    collaboratesWithPolice: null,
    statedOn: '2026-03-01',
  });
  const contact = (caseId: string, assignedOn: string, endedOn: string | null): WitnessContactRow => ({
    ...fact(caseId),
    authority: 'POLICE',
    official: 'dev-2',
    assignedOn,
    endedOn,
  });

  test('testifies from a day, in one statement in force', async () => {
    const caseId = await onFile();
    const row = participation(caseId);
    const constraint = 'witness_participation_from_a_day_if_testifying';
    await breaks(constraint, insert(WitnessParticipationRow, { ...row, testifiesFrom: null }));
    await breaks(constraint, insert(WitnessParticipationRow, { ...row, testifies: false }));
    await breaks(
      'witness_participation_of_a_file',
      insert(WitnessParticipationRow, participation(randomUUID())),
    );
    await insert(WitnessParticipationRow, row);
    await breaks(
      'witness_participation_is_one_a_case',
      insert(WitnessParticipationRow, participation(caseId)),
    );
  });

  test('has one contact at a time, of police, prosecution or court', async () => {
    const caseId = await onFile();
    await insert(WitnessContactRow, contact(caseId, '2026-04-01', '2026-05-01'));
    await breaks(
      'witness_contact_one_at_a_time',
      insert(WitnessContactRow, contact(caseId, '2026-04-30', null)),
    );
    await insert(WitnessContactRow, contact(caseId, '2026-05-01', null));
    const other = { ...contact(await onFile(), '2026-04-01', null), authority: 'CMM' as const };
    await breaks('witness_contact_of_a_body_of_this_room', insert(WitnessContactRow, other));
  });
});

describe('a detention', () => {
  const began = new Date('2026-03-28T10:00:00Z');
  const after = (hours: number) => new Date(began.getTime() + hours * 3_600_000);
  const detention = (caseId: string, changes: Partial<DetentionRow> = {}): DetentionRow => ({
    ...fact(caseId),
    beganAt: began,
    releasedAt: null,
    ...changes,
  });
  const period = (of: DetentionRow, changes: Partial<DetentionPeriodRow> = {}): DetentionPeriodRow => ({
    ...fact(of.caseId),
    detentionId: of.id,
    extendsFactId: null,
    startsAt: began,
    endsAt: after(72),
    ground: null,
    ...changes,
  });
  const held = async () => insert(DetentionRow, detention(await onFile()));

  test('is one at a time, and ends no sooner than it began', async () => {
    const { caseId } = await held();
    await breaks(
      'detention_one_at_a_time',
      insert(DetentionRow, detention(caseId, { beganAt: after(100), releasedAt: after(101) })),
    );
    await breaks(
      'detention_released_after_it_began',
      insert(DetentionRow, detention(await onFile(), { releasedAt: after(-1) })),
    );
  });

  test('begins with 72 hours at most, also over the night on which clocks change', async () => {
    const of = await held();
    await breaks(
      'detention_period_first_is_72_hours_at_most',
      insert(DetentionPeriodRow, period(of, { endsAt: new Date(after(72).getTime() + 1) })),
    );
    await breaks(
      'detention_period_first_begins_with_the_detention',
      insert(DetentionPeriodRow, period(of, { startsAt: after(1) })),
    );
    await insert(DetentionPeriodRow, period(of));
    await breaks(
      'detention_period_first_is_one_a_detention',
      insert(DetentionPeriodRow, period(of, { endsAt: after(24) })),
    );
  });

  test('is extended on a stated ground alone, once at a time, from where it ends', async () => {
    const of = await held();
    const first = await insert(DetentionPeriodRow, period(of));
    const ground = 'IDENTIFY_TRAFFICKERS' as const;
    const extension = { extendsFactId: first.factId, startsAt: after(72), endsAt: after(200), ground };
    const extend = (changes: Partial<DetentionPeriodRow>) =>
      insert(DetentionPeriodRow, period(of, { ...extension, ...changes }));
    await breaks('detention_period_extended_on_a_stated_ground', extend({ ground: null }));
    await breaks('detention_period_extended_on_a_stated_ground', extend({ extendsFactId: null }));
    const seam = 'detention_period_extension_begins_where_the_period_ends';
    await breaks(seam, extend({ startsAt: after(71) }));
    await breaks(seam, extend({ startsAt: after(73) }));
    await breaks(seam, extend({ extendsFactId: randomUUID() }));
    await breaks('detention_period_ends_after_it_began', extend({ endsAt: after(72) }));
    await extend({});
    await breaks('detention_period_extended_once', extend({ endsAt: after(201) }));
  });

  test('has periods of its own case alone', async () => {
    const of = { ...(await held()), caseId: await onFile() };
    await breaks('detention_period_of_a_detention_of_the_case', insert(DetentionPeriodRow, period(of)));
  });
});

describe('a court case', () => {
  const courtCase = (caseId: string, changes: Partial<CourtCaseRow> = {}): CourtCaseRow => ({
    ...fact(caseId),
    number: 'SAMPLE-1',
    court: 'Sample district court',
    role: 'DEFENDANT',
    openedOn: '2026-03-01',
    closedOn: null,
    ...changes,
  });
  const inCourt = async (changes: Partial<CourtCaseRow> = {}) =>
    insert(CourtCaseRow, courtCase(await onFile(), changes));
  const of = ({ caseId, id: courtCaseId }: CourtCaseRow) => ({ ...fact(caseId), courtCaseId });
  const award = (row: CourtCaseRow, changes: Partial<AwardRow> = {}): AwardRow => ({
    ...of(row),
    kind: 'RESTITUTION',
    route: 'CRIMINAL',
    amount: '46000.50',
    currency: 'DKK',
    awardedOn: '2026-03-02',
    ...changes,
  });

  test('is closed no sooner than it was opened, and is there once', async () => {
    const row = await inCourt();
    await breaks('court_case_number_once_a_case', insert(CourtCaseRow, courtCase(row.caseId)));
    await breaks(
      'court_case_closed_after_it_opened',
      insert(CourtCaseRow, courtCase(await onFile(), { closedOn: '2026-02-28' })),
    );
  });

  test('has hearings and legal assistance of its own case alone', async () => {
    const row = await inCourt();
    const elsewhere = { ...row, caseId: await onFile() };
    const { courtCaseId, caseId } = of(elsewhere);
    const hearing: HearingRow = {
      id: randomUUID(),
      version: 1,
      caseId,
      courtCaseId,
      beginsAt: new Date(),
      status: 'SCHEDULED',
      courtNote: null,
    };
    await breaks('hearing_of_a_court_case_of_the_case', insert(HearingRow, hearing));
    const asked = { ...of(row), requestedOn: '2026-03-02', grantedOn: null };
    await breaks(
      'legal_assistance_granted_after_requested',
      insert(LegalAssistanceRow, { ...asked, grantedOn: '2026-03-01' }),
    );
    await insert(LegalAssistanceRow, asked);
    const again = { ...asked, factId: randomUUID(), id: randomUUID() };
    await breaks('legal_assistance_is_one_a_court_case', insert(LegalAssistanceRow, again));
  });

  test.each<[string, Partial<AwardRow>]>([
    ['award_amount_is_something', { amount: '0.00' }],
    ['award_currency_is_a_code', { currency: 'kr.' }],
    ['award_of_a_court_case_of_the_case', { courtCaseId: randomUUID() }],
  ])('%s', async (constraint, changes) => {
    await breaks(constraint, insert(AwardRow, award(await inCourt(), changes)));
  });

  test('keeps an amount to the last hundredth', async () => {
    const { factId } = await insert(AwardRow, award(await inCourt()));
    expect((await db.manager.findOneByOrFail(AwardRow, { factId })).amount).toBe('46000.50');
  });

  test('finds on the status of a person on trial alone, by a decision of her case', async () => {
    const decide = async (caseId: string) => {
      const id = randomUUID();
      await db.query(
        `INSERT INTO identification_decision (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
           authority, outcome, decided_on, first_recorded_at, forms, gender, age_group, citizenship_group)
         VALUES (gen_random_uuid(), $1, 1, $2, now(), 'dev-2', 'COURT', '{}', 'COURT', 'IDENTIFIED', '2026-03-01', now(), '{}', 'FEMALE', 'ADULT', 'NON_EU')`,
        [id, caseId],
      );
      return id;
    };
    const finding = async (row: CourtCaseRow, decisionId: string): Promise<VictimStatusFindingRow> =>
      insert(VictimStatusFindingRow, { ...of(row), decisionId });
    const witness = await inCourt({ role: 'WITNESS' });
    await breaks(
      'victim_status_finding_on_a_person_on_trial',
      finding(witness, await decide(witness.caseId)),
    );
    const row = await inCourt();
    await breaks(
      'victim_status_finding_carries_a_decision_of_the_case',
      finding(row, await decide(await onFile())),
    );
    const decision = await decide(row.caseId);
    await finding(row, decision);
    await breaks('victim_status_finding_is_one_a_decision', finding(row, decision));
  });
});

describe('a charge, and whether she is punished', () => {
  const charge = (caseId: string, changes: Partial<ChargeRow> = {}): ChargeRow => ({
    ...fact(caseId),
    provision: 'Theft',
    chargedOn: '2026-03-01',
    droppedOn: null,
    ...changes,
  });
  const waived = (of: ChargeRow): NonPunishmentAssessmentRow => ({
    ...fact(of.caseId),
    chargeId: of.id,
    authority: 'PROSECUTION',
    provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
    seriousCrime: false,
    compelled: true,
    byForce: false,
    byDeceit: false,
    byExploitation: false,
    outcome: 'PROSECUTION_WAIVED',
    assessedOn: '2026-03-10',
  });
  const charged = async () => insert(ChargeRow, charge(await onFile()));

  test('is dropped no sooner than it was made', async () => {
    await breaks(
      'charge_dropped_after_it_was_made',
      insert(ChargeRow, charge(await onFile(), { droppedOn: '2026-02-28' })),
    );
  });

  const ofNoSeriousCrime = 'non_punishment_assessment_waived_if_compelled_and_not_serious';
  const byACourt = 'non_punishment_assessment_penalty_under_82_6_or_83_by_a_court';
  test.each<[string, Partial<NonPunishmentAssessmentRow>]>([
    [ofNoSeriousCrime, { seriousCrime: true }],
    [ofNoSeriousCrime, { compelled: false, byDeceit: true }],
    ['non_punishment_assessment_waived_under_722_2_alone', { provision: 'CRIMINAL_CODE_83' }],
    ['non_punishment_assessment_waived_under_722_2_alone', { authority: 'COURT' }],
    [byACourt, { outcome: 'PENALTY_REMITTED', authority: 'COURT' }],
    [byACourt, { outcome: 'PENALTY_REDUCED', provision: 'CRIMINAL_CODE_82_6' }],
    ['non_punishment_assessment_applied_for_a_reason', { outcome: 'MITIGATING_FACTOR', compelled: false }],
    ['non_punishment_assessment_by_prosecution_or_court', { authority: 'POLICE', outcome: 'NOT_APPLIED' }],
    ['non_punishment_assessment_of_a_charge_of_the_case', { chargeId: randomUUID() }],
  ])('%s', async (constraint, changes) => {
    const row = { ...waived(await charged()), ...changes };
    await breaks(constraint, insert(NonPunishmentAssessmentRow, row));
  });

  test('for a serious crime compulsion may still mitigate the sentence', async () => {
    const row = { ...waived(await charged()), seriousCrime: true, outcome: 'MITIGATING_FACTOR' as const };
    await insert(NonPunishmentAssessmentRow, row);
  });

  test('is assessed once under a provision by a body; a correction supersedes, nothing is changed', async () => {
    const of = await charged();
    const row = await insert(NonPunishmentAssessmentRow, waived(of));
    await breaks(
      'non_punishment_assessment_once_a_provision',
      insert(NonPunishmentAssessmentRow, waived(of)),
    );
    const { factId } = row;
    await expect(
      db.manager.update(NonPunishmentAssessmentRow, { factId }, { seriousCrime: true }),
    ).rejects.toThrow('permission denied');
    await db.manager.update(NonPunishmentAssessmentRow, { factId }, { supersededAt: new Date() });
    await insert(NonPunishmentAssessmentRow, { ...row, factId: randomUUID(), version: 2 });
  });
});
