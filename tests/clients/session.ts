/** Who asks, and why. One for each person and purpose: what is told for one purpose is not for another. */
export interface Session {
  readonly url: string;
  /** Asked for each request, since tokens expire. */
  readonly token: () => Promise<string>;
  readonly purpose: string;
}

/** A `fetch` for any client. */
export const fetchFor =
  ({ token, purpose }: Session): typeof fetch =>
  async (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${await token()}`);
    headers.set('X-Purpose', purpose);
    return fetch(url, { ...init, headers });
  };
