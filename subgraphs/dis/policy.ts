import { anyone, asParent, type Grant, lines, type RoomPolicy } from '../../shared/access/policy.ts';

// DIS and SIRI in their own room
const dis: Grant = { body: 'DIS', purposes: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'] };
const siri: Grant = { body: 'SIRI', purposes: ['IMMIGRATION', 'IDENTIFICATION'] };
const own = [dis, siri];

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
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };

const everyBodyAtWork = [...own, cmm, police, prosecution, court, returnAgency, municipality, ngo, redCross];
const readers = [...own, cmm, police, prosecution, court, returnAgency, municipality, auditor];
const decisionReaders = [...own, cmm, police, prosecution, court, returnAgency, auditor];
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
  doors: { 'Query.immigrationFile': 'caseId' },
  lines: {
    ...lines('Query', readers, 'immigrationFile'),
    ...lines('Query', listReaders, 'immigrationFiles reflectionPeriods'),
    ...lines('Mutation', everyBodyAtWork, 'grantReflectionPeriod extendReflectionPeriod'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'immigration'),
    // told group by group, by the lines of the fields the groups stand for
    ...lines('Case', anyone, 'immigrationFacts'),

    ...lines('ImmigrationFile', asParent, 'case'),
    ...lines('ImmigrationFile', decisionReaders, 'decisions'),
    ...lines('ImmigrationFile', readers, 'openedOn residenceStatuses reflectionPeriods'),
    ...lines('ImmigrationFile', [...own, auditor], 'parties'),
    ...lines('ImmigrationFile', own, 'person'),
    ...lines('ImmigrationPerson', asParent, 'givenName familyName bornOn gender citizenship'),
    ...lines('ImmigrationPerson', own, 'alienNumber'),

    ...lines('ResidenceStatus', asParent, 'id version basis validFrom validTo'),

    ...lines('IdentificationDecision', asParent, 'id version authority outcome decidedOn ruleVersions'),
    ...lines('IdentificationDecision', [...own, cmm, auditor], 'forms gender ageGroup citizenshipGroup'),

    ...lines('ReflectionPeriod', asParent, 'id version startsOn endsOn capEndsOn endedOn state case'),
    ...lines('ReflectionPeriod', asParent, 'ruleVersions verification extensions'),
    ...lines('ReflectionPeriod', [...own, cmm, auditor], 'identificationAuthority reliedOn'),
    ...lines('ReflectionExtension', asParent, 'ground decidedAt fromEndsOn toEndsOn concerns'),
    ...lines('ReliedOnFact', asParent, 'room topic answered authority recordId recordVersion fact asOf'),
    ...lines('CaseParty', asParent, 'authority organisation purposes basis admittedAt endedAt'),

    ...lines('ImmigrationFacts', asParent, 'told hasFile residence decisions reflection'),
    ...lines('ResidenceFact', asParent, 'basis validFrom validTo'),
    ...lines('ImmigrationDecisionFact', asParent, 'id authority outcome decidedOn'),
    ...lines('ReflectionFact', asParent, 'id version startsOn endsOn capEndsOn endedOn ground decidedOn'),

    ...lines('Refused', asParent, 'rule reason message remedy earliestLawfulAt'),
    ...lines('FactUnavailable', asParent, 'unavailable topic'),
    ...lines('Rule', asParent, 'id kind title text source'),
    ...lines('Concern', asParent, 'rule reason message'),
    ...lines('PageInfo', asParent, 'hasNextPage hasPreviousPage startCursor endCursor'),
    ...lines('ImmigrationFileConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ImmigrationFileEdge', asParent, 'cursor node'),
    ...lines('ReflectionPeriodConnection', asParent, 'edges nodes pageInfo'),
    ...lines('ReflectionPeriodEdge', asParent, 'cursor node'),
  },
};
