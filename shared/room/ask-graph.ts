import { Pool } from 'undici';
import { z } from 'zod';
import { header } from '../request-signature.ts';
import type { Purpose, Room } from '../vocabulary.ts';

/** As whom, and what for. */
export interface Asking {
  readonly request: { readonly token: string; readonly correlationId: string };
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
  readonly answered: (room: Room) => boolean;
}

/** In all, in milliseconds; then the fact is unavailable. */
const ASK_DEADLINE_MS = 1_500;

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

const NOBODY: Told = { data: {}, answered: () => false };

/** What a lawful "no" looks like: the owner answered, and told nothing. Everything else is silence. */
const ANSWERED = new Set(['FORBIDDEN_OR_NOT_FOUND']);

export function createAskGraph(graphUrl: string): AskGraph {
  const { origin, pathname } = new URL(graphUrl);
  const pool = new Pool(origin, {
    connections: 16,
    headersTimeout: ASK_DEADLINE_MS,
    bodyTimeout: ASK_DEADLINE_MS,
  });
  return {
    close: () => pool.close(),
    ask: async ({ request, purpose }, query, variables) => {
      try {
        const response = await pool.request({
          method: 'POST',
          path: pathname,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${request.token}`,
            [header.correlationId]: request.correlationId,
            ...(purpose ? { [header.purpose]: purpose } : {}),
          },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(ASK_DEADLINE_MS),
        });
        const { data, errors = [] } = reply.parse(await response.body.json());
        if (!data) return NOBODY;
        const faults = errors.map(({ extensions }) => extensions).filter((e) => !ANSWERED.has(e?.code ?? ''));
        // a fault of the gateway itself names no room: then nobody can be said to have answered
        const silent = new Set(faults.map((e) => e?.subgraph));
        return { data, answered: (room) => !silent.has(undefined) && !silent.has(room.toLowerCase()) };
      } catch {
        return NOBODY;
      }
    },
  };
}
