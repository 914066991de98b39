import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** The issuer's signing key, kept in the data folder so that tokens outlive a restart. */
export async function issuerKey(dataFolder: string): Promise<JWK & { readonly kid: string }> {
  const file = join(dataFolder, 'issuer-key.json');
  const kept = readPrivateFile(file);
  if (kept) return JSON.parse(kept);
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
  writePrivateFile(file, JSON.stringify(key));
  return key;
}

/** What verifiers may see of it. */
export const publicPart = ({ kty, crv, x, y, kid, alg, use }: JWK): JWK =>
  ({ kty, crv, x, y, kid, alg, use }) as JWK;
