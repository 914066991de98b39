import { randomUUID } from 'node:crypto';
import { type DataSource, type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { addDays, type Day, dayOf } from '../../shared/day.ts';
import type { RequestContext } from '../../shared/room/context.ts';
import { supersede } from '../../shared/room/legal-facts.ts';
import { nothingTold, rememberFacts } from '../../shared/room/relied-on.ts';
import { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';
import type { LegalFactRow } from '../../shared/storage/legal-fact.row.ts';
import type {
  AgeGroup,
  Authority,
  CitizenshipGroup,
  ExploitationForm,
  Gender,
  IdentificationOutcome,
  Purpose,
  StayBasis,
  Verification,
} from '../../shared/vocabulary.ts';
import { newReference } from '../../subgraphs/cmm/reference.ts';
import { RecoveryPeriodRow } from '../../subgraphs/cmm/storage/recovery-period.row.ts';
import { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';

/** What a room keeps of one case, written past the law: a test says itself what stands there. */

export const ago = (days: number): Day => addDays(dayOf(new Date()), -days);

const fact = (caseId: string, body: Authority) => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  caseId,
  recordedAt: new Date(Date.now() - 60_000),
  recordedBy: 'dev-somebody',
  recordedByBody: body,
  ruleVersions: [],
  supersededAt: null,
});

/** A file of DIS on a case of its own, with a residence status unless it is null. */
export async function immigrationFile(
  db: DataSource,
  { caseId = randomUUID(), stay = 'NO_LAWFUL_STAY' }: { caseId?: string; stay?: StayBasis | null } = {},
): Promise<string> {
  await db.query('INSERT INTO immigration_file (case_id, opened_on) VALUES ($1, $2)', [caseId, ago(90)]);
  if (stay)
    await db.query(
      `INSERT INTO residence_status (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         basis, valid_from) VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'DIS', '{}', $2, $3)`,
      [caseId, stay, ago(90)],
    );
  return caseId;
}

/** An application for asylum of yesterday that waits for its decision: the application's id. */
export async function asylumSought(db: DataSource, caseId: string): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO asylum_application (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions, lodged_on)
     VALUES (gen_random_uuid(), $1, 1, $2, now(), 'dev-somebody', 'DIS', '{}', $3)`,
    [id, caseId, ago(1)],
  );
  return id;
}

/** The same case at CMM, which admits DIS to it, or another body. */
export async function cmmCase(
  db: DataSource,
  caseId: string,
  admitted: Authority = 'DIS',
  purposes: readonly Purpose[] = ['IMMIGRATION', 'IDENTIFICATION'],
): Promise<void> {
  await db.query(
    `INSERT INTO nrm_case (id, reference, status, opened_on, version) VALUES ($1, $2, 'OPEN', $3, 1)`,
    [caseId, newReference(), ago(90)],
  );
  await party(db, caseId, admitted, purposes);
}

/** A case at CMM with somebody of this citizenship group. */
export async function cmmPerson(db: DataSource, caseId: string, group: string): Promise<void> {
  await cmmCase(db, caseId);
  await db.query(
    `INSERT INTO person (case_id, gender, citizenship_group, version) VALUES ($1, 'FEMALE', $2, 1)`,
    [caseId, group],
  );
}

export const justiceFile = (db: DataSource, caseId: string) =>
  db.query('INSERT INTO justice_file (case_id, opened_on) VALUES ($1, $2)', [caseId, ago(90)]);

/** An investigation at the police on this case, for which she has to be here until that day, or without an end. */
export async function presenceRequired(db: DataSource, caseId: string, until: Day | null): Promise<void> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO investigation (fact_id, id, version, recorded_at, recorded_by, recorded_by_body, police_number, unit, status, opened_on)
     VALUES (gen_random_uuid(), $1, 1, now(), 'dev-somebody', 'POLICE', $2, 'Sample unit', 'OPEN', $3)`,
    [id, `T-${id}`, ago(20)],
  );
  await db.query(
    `INSERT INTO investigation_case (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
       investigation_id, linked_on, presence_required, presence_required_until)
     VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'POLICE', '{}', $2, $3, true, $4)`,
    [caseId, id, ago(20), until],
  );
}

export async function returnFile(db: DataSource, caseId: string, status: 'OFFERED' | 'ACCEPTED') {
  await db.query('INSERT INTO return_file (case_id, opened_on) VALUES ($1, $2)', [caseId, ago(30)]);
  await db.query(
    `INSERT INTO voluntary_return (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
       status, offered_on, accepted_on)
     VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'RETURN_AGENCY', '{}', $2, $3, $4)`,
    [caseId, status, ago(20), status === 'ACCEPTED' ? ago(10) : null],
  );
}

export async function party(
  db: DataSource,
  caseId: string,
  authority: Authority,
  purposes: readonly Purpose[],
): Promise<void> {
  await db.manager.insert(CasePartyRow, {
    id: randomUUID(),
    caseId,
    authority,
    organisation: null,
    purposes,
    basis: 'Takes part in the referral mechanism in this case',
    admittedAt: new Date(Date.now() - 60_000),
    endedAt: null,
  });
}

/** The decision's id. */
export async function decision(
  db: DataSource,
  caseId: string,
  authority: Authority,
  {
    outcome = 'IDENTIFIED',
    on = ago(5),
    recorded = {},
    forms = [],
    gender = 'FEMALE',
    ageGroup = 'ADULT',
    citizenshipGroup = 'NON_EU',
  }: {
    outcome?: IdentificationOutcome;
    on?: Day;
    /** Its id and when it was recorded, where they matter. */
    recorded?: { readonly id?: string; readonly recordedAt?: Date };
    forms?: readonly ExploitationForm[];
    gender?: Gender;
    ageGroup?: AgeGroup;
    citizenshipGroup?: CitizenshipGroup;
  } = {},
): Promise<string> {
  const whole = { ...fact(caseId, authority), ...recorded };
  const row = {
    ...whole,
    firstRecordedAt: whole.recordedAt,
    authority,
    outcome,
    decidedOn: on,
    forms,
    gender,
    ageGroup,
    citizenshipGroup,
  };
  await db.manager.insert(IdentificationDecisionRow, row);
  return row.id;
}

const grantedAgo = (caseId: string, body: Authority, days: number) => ({
  ...fact(caseId, body),
  startsOn: ago(days),
  endsOn: ago(days - 30),
  capEndsOn: ago(days - 120),
  endedOn: null,
  ground: null,
  identificationAuthority: body,
  identificationDecisionId: randomUUID(),
  verification: 'VERIFIED' as const,
  concerns: [],
});

/** A recovery period that was granted so many days ago. */
export async function recovery(db: DataSource, caseId: string, days: number): Promise<RecoveryPeriodRow> {
  const row: RecoveryPeriodRow = { ...grantedAgo(caseId, 'CMM', days), endGround: null };
  await db.manager.insert(RecoveryPeriodRow, row);
  return row;
}

/** A period that was granted so many days ago, on a decision unless it is null. */
export async function period(
  db: DataSource,
  caseId: string,
  days: number,
  changes: Partial<ReflectionPeriodRow> = {},
): Promise<ReflectionPeriodRow> {
  const row: ReflectionPeriodRow = { ...grantedAgo(caseId, 'DIS', days), ...changes };
  await db.manager.insert(ReflectionPeriodRow, row);
  return row;
}

/** A record as it would stand had an owner been silent: another version of it, not verified. */
export const notVerified = <Fact extends LegalFactRow & { verification: Verification }>(
  db: DataSource,
  row: new () => Fact,
  id: string,
): Promise<Fact> => db.transaction((tx) => again(tx, row, id, { verification: 'UNVERIFIED' }));

/** The same of a record of CMM that bears no mark: DIS was asked for another version of it, and was silent. */
export const onSilence = <Fact extends LegalFactRow>(
  db: DataSource,
  row: new () => Fact,
  id: string,
  topic: string,
): Promise<Fact> =>
  db.transaction(async (tx) => {
    const unheard = await again(tx, row, id, {});
    await rememberFacts(tx, unheard, [nothingTold('DIS', topic, false, unheard.recordedAt)]);
    return unheard;
  });

async function again<Fact extends LegalFactRow>(
  tx: EntityManager,
  row: new () => Fact,
  id: string,
  says: object,
): Promise<Fact> {
  const before = await tx.findOneByOrFail(row, { id, supersededAt: IsNull() } as FindOptionsWhere<Fact>);
  const context = {
    caller: { subject: 'dev-somebody', authority: before.recordedByBody },
    now: new Date(),
  } as RequestContext;
  return supersede(tx, context, row, before, before.ruleVersions, says as never);
}
