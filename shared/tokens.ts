import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Caller } from './caller.ts';
import { type CacheFigures, CountedCache } from './counted-cache.ts';
import { BootError } from './env.ts';
import { Authority } from './vocabulary.ts';

export interface TokenTrust {
  readonly issuer: string;
  readonly audience: string;
  /** An https address, or on a development machine http on loopback. */
  readonly jwksUrl?: URL | undefined;
  /** A file that holds the key set, where none is served. */
  readonly jwksFile?: string | undefined;
}

/** The keys of the issuer cannot be had: nothing is said of the token. */
export class KeysUnreachable extends Error {
  /** What befell, in a word of the runtime or of the library. */
  readonly word: string;

  constructor(fault: unknown) {
    super('the key set cannot be had');
    const { code, cause, name } = fault as NodeJS.ErrnoException & { readonly cause?: NodeJS.ErrnoException };
    this.word = code ?? cause?.code ?? name;
  }
}

export interface VerifyToken {
  /** Fails with `KeysUnreachable` where the keys to verify it with cannot be had. */
  (token: string): Promise<Caller | null>;
  /** Of those that held. */
  readonly kept?: CacheFigures;
}

const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(200),
  exp: z.number(),
  authority: z.enum(Authority),
  roles: z.array(z.string()).min(1),
  organisation: z.string().min(1).nullish(),
  azp: z.string().nullish(),
});

const keysOf = ({ jwksUrl, jwksFile }: TokenTrust): JWTVerifyGetKey => {
  if (jwksFile) return keysInFile(jwksFile);
  if (jwksUrl) return servedKeys(createRemoteJWKSet(jwksUrl, { timeoutDuration: 2_000 }));
  throw new Error('a key set is needed to verify tokens');
};

/** Of a set that could be fetched: the token names no key of it. */
const OF_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

const servedKeys =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (fault) {
      throw OF_THE_TOKEN.some((known) => fault instanceof known) ? fault : new KeysUnreachable(fault);
    }
  };

/** What is wrong with the file is said without quoting it. */
function keysInFile(file: string): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8')));
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new BootError(`TOKEN_JWKS_FILE: ${code?.startsWith('E') ? 'cannot be read' : 'is not a key set'}`);
  }
}

/** Of callers, with the fingerprints of their tokens: some ten thousand. */
const KEPT_CHARACTERS = 2 * 1024 * 1024;

/** Verifies access tokens; null for any that does not hold. A token that held is remembered until it expires. */
export function createTokenVerifier(trust: TokenTrust): VerifyToken {
  const keys = keysOf(trust);
  const held = new CountedCache<Caller>('tokens', {
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (caller, fingerprint) => fingerprint.length + JSON.stringify(caller).length,
  });
  const verify = async (token: string) => {
    const fingerprint = hash('sha256', token, 'base64');
    const known = held.get(fingerprint);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: trust.issuer,
        audience: trust.audience,
        algorithms: ['ES256', 'EdDSA'],
        requiredClaims: ['exp', 'sub'],
      });
      const { iss, sub, exp, authority, roles, organisation, azp } = claims.parse(payload);
      const caller: Caller = {
        issuer: iss,
        subject: sub,
        authority,
        roles,
        organisation: organisation ?? null,
        client: azp ?? null,
      };
      const ttl = exp * 1000 - Date.now();
      if (ttl > 0) held.set(fingerprint, caller, { ttl });
      return caller;
    } catch (fault) {
      if (fault instanceof KeysUnreachable) throw fault;
      return null;
    }
  };
  return Object.assign(verify, { kept: held });
}
