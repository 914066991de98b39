import { decodeJwt } from 'jose';
import { purposesOf } from '../../../shared/roles.ts';
import type { Authority, Purpose } from '../../../shared/vocabulary.ts';

/** Whoever the page asks as: a persona of the development issuer, or the holder of a token that was pasted. */
export interface Reader {
  readonly name: string;
  readonly authority: Authority;
  readonly purposes: readonly Purpose[];
  readonly token: () => Promise<string>;
}

interface Persona {
  readonly name: string;
  readonly authority: Authority;
  readonly role: string;
}

/** A token is asked for again a minute before it ends. */
const LEEWAY_MS = 60_000;

/** The personas of the development issuer. Their tokens are kept in memory, and nowhere else. */
export async function personasOf(issuer: string): Promise<readonly Reader[]> {
  const { personas } = (await read(fetch(`${issuer}/personas`))) as { readonly personas: readonly Persona[] };
  return personas.map(({ name, authority, role }) => {
    let kept = { token: '', until: 0 };
    return {
      name,
      authority,
      purposes: purposesOf({ authority, roles: [role] }),
      token: async () => {
        if (Date.now() < kept.until) return kept.token;
        const { access_token: token } = (await read(
          fetch(`${issuer}/token?persona=${encodeURIComponent(name)}`, { method: 'POST' }),
        )) as { readonly access_token: string };
        kept = { token, until: (decodeJwt(token).exp ?? 0) * 1_000 - LEEWAY_MS };
        return token;
      },
    };
  });
}

async function read(asked: Promise<Response>): Promise<unknown> {
  const response = await asked;
  if (!response.ok) throw new Error(`The development issuer answers ${response.status}.`);
  return response.json();
}

/** The holder of a token, as its claims say; null: it is no token for this graph. The gateway verifies it, not we. */
export function holderOf(token: string): Reader | null {
  try {
    const {
      authority,
      roles,
      exp = 0,
    } = decodeJwt<{ authority: Authority; roles: readonly string[] }>(token);
    if (typeof authority !== 'string' || !Array.isArray(roles) || exp * 1_000 < Date.now()) return null;
    return {
      name: `${authority}: ${roles.join(', ')}`,
      authority,
      purposes: purposesOf({ authority, roles }),
      token: () => Promise.resolve(token),
    };
  } catch {
    return null;
  }
}
