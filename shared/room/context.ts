import type { DataSource } from 'typeorm';
import type { AccessKind } from '../access/access-entry.row.ts';
import type { AccessLog, NewAccessEntry } from '../access/access-log.ts';
import type { RoomPolicy } from '../access/policy.ts';
import type { RequestAccess } from '../access/request-access.ts';
import type { Caller } from '../caller.ts';
import type { Day } from '../day.ts';
import type { Purpose } from '../vocabulary.ts';
import type { AskGraph } from './ask-graph.ts';
import type { OneAtATime } from './one-at-a-time.ts';

/** What a room's process stands on, from boot to exit. */
export interface RoomStand {
  readonly policy: RoomPolicy;
  readonly db: DataSource;
  readonly log: AccessLog;
  readonly ask: AskGraph;
  /** For requests that are the same: the first is decided before another asks anybody. */
  readonly oneAtATime: OneAtATime;
  readonly now: () => Date;
}

/** The request as the gateway signed it. */
export interface RequestFacts {
  readonly requestId: string;
  readonly correlationId: string;
  readonly idempotencyKey: string | null;
  readonly token: string;
}

/** What the access entry of this request will say of the operation; known once the document is read. */
export interface Asked {
  readonly kind: AccessKind;
  readonly operation: string | null;
  readonly coordinates: readonly string[];
}

/** What is known for the access entry while the request is worked on. Held by reference: Apollo copies the context. */
export interface EntrySoFar {
  asked: Asked;
  /** Entries that decisions of this request have written in their own transactions. */
  written: number;
  /** Those of them that say that a decision was denied. */
  denied: number;
}

/** What resolvers and actions of one request may use. `Loaders` are the room's own. */
export interface RequestContext<Loaders = unknown> {
  readonly room: RoomStand;
  readonly request: RequestFacts;
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly access: RequestAccess;
  readonly now: Date;
  readonly today: Day;
  /** When it was decided already, where this request repeats it: `now` and `today` are those of then. Null: it is new. */
  readonly repeats: Date | null;
  readonly load: Loaders;
  readonly entry: EntrySoFar;
}

/** The access entry of this request, as far as it is the same whatever came of it. */
export const entryOf = (
  context: Omit<RequestContext, 'load' | 'room' | 'now' | 'today' | 'repeats'>,
  outcome: {
    readonly kind: AccessKind;
    readonly outcome: string;
    readonly operation?: string;
    readonly caseIds?: readonly string[];
  },
): NewAccessEntry => ({
  requestId: context.request.requestId,
  part: context.entry.written,
  correlationId: context.request.correlationId,
  issuer: context.caller.issuer,
  subject: context.caller.subject,
  authority: context.caller.authority,
  organisation: context.caller.organisation,
  roles: context.caller.roles,
  client: context.caller.client,
  purpose: context.purpose,
  kind: outcome.kind,
  operation: outcome.operation ?? context.entry.asked.operation,
  caseIds: outcome.caseIds ?? [...new Set([...context.access.touched, ...context.access.turnedAway])],
  coordinates: context.entry.asked.coordinates,
  withheld: [...context.access.withheld.keys()],
  outcome: outcome.outcome,
});
