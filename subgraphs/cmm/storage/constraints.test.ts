import { randomUUID } from 'node:crypto';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { CmmCaseFile } from '../../../dev/caseload/cmm-case-file.ts';
import { everyCmmRecord } from '../../../dev/caseload/cmm-records.ts';
import { Story } from '../../../dev/caseload/story.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { AssessmentRequestRow } from './assessment-request.row.ts';
import { AssistanceEligibilityRow } from './assistance-eligibility.row.ts';
import { BedRow } from './bed.row.ts';
import { BestInterestsAssessmentRow } from './best-interests-assessment.row.ts';
import { CaseRow } from './case.row.ts';
import { CaseClosureRow } from './case-closure.row.ts';
import { ChildRepresentativeRow } from './child-representative.row.ts';
import { CompetenceRow } from './competence.row.ts';
import { ConsentRow } from './consent.row.ts';
import { ContactPersonRow } from './contact-person.row.ts';
import { cmmDataSource } from './data-source.ts';
import { EncounterRow } from './encounter.row.ts';
import { FacilityRow } from './facility.row.ts';
import { FacilityApprovalRow } from './facility-approval.row.ts';
import { FacilityInspectionRow } from './facility-inspection.row.ts';
import { HandOverRow } from './hand-over.row.ts';
import { IndicatorsRow } from './indicators.row.ts';
import { PlacementRow } from './placement.row.ts';
import { RecoveryPeriodRow } from './recovery-period.row.ts';
import { ScreeningInterviewRow } from './screening-interview.row.ts';
import { SupportMeasureRow } from './support-measure.row.ts';

const TODAY = '2026-06-01';
const opened = (name: string) =>
  new Story(name, TODAY, {
    person: {
      givenName: 'Invented',
      age: 30,
      gender: 'FEMALE',
      citizenship: null,
      citizenshipGroup: 'NON_EU',
    },
    openedAgo: 60,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  });
const story = everyCmmRecord(opened('constraints'));
const other = opened('another');
const { rows } = new CmmCaseFile(story);

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  db = await cmmDataSource(databases.variables.CMM_DATABASE_URL ?? '').initialize();
  await writeRoom(db, 'cmm', [story.rows, other.rows]);
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

/** Another row like one that is there, with a change. */
const insertLike = <Row extends ObjectLiteral>(
  target: EntityTarget<Row>,
  like: Row | undefined,
  changes: Partial<Row>,
) => {
  const keys = { id: randomUUID(), ...(like && 'factId' in like ? { factId: randomUUID() } : {}) };
  return db.manager.insert(target, { ...like, ...keys, ...changes } as never);
};

type Case<Row extends ObjectLiteral> = readonly [
  constraint: string,
  target: new () => Row,
  like: Row | undefined,
  changes: Partial<Row>,
];
const refused = <Row extends ObjectLiteral>(...given: Case<Row>) => given as unknown as Case<ObjectLiteral>;

const [bed, secondBed] = rows.beds;
const elsewhere = { caseId: other.caseId };

test.each<Case<ObjectLiteral>>([
  refused('encounter_became_a_case_on_a_day', EncounterRow, rows.encounters[0], { becameCaseOn: null }),
  refused('encounter_became_a_case_after_it', EncounterRow, rows.encounters[0], {
    becameCaseOn: '2020-01-01',
  }),
  refused('encounter_organisation_is_named', EncounterRow, rows.encounters[0], { metBy: 'NGO' }),
  refused('indicators_are_something', IndicatorsRow, rows.indicators[0], {
    forms: [],
    meansOfControl: [],
    recruiterRelations: [],
  }),
  refused('competence_of_one_body_at_a_time', CompetenceRow, rows.competences[0], { authority: 'SIRI' }),
  refused('competence_of_a_body_that_decides', CompetenceRow, rows.competences[0], { authority: 'NGO' }),
  refused('hand_over_to_another_body', HandOverRow, rows.handOvers[0], { toAuthority: 'CMM' }),
  refused('hand_over_choice_of_who_was_informed', HandOverRow, rows.handOvers[0], { informedOn: null }),
  refused('assessment_request_by_who_may_ask', AssessmentRequestRow, rows.assessmentRequests[0], {
    requestedBy: 'POLICE',
  }),
  refused(
    'assessment_request_answered_with_an_assessment',
    AssessmentRequestRow,
    rows.assessmentRequests[0],
    {
      answeredOn: TODAY,
    },
  ),
  refused('assessment_request_due_after_it', AssessmentRequestRow, rows.assessmentRequests[0], {
    dueOn: '2020-01-01',
  }),
  refused('screening_interview_by_social_workers', ScreeningInterviewRow, rows.screeningInterviews[0], {
    conductedBy: 'POLICE',
  }),
  refused(
    'screening_interview_declined_on_a_day_if_declined',
    ScreeningInterviewRow,
    rows.screeningInterviews[0],
    {
      declinedOn: TODAY,
    },
  ),
  refused('assistance_eligibility_by_who_may_assess', AssistanceEligibilityRow, rows.eligibilities[0], {
    authority: 'POLICE',
  }),
  refused('consent_begins_as_given', ConsentRow, rows.consents[0], { state: 'NARROWED', changedOn: TODAY }),
  refused('consent_withdrawn_tells_nobody_anything', ConsentRow, rows.consents[0], {
    version: 2,
    state: 'WITHDRAWN',
    changedOn: TODAY,
  }),
  refused('consent_is_to_somebody_for_something', ConsentRow, rows.consents[0], { recipients: [] }),
  refused('contact_person_one_at_a_time', ContactPersonRow, rows.contactPersons[0], {}),
  refused('support_measure_ended_if_over', SupportMeasureRow, rows.supportMeasures[0], {
    status: 'COMPLETED',
  }),
  refused('support_measure_started_if_under_way', SupportMeasureRow, rows.supportMeasures[0], {
    startedOn: null,
  }),
  refused('recovery_period_within_its_cap', RecoveryPeriodRow, rows.recoveryPeriods[0], {
    endsOn: '2026-12-01',
    ...elsewhere,
  }),
  refused('recovery_period_never_two_at_once', RecoveryPeriodRow, rows.recoveryPeriods[0], {
    identificationDecisionId: randomUUID(),
  }),
  refused('recovery_period_identification_is_whole', RecoveryPeriodRow, rows.recoveryPeriods[0], {
    identificationAuthority: null,
    verification: 'UNVERIFIED',
    ...elsewhere,
  }),
  refused(
    'recovery_period_without_identification_is_unverified',
    RecoveryPeriodRow,
    rows.recoveryPeriods[0],
    {
      identificationAuthority: null,
      identificationDecisionId: null,
      ...elsewhere,
    },
  ),
  refused('facility_municipality_is_something', FacilityRow, rows.facilities[0], { municipality: '' }),
  refused('recovery_period_once_per_identification', RecoveryPeriodRow, rows.recoveryPeriods[0], elsewhere),
  refused('case_closure_merged_into_a_case', CaseClosureRow, rows.closures[0], {
    reason: 'MERGED',
    ...elsewhere,
  }),
  refused('case_closure_merged_into_another', CaseClosureRow, rows.closures[0], {
    reason: 'MERGED',
    mergedIntoId: story.caseId,
  }),
  refused('case_closure_one_at_a_time', CaseClosureRow, rows.closures[0], {}),
  refused('facility_approval_one_at_a_time', FacilityApprovalRow, rows.approvals[0], {}),
  refused('facility_approval_by_who_may_approve', FacilityApprovalRow, rows.approvals[0], {
    approvedBy: 'CMM',
  }),
  refused('facility_inspection_remarks_are_said', FacilityInspectionRow, rows.inspections[0], {
    outcome: 'NO_REMARKS',
    followUpDueOn: null,
    followedUpOn: null,
  }),
  refused('facility_inspection_nothing_to_follow_up', FacilityInspectionRow, rows.inspections[0], {
    outcome: 'NO_REMARKS',
    remarks: null,
  }),
  refused('bed_within_the_capacity', BedRow, bed, { number: 3 }),
  refused('bed_numbered_once', BedRow, bed, {}),
  refused('bed_of_a_facility', BedRow, bed, { facilityCapacity: 5, number: 3 }),
  refused('placement_never_two_in_a_bed', PlacementRow, rows.placements[0], elsewhere),
  refused('placement_never_two_of_a_person', PlacementRow, rows.placements[0], {
    bedId: secondBed?.id ?? '',
  }),
  refused('placement_of_a_child_by_the_municipality', PlacementRow, rows.placements[0], {
    child: true,
    bedId: secondBed?.id ?? '',
    ...elsewhere,
  }),
  refused('child_representative_one_in_force', ChildRepresentativeRow, rows.representatives[0], {}),
  refused(
    'best_interests_assessment_reunion_looks_ahead',
    BestInterestsAssessmentRow,
    rows.bestInterests[0],
    { topic: 'FAMILY_REUNION' },
  ),
])('%s', async (constraint, target, like, changes) => {
  await expect(insertLike(target, like, changes)).rejects.toMatchObject({ constraint });
});

test('the last bed goes to one of two who place at once', async () => {
  const [taken] = rows.placements;
  const newcomers = [opened('first newcomer'), opened('second newcomer')];
  for (const { rows: file } of newcomers) {
    await db.manager.insert(CaseRow, file.cmm.cases);
  }
  const outcomes = await Promise.allSettled(
    newcomers.map(({ caseId }) =>
      insertLike(PlacementRow, taken, { caseId, bedId: secondBed?.id ?? '', startsOn: TODAY }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a bed is free for the next on the day it is left', async () => {
  const [taken] = rows.placements;
  const past = { startsOn: '2026-01-01', endsOn: taken?.startsOn ?? null };
  await insertLike(PlacementRow, taken, { ...past, ...elsewhere });
});

test('a facility cannot shrink below its beds, and its beds follow when it grows', async () => {
  const facility = { id: rows.facilities[0]?.id ?? '' };
  await expect(db.manager.update(FacilityRow, facility, { capacity: 1 })).rejects.toMatchObject({
    constraint: 'bed_within_the_capacity',
  });
  await db.manager.update(FacilityRow, facility, { capacity: 3 });
  await insertLike(BedRow, bed, { facilityCapacity: 3, number: 3 });
});

test('a merged case is closed, and merged into another', async () => {
  const merge = (changes: Partial<CaseRow>) => db.manager.update(CaseRow, { id: other.caseId }, changes);
  await expect(merge({ mergedIntoId: story.caseId })).rejects.toMatchObject({
    constraint: 'nrm_case_merged_is_closed',
  });
  await expect(
    merge({ mergedIntoId: other.caseId, status: 'CLOSED', closedOn: TODAY }),
  ).rejects.toMatchObject({ constraint: 'nrm_case_merged_into_another' });
  await merge({ mergedIntoId: story.caseId, status: 'CLOSED', closedOn: TODAY });
});

test('legal facts are superseded, never changed, and notes on health never either', async () => {
  const denied = (sql: string) => expect(db.query(sql)).rejects.toThrow('permission denied');
  await denied(`UPDATE consent SET recipients = '{POLICE}'`);
  await denied(`UPDATE assistance_eligibility SET outcome = 'NOT_ELIGIBLE'`);
  await denied(`UPDATE placement SET ends_on = '2026-05-01'`);
  await denied('DELETE FROM placement');
  await denied(`UPDATE support_note SET text = 'another'`);
  await denied(`UPDATE encounter SET met_on = '2026-01-01'`);
});

test('ASSISTANCE_UNCONDITIONAL: the record that decides has no place for cooperation, investigation, stay or nationality', () => {
  const columns = db.getMetadata(AssistanceEligibilityRow).columns.map(({ databaseName }) => databaseName);
  expect(columns.sort()).toEqual([
    'authority',
    'case_id',
    'decided_on',
    'fact_id',
    'id',
    'outcome',
    'recorded_at',
    'recorded_by',
    'recorded_by_body',
    'rule_versions',
    'superseded_at',
    'verification',
    'version',
  ]);
});
