import { createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { personas } from '../../dev/personas.ts';
import { stand } from '../harness/stand.ts';
import { trust } from '../harness/tokens.ts';

/** A token of somebody else in the persona's place: same body and role, another subject. */
export async function anotherLike(persona: string, subject = `official-${randomUUID()}`): Promise<string> {
  const known = personas.find(({ name }) => name === persona);
  if (!known) throw new Error(`there is no persona ${persona}`);
  const { issuer, audience } = trust();
  const { authority, role, organisation } = known;
  return new SignJWT({ authority, roles: [role], azp: 'test', ...(organisation && { organisation }) })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(createPrivateKey({ key: stand().issuerKey, format: 'jwk' }));
}

/** So many officials of one kind. */
export const several = (persona: string, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => anotherLike(persona)));
