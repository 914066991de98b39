import type { Operation } from './ask.ts';

/** What was sent under a key. */
export interface Act {
  readonly key: string;
  readonly said: string | null;
}

export const newAct = (): Act => ({ key: crypto.randomUUID(), said: null });

/** One key for one act: it stays while the same person sends the same mutation again, and anything else gets a new one. */
export function actOf(last: Act, reader: string, { query, variables, operationName }: Operation): Act {
  const said = JSON.stringify([reader, query, variables, operationName]);
  if (last.said === null || last.said === said) return { ...last, said };
  return { ...newAct(), said };
}
