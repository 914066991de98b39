import { Pool } from 'undici';
import { z } from 'zod';
import { header } from '../request-signature.ts';
import type { Authority, Purpose, Room } from '../vocabulary.ts';
import { shownEveryFile } from './shown-every-file.ts';

/** As whom, and what for. */
export interface Asking {
  readonly request: { readonly token: string; readonly correlationId: string };
  readonly caller: { readonly authority: Authority };
  readonly purpose: Purpose | null;
}

/** A room asks another authority's door for a narrow fact, before its own transaction, as the caller and for the caller's purpose. */
export interface AskGraph {
  readonly ask: (as: Asking, query: string, variables: Readonly<Record<string, unknown>>) => Promise<Told>;
  readonly close: () => Promise<void>;
}

/** What came back. Data may be partial: a room that did not answer told nothing, which is not the same as telling of nothing. */
export interface Told {
  readonly data: Readonly<Record<string, unknown>>;
  /** It told this caller what it knows, be it of nothing. A file that it may be keeping back from this caller is not nothing. */
  readonly answered: (room: Room) => boolean;
  /** It said something, be it only that it shows this caller no such case. */
  readonly heard: (room: Room) => boolean;
}

/** Of the time for an ask, what the owners of the facts have; the rest is for what they told to come back in. */
const OF_THE_OWNERS = 3 / 4;

const reply = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        extensions: z.object({ code: z.string(), subgraph: z.string().optional() }).partial().optional(),
      }),
    )
    .optional(),
});

const NOBODY: Told = { data: {}, answered: () => false, heard: () => false };

/** Where all that there was to ask was asked before. */
export const askNobody: AskGraph = { ask: async () => NOBODY, close: async () => {} };

/** What a lawful "no" looks like: there is no such file, or none for this caller. Everything else is silence. */
const SHOWN_NONE = 'FORBIDDEN_OR_NOT_FOUND';

/** `deadlineMs`: in all, in milliseconds; then the fact is unavailable. Whoever answered earlier has been heard. */
export function createAskGraph(graphUrl: string, deadlineMs: number): AskGraph {
  const { origin, pathname } = new URL(graphUrl);
  // the pool's own timers count in whole seconds; the deadline's signal is exact
  const pool = new Pool(origin, { connections: 16, headersTimeout: 0, bodyTimeout: 0 });
  return {
    close: () => pool.close(),
    ask: async ({ request, caller, purpose }, query, variables) => {
      try {
        const response = await pool.request({
          method: 'POST',
          path: pathname,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${request.token}`,
            [header.correlationId]: request.correlationId,
            [header.answerWithin]: String(Math.ceil(deadlineMs * OF_THE_OWNERS)),
            ...(purpose ? { [header.purpose]: purpose } : {}),
          },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(deadlineMs),
        });
        const { data, errors = [] } = reply.parse(await response.body.json());
        if (!data) return NOBODY;
        const said = errors.map(({ extensions }) => extensions);
        const from = (some: typeof said) => new Set(some.map((each) => each?.subgraph));
        const silent = from(said.filter((each) => each?.code !== SHOWN_NONE));
        const showsNone = from(said.filter((each) => each?.code === SHOWN_NONE));
        // a fault of the gateway itself names no room: then nobody can be said to have answered
        const heard = (room: Room) => !silent.has(undefined) && !silent.has(room.toLowerCase());
        const isNone = (room: Room) => shownEveryFile[room].includes(caller.authority);
        const answered = (room: Room) => heard(room) && (!showsNone.has(room.toLowerCase()) || isNone(room));
        return { data, heard, answered };
      } catch {
        return NOBODY;
      }
    },
  };
}
