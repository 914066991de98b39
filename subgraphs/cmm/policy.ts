import { anyone, asParent, type Grant, lines, type RoomPolicy } from '../../shared/access/policy.ts';
import { sharedLines } from '../../shared/access/shared-lines.ts';

const cmm: Grant = {
  body: 'CMM',
  purposes: ['ASSISTANCE', 'IDENTIFICATION', 'REFERRAL', 'CHILD_PROTECTION', 'COORDINATION'],
};
const own = [cmm];

// bodies that act in this room on the cases assigned to them
const ngo: Grant = { body: 'NGO', purposes: ['REFERRAL', 'ASSISTANCE'] };
const municipality: Grant = { body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION', 'INTEGRATION'] };
const redCross: Grant = { body: 'RED_CROSS', purposes: ['CHILD_PROTECTION', 'REFERRAL'] };
const assigned = [ngo, municipality, redCross];

// the other authorities, on the cases to which CMM admits them
const dis: Grant = { body: 'DIS', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] };
const siri: Grant = { body: 'SIRI', purposes: ['IMMIGRATION', 'IDENTIFICATION'] };
const police: Grant = { body: 'POLICE', purposes: ['INVESTIGATION', 'REFERRAL'] };
const prosecution: Grant = { body: 'PROSECUTION', purposes: ['PROSECUTION'] };
const court: Grant = { body: 'COURT', purposes: ['COURT_PROCEEDINGS'] };
const returnAgency: Grant = { body: 'RETURN_AGENCY', purposes: ['RETURN'] };
const authorities = [dis, siri, police, prosecution, court, returnAgency];

// those to whom her consent may let CMM tell something
const consented = [dis, police, returnAgency];

// a child's case: the municipality decides, the Red Cross screens
const childProtection: Grant = { body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION'] };
const child = [childProtection, redCross];

// places for victims: no case data
const ministry: Grant = { body: 'MINISTRY_OF_SOCIAL_AFFAIRS', purposes: ['INSPECTION'] };
const facilityReaders = [...own, ministry];

// under pseudonyms: no names, no free text
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };
const statistician: Grant = { body: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] };
// figures, of which none names a case
const statistics = [auditor, statistician];

const readers = [...own, ...assigned, ...authorities, auditor];
const decisionReaders = [...own, ...authorities, auditor];

/** Who may see what at the Centre against Human Trafficking. What is not listed does not boot. Personal data go to another body by her consent only. */
export const policy: RoomPolicy = {
  room: 'CMM',
  scopes: {
    CMM: 'ALL',
    AUDIT_OFFICE: 'ALL',
    DIS: 'PARTY',
    SIRI: 'PARTY',
    POLICE: 'PARTY',
    PROSECUTION: 'PARTY',
    COURT: 'PARTY',
    RETURN_AGENCY: 'PARTY',
    NGO: 'ASSIGNED',
    MUNICIPALITY: 'ASSIGNED',
    RED_CROSS: 'ASSIGNED',
  },
  doors: { 'Query.case': 'id', 'Query.cmmDecisions': 'caseId' },
  openedByLine: ['Query.cmmDecisions'],
  lines: {
    ...sharedLines('CMM'),
    ...lines('Query', readers, 'case caseByReference cases'),
    ...lines('Query', [...own, dis, siri, court, auditor], 'cmmDecisions'),
    ...lines('Query', [...own, ngo, ...child, auditor], 'encounters'),
    ...lines('Query', [...own, dis, siri, auditor], 'assessmentRequests'),
    // whether a consent was withdrawn is nobody else's to know
    ...lines('Query', [...own, auditor], 'consents'),
    ...lines('Query', [...own, ...assigned, auditor], 'recoveryPeriods'),
    ...lines('Query', [...own, redCross, auditor], 'childScreenings'),
    ...lines('Query', [...facilityReaders, auditor], 'facilities'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'reference status openedOn closedOn version'),
    ...lines('Case', readers, 'answers identification stage timeline'),
    ...lines('Case', decisionReaders, 'cmmDecisions'),
    ...lines('Case', [...own, ...assigned, auditor], 'referral'),
    ...lines('Case', [...own, auditor], 'parties'),
    ...lines('Case', own, 'person'),
    ...lines('Case', readers, 'accommodated mergedInto'),
    ...lines('Case', decisionReaders, 'competences'),
    ...lines('Case', [...own, dis, siri, auditor], 'handOvers'),
    ...lines('Case', [...own, ...assigned, auditor], 'contactPersons recoveryPeriods'),
    ...lines('Case', [...own, ngo, ...child, auditor], 'encounters'),
    // what she told is walled off from investigation and prosecution
    ...lines('Case', [...own, ngo, redCross, auditor], 'indicators'),
    ...lines('Case', [...own, ngo, auditor], 'screeningInterviews supportMeasures'),
    ...lines('Case', [...own, dis, siri, auditor], 'assessmentRequests'),
    ...lines('Case', [...own, ...assigned, dis, court, auditor], 'assistanceEligibility'),
    ...lines('Case', [...own, auditor], 'assistanceDurations consents closures'),
    ...lines('Case', consented, 'consentedPerson consentedSupport'),
    ...lines('Case', [...own, childProtection, auditor], 'placements'),
    ...lines('Case', [...own, ...child, dis, returnAgency, auditor], 'childRepresentatives'),
    ...lines('Case', [...own, ...child, dis, returnAgency, auditor], 'bestInterestsAssessments'),
    ...lines('Case', [...own, redCross, auditor], 'childScreenings'),

    ...lines('Person', asParent, 'givenName familyName bornOn gender citizenship citizenshipGroup'),
    ...lines('Person', asParent, 'civilRegistrationNumber'),
    ...lines('Referral', asParent, 'id version channel referredBy organisation referredOn anonymous'),
    ...lines('IdentificationDecision', asParent, 'id version authority outcome decidedOn ruleVersions'),
    // forced criminality could be used against her: not for investigation, prosecution or court
    ...lines('IdentificationDecision', [...own, auditor], 'forms gender ageGroup citizenshipGroup'),
    ...lines('CaseParty', asParent, 'authority organisation purposes basis admittedAt endedAt'),

    ...lines(
      'Encounter',
      asParent,
      'id version channel metBy organisation metOn anonymous becameCaseOn case',
    ),
    ...lines('Encounter', own, 'note'),
    ...lines('Indicators', asParent, 'id version ruleVersions observedOn observedBy'),
    ...lines('Indicators', asParent, 'forms meansOfControl recruiterRelations'),
    ...lines('Indicators', own, 'note'),
    ...lines('Competence', asParent, 'id version ruleVersions authority validFrom validTo'),
    ...lines('HandOver', asParent, 'id version ruleVersions fromAuthority toAuthority handedOverOn'),
    // that she feared it could be held against her by those it is handed over to
    ...lines('HandOver', [...own, auditor], 'informedOn choice'),
    ...lines('HandOver', own, 'reason'),
    ...lines('AssessmentRequest', asParent, 'id version ruleVersions requestedBy requestedOn dueOn'),
    ...lines('AssessmentRequest', asParent, 'answeredOn assessment withdrawnOn case'),
    ...lines('ScreeningInterview', asParent, 'id version ruleVersions state offeredOn heldOn declinedOn'),
    ...lines('ScreeningInterview', asParent, 'conductedBy organisation anonymous companion representative'),
    ...lines('ScreeningInterview', asParent, 'interpreterLanguage'),
    ...lines('ScreeningInterview', own, 'note'),

    ...lines('AssistanceEligibility', asParent, 'id version ruleVersions authority outcome decidedOn'),
    ...lines('AssistanceDuration', asParent, 'id version ruleVersions basis startsOn endsOn'),
    ...lines('Consent', asParent, 'id version ruleVersions state givenBy recipients scopes'),
    ...lines('Consent', asParent, 'givenOn endsOn changedOn case'),
    ...lines('ConsentedPerson', asParent, 'givenName familyName bornOn gender citizenship'),
    ...lines('ConsentedSupport', asParent, 'kind status startedOn endedOn'),
    ...lines('ContactPerson', asParent, 'id version official body organisation assignedOn releasedOn'),
    ...lines('SupportMeasure', asParent, 'id version kind status plannedOn startedOn endedOn'),
    ...lines('SupportMeasure', [...own, ngo], 'provider'),
    // health, psychological and counselling notes never leave CMM
    ...lines('SupportMeasure', own, 'notes'),
    ...lines('SupportNote', asParent, 'id writtenAt writtenBy text'),
    ...lines('RecoveryPeriod', asParent, 'id version ruleVersions startsOn endsOn capEndsOn endedOn'),
    ...lines('RecoveryPeriod', asParent, 'identificationAuthority case'),
    ...lines('CaseClosure', asParent, 'id version ruleVersions closedOn reason reopenedOn mergedInto'),

    ...lines(
      'Placement',
      asParent,
      'id version ruleVersions startsOn endsOn decidedBy child agreedWithDisOn',
    ),
    // never the facility, its kind or its place
    ...lines('Placement', own, 'facility bedNumber'),
    ...lines('Facility', asParent, 'id version kind capacity openedOn closedOn'),
    ...lines('Facility', asParent, 'approvals inspections beds freeBeds'),
    // what it is called says where it is
    ...lines('Facility', facilityReaders, 'name operatedBy place'),
    ...lines('FacilityApproval', asParent, 'id version ruleVersions approvedBy places'),
    ...lines('FacilityApproval', asParent, 'validFrom validTo withdrawnOn'),
    ...lines('FacilityInspection', asParent, 'id version ruleVersions inspectedBy inspectedOn outcome'),
    ...lines('FacilityInspection', asParent, 'followUpDueOn followedUpOn'),
    ...lines('FacilityInspection', facilityReaders, 'remarks'),

    ...lines('ChildRepresentative', asParent, 'id version ruleVersions kind appointedOn endedOn'),
    ...lines('ChildRepresentative', [...own, ...child], 'name organisation'),
    ...lines('ChildScreening', asParent, 'id version screenedBy screenedOn outcome case'),
    ...lines('ChildScreening', [...own, redCross], 'localReference note'),
    ...lines('BestInterestsAssessment', asParent, 'id version ruleVersions topic conclusion'),
    ...lines('BestInterestsAssessment', asParent, 'durableSolution assessedBy assessedOn'),
    ...lines('BestInterestsAssessment', [...own, ...child], 'note'),

    ...lines('AuthorityAnswer', asParent, 'room state withheld'),
    ...lines('Identification', asParent, 'inForce disagreement decisions unseen'),
    ...lines('DecisionSummary', asParent, 'id authority outcome decidedOn'),
    ...lines('CaseStage', asParent, 'stage since unseen'),
    ...lines('CaseEvent', asParent, 'id on kind room authority'),

    // the law and reference data: about no case
    ...lines('Query', anyone, 'rules'),
    ...lines('Query', anyone, 'hotlines contacts funding labels'),
    ...lines('Hotline', asParent, 'id authority name about phone languages hours'),
    ...lines('Hotline', asParent, 'answering changesAt opensNextAt publicHoliday provenance'),
    ...lines('HotlineHours', asParent, 'on opens closes'),
    ...lines('Contact', asParent, 'id organisation authority kinds phones emails websites note provenance'),
    ...lines('ContactPhone', asParent, 'number hotline'),
    ...lines('ContactEmail', asParent, 'address secure'),
    ...lines('FundingGrant', asParent, 'id recipient purpose payment firstYear lastYear amount'),
    ...lines('FundingGrant', asParent, 'sourceConversion provenance'),
    ...lines('Money', asParent, 'amount currency'),
    ...lines('Label', asParent, 'vocabulary value language label'),
    ...lines('Provenance', asParent, 'source title facts asOf age verify'),

    ...lines('Query', statistics, 'statistics'),
    ...lines('YearStatistics', asParent, 'year'),
    ...lines('YearStatistics', statistics, 'identified assisted answers casework'),
    ...lines('IdentifiedVictims', asParent, 'total byForm byGender byAgeGroup byCitizenshipGroup'),
    ...lines('IdentifiedVictims', asParent, 'byDecidingAuthority'),
    ...lines('CaseworkStatistics', asParent, 'referrals referralsByChannel recoveryPeriods'),
    ...lines('CaseworkStatistics', asParent, 'childrenRepresented'),
    ...lines('ExploitationFormGroupCount', asParent, 'form count'),
    ...lines('GenderCount', asParent, 'gender count'),
    ...lines('AgeGroupCount', asParent, 'ageGroup count'),
    ...lines('CitizenshipGroupCount', asParent, 'citizenshipGroup count'),
    ...lines('AuthorityCount', asParent, 'authority count'),
    ...lines('EncounterChannelCount', asParent, 'channel count'),

    ...lines('PageInfo', asParent, 'hasNextPage hasPreviousPage startCursor endCursor'),
    ...lines('CaseConnection', asParent, 'edges nodes pageInfo'),
    ...lines('CaseEdge', asParent, 'cursor node'),
    ...lines('EncounterConnection', asParent, 'edges nodes pageInfo'),
    ...lines('EncounterEdge', asParent, 'cursor node'),
    ...lines('AssessmentRequestConnection', asParent, 'edges nodes pageInfo'),
    ...lines('AssessmentRequestEdge', asParent, 'cursor node'),
    ...lines('ConsentConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ConsentEdge', asParent, 'cursor node'),
    ...lines('RecoveryPeriodConnection', asParent, 'edges nodes pageInfo'),
    ...lines('RecoveryPeriodEdge', asParent, 'cursor node'),
    ...lines('ChildScreeningConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ChildScreeningEdge', asParent, 'cursor node'),
    ...lines('FacilityConnection', asParent, 'edges nodes pageInfo'),
    ...lines('FacilityEdge', asParent, 'cursor node'),
    ...lines('CaseEventConnection', asParent, 'edges nodes pageInfo'),
    ...lines('CaseEventEdge', asParent, 'cursor node'),
  },
};
