import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { checkout } from '../../dev/checkout.ts';
import { names } from '../stub/authorities.ts';

/** An official who asks our gateway: a token of an issuer of the bench's own. */
export interface Caller {
  readonly jwksFile: string;
  readonly headers: Readonly<Record<string, string>>;
}

const ISSUER = 'urn:nrm-graph:bench';

export async function openCaller(folder: string): Promise<Caller> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwksFile = join(folder, 'jwks.json');
  const key = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'bench' };
  writeFileSync(jwksFile, JSON.stringify({ keys: [key] }));
  const token = await new SignJWT({ authority: 'CMM', roles: ['caseworker'], azp: 'bench' })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(ISSUER)
    .setAudience('nrm-graph')
    .setSubject('bench-official')
    .setIssuedAt()
    .setExpirationTime('8h')
    .sign(privateKey);
  return { jwksFile, headers: { authorization: `Bearer ${token}`, 'x-purpose': 'ASSISTANCE' } };
}

/** As `npm run start:gateway` starts it. */
export const ourCommand = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
  const [, , ...args] = scripts['start:gateway'].split(' ') as string[];
  return [process.execPath, ...args.map((arg) => (arg.startsWith('-') ? arg : join(checkout, arg)))];
};

/** As in production, but for the addresses, which are the stubs'. */
export const ourVariables = (supergraph: string, port: number, jwksFile: string): Record<string, string> => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: String(port),
  SUPERGRAPH_FILE: supergraph,
  TOKEN_ISSUER: ISSUER,
  TOKEN_JWKS_FILE: jwksFile,
  ...Object.fromEntries(
    names.map((name) => [`${name.toUpperCase()}_SIGNING_KEY`, randomBytes(32).toString('base64url')]),
  ),
});
