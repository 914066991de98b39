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

// of the places that it oversees, a municipality is told what it decides on them
const overseers = [...facilityReaders, childProtection];

// under pseudonyms: no names, no free text
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };
const statistician: Grant = { body: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] };
// figures, of which none names a case
const statistics = [auditor, statistician];

// whoever works on cases may try to decide; whether this body may, now, is law
const everyBodyAtWork = [...own, ...assigned, ...authorities];
// what an owner keeps back counts as its silence: CMM decides for purposes for which each that is asked tells it, DIS of the
// stay and of requests, or DIS, the courts and the Return Agency of whatever else
const toldByDis: Grant = {
  body: 'CMM',
  purposes: ['IDENTIFICATION', 'ASSISTANCE', 'CHILD_PROTECTION', 'COORDINATION'],
};
const toldByAll: Grant = { body: 'CMM', purposes: ['IDENTIFICATION', 'ASSISTANCE', 'COORDINATION'] };
const everyDecider = [toldByAll, ...assigned, ...authorities];
// on identification each of the others decides in its own room
const identifiers = [toldByAll, ...assigned, police, prosecution, returnAgency];
// DIS tells a municipality on what a child stays for her protection alone
const placers = [toldByAll, ngo, childProtection, redCross, ...authorities];

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
  doors: {
    'Query.case': 'id',
    'Query.cmmDecisions': 'caseId',
    'Query.citizenshipGroup': 'caseId',
    'Query.personRecord': 'caseId',
  },
  openedByLine: ['Query.cmmDecisions', 'Query.citizenshipGroup', 'Query.personRecord'],
  groups: {
    CASE: readers,
    PERSON: own,
    // age, gender and citizenship as the decisions have them: an auditor is told what the rules make of them
    PROFILE: [...own, auditor],
    // what DIS asks for before it decides, and what says that nobody is to leave
    CITIZENSHIP: [...own, dis, siri, returnAgency, auditor],
    REFERRAL: [...own, ...assigned, auditor],
    IDENTIFICATION: decisionReaders,
    COMPETENCE: decisionReaders,
    HAND_OVER: [...own, dis, siri, auditor],
    HAND_OVER_CHOICE: [...own, auditor],
    ASSESSMENT_REQUEST: [...own, dis, siri, auditor],
    INTERVIEW: [...own, ngo, auditor],
    ELIGIBILITY: [...own, ...assigned, dis, court, auditor],
    ASSISTANCE_DURATION: [...own, auditor],
    CONTACT_PERSON: [...own, ...assigned, auditor],
    RECOVERY: [...own, ...assigned, auditor],
    // of it, what says that nobody is to leave
    RECOVERY_DAYS: [...own, dis, siri, returnAgency, auditor],
    ACCOMMODATION: readers,
    PLACEMENT: [...own, childProtection, auditor],
    FACILITY: own,
    SUPPORT: [...own, ngo, auditor],
    REPRESENTATIVE: [...own, ...child, dis, returnAgency, auditor],
    BEST_INTERESTS: [...own, ...child, dis, returnAgency, auditor],
    CHILD_SCREENING: [...own, redCross, auditor],
    CLOSURE: [...own, auditor],
  },
  lines: {
    ...sharedLines('CMM'),
    ...lines('Mutation', everyBodyAtWork, 'referVictim'),
    // who takes a first contact without a case reads it in the list of them
    ...lines('Mutation', [...own, ngo, ...child], 'recordEncounter openCaseFromEncounter'),
    ...lines('Mutation', own, 'correctPerson reopenCase'),
    ...lines('Mutation', [toldByAll], 'mergeCases closeCase'),
    ...lines('Mutation', own, 'involveAuthority releaseAuthority'),
    ...lines('Mutation', own, 'recordConsent narrowConsent withdrawConsent'),
    ...lines('Mutation', [...own, ngo, redCross], 'recordIndicators'),
    ...lines('Mutation', [...own, ngo], 'offerScreeningInterview recordScreeningInterview'),
    ...lines('Mutation', [toldByDis, dis, siri], 'receiveAssessmentRequest receiveAssessmentWithdrawal'),
    ...lines(
      'Mutation',
      [toldByDis, ...assigned, ...authorities],
      'answerAssessmentRequest confirmAssessmentAnswer',
    ),
    ...lines('Mutation', identifiers, 'decideIdentification confirmIdentification'),
    ...lines('Mutation', [toldByDis, ...assigned, ...authorities], 'handOverCompetence confirmHandOver'),

    ...lines('Query', readers, 'case caseByReference cases'),
    ...lines('Query', [...own, dis, siri, court, auditor], 'cmmDecisions'),
    ...lines('Query', [dis, siri], 'citizenshipGroup personRecord'),
    ...lines('Query', [...own, ngo, ...child, auditor], 'encounters'),
    ...lines('Query', [...own, dis, siri, auditor], 'assessmentRequests'),
    // whether a consent was withdrawn is nobody else's to know
    ...lines('Query', [...own, auditor], 'consents'),
    ...lines('Query', [...own, ...assigned, auditor], 'recoveryPeriods'),
    ...lines('Query', [...own, redCross, auditor], 'childScreenings'),
    ...lines('Query', [...facilityReaders, auditor], 'facilities'),

    // whether this body may decide this case, now, is for the law to say, and it says so to parties alone
    ...lines('Mutation', everyDecider, 'decideAssistanceEligibility'),
    ...lines(
      'Mutation',
      everyDecider,
      'grantRecoveryPeriod extendRecoveryPeriod confirmRecoveryPeriod endRecoveryPeriod',
    ),
    ...lines('Mutation', placers, 'placePerson movePerson confirmPlacement'),
    ...lines('Mutation', everyBodyAtWork, 'endPlacement'),
    ...lines('Mutation', [toldByAll], 'decideAssistanceDuration changeAssistanceDuration'),
    ...lines('Mutation', own, 'assignContactPerson releaseContactPerson writeSupportNote'),
    ...lines('Mutation', [...own, ngo], 'planSupport deliverSupport endSupport'),
    ...lines('Mutation', [...own, ...child], 'appointRepresentative endRepresentation recordBestInterests'),
    ...lines('Mutation', [...own, ...child], 'recordChildScreening'),
    ...lines('Mutation', [...own, redCross], 'linkChildScreening'),
    ...lines('Mutation', overseers, 'registerFacility closeFacility approveFacility withdrawApproval'),
    ...lines('Mutation', overseers, 'recordInspection followUpInspection'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'reference status openedOn closedOn version'),
    ...lines('Case', readers, 'answers identification stage timeline clocks findings'),
    ...lines('Case', decisionReaders, 'competence'),
    ...lines('Case', decisionReaders, 'cmmDecisions'),
    ...lines('Case', [...own, ...assigned, auditor], 'referral'),
    ...lines('Case', [...own, auditor], 'parties'),
    ...lines('Case', own, 'person'),
    // what is needed to decide is told to who decides, whatever the consent: that is its legal basis
    ...lines('Case', [...own, dis, siri, returnAgency], 'citizenshipGroup personRecord'),
    ...lines('Case', [...own, returnAgency], 'citizenship'),
    // so is whether she is a child, to who speaks up for children: only of a child may they
    ...lines('Case', [...own, ...child, returnAgency], 'ageGroup'),
    ...lines('Case', readers, 'accommodated mergedInto mergedCases'),
    ...lines('Case', decisionReaders, 'competences'),
    ...lines('Case', [...own, dis, siri, auditor], 'handOvers'),
    ...lines('Case', [...own, ...assigned, auditor], 'contactPersons recoveryPeriods'),
    // of them, what says that nobody is to leave
    ...lines('Case', [...own, dis, siri, returnAgency, auditor], 'recoveryEndsOn recoveryRecord'),
    ...lines('Case', [...own, ngo, ...child, auditor], 'encounters'),
    // what she told is walled off from investigation and prosecution
    ...lines('Case', [...own, ngo, redCross, auditor], 'indicators'),
    ...lines('Case', [...own, ngo, auditor], 'screeningInterviews supportMeasures'),
    ...lines('Case', [...own, dis, siri, auditor], 'assessmentRequests'),
    ...lines('Case', [...own, ...assigned, dis, court, auditor], 'assistanceEligibility'),
    ...lines('Case', [...own, auditor], 'assistanceDurations consents closures'),
    ...lines('Case', consented, 'consentedPerson consentedSupport'),
    // told to her contact person alone; of anybody else it is told that it does not hold
    ...lines('Case', anyone, 'tellsHearingDates'),
    // told to a body that CMM admits and that decides on her place; of anybody else it is told that it does not
    ...lines('Case', anyone, 'placesPerson'),
    // for the facts of other rooms, which tell of these cases to whom they show the one that goes on
    ...lines('Case', anyone, 'mergedCaseIds merges'),
    ...lines('Merge', asParent, 'caseId since'),
    ...lines('Case', [...own, childProtection, auditor], 'placements'),
    ...lines('Case', [...own, ...child, dis, returnAgency, auditor], 'childRepresentatives'),
    ...lines('Case', [...own, ...child, dis, returnAgency, auditor], 'bestInterestsAssessments'),
    ...lines('Case', [...own, redCross, auditor], 'childScreenings'),

    ...lines('ToldRecord', asParent, 'id version'),
    ...lines('Person', asParent, 'version givenName familyName bornOn gender citizenship citizenshipGroup'),
    ...lines('Person', asParent, 'civilRegistrationNumber'),
    ...lines('Referral', asParent, 'id version channel referredBy organisation referredOn anonymous'),
    ...lines(
      'IdentificationDecision',
      asParent,
      'id version authority outcome decidedOn recordedAt firstRecordedAt verification ruleVersions',
    ),
    // forced criminality could be used against her: not for investigation, prosecution or court
    ...lines('IdentificationDecision', [...own, auditor], 'forms gender citizenshipGroup'),
    ...lines('IdentificationDecision', [...own, returnAgency, auditor], 'ageGroup'),
    ...lines('IdentificationDecision', [...own, auditor], 'reliedOn'),
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
    ...lines('HandOver', asParent, 'reliedOn verification'),
    // that she feared it could be held against her by those it is handed over to
    ...lines('HandOver', [...own, auditor], 'informedOn choice'),
    ...lines('HandOver', own, 'reason'),
    ...lines('ReliedOnFact', asParent, 'room topic answered authority recordId recordVersion fact asOf'),
    ...lines('ReliedOnFact', asParent, 'forVersion'),
    ...lines('AssessmentRequest', asParent, 'id version ruleVersions requestedBy requestedOn dueOn'),
    ...lines('AssessmentRequest', asParent, 'answeredOn assessment withdrawnOn recordedAt closedAt case'),
    ...lines('AssessmentRequest', asParent, 'reliedOn verification'),
    ...lines('ScreeningInterview', asParent, 'id version ruleVersions state offeredOn heldOn declinedOn'),
    ...lines('ScreeningInterview', asParent, 'conductedBy organisation anonymous companion representative'),
    ...lines('ScreeningInterview', asParent, 'interpreterLanguage'),
    ...lines('ScreeningInterview', own, 'note'),

    ...lines('AssistanceEligibility', asParent, 'id version ruleVersions authority outcome decidedOn'),
    ...lines('AssistanceEligibility', asParent, 'verification'),
    ...lines('AssistanceEligibility', [...own, auditor], 'reliedOn'),
    ...lines('AssistanceDuration', asParent, 'verification reliedOn'),
    ...lines('Concern', asParent, 'rule reason message'),
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
    ...lines('RecoveryPeriod', asParent, 'ground endGround concerns verification'),
    ...lines('RecoveryPeriod', asParent, 'identificationAuthority case'),
    ...lines('RecoveryPeriod', [...own, auditor], 'reliedOn'),
    ...lines(
      'CaseClosure',
      asParent,
      'id version ruleVersions closedOn reason reopenedOn mergedInto reliedOn',
    ),

    ...lines(
      'Placement',
      asParent,
      'id version ruleVersions startsOn endsOn decidedBy child agreedWithDisOn',
    ),
    ...lines('Placement', asParent, 'unaccompanied verification'),
    ...lines('Placement', [...own, auditor], 'reliedOn'),
    // never the facility, its kind or its place
    ...lines('Placement', own, 'facility bedNumber'),
    ...lines('Facility', asParent, 'id version kind capacity openedOn closedOn'),
    ...lines('Facility', asParent, 'approvals inspections beds freeBeds'),
    // what it is called says where it is
    ...lines('Facility', overseers, 'name operatedBy place municipality'),
    ...lines('FacilityApproval', asParent, 'id version ruleVersions approvedBy places'),
    ...lines('FacilityApproval', asParent, 'validFrom validTo withdrawnOn'),
    ...lines('FacilityInspection', asParent, 'id version ruleVersions inspectedBy inspectedOn outcome'),
    ...lines('FacilityInspection', asParent, 'followUpDueOn followedUpOn'),
    ...lines('FacilityInspection', overseers, 'remarks'),

    ...lines('ChildRepresentative', asParent, 'id version ruleVersions kind appointedOn endedOn'),
    ...lines('ChildRepresentative', [...own, ...child], 'name organisation'),
    ...lines('ChildScreening', asParent, 'id version screenedBy screenedOn outcome case'),
    ...lines('ChildScreening', [...own, redCross], 'localReference note'),
    ...lines('BestInterestsAssessment', asParent, 'id version ruleVersions topic conclusion'),
    ...lines('BestInterestsAssessment', asParent, 'durableSolution assessedBy assessedOn recordedAt'),
    ...lines('BestInterestsAssessment', [...own, ...child], 'note'),

    ...lines('AuthorityAnswer', asParent, 'room state withheld'),
    ...lines('Identification', asParent, 'inForce disagreement decisions unseen'),
    ...lines('DecisionSummary', asParent, 'id authority outcome decidedOn recordedAt firstRecordedAt'),
    ...lines('CaseStage', asParent, 'stage since unseen'),
    ...lines('CaseCompetence', asParent, 'authority since handedOverOn byLaw also stay ruleVersion agrees'),
    ...lines('CaseCompetence', asParent, 'unseen'),
    // each kind of clock, and each rule, is told by the groups of facts below
    ...lines('LegalClock', asParent, 'key kind state room authority rule ruleVersion startedBy startedOn'),
    ...lines('LegalClock', asParent, 'startedAt ground extensions capEndsOn capRuleVersion endsOn endsAt'),
    ...lines('LegalClock', asParent, 'endedBy endedOn endedAt daysRemaining hoursRemaining asOf unseen'),
    ...lines('LegalClock', asParent, 'explanation'),
    ...lines('ClockExtension', asParent, 'decidedOn ground fromEndsOn toEndsOn fromEndsAt toEndsAt'),
    ...lines('Finding', asParent, 'rule outcome ruleVersion reason message remedy asOf unseen'),
    ...lines('CaseEvent', asParent, 'id on kind room authority'),

    // the law and reference data: about no case
    ...lines('Query', anyone, 'rules'),
    ...lines('Query', anyone, 'hotlines contacts funding actionPlans labels'),
    ...lines('Hotline', asParent, 'id authority name about phone languages hours'),
    ...lines('Hotline', asParent, 'answering changesAt opensNextAt publicHoliday provenance'),
    ...lines('HotlineHours', asParent, 'on opens closes'),
    ...lines('Contact', asParent, 'id organisation authority kinds phones emails websites note provenance'),
    ...lines('ContactPhone', asParent, 'number hotline'),
    ...lines('ContactEmail', asParent, 'address secure'),
    ...lines('FundingGrant', asParent, 'id recipient purpose payment firstYear lastYear amount'),
    ...lines('FundingGrant', asParent, 'sourceConversion provenance'),
    ...lines('ActionPlan', asParent, 'id title department firstYear lastYear measures provenance'),
    ...lines('ActionPlanMeasure', asParent, 'rule says facts'),
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
