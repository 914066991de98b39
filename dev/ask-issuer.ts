import { z } from 'zod';
import { BootError, httpUrl, port, readEnv } from '../shared/env.ts';
import { personaNames } from './personas.ts';

/** A development access token for a persona, from the issuer that `npm start` runs. */
export async function askIssuer(persona: string | undefined): Promise<string> {
  if (!persona || !personaNames.includes(persona)) {
    throw new BootError(`name one of these personas: ${personaNames.join(', ')}`);
  }
  const { ISSUER_URL, ISSUER_PORT } = readEnv({
    ISSUER_URL: httpUrl.optional(),
    ISSUER_PORT: port.default(4005),
  });
  const issuer = new URL(ISSUER_URL ?? `http://127.0.0.1:${ISSUER_PORT}`);
  const address = new URL(`/token?persona=${persona}`, issuer);
  const response = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(5_000) }).catch(() => {
    throw new BootError(`the issuer at ${issuer.origin} does not answer: is npm start running?`);
  });
  const answer = z.object({ access_token: z.string() }).safeParse(await response.json().catch(() => null));
  if (answer.success) return answer.data.access_token;
  throw new BootError(`what answers at ${issuer.origin} is not the development issuer (${response.status})`);
}
