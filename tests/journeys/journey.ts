import { addDays, type Day } from '../../shared/day.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';

/** An official who acts through the gateway, with a token and a purpose, as a frontend would. */
export interface Official {
  /** Takes a decision that must succeed, and hands over what it made: `fields` of it beside id and version. */
  readonly does: (mutation: string, input: object, fields?: string) => Promise<Made>;
  /** Tries what the law forbids: the rule and the reason of the refusal, such as `REFLECTION_GRANT NOT_IDENTIFIED`. With the day from which it would be lawful, where there is one, after it. Every record of every room has to be as before. */
  readonly isRefused: (mutation: string, input: object) => Promise<string>;
  /** Tries what is turned away otherwise: the codes of the errors, or `FactUnavailable DIS`. */
  readonly isTurnedAway: (mutation: string, input: object) => Promise<string>;
  /** The data of a query; fields that are withheld from this official are null. */
  readonly reads: (query: string, variables?: object) => Promise<Made>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
type Made = any;

/** A story that takes months, told in minutes: the rooms believe what day it is. */
export interface Journey {
  readonly official: (persona: string, purpose: string) => Official;
  readonly today: () => Day;
  /** Lets days pass; it is noon in Copenhagen then. */
  readonly pass: (days: number) => void;
  /** Lets hours pass. */
  readonly passHours: (hours: number) => void;
  readonly end: () => Promise<void>;
}

/** A digest of every table of every room, but for those that say who asked: what a refusal leaves as it was. */
const kept = ({ rooms }: TestGraph): Promise<unknown[]> =>
  Promise.all(
    Object.values(rooms).map(({ db }) =>
      db.query(
        db.entityMetadatas
          .map(({ tableName }) => tableName)
          .filter((table) => !['access_entry', 'idempotency'].includes(table))
          .map(
            (table) =>
              `SELECT '${table}' AS kept, md5(string_agg(t::text, '' ORDER BY t::text)) AS digest FROM ${table} t`,
          )
          .join(' UNION ALL '),
      ),
    ),
  );

/** A refusal explains itself, and what would remedy it, in both languages and with its facts put in. */
function demandExplained({ en, da, remedy, remedyDa }: Made): void {
  for (const words of [en, da, remedy, remedyDa].filter((words) => words !== null)) {
    expect(words).toMatch(/^[A-ZÆØÅ][^{}]+\.$/);
    expect(words).not.toMatch(/\b(undefined|null|NaN|Invalid)\b/);
  }
  expect(da).not.toBe(en);
  if (remedy === null) expect(remedyDa).toBeNull();
  else expect(remedyDa).not.toBe(remedy);
}

/** Starts the graph on empty databases, at noon of a day. */
export async function startJourney(begins: Day): Promise<Journey> {
  let now = new Date(`${begins}T11:00:00Z`);
  const databases: Databases = await freshDatabases();
  const graph = await startGraph(databases, () => now);

  const official = (persona: string, purpose: string): Official => {
    const decide = async (mutation: string, input: object, fields = ''): Promise<Made> => {
      const { data, errors } = await graph.ask(persona, {
        query: mutationText(mutation, fields),
        variables: { input },
        purpose,
      });
      return (
        data?.done ?? errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('; ')
      );
    };
    const inShort = (came: Made) =>
      typeof came === 'string'
        ? came.split(':', 1).join()
        : came.__typename === 'Refused'
          ? [came.rule.id, came.reason, came.earliestLawfulAt && `from ${came.earliestLawfulAt}`]
              .filter(Boolean)
              .join(' ')
          : [came.__typename, came.unavailable].filter(Boolean).join(' ');
    return {
      does: async (mutation, input, fields) => {
        const came = await decide(mutation, input, fields);
        if (
          typeof came === 'string' ||
          came.__typename === 'Refused' ||
          came.__typename === 'FactUnavailable'
        )
          throw new Error(`${persona} ${mutation}: ${JSON.stringify(came)}`);
        return came;
      },
      isRefused: async (mutation, input) => {
        const before = await kept(graph);
        const came = await decide(mutation, input);
        if (came.__typename !== 'Refused') throw new Error(`${persona} ${mutation}: ${JSON.stringify(came)}`);
        demandExplained(came);
        expect(await kept(graph)).toEqual(before);
        return inShort(came);
      },
      isTurnedAway: async (mutation, input) => {
        const before = await kept(graph);
        const came = await decide(mutation, input);
        expect(await kept(graph)).toEqual(before);
        return inShort(came);
      },
      reads: async (query, variables = {}) => {
        const { data, errors } = await graph.ask(persona, { query, variables: { ...variables }, purpose });
        const failures = errors.filter(({ extensions }) => extensions.code !== 'WITHHELD');
        if (failures.length) throw new Error(`${persona}: ${JSON.stringify(failures)}`);
        return data;
      },
    };
  };

  const today = () => now.toISOString().slice(0, 10);
  return {
    official,
    today,
    pass: (days) => {
      now = new Date(`${addDays(today(), days)}T11:00:00Z`);
    },
    passHours: (hours) => {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    end: async () => {
      await graph.stop();
      await databases.drop();
    },
  };
}
