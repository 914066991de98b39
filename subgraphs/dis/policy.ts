import { anyone, asParent, type Grant, lines, type RoomPolicy } from '../../shared/access/policy.ts';
import { sharedLines, versionLines } from '../../shared/access/shared-lines.ts';

// DIS and SIRI in their own room
const dis: Grant = { body: 'DIS', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] };
const siri: Grant = { body: 'SIRI', purposes: ['IMMIGRATION', 'IDENTIFICATION'] };
const own = [dis, siri];
// what was applied for, by whom and with what outcome: for who decides, and under pseudonyms for who holds it against the law
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };
const permitReaders = [...own, auditor];

// others: status, periods, lawful until when; never the person as DIS has registered her
const cmm: Grant = {
  body: 'CMM',
  purposes: ['ASSISTANCE', 'IDENTIFICATION', 'COORDINATION', 'CHILD_PROTECTION'],
};
const police: Grant = { body: 'POLICE', purposes: ['INVESTIGATION'] };
const prosecution: Grant = { body: 'PROSECUTION', purposes: ['PROSECUTION'] };
const court: Grant = { body: 'COURT', purposes: ['COURT_PROCEEDINGS'] };
const returnAgency: Grant = { body: 'RETURN_AGENCY', purposes: ['RETURN'] };
const municipality: Grant = { body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION', 'INTEGRATION'] };
const ngo: Grant = { body: 'NGO', purposes: ['ASSISTANCE'] };
const redCross: Grant = { body: 'RED_CROSS', purposes: ['CHILD_PROTECTION'] };
const statistician: Grant = { body: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] };
// figures, of which none names a case
const statistics = [auditor, statistician];

const everyBodyAtWork = [...own, cmm, police, prosecution, court, returnAgency, municipality, ngo, redCross];
const identifiers = everyBodyAtWork.filter(({ body }) => body !== 'CMM' && body !== 'COURT');
const readers = [...own, cmm, police, prosecution, court, returnAgency, municipality, auditor];
const decisionReaders = [...own, cmm, police, prosecution, court, returnAgency, auditor];
// work and integration of a person: for those who support her
const supporters = [...own, cmm, municipality, auditor];
// applications for asylum and deadlines to leave: nothing of them to those who investigate, prosecute or judge
const stayReaders = [...own, cmm, returnAgency, municipality, auditor];
// the municipality of allocation with its plan
const integration: Grant = { body: 'MUNICIPALITY', purposes: ['INTEGRATION'] };
// overdue departures: no list for the police, nor for those who prosecute or judge
const listReaders = [...own, cmm, returnAgency, auditor];

/** Who may see and do what at the Danish Immigration Service. What is not listed does not boot. */
export const policy: RoomPolicy = {
  room: 'DIS',
  scopes: {
    DIS: 'ALL',
    CMM: 'ALL',
    AUDIT_OFFICE: 'ALL',
    SIRI: 'PARTY',
    POLICE: 'PARTY',
    PROSECUTION: 'PARTY',
    COURT: 'PARTY',
    RETURN_AGENCY: 'PARTY',
    NGO: 'ASSIGNED',
    MUNICIPALITY: 'ASSIGNED',
    RED_CROSS: 'ASSIGNED',
  },
  doors: { 'Query.immigrationFile': 'caseId', 'Query.disDecisions': 'caseId' },
  openedByLine: ['Query.disDecisions', 'Case.stayForPlacement'],
  groups: {
    RESIDENCE: readers,
    IDENTIFICATION: decisionReaders,
    AGE_GROUP: [...own, cmm, auditor],
    REFLECTION: readers,
    REFLECTION_BASIS: [...own, cmm, auditor],
    DEPARTURE: stayReaders,
    ASYLUM: stayReaders,
    ASYLUM_SCREENING: [dis, auditor],
    ASSESSMENT_REQUEST: [...own, cmm, auditor],
    PERMIT: readers,
    // what kind it is says that she talks to the police; an auditor is told what the rules make of it
    PERMIT_KIND: [...own, auditor],
    PERMIT_APPLICATION: [...own, auditor],
    WORK_PERMIT: supporters,
    ALLOCATION: supporters,
    INTEGRATION_PLAN: [dis, integration, auditor],
  },
  lines: {
    ...sharedLines('DIS'),
    ...lines('Query', readers, 'immigrationFile'),
    // who was identified may be offered a return: told to who offers it, whatever the consent
    ...lines('Query', [returnAgency], 'disDecisions'),
    ...lines('Query', listReaders, 'immigrationFiles reflectionPeriods'),
    ...lines('Query', listReaders, 'residencePermits asylumApplications'),
    ...lines('Query', [dis, returnAgency, auditor], 'departureDeadlines'),
    // to police and prosecution, what they applied for themselves
    ...lines('Query', [...permitReaders, police, prosecution], 'permitApplications'),
    ...lines('Query', [...own, cmm, auditor], 'workPermits'),
    ...lines('Query', [...own, integration, auditor], 'municipalityAllocations'),
    // what DIS alone records, and whom it admits
    ...lines('Mutation', [dis], 'recordResidenceStatus lodgeAsylumApplication decideAsylum confirmAsylum'),
    ...lines('Mutation', [dis], 'recordAsylumScreening admitToImmigrationFile releaseFromImmigrationFile'),
    ...lines('Mutation', [dis], 'registerImmigrationPerson'),
    ...lines('Mutation', own, 'withdrawAssessmentRequest'),
    // CMM and courts decide on identification in their own rooms
    ...lines('Mutation', identifiers, 'decideIdentificationAsDis confirmIdentificationAsDis'),
    // whether this body may decide or apply is law, and told to parties
    ...lines('Mutation', everyBodyAtWork, 'offerReflectionPeriod declineReflectionPeriod'),
    ...lines('Mutation', everyBodyAtWork, 'grantReflectionPeriod extendReflectionPeriod'),
    ...lines(
      'Mutation',
      everyBodyAtWork,
      'confirmReflectionPeriod confirmReflectionOffer endReflectionPeriod',
    ),
    ...lines('Mutation', everyBodyAtWork, 'postponeDepartureDeadline setAsideDepartureDeadline'),
    ...lines('Mutation', everyBodyAtWork, 'endDepartureDeadline requestAssessment'),
    ...lines(
      'Mutation',
      everyBodyAtWork,
      'applyForResidencePermit decidePermitApplication confirmResidencePermit',
    ),
    ...lines('Mutation', everyBodyAtWork, 'revokeResidencePermit applyForWorkPermit decideWorkPermit'),
    ...lines('Mutation', everyBodyAtWork, 'confirmWorkPermit'),
    ...lines(
      'Mutation',
      everyBodyAtWork,
      'allocateMunicipality endMunicipalityAllocation offerIntegrationPlan',
    ),
    ...lines('Mutation', everyBodyAtWork, 'recordIntegrationMeasure'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'immigration'),
    // what is needed to decide where a child lives is told to who decides it, as CMM says at the moment of reading
    ...lines('Case', [{ body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION'] }], 'stayForPlacement'),
    // told group by group, by the lines of the fields the groups stand for
    ...lines('Case', anyone, 'immigrationFacts'),

    ...lines('ImmigrationFile', asParent, 'case'),
    ...lines('ImmigrationFile', decisionReaders, 'decisions'),
    ...lines('ImmigrationFile', readers, 'openedOn residenceStatuses reflectionPeriods'),
    ...lines('ImmigrationFile', [...own, auditor], 'parties'),
    ...lines('ImmigrationFile', own, 'person'),
    ...lines('ImmigrationFile', stayReaders, 'asylumApplications departureDeadlines'),
    // not even SIRI: of the asylum interview nothing leaves DIS but a yes or no, for whoever audits it
    ...lines('ImmigrationFile', [dis, auditor], 'asylumScreenings'),
    ...lines('ImmigrationFile', [...own, cmm, auditor], 'assessmentRequests reflectionOffers'),
    ...lines('ImmigrationFile', readers, 'residencePermits'),
    ...lines('ImmigrationFile', permitReaders, 'permitApplications'),
    ...lines('ImmigrationFile', supporters, 'workPermits municipalityAllocations'),
    ...lines('ImmigrationFile', [dis, integration, auditor], 'integrationPlans'),
    ...lines('ImmigrationPerson', asParent, 'version givenName familyName bornOn gender citizenship'),
    ...lines('ImmigrationPerson', own, 'alienNumber'),

    ...lines('ResidenceStatus', asParent, 'id version basis validFrom validTo verification'),
    ...lines('ResidenceStatus', [...own, auditor], 'reliedOn'),

    ...lines(
      'IdentificationDecision',
      asParent,
      'id version authority outcome decidedOn recordedAt firstRecordedAt verification ruleVersions',
    ),
    ...lines('IdentificationDecision', [...own, cmm, auditor], 'forms gender citizenshipGroup'),
    // a child returns otherwise than who is of age
    ...lines('IdentificationDecision', [...own, cmm, returnAgency, auditor], 'ageGroup'),
    ...lines('IdentificationDecision', [...own, cmm, auditor], 'reliedOn'),

    ...lines('ReflectionPeriod', asParent, 'id version startsOn endsOn capEndsOn endedOn state case'),
    ...lines('ReflectionPeriod', asParent, 'ruleVersions verification extensions'),
    ...lines('ReflectionPeriod', [...own, cmm, auditor], 'identificationAuthority reliedOn'),
    ...lines('ReflectionExtension', asParent, 'ground decidedAt fromEndsOn toEndsOn concerns'),
    ...lines('ReliedOnFact', asParent, 'room topic answered authority recordId recordVersion fact asOf'),
    ...lines('ReliedOnFact', asParent, 'forVersion'),

    ...lines('AsylumApplication', asParent, 'id version lodgedOn outcome decidedOn recordedAt case history'),
    ...lines('AsylumApplication', asParent, 'verification'),
    ...lines('AsylumApplication', [...own, auditor], 'reliedOn'),
    ...lines('AsylumScreening', asParent, 'id version screenedOn indicatorsFound'),
    ...lines(
      'DisAssessmentRequest',
      asParent,
      'id version requestedBy requestedOn answerBy withdrawnOn recordedAt reliedOn verification',
    ),
    ...lines(
      'ReflectionOffer',
      asParent,
      'id version state offeredOn requestedOn declinedOn verification reliedOn',
    ),
    ...lines('DepartureDeadline', asParent, 'id version setOn leaveBy setAsideOn departedOn state'),
    // it may say that proceedings need her: told as police tell it
    ...lines('DepartureDeadline', listReaders, 'setAsideBy'),
    ...lines('DepartureDeadline', asParent, 'ruleVersions recordedAt case history'),
    ...lines('DepartureDeadline', permitReaders, 'ground reliedOn'),
    ...lines(
      'ResidencePermit',
      asParent,
      'id version validFrom validTo revokedOn state recordedAt case history',
    ),
    // the kind of permit, and whatever tells it, says that she talks to the police
    ...lines(
      'ResidencePermit',
      permitReaders,
      'kind termMonths verification reliedOn ruleVersions application',
    ),
    ...lines(
      'PermitApplication',
      asParent,
      'id version kind applicant receivedOn outcome decidedOn renews case',
    ),
    ...lines('PermitApplication', asParent, 'presenceRequired collaborates ruleVersions permit'),
    ...lines('PermitApplication', permitReaders, 'reliedOn'),
    ...lines('WorkPermit', asParent, 'id version receivedOn outcome decidedOn validFrom validTo state case'),
    ...lines('WorkPermit', asParent, 'verification'),
    ...lines('WorkPermit', [...own, auditor], 'reliedOn'),
    ...lines('MunicipalityAllocation', asParent, 'id version allocatedOn endedOn case'),
    // where she lives
    ...lines('MunicipalityAllocation', [...own, municipality], 'municipality'),
    ...lines('IntegrationPlan', asParent, 'id version offeredOn acceptedOn endedOn'),
    ...lines('IntegrationPlan', [dis, integration], 'municipality'),
    ...lines('IntegrationPlan', [integration], 'measures'),
    ...lines('IntegrationMeasure', asParent, 'id version kind startsOn endsOn'),

    ...lines('CaseParty', asParent, 'authority organisation purposes basis admittedAt endedAt'),

    ...lines(
      'ImmigrationFacts',
      asParent,
      'told hasFile residence decisions reflection offers departures asylum screenings assessmentRequests permits permitApplications workPermits allocations plans merged',
    ),
    ...lines(
      'MergedImmigrationFacts',
      asParent,
      'residence decisions reflection offers departures asylum screenings assessmentRequests permits workPermits allocations plans caseId since',
    ),
    ...versionLines('ResidenceFact', 'basis validFrom validTo'),
    ...versionLines(
      'ImmigrationDecisionFact',
      'authority outcome decidedOn firstRecordedAt verification ageGroup',
    ),
    ...versionLines(
      'ReflectionFact',
      'startsOn endsOn capEndsOn endedOn ground decidedOn decidedBy askedLateOn verification identificationAuthority identificationDecisionId',
    ),
    ...versionLines('ReflectionOfferFact', 'offeredOn requestedOn declinedOn verification'),
    ...versionLines('DepartureFact', 'setOn leaveBy setAsideOn setAsideBy departedOn'),
    ...versionLines('AsylumFact', 'lodgedOn outcome decidedOn verification'),
    ...versionLines('AsylumScreeningFact', 'screenedOn indicatorsFound'),
    ...versionLines('AssessmentRequestFact', 'requestedBy requestedOn answerBy withdrawnOn'),
    ...versionLines('PermitFact', 'validFrom validTo revokedOn kind applicationId verification'),
    ...versionLines(
      'PermitApplicationFact',
      'kind applicant receivedOn presenceRequired collaborates outcome decidedOn',
    ),
    ...versionLines('WorkPermitFact', 'receivedOn outcome decidedOn validFrom validTo verification'),
    ...versionLines('AllocationFact', 'allocatedOn endedOn'),
    ...lines('IntegrationPlanFact', asParent, 'id offeredOn'),

    ...lines('Concern', asParent, 'rule reason message'),
    ...lines('Query', statistics, 'statistics'),
    ...lines('YearStatistics', asParent, 'year'),
    ...lines('YearStatistics', statistics, 'stay'),
    // told by the line of Query.statistics
    ...lines('YearStatistics', anyone, 'disIdentified'),
    ...lines('StayStatistics', asParent, 'reflectionPeriodsGranted reflectionPeriodsExtended'),
    ...lines('StayStatistics', asParent, 'extensionsByGround reflectionOffersDeclined'),
    ...lines('StayStatistics', asParent, 'permitsGranted permitsRenewed permitsRevoked workPermitsGranted'),
    ...lines('StayStatistics', asParent, 'asylumApplications asylumOutcomes'),
    ...lines('ExtensionGroundCount', asParent, 'ground count'),
    ...lines('PermitKindCount', asParent, 'kind count'),
    ...lines('ApplicationOutcomeCount', asParent, 'outcome count'),
    ...lines('DisIdentificationFacts', asParent, 'told decisions'),
    ...lines(
      'DisIdentificationFact',
      asParent,
      'id caseId authority decidedOn firstRecordedAt form gender ageGroup',
    ),
    ...lines('DisIdentificationFact', asParent, 'citizenshipGroup'),

    ...lines('PageInfo', asParent, 'hasNextPage hasPreviousPage startCursor endCursor'),
    ...lines('ImmigrationFileConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ImmigrationFileEdge', asParent, 'cursor node'),
    ...lines('ReflectionPeriodConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ReflectionPeriodEdge', asParent, 'cursor node'),
    ...lines('AsylumApplicationConnection', asParent, 'edges nodes pageInfo'),
    ...lines('AsylumApplicationEdge', asParent, 'cursor node'),
    ...lines('DepartureDeadlineConnection', asParent, 'edges nodes pageInfo'),
    ...lines('DepartureDeadlineEdge', asParent, 'cursor node'),
    ...lines('ResidencePermitConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ResidencePermitEdge', asParent, 'cursor node'),
    ...lines('PermitApplicationConnection', asParent, 'edges nodes pageInfo'),
    ...lines('PermitApplicationEdge', asParent, 'cursor node'),
    ...lines('WorkPermitConnection', asParent, 'edges nodes pageInfo'),
    ...lines('WorkPermitEdge', asParent, 'cursor node'),
    ...lines('MunicipalityAllocationConnection', asParent, 'edges nodes pageInfo'),
    ...lines('MunicipalityAllocationEdge', asParent, 'cursor node'),
  },
};
