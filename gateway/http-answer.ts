import type { ServerResponse } from 'node:http';
import type { Answer } from './answering.ts';

/** Every answer of this process is JSON that nobody may keep; only the explorer's own files are neither. */
export const answerJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  contentType?: string,
): void => answerText(response, { status, contentType, text: JSON.stringify(body), encoding: 'utf8' });

/** The text is left to the connection to encode: no buffer as long as the answer is made for it. */
export function answerText(
  response: ServerResponse,
  { status, contentType = 'application/json', text, encoding }: Answer,
): void {
  response.writeHead(status, {
    'content-type': contentType.includes('charset') ? contentType : `${contentType}; charset=utf-8`,
    'content-length': Buffer.byteLength(text, encoding),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text, encoding);
}
