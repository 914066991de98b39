import { anyone, asParent, type Grant, lines, type RoomPolicy } from '../../shared/access/policy.ts';
import { sharedLines, versionLines } from '../../shared/access/shared-lines.ts';

// three bodies in one room, each with a policy of its own: a court clerk does not read the police file
const police: Grant = { body: 'POLICE', purposes: ['INVESTIGATION', 'REFERRAL'] };
const prosecution: Grant = { body: 'PROSECUTION', purposes: ['PROSECUTION'] };
const court: Grant = { body: 'COURT', purposes: ['COURT_PROCEEDINGS'] };
const own = [police, prosecution, court];

// others: whether presence is required and until when, and what courts decided where that is needed to decide;
// never that she is in an investigation, which, whose or since when
const cmm: Grant = {
  body: 'CMM',
  purposes: ['ASSISTANCE', 'IDENTIFICATION', 'COORDINATION', 'REFERRAL'],
};
const dis: Grant = { body: 'DIS', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] };
const siri: Grant = { body: 'SIRI', purposes: ['IMMIGRATION', 'IDENTIFICATION'] };
const returnAgency: Grant = { body: 'RETURN_AGENCY', purposes: ['RETURN'] };
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };
const statistician: Grant = { body: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] };
// figures, of which none names a case
const statistics = [auditor, statistician];
const municipality: Grant = { body: 'MUNICIPALITY', purposes: ['CHILD_PROTECTION', 'INTEGRATION'] };
const ngo: Grant = { body: 'NGO', purposes: ['ASSISTANCE'] };
const redCross: Grant = { body: 'RED_CROSS', purposes: ['CHILD_PROTECTION'] };

/** Whoever sets out to decide is told by the law that it is not theirs, and nothing of what is on record. */
const everyBodyAtWork = [...own, cmm, dis, siri, returnAgency, municipality, ngo, redCross];
const readers = [...own, cmm, dis, siri, returnAgency, auditor];
const decisionReaders = [...own, cmm, dis, siri, returnAgency, auditor];
const fileReaders = [...own, auditor];
const investigationReaders = [police, prosecution, auditor];

// whoever only refers needs none of this
const investigating: Grant = { body: 'POLICE', purposes: ['INVESTIGATION'] };
/** Suspects and offences: not even auditors, who look at decisions. */
const detectives = [investigating, prosecution];
/** Whether she testifies, who is her contact, when she is in court: nobody outside, for it tells that she talks to the police. Her contact person at CMM learns the dates by her consent. */
const insiders = [investigating, prosecution, court];
const detentionReaders = [investigating, prosecution, auditor];
const courtCaseReaders = [...insiders, auditor];
/** Whether she is punished and what she is awarded: those who decide on it. The police do not. */
const trialReaders = [prosecution, court, auditor];

/** Who may see what of police, prosecution and courts. What is not listed does not boot. */
export const policy: RoomPolicy = {
  room: 'NEC',
  scopes: {
    POLICE: 'ALL',
    PROSECUTION: 'PARTY',
    COURT: 'PARTY',
    CMM: 'ALL',
    // what is needed to decide is told to who decides, whatever the consent: that is its legal basis
    DIS: 'ALL',
    RETURN_AGENCY: 'ALL',
    AUDIT_OFFICE: 'ALL',
    SIRI: 'PARTY',
    NGO: 'ASSIGNED',
    MUNICIPALITY: 'ASSIGNED',
    RED_CROSS: 'ASSIGNED',
  },
  doors: { 'Query.justiceFile': 'caseId', 'Query.courtDecisions': 'caseId' },
  openedByLine: ['Query.courtDecisions'],
  groups: {
    COURT_STATUS: decisionReaders,
    AGE_GROUP: [court, cmm, auditor],
    INVESTIGATION: investigationReaders,
    PRESENCE: readers,
    // since when says since when there is an investigation
    PRESENCE_HISTORY: investigationReaders,
    DETENTION: detentionReaders,
    COURT_CASE: courtCaseReaders,
    // an auditor is told what the rules make of it
    HEARING: [...insiders, auditor],
    LEGAL_ASSISTANCE: trialReaders,
    AWARD: trialReaders,
    CHARGE: courtCaseReaders,
    NON_PUNISHMENT: trialReaders,
    TESTIMONY: [...insiders, auditor],
  },
  lines: {
    ...sharedLines('NEC'),
    ...lines('Query', readers, 'justiceFile'),
    ...lines('Query', [dis, siri], 'courtDecisions'),
    // for others a list would tell whom police, prosecution and courts know
    ...lines('Query', fileReaders, 'justiceFiles'),
    ...lines('Query', investigationReaders, 'investigations'),

    ...lines('Query', detentionReaders, 'detentions'),
    ...lines('Query', insiders, 'hearings'),
    ...lines('Query', courtCaseReaders, 'courtCases charges'),
    ...lines('Query', trialReaders, 'awards nonPunishmentAssessments'),

    ...lines('Mutation', everyBodyAtWork, 'detain extendDetention releaseFromDetention'),
    ...lines('Mutation', everyBodyAtWork, 'findVictimStatus assessNonPunishment'),
    ...lines('Mutation', everyBodyAtWork, 'requestLegalAssistance appointLegalAssistance'),
    ...lines('Mutation', everyBodyAtWork, 'correctLegalAssistance correctAward'),
    ...lines('Mutation', everyBodyAtWork, 'awardRestitution awardCompensation'),
    ...lines('Mutation', [investigating], 'openInvestigation linkInvestigation unlinkInvestigation'),
    ...lines('Mutation', [investigating], 'closeInvestigation recordOffence recordSuspect updateSuspect'),
    ...lines('Mutation', detectives, 'setPresenceRequired recordWitnessParticipation'),
    ...lines('Mutation', detectives, 'chargeVictim dropCharge registerJusticePerson'),
    // not open to others: the law asks first whether she testifies, and its answer would tell
    ...lines('Mutation', insiders, 'assignWitnessContact endWitnessContact'),
    ...lines('Mutation', insiders, 'admitToJusticeFile releaseFromJusticeFile'),
    ...lines('Mutation', [prosecution, court], 'openCourtCase'),
    ...lines('Mutation', [court], 'closeCourtCase scheduleHearing moveHearing'),
    ...lines('Mutation', [court], 'cancelHearing recordHearingHeld correctHearing'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'justice'),
    // of CMM her contact person alone, by her consent, as CMM says at the moment of reading
    ...lines('Case', [{ body: 'CMM', purposes: ['ASSISTANCE'] }], 'consentedHearingDates'),
    // told group by group, by the lines of the fields the groups stand for
    ...lines('Case', anyone, 'justiceFacts'),

    ...lines('JusticeFile', asParent, 'case'),
    ...lines('JusticeFile', readers, 'presenceRequired presenceRequiredUntil presenceRecord'),
    ...lines('JusticeFile', decisionReaders, 'courtDecisions'),
    ...lines('JusticeFile', fileReaders, 'openedOn parties'),
    ...lines('JusticeFile', investigationReaders, 'investigations'),
    ...lines('JusticeFile', own, 'person'),
    ...lines('JusticeFile', insiders, 'witnessParticipation witnessContacts'),
    ...lines('JusticeFile', detentionReaders, 'detentions'),
    ...lines('JusticeFile', courtCaseReaders, 'courtCases charges'),
    ...lines('JusticeFile', trialReaders, 'awards'),
    ...lines('JusticePerson', asParent, 'version givenName familyName bornOn gender citizenship'),
    ...lines('JusticePerson', [police], 'policeReference'),

    ...lines('PresenceRecord', asParent, 'id version authority'),
    ...lines('InvestigationLink', asParent, 'id version case investigation linkedOn unlinkedOn'),
    ...lines('InvestigationLink', asParent, 'presenceRequired presenceRequiredUntil'),
    ...lines('Investigation', asParent, 'id version status unit openedOn closedOn links'),
    ...lines('Investigation', [police], 'policeNumber'),
    ...lines('Investigation', detectives, 'offences suspects'),
    ...lines('Offence', asParent, 'id version provision committedFrom committedTo'),
    ...lines('Suspect', asParent, 'id version pseudonym status suspectedOn chargedOn'),

    ...lines('WitnessParticipation', asParent, 'id version testifies testifiesFrom statedOn'),
    // part of the police file, which a court clerk does not read
    ...lines('WitnessParticipation', detectives, 'collaboratesWithPolice'),
    ...lines('WitnessContact', asParent, 'id version authority official assignedOn endedOn'),

    ...lines('Detention', asParent, 'id version case beganAt endsAt releasedAt periods reliedOn'),
    ...lines('DetentionPeriod', asParent, 'id version startsAt endsAt ground'),

    ...lines('CourtCase', asParent, 'id version case court role openedOn closedOn victimStatusFindings'),
    ...lines('CourtCase', [prosecution, court], 'number'),
    ...lines('CourtCase', insiders, 'hearings'),
    ...lines('CourtCase', trialReaders, 'legalAssistance'),
    ...lines('Hearing', asParent, 'id version case courtCase beginsAt status'),
    ...lines('Hearing', [court], 'courtNote'),
    ...lines('VictimStatusFinding', asParent, 'id version decision'),
    ...lines('LegalAssistance', asParent, 'id version requestedOn grantedOn'),
    ...lines('Award', asParent, 'id version case courtCase kind route amount awardedOn'),
    ...lines('Money', asParent, 'amount currency'),

    ...lines('Charge', asParent, 'id version case chargedOn droppedOn'),
    ...lines('Charge', insiders, 'provision'),
    ...lines('Charge', trialReaders, 'assessments'),
    ...lines(
      'NonPunishmentAssessment',
      asParent,
      'id version case charge authority provision outcome assessedOn',
    ),
    ...lines('NonPunishmentAssessment', asParent, 'seriousCrime compelled byForce byDeceit byExploitation'),

    ...lines(
      'IdentificationDecision',
      asParent,
      'id version authority outcome decidedOn recordedAt firstRecordedAt verification ruleVersions',
    ),
    // forced criminality could be used against her: never to those who investigate or prosecute
    ...lines('IdentificationDecision', [court, cmm, auditor], 'forms gender citizenshipGroup'),
    // a child returns otherwise than who is of age
    ...lines('IdentificationDecision', [court, cmm, returnAgency, auditor], 'ageGroup'),
    ...lines('IdentificationDecision', [court, cmm, auditor], 'reliedOn'),
    ...lines('ReliedOnFact', asParent, 'room topic answered authority recordId recordVersion fact asOf'),
    ...lines('ReliedOnFact', asParent, 'forVersion'),
    ...lines('CaseParty', asParent, 'authority organisation purposes basis admittedAt endedAt'),

    ...lines(
      'JusticeFacts',
      asParent,
      'told hasFile decisions investigations presence presenceHistory detentions detentionPeriods courtCases hearings legalAssistance awards charges chargeAssessments testimony witnessContacts',
    ),
    ...versionLines('CourtDecisionFact', 'authority outcome decidedOn firstRecordedAt ageGroup'),
    ...lines('InvestigationFact', asParent, 'id openedOn closedOn linkedOn unlinkedOn'),
    ...lines('PresenceFact', asParent, 'required until endedOn'),
    ...lines('PresenceChangeFact', asParent, 'since required until endedOn'),
    ...versionLines('DetentionFact', 'beganAt releasedAt'),
    ...versionLines('DetentionPeriodFact', 'detentionId startsAt endsAt ground'),
    ...versionLines('CourtCaseFact', 'role openedOn closedOn'),
    ...lines('HearingFact', asParent, 'id courtCaseId heldOn'),
    ...versionLines('LegalAssistanceFact', 'courtCaseId requestedOn grantedOn'),
    ...versionLines('AwardFact', 'courtCaseId kind route awardedOn awardedBy'),
    ...versionLines('ChargeFact', 'chargedOn chargedBy droppedOn droppedBy'),
    ...versionLines(
      'ChargeAssessmentFact',
      'chargeId authority provision seriousCrime compelled byForce byDeceit byExploitation outcome assessedOn',
    ),
    ...versionLines('TestimonyFact', 'testifies testifiesFrom'),
    ...versionLines('WitnessContactFact', 'assignedOn endedOn'),

    ...lines('Query', statistics, 'statistics'),
    ...lines('YearStatistics', asParent, 'year'),
    ...lines('YearStatistics', statistics, 'justice'),
    // told by the line of Query.statistics
    ...lines('YearStatistics', anyone, 'necIdentified'),
    ...lines('JusticeStatistics', asParent, 'investigationsOpened investigationsClosed'),
    ...lines('JusticeStatistics', asParent, 'detentions detentionExtensions charges nonPunishmentOutcomes'),
    ...lines('JusticeStatistics', asParent, 'restitution compensation'),
    ...lines('AwardStatistics', asParent, 'cases amounts'),
    ...lines('DetentionGroundCount', asParent, 'ground count'),
    ...lines('NonPunishmentOutcomeCount', asParent, 'outcome count'),
    ...lines('NecIdentificationFacts', asParent, 'told decisions'),
    ...lines(
      'NecIdentificationFact',
      asParent,
      'id caseId authority decidedOn firstRecordedAt form gender ageGroup',
    ),
    ...lines('NecIdentificationFact', asParent, 'citizenshipGroup'),

    ...lines('PageInfo', asParent, 'hasNextPage hasPreviousPage startCursor endCursor'),
    ...lines('JusticeFileConnection', asParent, 'edges nodes pageInfo'),
    ...lines('JusticeFileEdge', asParent, 'cursor node'),
    ...lines('InvestigationConnection', asParent, 'edges nodes pageInfo'),
    ...lines('InvestigationEdge', asParent, 'cursor node'),
    ...lines('DetentionConnection', asParent, 'edges nodes pageInfo'),
    ...lines('DetentionEdge', asParent, 'cursor node'),
    ...lines('CourtCaseConnection', asParent, 'edges nodes pageInfo'),
    ...lines('CourtCaseEdge', asParent, 'cursor node'),
    ...lines('HearingConnection', asParent, 'edges nodes pageInfo'),
    ...lines('HearingEdge', asParent, 'cursor node'),
    ...lines('AwardConnection', asParent, 'edges nodes pageInfo'),
    ...lines('AwardEdge', asParent, 'cursor node'),
    ...lines('ChargeConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ChargeEdge', asParent, 'cursor node'),
    ...lines('NonPunishmentAssessmentConnection', asParent, 'edges nodes pageInfo'),
    ...lines('NonPunishmentAssessmentEdge', asParent, 'cursor node'),
  },
};
