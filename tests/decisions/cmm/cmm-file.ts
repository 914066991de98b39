import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { AccommodationKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Authority, CitizenshipGroup, Gender } from '../../../shared/vocabulary.ts';
import { newReference } from '../../../subgraphs/cmm/reference.ts';
import { BedRow } from '../../../subgraphs/cmm/storage/bed.row.ts';
import { FacilityRow } from '../../../subgraphs/cmm/storage/facility.row.ts';
import { FacilityApprovalRow } from '../../../subgraphs/cmm/storage/facility-approval.row.ts';
import { PersonRow } from '../../../subgraphs/cmm/storage/person.row.ts';
import { ago } from '../on-file.ts';

/** What CMM keeps of one case, written past the law: a test says itself what stands there. */
export async function personOnFile(
  db: DataSource,
  given: {
    readonly bornOn?: Day | null;
    readonly gender?: Gender;
    readonly citizenshipGroup?: CitizenshipGroup;
    readonly caseId?: string;
  } = {},
): Promise<string> {
  const { caseId = randomUUID(), bornOn = '1995-03-04', gender = 'FEMALE' } = given;
  await db.query(
    `INSERT INTO nrm_case (id, reference, status, opened_on, version) VALUES ($1, $2, 'OPEN', $3, 1)`,
    [caseId, newReference(), ago(90)],
  );
  await db.manager.insert(PersonRow, {
    caseId,
    givenName: null,
    familyName: null,
    bornOn,
    gender,
    citizenship: null,
    citizenshipGroup: given.citizenshipGroup ?? 'NON_EU',
    civilRegistrationNumber: null,
    version: 1,
  });
  return caseId;
}

/** Admits a body, whatever it is for; an organisation where it is one of many. */
export async function admitted(db: DataSource, caseId: string, authority: Authority): Promise<void> {
  const organisation = { NGO: 'hopenow', MUNICIPALITY: 'Odense' }[authority as string] ?? null;
  await db.manager.insert(CasePartyRow, {
    id: randomUUID(),
    caseId,
    authority,
    organisation,
    purposes: [
      'REFERRAL',
      'ASSISTANCE',
      'CHILD_PROTECTION',
      'IMMIGRATION',
      'IDENTIFICATION',
      'INVESTIGATION',
      'COURT_PROCEEDINGS',
    ],
    basis: 'Takes part in the referral mechanism in this case',
    admittedAt: new Date(Date.now() - 60_000),
    endedAt: null,
  });
}

/** A place with all its beds, approved unless told otherwise. */
export async function placeFor(
  db: DataSource,
  kind: AccommodationKind,
  given: {
    readonly capacity?: number;
    readonly places?: number;
    readonly municipality?: string;
    readonly approved?: boolean;
    readonly approvedTo?: Day;
    readonly withdrawnOn?: Day;
    readonly closedOn?: Day;
  } = {},
): Promise<{ readonly facilityId: string; readonly approvalId: string }> {
  const { capacity = 2, municipality = null } = given;
  const [facilityId, approvalId] = [randomUUID(), randomUUID()];
  await db.manager.insert(FacilityRow, {
    id: facilityId,
    version: 1,
    name: 'An invented place',
    kind,
    operatedBy: 'Nobody',
    place: null,
    municipality,
    capacity,
    openedOn: ago(300),
    closedOn: given.closedOn ?? null,
  });
  await db.manager.insert(
    BedRow,
    Array.from({ length: capacity }, (_, at) => ({
      id: randomUUID(),
      facilityId,
      facilityCapacity: capacity,
      number: at + 1,
    })),
  );
  const approvedBy = municipality === null ? 'MINISTRY_OF_SOCIAL_AFFAIRS' : 'MUNICIPALITY';
  if (given.approved ?? true)
    await db.manager.insert(FacilityApprovalRow, {
      factId: randomUUID(),
      id: approvalId,
      version: 1,
      facilityId,
      recordedAt: new Date(Date.now() - 60_000),
      recordedBy: 'dev-somebody',
      recordedByBody: approvedBy,
      ruleVersions: [],
      supersededAt: null,
      approvedBy,
      places: given.places ?? capacity,
      validFrom: ago(200),
      validTo: given.approvedTo ?? null,
      withdrawnOn: given.withdrawnOn ?? null,
    });
  return { facilityId, approvalId };
}
