import { anyone, asParent, type Grant, lines, type RoomPolicy } from '../../shared/access/policy.ts';
import { sharedLines, versionLines } from '../../shared/access/shared-lines.ts';

const returnAgency: Grant = { body: 'RETURN_AGENCY', purposes: ['RETURN'] };
const own = [returnAgency];

// others: status and dates; never the person as she is registered for the journey, nor where she goes
const cmm: Grant = {
  body: 'CMM',
  purposes: ['ASSISTANCE', 'IDENTIFICATION', 'COORDINATION', 'CHILD_PROTECTION'],
};
const dis: Grant = { body: 'DIS', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] };
const siri: Grant = { body: 'SIRI', purposes: ['IMMIGRATION'] };
// whether a witness is about to leave; not for the purpose of referral
const police: Grant = { body: 'POLICE', purposes: ['INVESTIGATION'] };
const prosecution: Grant = { body: 'PROSECUTION', purposes: ['PROSECUTION'] };
// a local NGO organises returns together with CMM (M-030), a municipality cares for the child who returns
const ngo: Grant = { body: 'NGO', purposes: ['ASSISTANCE'] };
const municipality: Grant = { body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION'] };
// they read nothing here; told by a rule whose work it is, where they are party to the case
const court: Grant = { body: 'COURT', purposes: ['COURT_PROCEEDINGS'] };
const redCross: Grant = { body: 'RED_CROSS', purposes: ['CHILD_PROTECTION'] };
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };
const statistician: Grant = { body: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] };
// figures, of which none names a case
const statistics = [auditor, statistician];

const everyBodyAtWork = [...own, cmm, dis, siri, police, prosecution, court, ngo, municipality, redCross];
const readers = [...own, cmm, dis, siri, police, prosecution, ngo, municipality, auditor];
// no list for police and prosecution: overdue departures would be a list of whom to look for
const listReaders = [...own, cmm, auditor];
const fileReaders = [...own, auditor];
// whoever cares for her, or decides on her stay; what supports her is nothing to an investigation
const supportReaders = [...own, cmm, dis, ngo, municipality, auditor];
// where there are partners, and who they are: about no case, for whoever plans with them
const planners = [...own, cmm, dis, ngo, municipality, auditor];

/** Who may see what of the Return Agency. What is not listed does not boot. */
export const policy: RoomPolicy = {
  room: 'RETURNS',
  scopes: {
    RETURN_AGENCY: 'ALL',
    CMM: 'ALL',
    // what is needed to decide is told to who decides, whatever the consent: that is its legal basis
    DIS: 'ALL',
    AUDIT_OFFICE: 'ALL',
    SIRI: 'PARTY',
    POLICE: 'PARTY',
    PROSECUTION: 'PARTY',
    COURT: 'PARTY',
    NGO: 'ASSIGNED',
    MUNICIPALITY: 'ASSIGNED',
    RED_CROSS: 'ASSIGNED',
  },
  doors: { 'Query.returnFile': 'caseId' },
  groups: {
    RETURN: readers,
    RETURN_PLAN: fileReaders,
    RETURN_RISK: fileReaders,
    REINTEGRATION_SUPPORT: supportReaders,
    SUPPORT_DETAIL: fileReaders,
    FOLLOW_UP: fileReaders,
    FAMILY_TRACING: fileReaders,
  },
  lines: {
    ...sharedLines('RETURNS'),
    ...lines('Query', readers, 'returnFile'),
    ...lines('Query', listReaders, 'returns'),
    ...lines('Query', listReaders, 'reintegrationSupports'),
    ...lines('Query', fileReaders, 'returnFiles followUpsDue'),
    ...lines('Query', planners, 'partnerCoverage returnOrganisations returnProgrammes'),
    ...lines('Mutation', everyBodyAtWork, 'offerReturn acceptReturn declineReturn withdrawFromReturn'),
    ...lines('Mutation', everyBodyAtWork, 'takeBackReturnOffer'),
    ...lines('Mutation', everyBodyAtWork, 'assessReturnRisk planReturn grantReintegrationSupport'),
    ...lines('Mutation', everyBodyAtWork, 'recordDeparture recordArrival completeReturn'),
    ...lines('Mutation', own, 'recordCounselling registerReturnPerson'),
    ...lines('Mutation', own, 'recordReintegrationMeasure scheduleFollowUp recordFollowUp'),
    ...lines('Mutation', own, 'openFamilyTracing recordFamilyTracing'),
    ...lines('Mutation', own, 'recordLocalPartner recordPartnerCoverage endPartnerCoverage'),
    ...lines('Mutation', own, 'admitToReturnFile releaseFromReturnFile'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'returnFile'),
    // told group by group, by the lines of the fields the groups stand for
    ...lines('Case', anyone, 'returnFacts'),

    ...lines('ReturnFile', asParent, 'case'),
    ...lines('ReturnFile', readers, 'returns'),
    ...lines('ReturnFile', fileReaders, 'openedOn parties counselling familyTracing'),
    ...lines('ReturnFile', own, 'person'),
    ...lines(
      'ReturnPerson',
      asParent,
      'version givenName familyName bornOn gender citizenship travelDocument',
    ),

    ...lines('VoluntaryReturn', asParent, 'id version status case offeredOn acceptedOn declinedOn'),
    ...lines(
      'VoluntaryReturn',
      asParent,
      'plannedDepartureOn departedOn arrivedOn completedOn withdrawnOn plan',
    ),
    ...lines('VoluntaryReturn', supportReaders, 'support'),
    ...lines(
      'VoluntaryReturn',
      fileReaders,
      'destinationCountry ruleVersions reasons takenBackFor riskAssessment followUps verification concerns reliedOn',
    ),

    ...lines('ReturnCounselling', asParent, 'id version kind heldOn'),
    ...lines('ReturnCounselling', own, 'notes'),
    ...lines('ReturnRiskAssessment', asParent, 'id version assessedOn retribution hardship'),
    ...lines('ReturnRiskAssessment', own, 'details'),
    ...lines('ReturnPlan', asParent, 'id version drawnUpOn'),
    ...lines('ReturnPlan', fileReaders, 'destination components reunitesWithFamily programme'),
    ...lines('ReintegrationSupport', asParent, 'id version case form grantedOn periodMonths startsOn endsOn'),
    // whose partner it is says where she is
    ...lines('ReintegrationSupport', fileReaders, 'cash partner programme measures'),
    ...lines('ReintegrationMeasure', asParent, 'id version activity agreedOn amount'),
    ...lines('ReturnFollowUp', asParent, 'id version case dueOn heldOn outcome'),
    ...lines('ReturnFollowUp', own, 'notes'),
    ...lines('FamilyTracing', asParent, 'id version bestInterestsAssessedOn inBestInterests status'),
    ...lines('FamilyTracing', asParent, 'begunOn durableSolution reunitedOn reliedOn'),
    ...lines('Money', asParent, 'amount currency'),

    ...lines('ReturnOrganisation', asParent, 'id version name kind'),
    ...lines('ReturnProgramme', asParent, 'id version organisation name supportMonths validFrom validTo'),
    ...lines('PartnerCoverage', asParent, 'id version partner country validFrom validTo'),
    ...lines('CaseParty', asParent, 'authority organisation purposes basis admittedAt endedAt'),

    ...lines('ReturnFacts', asParent, 'told hasFile returns plans risks supports followUps tracing'),
    ...versionLines(
      'ReturnFact',
      'status offeredOn acceptedOn declinedOn plannedDepartureOn departedOn arrivedOn completedOn withdrawnOn verification takenBack inMergedCase',
    ),
    ...versionLines(
      'ReturnPlanFact',
      'returnId drawnUpOn destination intoDenmark ofCitizenship registeredSince childOnRegister components reunitesWithFamily',
    ),
    ...versionLines('ReturnRiskFact', 'returnId assessedOn'),
    ...versionLines(
      'SupportFact',
      'returnId form grantedOn periodMonths startsOn endsOn inNetwork partnerInCountry throughPartner',
    ),
    ...lines('FollowUpFact', asParent, 'id dueOn heldOn'),
    ...versionLines(
      'FamilyTracingFact',
      'status begunOn inBestInterests bestInterestsAssessedOn durableSolution reunitedOn',
    ),

    ...lines('Query', statistics, 'statistics'),
    ...lines('YearStatistics', asParent, 'year'),
    ...lines('YearStatistics', statistics, 'returns'),
    // told by the line of Query.statistics
    ...lines('YearStatistics', anyone, 'returnsTold'),
    ...lines('ReturnStatistics', asParent, 'offered accepted declined withdrawn departed arrived completed'),
    ...lines('ReturnStatistics', asParent, 'reintegrationSupport'),
    ...lines('ReintegrationStatistics', asParent, 'total cash inKind byActivity'),
    ...lines('ReintegrationActivityCount', asParent, 'activity count'),

    ...lines('ReliedOnFact', asParent, 'room topic answered authority recordId recordVersion fact asOf'),
    ...lines('ReliedOnFact', asParent, 'forVersion'),
    ...lines('Concern', asParent, 'rule reason message'),
    ...lines('PageInfo', asParent, 'hasNextPage hasPreviousPage startCursor endCursor'),
    ...lines('ReturnFileConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ReturnFileEdge', asParent, 'cursor node'),
    ...lines('VoluntaryReturnConnection', asParent, 'edges nodes pageInfo'),
    ...lines('VoluntaryReturnEdge', asParent, 'cursor node'),
    ...lines('ReintegrationSupportConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ReintegrationSupportEdge', asParent, 'cursor node'),
    ...lines('ReturnFollowUpConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ReturnFollowUpEdge', asParent, 'cursor node'),
    ...lines('PartnerCoverageConnection', asParent, 'edges nodes pageInfo'),
    ...lines('PartnerCoverageEdge', asParent, 'cursor node'),
  },
};
