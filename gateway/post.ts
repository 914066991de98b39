import type { Dispatcher, Pool } from 'undici';
import type { Deadline } from './deadline.ts';

export interface Posting {
  readonly path: string;
  /** Names and values by turns: as an object, the client would look each of them up again. */
  readonly headers: string[];
  readonly body: Buffer;
  /** Ends it, wherever it is. */
  readonly deadline: Deadline;
  /** Whether so many bytes more are to be kept; if not, the reply is not read any further. */
  readonly takes: (bytes: number) => boolean;
}

export interface Posted {
  readonly status: number;
  readonly bytes: Buffer;
}

/** No reply, or not the whole of it. `word` is a system's word such as ECONNREFUSED, for the log. */
export class NoReply extends Error {
  constructor(
    readonly word: string,
    readonly hadBegun: boolean,
  ) {
    super(word);
  }
}

export const TOO_LARGE = 'too large';

/** A piece of a reply takes memory beside its bytes. A reply may come in as many pieces as it has bytes. */
const BESIDE_ITS_BYTES = 200;

/** Posts to an authority and reads its reply, as far as it is to be kept. No stream is made for it. */
export const post = (pool: Pool, { path, headers, body, deadline, takes }: Posting): Promise<Posted> =>
  new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    const pieces: Buffer[] = [];
    const end = (fault?: unknown) => {
      settled();
      if (fault === undefined)
        resolve({ status, bytes: pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces) });
      else reject(new NoReply(systemWord(fault), status > 0));
    };
    const giveUp = () => {
      controller?.abort(GIVEN_UP);
      end(GIVEN_UP);
    };
    if (deadline.isOver) return reject(new NoReply(systemWord(GIVEN_UP), false));
    const settled = deadline.whenOver(giveUp);
    pool.dispatch(
      { method: 'POST', path, headers, body },
      {
        onRequestStart: (started) => {
          controller = started;
          // given up while it waited for a connection
          if (deadline.isOver) started.abort(GIVEN_UP);
        },
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: (reading, piece) => {
          if (takes(piece.length + BESIDE_ITS_BYTES)) pieces.push(piece);
          else reading.abort(Object.assign(new Error(), { code: TOO_LARGE }));
        },
        onResponseEnd: () => end(),
        onResponseError: (_controller, fault) => end(fault),
      },
    );
  });

const GIVEN_UP = Object.assign(new Error(), { code: 'given up' });

function systemWord(fault: unknown): string {
  const code = (fault as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return fault instanceof Error ? fault.name : 'unknown';
}
