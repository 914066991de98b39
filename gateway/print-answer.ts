import type { FormattedExecutionResult } from 'graphql';
import { inBytes, Verbatim } from './execution/verbatim/verbatim.ts';

/** How the text of an answer is to be written. */
export type Encoding = 'utf8' | 'latin1';

export const encodingOf = (data: unknown): Encoding => (data instanceof Verbatim ? 'latin1' : 'utf8');

/** The text of an answer. Where its data stands as the authorities wrote it, what stands beside it is made like it. */
export function printAnswer({ data, ...beside }: FormattedExecutionResult): string {
  if (!((data as unknown) instanceof Verbatim)) return JSON.stringify({ ...beside, data });
  const members = inBytes(JSON.stringify(beside)).slice(1);
  return `{"data":${(data as unknown as Verbatim).latin1}${members.length > 1 ? ',' : ''}${members}`;
}
