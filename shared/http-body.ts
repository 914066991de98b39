import type { IncomingMessage } from 'node:http';

export class BodyTooLarge extends Error {
  constructor(readonly mostBytes: number) {
    super('too large');
  }
}

/** The whole body of a request, byte for byte; a larger one is given up as soon as that is known. */
export const readBody = (request: IncomingMessage, mostBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > mostBytes) return reject(new BodyTooLarge(mostBytes));
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else {
        // the socket stays open: an answer has to go out on it
        request.pause().removeAllListeners('data');
        reject(new BodyTooLarge(mostBytes));
      }
    });
    request.once('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size)),
    );
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Error('aborted'));
    });
  });
