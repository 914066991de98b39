import type { JsonWebKey } from 'node:crypto';

/** What the whole test run shares: one PostgreSQL with a migrated template for each room, and one token issuer. */
export interface Stand {
  /** Addresses of the templates, under all their users. Nobody connects to them: PostgreSQL copies only what rests. */
  readonly templates: Readonly<Record<string, string>>;
  readonly superuserUrl: string;
  readonly issuerKey: JsonWebKey;
  /** The issuer's public key, as `TOKEN_JWKS_FILE` wants it. */
  readonly jwksFile: string;
}

const VARIABLE = 'NRM_TEST_STAND';

/** Jest hands its workers nothing but their environment. */
export const publishStand = (stand: Stand): void => {
  process.env[VARIABLE] = JSON.stringify(stand);
};

export function stand(): Stand {
  const published = process.env[VARIABLE];
  if (!published)
    throw new Error('no databases were started for this test: see the projects of jest.config.js');
  return JSON.parse(published);
}
