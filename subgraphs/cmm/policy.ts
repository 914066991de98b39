import { anyone, asParent, type Grant, lines, type RoomPolicy } from '../../shared/access/policy.ts';

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

// under pseudonyms: no names, no free text
const auditor: Grant = { body: 'AUDIT_OFFICE', purposes: ['AUDIT'] };

const readers = [...own, ...assigned, ...authorities, auditor];
const decisionReaders = [...own, ...authorities, auditor];

/** Who may see what at the Centre against Human Trafficking. What is not listed does not boot. Until consents exist, personal data go to no other body. */
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
    ...lines('Query', readers, 'case caseByReference cases'),
    ...lines('Query', [...own, dis, siri, court, auditor], 'cmmDecisions'),

    ...lines('Case', asParent, 'id'),
    ...lines('Case', readers, 'reference status openedOn closedOn version'),
    ...lines('Case', readers, 'answers identification stage timeline'),
    ...lines('Case', decisionReaders, 'cmmDecisions'),
    ...lines('Case', [...own, ...assigned, auditor], 'referral'),
    ...lines('Case', [...own, auditor], 'parties'),
    ...lines('Case', own, 'person'),

    ...lines('Person', asParent, 'givenName familyName bornOn gender citizenship citizenshipGroup'),
    ...lines('Person', asParent, 'civilRegistrationNumber'),
    ...lines('Referral', asParent, 'id version channel referredBy organisation referredOn anonymous'),
    ...lines('IdentificationDecision', asParent, 'id version authority outcome decidedOn ruleVersions'),
    // forced criminality could be used against her: not for investigation, prosecution or court
    ...lines('IdentificationDecision', [...own, auditor], 'forms gender ageGroup citizenshipGroup'),
    ...lines('CaseParty', asParent, 'authority organisation purposes basis admittedAt endedAt'),

    ...lines('AuthorityAnswer', asParent, 'room state withheld'),
    ...lines('Identification', asParent, 'inForce disagreement decisions unseen'),
    ...lines('DecisionSummary', asParent, 'id authority outcome decidedOn'),
    ...lines('CaseStage', asParent, 'stage since unseen'),
    ...lines('CaseEvent', asParent, 'id on kind room authority'),

    // reference data: about no case
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

    ...lines('PageInfo', asParent, 'hasNextPage hasPreviousPage startCursor endCursor'),
    ...lines('CaseConnection', asParent, 'edges nodes pageInfo'),
    ...lines('CaseEdge', asParent, 'cursor node'),
    ...lines('CaseEventConnection', asParent, 'edges nodes pageInfo'),
    ...lines('CaseEventEdge', asParent, 'cursor node'),
  },
};
