import type { Authority } from './vocabulary.ts';

/** Who is asking, as the verified access token says. `subject` is a pseudonym given by the issuer, never a name. */
export interface Caller {
  readonly issuer: string;
  readonly subject: string;
  readonly authority: Authority;
  readonly roles: readonly string[];
  /** Which NGO, which municipality; null for bodies that are one organisation. */
  readonly organisation: string | null;
  readonly client: string | null;
}
