import { z } from 'zod';
import { BootError, httpUrl } from './env.ts';
import type { TokenTrust } from './tokens.ts';

/** The name under which the development issuer signs. A production configuration that trusts it does not boot. */
export const DEVELOPMENT_ISSUER = 'urn:nrm-graph:development-issuer';

export const tokenVariables = {
  TOKEN_ISSUER: z.string().min(1),
  TOKEN_AUDIENCE: z.string().min(1).default('nrm-graph'),
  TOKEN_JWKS_URL: httpUrl.optional(),
  TOKEN_JWKS_FILE: z.string().optional(),
};

interface TokenVariables {
  readonly NODE_ENV: string;
  readonly TOKEN_ISSUER: string;
  readonly TOKEN_AUDIENCE: string;
  readonly TOKEN_JWKS_URL?: string | undefined;
  readonly TOKEN_JWKS_FILE?: string | undefined;
}

/** Whose tokens this process believes; refuses what must not be believed in production. */
export function tokenTrust(env: TokenVariables): TokenTrust {
  const { NODE_ENV, TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_JWKS_URL, TOKEN_JWKS_FILE } = env;
  if (!TOKEN_JWKS_URL === !TOKEN_JWKS_FILE) {
    throw new BootError(
      'TOKEN_JWKS_URL or TOKEN_JWKS_FILE is missing: exactly one of them must name the key set',
    );
  }
  if (NODE_ENV === 'production') {
    if (TOKEN_ISSUER === DEVELOPMENT_ISSUER) {
      throw new BootError('TOKEN_ISSUER: the development issuer is not trusted in production');
    }
    if (TOKEN_JWKS_URL && !TOKEN_JWKS_URL.startsWith('https:')) {
      throw new BootError('TOKEN_JWKS_URL: must be https in production');
    }
  }
  return {
    issuer: TOKEN_ISSUER,
    audience: TOKEN_AUDIENCE,
    jwksUrl: TOKEN_JWKS_URL ? new URL(TOKEN_JWKS_URL) : undefined,
    jwksFile: TOKEN_JWKS_FILE,
  };
}
