import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import type { Answer, Asked } from '../../harness/ask.ts';
import { entriesInShort } from '../traces.ts';

/** What CMM's decisions are told with, as a client asks for them. */
const THINGS: Readonly<Record<string, string>> = {
  AssistanceEligibility:
    'id version authority outcome verification ruleVersions reliedOn { room answered fact }',
  AssistanceDuration: 'id version basis startsOn endsOn verification reliedOn { room topic answered fact }',
  ContactPerson: 'id version official body organisation assignedOn releasedOn',
  SupportMeasure: 'id version kind status provider plannedOn startedOn endedOn',
  SupportNote: 'id writtenBy text',
  RecoveryPeriod:
    'id version startsOn endsOn capEndsOn endedOn ground endGround identificationAuthority verification concerns { reason } reliedOn { forVersion room topic answered fact }',
  ChildRepresentative: 'id version kind name organisation appointedOn endedOn ruleVersions',
  ChildScreening: 'id version screenedBy localReference screenedOn outcome note case { id }',
  BestInterestsAssessment:
    'id version topic conclusion durableSolution assessedBy assessedOn note ruleVersions',
  Person: 'version bornOn',
  Facility: 'id version kind municipality capacity beds freeBeds closedOn',
  FacilityApproval: 'id version approvedBy places validFrom validTo withdrawnOn ruleVersions',
  FacilityInspection: 'id version inspectedBy inspectedOn outcome remarks followUpDueOn followedUpOn',
  Placement:
    'id version startsOn endsOn decidedBy child unaccompanied agreedWithDisOn verification ruleVersions bedNumber reliedOn { room topic answered fact }',
};

const REFUSED = `... on Refused { rule { id } reason en: message(language: EN) da: message(language: DA) }
  ... on FactUnavailable { unavailable asked: topic }`;

interface Decider {
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
}

/** What a mutation makes, so that only that is asked for. */
type Made = keyof typeof THINGS;

export interface Decided {
  /** The outcome, or null where an error stands in its place. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly it: any;
  /** `Placement`, `Refused FULL`, `CONFLICT`. */
  readonly told: string;
  readonly argument: unknown;
  readonly correlationId: string;
}

/** Asks for one decision. `as` is a persona and a purpose, such as `cmm-caseworker ASSISTANCE`; or a token and a purpose. */
export async function decide(
  { ask }: Decider,
  as: string,
  [mutation, made]: readonly [mutation: string, made: Made],
  input: Readonly<Record<string, unknown>>,
  idempotencyKey?: string,
): Promise<Decided> {
  const [who = '', purpose = ''] = as.split(' ');
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const correlationId = randomUUID();
  const { data, errors } = await ask(who, {
    query: `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
      __typename ... on ${made} { ${THINGS[made]} } ${REFUSED} } }`,
    variables: { input },
    purpose,
    correlationId,
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  const it = data?.[mutation] ?? null;
  const codes = errors.map(({ extensions }) => extensions.code).join();
  const told = it === null ? codes : it.reason ? `Refused ${it.reason}` : it.__typename;
  return { it, told, argument: errors[0]?.extensions.argument, correlationId };
}

/** What was told, and the entries it left in CMM's log. */
export async function withEntries(db: DataSource, { told, correlationId }: Decided) {
  return [told, ...(await entriesInShort(db, correlationId))];
}

/** To whom what was told of a case, such as `MUNICIPALITY PLACEMENT_CHANGED`. */
export const noticesOn = async (db: DataSource, caseId: string): Promise<string[]> =>
  (await db.manager.findBy(NoticeRow, { caseId }))
    .map(({ recipient, kind }) => `${recipient} ${kind}`)
    .sort();
