import { z } from 'zod';
import {
  BestInterestsConclusion,
  BestInterestsTopic,
  RepresentativeKind,
} from '../../../../shared/cmm-vocabulary.ts';
import { ApplicationOutcome } from '../../../../shared/dis-vocabulary.ts';
import { MERGED_INTO, mergedInto } from '../../../../shared/room/known-at-cmm.ts';
import { MERGED_CASE, mergedCase } from '../../../../shared/room/other-cases.ts';
import { PRESENCE, presence } from '../../../../shared/room/presence-told.ts';
import { TOLD_RECORD, toldRecord } from '../../../../shared/room/told-record.ts';
import {
  AgeGroup,
  Authority,
  CitizenshipGroup,
  IdentificationOutcome,
  StayBasis,
} from '../../../../shared/vocabulary.ts';

/** What is asked of other authorities, and what their answers look like: no more than the one decision needs. */

const record = { id: z.string(), version: z.number() };
const decisions = z
  .array(
    z.object({
      ...record,
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      ageGroup: z.enum(AgeGroup).nullish(),
      decidedOn: z.string(),
      firstRecordedAt: z.string(),
    }),
  )
  .nullish();
const assessments = z
  .array(
    z.object({
      ...record,
      topic: z.enum(BestInterestsTopic),
      conclusion: z.enum(BestInterestsConclusion),
      durableSolution: z.boolean().nullish(),
      assessedBy: z.enum(Authority),
      assessedOn: z.string(),
      recordedAt: z.string(),
    }),
  )
  .nullish();

const justiceFile = z
  .object({
    courtDecisions: decisions,
    ...presence,
  })
  .nullish();

export const answer = z.object({
  case: z
    .object({
      mergedInto,
      mergedCases: z.array(mergedCase).nullish(),
      citizenshipGroup: z.enum(CitizenshipGroup).nullish(),
      citizenship: z.string().nullish(),
      ageGroup: z.enum(AgeGroup).nullish(),
      personRecord: toldRecord,
      cmmDecisions: decisions,
      childRepresentatives: z
        .array(z.object({ ...record, kind: z.enum(RepresentativeKind), endedOn: z.string().nullish() }))
        .nullish(),
      bestInterestsAssessments: assessments,
    })
    .nullish(),
  disDecisions: decisions,
  immigrationFile: z
    .object({
      residenceStatuses: z
        .array(
          z.object({
            ...record,
            basis: z.enum(StayBasis),
            validFrom: z.string(),
            validTo: z.string().nullish(),
          }),
        )
        .nullish(),
      asylumApplications: z
        .array(z.object({ ...record, outcome: z.enum(ApplicationOutcome).nullish() }))
        .nullish(),
    })
    .nullish(),
  justiceFile,
});

export type Answer = z.infer<typeof answer>;

const DECISION = 'id version authority outcome decidedOn firstRecordedAt';
const ASSESSMENTS =
  'bestInterestsAssessments { id version topic conclusion durableSolution assessedBy assessedOn recordedAt }';
const OF_AGE = `${DECISION} ageGroup`;
const COURTS = `courtDecisions { ${DECISION} }`;
const COURTS_AND_PRESENCE = `courtDecisions { ${OF_AGE} } ${PRESENCE}`;
const STAY =
  'residenceStatuses { id version basis validFrom validTo } asylumApplications { id version outcome }';

export const CASE = `query CaseAtCmm($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} } }`;
export const BEST_INTERESTS = `query BestInterestsOf($caseId: ID!) { case(id: $caseId) { ${MERGED_INTO} ageGroup ${ASSESSMENTS} } }`;
export const FOR_AN_OFFER = `query WhoIsOfferedAReturn($caseId: ID!) {
  case(id: $caseId) { ${MERGED_INTO} mergedCases { ${MERGED_CASE} } citizenshipGroup personRecord ${TOLD_RECORD} cmmDecisions { ${DECISION} } }
  disDecisions(caseId: $caseId) { ${DECISION} }
  immigrationFile(caseId: $caseId) { ${STAY} }
  justiceFile(caseId: $caseId) { ${COURTS} }
}`;
export const FOR_A_JOURNEY = `query WhoReturns($caseId: ID!) {
  case(id: $caseId) { ${MERGED_INTO} citizenshipGroup citizenship ageGroup personRecord ${TOLD_RECORD} cmmDecisions { ${OF_AGE} } childRepresentatives { id version kind endedOn } ${ASSESSMENTS} }
  disDecisions(caseId: $caseId) { ${OF_AGE} }
  immigrationFile(caseId: $caseId) { ${STAY} }
  justiceFile(caseId: $caseId) { ${COURTS_AND_PRESENCE} }
}`;

const inMerged = (part: string) =>
  ({ room: 'NEC', part: `justice { ${part} }`, shape: z.object({ justice: justiceFile }) }) as const;
export const MERGED_FOR_AN_OFFER = inMerged(COURTS);
export const MERGED_FOR_A_JOURNEY = inMerged(COURTS_AND_PRESENCE);
