import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BootError } from '../../shared/env.ts';
import { answerJson } from '../http-answer.ts';
import { explorerPage } from './explorer-page.ts';

export interface ExplorerOptions {
  /** The origin of the development issuer, which gives the page tokens; null: whoever uses the page brings one. */
  readonly issuer: string | null;
}

/** What the explorer serves, by address. Whatever stands in no address of it is not read from anywhere. */
export type Explorer = ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.graphql': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** Everything is read once, at boot: a request names one of these files, or nothing. */
export function openExplorer({ issuer }: ExplorerOptions, folder = built()): Explorer {
  if (!existsSync(join(folder, 'page.js'))) {
    throw new BootError('EXPLORER: is on, and its page is not built: run npm run build');
  }
  const security = securityHeaders(issuer);
  const files = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return new Map([
    ['/', answering('.html', Buffer.from(explorerPage(issuer)), security)],
    ...files.map(
      (name) =>
        [`/explorer/${name}`, answering(extname(name), readFileSync(join(folder, name)), security)] as const,
    ),
  ]);
}

function answering(extension: string, bytes: Buffer, security: Readonly<Record<string, string>>) {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = {
    ...security,
    'content-type': TYPES[extension] ?? '',
    // kept by the browser, and asked for again each time: a new build is seen at once
    'cache-control': 'no-cache',
    etag,
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      answerJson(response, 405, { message: 'The explorer is read with GET.' });
    } else if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
    } else {
      response.writeHead(200, { ...headers, 'content-length': bytes.length });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    }
  };
}

/**
 * Nothing from elsewhere, and no script but our files. Styles alone may stand in the page: the editor writes its
 * colours and positions there, and knows no other way.
 */
const securityHeaders = (issuer: string | null): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${issuer ? ` ${issuer}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** Where tools/bundle-explorer.mjs puts it, seen from the compiled file or, in tests, from the source. */
function built(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const beside = join(here, '..', '..', 'explorer');
  return existsSync(beside) ? beside : join(here, '..', '..', 'dist', 'explorer');
}
