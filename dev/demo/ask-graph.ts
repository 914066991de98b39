import { BootError } from '../../shared/env.ts';
import { header } from '../../shared/request-signature.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer is read as a client reads it
export type Record = any;

/** An answer of the graph, as any client gets it. */
export interface Answer {
  readonly data?: Record;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly subgraph?: string };
  }[];
  readonly extensions?: {
    readonly withheld?: readonly { readonly coordinate: string; readonly reason: string }[];
    readonly partial?: readonly { readonly subgraph: string; readonly code: string }[];
  };
}

export interface Asking {
  readonly url: string;
  readonly token: string;
  readonly purpose: string;
  readonly query: string;
  readonly variables: object;
}

/** Asks over HTTP, with nothing that another client would not have. */
export async function askGraph(asking: Asking): Promise<Answer> {
  let answer = await ask(asking);
  // a new text whose time ran out is prepared all the same, for whoever asks next
  if (isTooLate(answer)) answer = await ask(asking);
  if (!answer.data) throw new BootError(`the graph turns this away: ${answer.errors?.[0]?.message}`);
  return answer;
}

const isTooLate = ({ data, errors }: Answer) => !data && errors?.[0]?.extensions.code === 'TIMEOUT';

async function ask({ url, token, purpose, query, variables }: Asking): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      [header.purpose]: purpose,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => {
    throw new BootError(`the graph at ${new URL(url).origin} does not answer: is npm start running?`);
  });
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (!answer || (!answer.data && !answer.errors)) {
    throw new BootError(`what answers at ${url} is not the graph (${response.status})`);
  }
  return answer;
}
