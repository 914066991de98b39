import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { personas, subjectOf } from '../../dev/personas.ts';
import { stand } from './stand.ts';

/** An issuer that production may trust: the development issuer's name is refused there. */
const ISSUER = 'urn:nrm-graph:test-issuer';
const AUDIENCE = 'nrm-graph';

/** What a process is told of it. */
export const trustVariables = () => ({
  TOKEN_ISSUER: ISSUER,
  TOKEN_AUDIENCE: AUDIENCE,
  TOKEN_JWKS_FILE: stand().jwksFile,
});

export const trust = () => ({ issuer: ISSUER, audience: AUDIENCE, jwksFile: stand().jwksFile });

/** A token of the persona; `claims` for one who is like it but, say, of another organisation. */
export async function tokenOf(
  persona: string,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const known = personas.find(({ name }) => name === persona);
  if (!known) throw new Error(`there is no persona ${persona}`);
  const { authority, role, organisation } = known;
  return new SignJWT({
    authority,
    roles: [role],
    azp: 'test',
    ...(organisation && { organisation }),
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subjectOf(persona))
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(createPrivateKey({ key: stand().issuerKey, format: 'jwk' }));
}
