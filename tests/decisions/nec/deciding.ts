import { randomUUID } from 'node:crypto';
import { type GraphQLObjectType, type GraphQLUnionType, getNamedType, isLeafType } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Purpose } from '../../../shared/vocabulary.ts';
import { necSchema } from '../../../subgraphs/nec/graph/schema.ts';
import type { Answer, Asked } from '../../harness/ask.ts';
import type { OpenRoom } from '../../harness/room.ts';
import { entriesInShort } from '../traces.ts';

/** The mutations of police, prosecution and courts, as their clients send them. */

const mutations = necSchema().schema.getMutationType()?.getFields() ?? {};

const REFUSED = `... on Refused { rule { id kind } reason en: message(language: EN) da: message(language: DA) }
  ... on FactUnavailable { unavailable topic }`;

/** A mutation with every plain field of what it makes. */
export function mutationText(name: string): string {
  const field = mutations[name];
  if (!field) throw new Error(`there is no mutation ${name}`);
  const [thing] = (getNamedType(field.type) as GraphQLUnionType).getTypes() as readonly GraphQLObjectType[];
  const plain = Object.values(thing?.getFields() ?? {}).filter(({ type }) => isLeafType(getNamedType(type)));
  const fields = plain.map((each) => each.name).join(' ');
  return `mutation Act($input: ${field.args[0]?.type}) { ${name}(input: $input) {
    __typename ... on ${thing?.name} { ${fields} } ${REFUSED} } }`;
}

export const police = 'nec-investigator';
export const prosecutor = 'prosecutor';
export const court = 'court-clerk';

const PURPOSES: Readonly<Record<string, Purpose>> = {
  [police]: 'INVESTIGATION',
  [prosecutor]: 'PROSECUTION',
  [court]: 'COURT_PROCEEDINGS',
  'dis-caseworker': 'IMMIGRATION',
  'cmm-caseworker': 'ASSISTANCE',
  'returns-caseworker': 'RETURN',
  'ngo-outreach': 'ASSISTANCE',
  auditor: 'AUDIT',
};

export interface Tried {
  /** `Detention`, `Refused TOO_LATE`, `CONFLICT`: what came of it, in a word or two. */
  readonly told: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly outcome: any;
  readonly messages: readonly string[];
  /** Kind and outcome of the entries it left. */
  readonly entries: readonly string[];
  readonly correlationId: string;
}

type Ask = (who: string, asked: Asked) => Promise<Answer>;

/** An attempt of its own, with the entries that it left in the room's log. */
export async function attempt(
  ask: Ask,
  db: DataSource,
  { who, as = who }: { readonly who: string; readonly as?: string },
  mutation: string,
  input: object,
  idempotencyKey?: string,
): Promise<Tried> {
  const correlationId = randomUUID();
  const purpose = PURPOSES[as];
  const { data, errors } = await ask(who, {
    query: mutationText(mutation),
    variables: { input },
    correlationId,
    ...(purpose ? { purpose } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  const outcome = data?.[mutation] ?? null;
  const code = errors.map(({ extensions }) => extensions.code).join();
  const reason = outcome?.reason ?? outcome?.unavailable;
  const made = reason ? `${outcome.__typename} ${reason}` : outcome?.__typename;
  return {
    told: made ?? code,
    outcome,
    messages: errors.map(({ message }) => message),
    entries: await entriesInShort(db, correlationId),
    correlationId,
  };
}

export const deciderIn =
  (room: () => OpenRoom) =>
  (who: string, mutation: string, input: object, idempotencyKey?: string): Promise<Tried> =>
    attempt(room().ask, room().db, { who }, mutation, input, idempotencyKey);

/** The same, where anything else than the thing itself is a fault of the test's arrangement. */
export const doneIn = (room: () => OpenRoom) => {
  const decide = deciderIn(room);
  return async (who: string, mutation: string, input: object) => {
    const tried = await decide(who, mutation, input);
    if (!tried.outcome?.id && tried.outcome?.__typename !== 'CaseParty')
      throw new Error(`${mutation}: ${tried.told} ${tried.messages}`);
    return tried.outcome;
  };
};

const KEPT_BESIDE = ['access_entry', 'idempotency'];

/** All that the room has on record but for its log and its keys, so that a test can say that nothing of it changed. */
export async function onRecord(db: DataSource): Promise<Record<string, string>> {
  const tables = db.entityMetadatas.map(({ tableName }) => tableName).filter((t) => !KEPT_BESIDE.includes(t));
  const digests = await Promise.all(
    tables.map(async (table) => {
      const [{ rows }] = await db.query(
        `SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS rows FROM ${table} t`,
      );
      return [table, rows] as const;
    }),
  );
  return Object.fromEntries(digests);
}

/** `PRESENCE_CHANGED DIS`: which notices were issued of a case. */
export const noticesOf = async (db: DataSource, caseId: string): Promise<string[]> => {
  const rows: { kind: string; recipient: string }[] = await db.query(
    'SELECT kind, recipient FROM notice WHERE case_id = $1 ORDER BY issued_at, kind, recipient',
    [caseId],
  );
  return rows.map(({ kind, recipient }) => `${kind} ${recipient}`);
};

/** The versions of a legal fact: version, body, rules, and whether it stands. */
export const versionsOf = (db: DataSource, table: string, id: string): Promise<unknown[]> =>
  db.query(
    `SELECT version, recorded_by_body AS body, rule_versions AS rules, superseded_at IS NULL AS stands
     FROM ${table} WHERE id = $1 ORDER BY version`,
    [id],
  );
