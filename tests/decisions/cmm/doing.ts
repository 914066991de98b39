import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Answer, Asked } from '../../harness/ask.ts';
import { entriesInShort } from '../traces.ts';

/** What is asked back of each thing that CMM's mutations make. */
const CASE = '... on Case { id reference status openedOn closedOn version mergedInto { id } }';
const ENCOUNTER = '... on Encounter { id version channel metBy organisation metOn anonymous becameCaseOn }';
const PERSON =
  '... on Person { version givenName familyName bornOn gender citizenshipGroup civilRegistrationNumber }';
const INDICATORS = '... on Indicators { id version observedBy observedOn forms meansOfControl }';
const REQUEST =
  '... on AssessmentRequest { id version requestedBy requestedOn dueOn answeredOn withdrawnOn assessment ruleVersions }';
const INTERVIEW =
  '... on ScreeningInterview { id version state heldOn declinedOn conductedBy organisation companion }';
const DECISION =
  '... on IdentificationDecision { id version authority outcome decidedOn verification forms gender ageGroup citizenshipGroup ruleVersions }';
const HAND_OVER =
  '... on HandOver { id version fromAuthority toAuthority informedOn choice verification reliedOn { room topic answered fact } ruleVersions }';
const CONSENT = '... on Consent { id version state givenBy recipients scopes endsOn changedOn ruleVersions }';
const REPRESENTATIVE = '... on ChildRepresentative { id version appointedOn endedOn }';
const PARTY = '... on CaseParty { authority organisation purposes basis endedAt }';

const THINGS = {
  referVictim: CASE,
  recordEncounter: ENCOUNTER,
  openCaseFromEncounter: CASE,
  correctPerson: PERSON,
  mergeCases: CASE,
  closeCase: CASE,
  reopenCase: CASE,
  involveAuthority: PARTY,
  releaseAuthority: PARTY,
  recordIndicators: INDICATORS,
  receiveAssessmentRequest: REQUEST,
  answerAssessmentRequest: REQUEST,
  confirmAssessmentAnswer: REQUEST,
  receiveAssessmentWithdrawal: REQUEST,
  offerScreeningInterview: INTERVIEW,
  recordScreeningInterview: INTERVIEW,
  decideIdentification: DECISION,
  confirmIdentification: DECISION,
  handOverCompetence: HAND_OVER,
  confirmHandOver: HAND_OVER,
  recordConsent: CONSENT,
  narrowConsent: CONSENT,
  withdrawConsent: CONSENT,
  appointRepresentative: REPRESENTATIVE,
  endRepresentation: REPRESENTATIVE,
} as const;
export type Mutation = keyof typeof THINGS;

/** An attempt of its own: its correlation id finds the entry it left. */
export interface Attempt extends Asked {
  readonly correlationId: string;
}

export const toDo = (
  mutation: Mutation,
  input: object,
  changes: Partial<Pick<Asked, 'purpose' | 'idempotencyKey'>> = {},
): Attempt => ({
  query: `mutation Do($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
    done: ${mutation}(input: $input) { __typename ${THINGS[mutation]}
      ... on Refused { rule { id kind } reason en: message(language: EN) da: message(language: DA) }
      ... on FactUnavailable { unavailable topic } } }`,
  variables: { input },
  purpose: 'IDENTIFICATION',
  correlationId: randomUUID(),
  ...changes,
});

/** What came of it, or the code of the error that stands in its place, with the argument it names. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
export function done({ data, errors }: Answer): any {
  if (data?.done) return data.done;
  return errors
    .map(({ extensions: { code, argument } }) => (argument ? `${code} ${argument}` : `${code}`))
    .join();
}

/** `Case`, `Refused NOT_COMPETENT`, `FactUnavailable`, `CONFLICT`. */
export function inShort(answer: Answer): string {
  const what = done(answer);
  if (typeof what === 'string') return what;
  return what.reason ? `${what.__typename} ${what.reason}` : what.__typename;
}

type Counts = Readonly<Record<string, number>>;

/** How many rows of what stand in the room, but for access entries and keys: what a decision wrote. */
export async function rowsIn(db: DataSource): Promise<Counts> {
  const tables = db.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((name) => !['access_entry', 'idempotency'].includes(name));
  const counts: { name: string; rows: string }[] = await db.query(
    tables.map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM ${name}`).join(' UNION ALL '),
  );
  return Object.fromEntries(counts.map(({ name, rows }) => [name, Number(rows)]));
}

/** What was added, by table. */
export const added = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(
    Object.entries(after)
      .map(([table, rows]): [string, number] => [table, rows - (before[table] ?? 0)])
      .filter(([, more]) => more !== 0),
  );

/** Who was told what of a case, such as `DIS IDENTIFICATION_DECIDED`. */
export async function noticesOf(db: DataSource, caseId: string): Promise<string[]> {
  const rows: { told: string }[] = await db.query(
    `SELECT recipient || ' ' || kind AS told FROM notice WHERE case_id = $1 ORDER BY 1`,
    [caseId],
  );
  return rows.map(({ told }) => told);
}

interface Room {
  readonly db: DataSource;
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
}

/** One attempt: what came of it, what it wrote, and its entry. */
export async function attempt(room: Room, who: string, asked: Attempt) {
  const before = await rowsIn(room.db);
  const answer = await room.ask(who, asked);
  const entries = await entriesInShort(room.db, asked.correlationId);
  return {
    told: inShort(answer),
    thing: done(answer),
    wrote: added(before, await rowsIn(room.db)),
    entries,
  };
}
