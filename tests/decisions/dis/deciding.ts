import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Answer, Asked } from '../../harness/ask.ts';
import { entriesInShort } from '../traces.ts';

const REFUSED = `... on Refused { rule { id } reason earliestLawfulAt en: message(language: EN) da: message(language: DA) }`;
const RELIED = 'reliedOn { forVersion room topic answered authority recordId recordVersion fact }';

/** What is asked of the thing that each mutation makes, beside its id and version. */
const things: Readonly<Record<string, readonly [thing: string, fields: string]>> = {
  recordResidenceStatus: ['ResidenceStatus', 'id version basis validFrom validTo verification'],
  registerImmigrationPerson: [
    'ImmigrationPerson',
    'version givenName familyName bornOn gender citizenship alienNumber',
  ],
  lodgeAsylumApplication: ['AsylumApplication', 'id version lodgedOn outcome'],
  decideAsylum: ['AsylumApplication', 'id version outcome decidedOn verification'],
  confirmAsylum: ['AsylumApplication', 'id version outcome decidedOn verification'],
  recordAsylumScreening: ['AsylumScreening', 'id screenedOn indicatorsFound'],
  withdrawAssessmentRequest: ['DisAssessmentRequest', 'id version requestedOn withdrawnOn verification'],
  requestAssessment: ['DisAssessmentRequest', 'id requestedOn answerBy verification'],
  decideIdentificationAsDis: [
    'IdentificationDecision',
    'id version authority outcome forms verification ruleVersions',
  ],
  confirmIdentificationAsDis: ['IdentificationDecision', 'id version authority verification ruleVersions'],
  offerReflectionPeriod: ['ReflectionOffer', `id version state offeredOn verification ${RELIED}`],
  declineReflectionPeriod: ['ReflectionOffer', 'id version state declinedOn'],
  grantReflectionPeriod: ['ReflectionPeriod', 'id version startsOn endsOn capEndsOn state'],
  extendReflectionPeriod: ['ReflectionPeriod', 'id version endsOn state'],
  confirmReflectionOffer: ['ReflectionOffer', `id version state offeredOn verification ${RELIED}`],
  confirmReflectionPeriod: [
    'ReflectionPeriod',
    `id version verification identificationAuthority extensions { ground } ${RELIED}`,
  ],
  endReflectionPeriod: ['ReflectionPeriod', `id version endedOn state ruleVersions ${RELIED}`],
  setAsideDepartureDeadline: ['DepartureDeadline', 'id version state setAsideOn setAsideBy'],
  postponeDepartureDeadline: ['DepartureDeadline', `id version state leaveBy setAsideBy ${RELIED}`],
  endDepartureDeadline: ['DepartureDeadline', 'id version state departedOn'],
  applyForResidencePermit: [
    'PermitApplication',
    'id version kind applicant receivedOn outcome renews { id } ruleVersions',
  ],
  decidePermitApplication: [
    'PermitApplication',
    `id version outcome decidedOn permit { id validFrom validTo verification } ${RELIED}`,
  ],
  confirmResidencePermit: ['ResidencePermit', `id version verification validTo ruleVersions ${RELIED}`],
  revokeResidencePermit: ['ResidencePermit', 'id version revokedOn state'],
  applyForWorkPermit: ['WorkPermit', 'id version receivedOn outcome'],
  decideWorkPermit: ['WorkPermit', 'id version outcome validFrom validTo verification'],
  confirmWorkPermit: ['WorkPermit', 'id version outcome validFrom validTo verification'],
  allocateMunicipality: ['MunicipalityAllocation', 'id version municipality allocatedOn'],
  endMunicipalityAllocation: ['MunicipalityAllocation', 'id version allocatedOn endedOn'],
  offerIntegrationPlan: ['IntegrationPlan', 'id version offeredOn measures { kind startsOn endsOn }'],
  recordIntegrationMeasure: ['IntegrationPlan', 'id version measures { kind }'],
  admitToImmigrationFile: ['CaseParty', 'authority organisation purposes basis endedAt'],
  releaseFromImmigrationFile: ['CaseParty', 'authority organisation endedAt'],
};

interface Door {
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
}

/** What a mutation came to: its outcome, or the code of the error in its place, and the entries it left at DIS. */
export interface Came {
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly outcome: any;
  readonly entries: readonly string[];
  /** The argument that a bad input names. */
  readonly argument: unknown;
}

const PURPOSES: Readonly<Record<string, string>> = {
  'nec-investigator': 'INVESTIGATION',
  prosecutor: 'PROSECUTION',
  'returns-caseworker': 'RETURN',
  'municipality-integration': 'INTEGRATION',
  'cmm-caseworker': 'ASSISTANCE',
  'ngo-outreach': 'ASSISTANCE',
};

/** Decides as an official would, DIS's unless another is named. */
export const deciding =
  (door: Door, db: DataSource) =>
  async (
    mutation: string,
    input: object,
    { who = 'dis-caseworker', idempotencyKey = undefined as string | undefined } = {},
  ): Promise<Came> => {
    const [thing, fields] = things[mutation] ?? ['', ''];
    const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const correlationId = randomUUID();
    const { data, errors } = await door.ask(who, {
      query: `mutation Decide($input: ${name}Input!) { ${mutation}(input: $input) {
        __typename ... on ${thing} { ${fields} } ${REFUSED} ... on FactUnavailable { unavailable topic } } }`,
      variables: { input },
      purpose: PURPOSES[who] ?? 'IMMIGRATION',
      correlationId,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
    const failures = errors.filter(({ extensions }) => extensions.code !== 'WITHHELD');
    return {
      outcome: data?.[mutation] ?? failures.map(({ extensions }) => extensions.code).join(),
      entries: await entriesInShort(db, correlationId),
      argument: failures[0]?.extensions.argument,
    };
  };

/** `Refused NOT_DEPARTED`, `FactUnavailable NEC`, `CONFLICT`, or the type of what was made. */
export function inShort({ outcome }: Came): string {
  if (typeof outcome === 'string') return outcome;
  const more = outcome.reason ?? outcome.unavailable;
  return more ? `${outcome.__typename} ${more}` : outcome.__typename;
}

const TABLES = [
  'residence_status',
  'asylum_application',
  'asylum_screening',
  'assessment_request',
  'identification_decision',
  'reflection_offer',
  'reflection_period',
  'departure_deadline',
  'permit_application',
  'residence_permit',
  'work_permit',
  'municipality_allocation',
  'integration_plan',
  'notice',
  'relied_on_fact',
  'case_party',
  'immigration_file',
  'person',
] as const;

/** Everything that DIS keeps on a case but for access entries, table by table: what a refusal must leave as it was. */
export async function allOn(db: DataSource, caseId: string): Promise<Readonly<Record<string, unknown[]>>> {
  const kept = await Promise.all(
    TABLES.map(async (table) => [
      table,
      await db.query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE case_id = $1 ORDER BY 1`, [caseId]),
    ]),
  );
  return Object.fromEntries(kept);
}

/** Whom DIS told of what on a case, such as `CMM STAY_CHANGED`. */
export const noticesOn = async (db: DataSource, caseId: string): Promise<string[]> => {
  const rows: { told: string }[] = await db.query(
    `SELECT recipient || ' ' || kind AS told FROM notice WHERE case_id = $1 ORDER BY 1`,
    [caseId],
  );
  return rows.map(({ told }) => told);
};
