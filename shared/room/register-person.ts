import { type EntityManager, type FindOptionsWhere, Not, type QueryDeepPartialEntity } from 'typeorm';
import { conflict } from '../graph-error.ts';
import type { Refused } from '../law/refusal.ts';
import type { RequestContext } from './context.ts';
import { decide } from './decide.ts';
import type { FactUnavailable } from './fact-unavailable.ts';
import { demandVersion } from './legal-facts.ts';

/** The one person of a case: every room keeps her in one row, by the case. */
interface OnePerson {
  readonly caseId: string;
  readonly version: number;
}
type Known<Person> = Omit<Person, keyof OnePerson>;
/** She is named by her case. */
type Found<Person> = Person & { readonly id: string };

interface Registration<Person extends OnePerson> {
  readonly mutation: string;
  readonly row: new () => Person;
  readonly caseId: string;
  /** The request as it was made. */
  readonly input: object;
  /** Null: nothing is registered yet. */
  readonly expectedVersion: number | null;
  readonly person: Partial<Known<Person>>;
  /** What is kept of her where nothing is said of it. */
  readonly nothingKnown: Known<Person>;
  /** What no two cases share, and what it is called. */
  readonly own?: { readonly field: keyof Known<Person>; readonly name: string };
  /** What is kept besides, by what was registered before. */
  readonly follows?: (before: Person | null) => Partial<Known<Person>>;
  readonly isKnown: (tx: EntityManager) => Promise<boolean>;
  /** The first record of a case opens its file: unless it waits for CMM to say that there is such a case. */
  readonly openFile: (tx: EntityManager) => Promise<FactUnavailable | null>;
}

/** Registers the person as a room knows her, or sets that right by the version that was read. */
export const registerPerson = <Person extends OnePerson>(
  context: RequestContext,
  registration: Registration<Person>,
): Promise<Found<Person> | Refused | FactUnavailable> => {
  const { mutation, row, caseId, input, expectedVersion, person, nothingKnown, isKnown } = registration;
  const ofCase = { caseId } as FindOptionsWhere<Person>;
  const find = async (tx: EntityManager): Promise<Found<Person>> => ({
    ...(await tx.findOneByOrFail(row, ofCase)),
    id: caseId,
  });
  return decide(context, {
    mutation,
    kind: expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown,
    find,
    work: async (tx): Promise<Found<Person> | FactUnavailable> => {
      const waits = await registration.openFile(tx);
      if (waits) return waits;
      const before = await tx.findOneBy(row, ofCase);
      demandVersion(before ?? { version: 0 }, expectedVersion ?? 0);
      await demandOwn(tx, registration);
      const stated = { ...person, ...registration.follows?.(before) };
      const said = before ? stated : { ...nothingKnown, ...stated, caseId };
      const version = (before?.version ?? 0) + 1;
      const kept = { ...said, version } as unknown as QueryDeepPartialEntity<Person>;
      if (before) await tx.update(row, ofCase, kept);
      else await tx.insert(row, kept);
      return find(tx);
    },
  });
};

/** A number is of one person: two cases that have it are hers both, or one of them is wrong. */
async function demandOwn<Person extends OnePerson>(
  tx: EntityManager,
  { row, caseId, person, own }: Registration<Person>,
): Promise<void> {
  const number = own && person[own.field];
  if (!number) return;
  const elsewhere = { [own.field]: number, caseId: Not(caseId) } as FindOptionsWhere<Person>;
  if (await tx.existsBy(row, elsewhere))
    throw conflict(`Another case has this ${own.name}. Set it right there, or ask CMM to merge the two.`);
}
