import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { readVariableFile } from './compose-file.ts';

const operating = readFileSync(join(checkout, 'docs/operating.md'), 'utf8');

/** The commands by which docs/operating.md makes `.env`. */
export const makeSecrets = /^```sh\n((?:(?!^```).)* > \.env\n.*?)^```$/ms.exec(operating)?.[1] ?? 'exit 1';

/** What these commands leave in an empty folder. */
export function secretsAsDocumented(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'nrm-graph-secrets-'));
  try {
    execFileSync('sh', ['-eu', '-c', makeSecrets], { cwd: folder });
    return readVariableFile(readFileSync(join(folder, '.env'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is appended to `.env` where nobody's safety depends on it. */
export const developmentVariables = (): Record<string, string> =>
  readVariableFile(readFileSync(join(checkout, 'containers/development.env'), 'utf8'));

/** What an operator adds in production. */
export const productionVariables = {
  TOKEN_ISSUER: 'https://login.example',
  TOKEN_JWKS_URL: 'https://login.example/jwks.json',
};
