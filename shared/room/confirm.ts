import type { EntityManager } from 'typeorm';
import { isRefused, type Refused } from '../law/refusal.ts';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import type { Verification } from '../vocabulary.ts';
import type { RequestContext } from './context.ts';
import { type Decision, decide } from './decide.ts';
import type { FactUnavailable } from './fact-unavailable.ts';
import { demandVersion, supersede } from './legal-facts.ts';
import { type ReliedOn, rememberFacts } from './relied-on.ts';

interface Confirmable extends LegalFactRow {
  /** Left out: a kind of record that bears no mark, whose versions are verified by what they relied on. */
  verification?: Verification;
}

/** What is asked of a record that went ahead while an owner of a fact was silent, now that the owners were asked again. */
export interface Confirmation<Fact extends Confirmable> {
  readonly mutation: string;
  readonly input: { readonly caseId: string; readonly expectedVersion: number };
  readonly row: new () => Fact;
  readonly id: string;
  readonly records: {
    readonly has: (tx: EntityManager, caseId: string, id: string) => Promise<boolean>;
    readonly byId: (tx: EntityManager, id: string) => Promise<Fact>;
  };
  readonly hers?: Decision<Fact>['hers'];
  /** Whether the law bears it out on what was told, and whose answer that lacks. */
  readonly held: (tx: EntityManager, before: Fact) => Promise<Held<Fact>>;
  /** Left out: `held` says it, once it has read the record. */
  readonly reliedOn?: readonly ReliedOn[];
  /** What else is confirmed with it. */
  readonly alsoConfirm?: (tx: EntityManager, confirmed: Fact, before: Fact) => Promise<void>;
}

interface Held<Fact> {
  readonly lawful: { readonly versions: readonly string[] } | Refused;
  readonly silent: FactUnavailable | null;
  readonly reliedOn?: readonly ReliedOn[];
  /** What the confirmed version says, beside that it is verified. */
  readonly says?: Partial<Omit<Fact, keyof LegalFactRow>>;
}

/** Who decides, and whether anything is left to confirm, is known without anybody’s answer. */
const KNOWN_ON_SILENCE: readonly string[] = [
  'NOT_THE_DECIDER',
  'NOT_THE_HOLDER',
  'NOT_THE_ASSESSOR',
  'NOT_ANSWERED',
  'ALREADY_CONFIRMED',
  'TAKEN_BACK',
  'EXTENSION_TAKEN_BACK',
];

/**
 * Confirms a record by another version of it, once every owner has answered and the law bears it out. Where it does not,
 * the record stays as it is: to end it is another decision.
 */
export const confirm = <Fact extends Confirmable>(
  context: RequestContext,
  { mutation, input, row, id, records, hers, held, reliedOn = [], alsoConfirm }: Confirmation<Fact>,
): Promise<Fact | Refused | FactUnavailable> =>
  decide<Fact, Fact | Refused | FactUnavailable>(context, {
    mutation,
    kind: 'UPDATE',
    caseId: input.caseId,
    ...(hers ? { hers } : {}),
    input,
    isKnown: (tx) => records.has(tx, input.caseId, id),
    find: records.byId,
    work: async (tx) => {
      const before = await records.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      const { lawful, silent, says, ...told } = await held(tx, before);
      const isKnown = isRefused(lawful) && KNOWN_ON_SILENCE.includes(lawful.reason);
      if (silent && !isKnown) return silent;
      if (isRefused(lawful)) return lawful;
      const confirmed = await supersede(tx, context, row, before, lawful.versions, {
        ...says,
        ...('verification' in before ? { verification: 'VERIFIED' } : {}),
      } as Partial<Omit<Fact, keyof LegalFactRow>>);
      await rememberFacts(tx, confirmed, told.reliedOn ?? reliedOn);
      await alsoConfirm?.(tx, confirmed, before);
      return confirmed;
    },
  });
