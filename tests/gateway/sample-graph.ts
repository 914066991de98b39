import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { gatewayOptions } from '../../gateway/env.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../../gateway/server.ts';
import { composeSample, ROOMS, type RoomName } from './sample-authorities.ts';
import { StubAuthority } from './stub-authority.ts';

export interface Asked {
  readonly token?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly data: any;
  readonly errors: readonly (GraphQLFormattedError & { extensions: Record<string, unknown> })[] | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly extensions: any;
}

const ISSUER = 'urn:test:issuer';
let composed: string | undefined;

/** The gateway over four small authorities, everything real: ports, signatures, tokens, key set in a file. */
export class SampleGraph {
  readonly authorities: Readonly<Record<RoomName, StubAuthority>>;
  readonly variables: NodeJS.ProcessEnv;
  gateway!: Gateway;
  readonly #folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  #key!: CryptoKey;

  constructor() {
    const keys = Object.fromEntries(ROOMS.map((room) => [room, randomBytes(32)])) as Record<RoomName, Buffer>;
    this.authorities = Object.fromEntries(
      ROOMS.map((room) => [room, new StubAuthority(room, keys[room])]),
    ) as unknown as Record<RoomName, StubAuthority>;
    composed ??= composeSample();
    writeFileSync(this.file('supergraph.graphql'), composed);
    this.variables = {
      PORT: '0',
      LOG_LEVEL: 'silent',
      SUPERGRAPH_FILE: this.file('supergraph.graphql'),
      TOKEN_ISSUER: ISSUER,
      TOKEN_JWKS_FILE: this.file('keys.json'),
      AUTHORITY_DEADLINE_MS: '1200',
      ...Object.fromEntries(
        ROOMS.map((room) => [`${room.toUpperCase()}_SIGNING_KEY`, keys[room].toString('base64url')]),
      ),
    };
  }

  file(name: string): string {
    return join(this.#folder, name);
  }

  async start(
    variables: NodeJS.ProcessEnv = {},
    down: readonly RoomName[] = [],
    options: Partial<GatewayOptions> = {},
  ): Promise<this> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    this.#key = privateKey;
    writeFileSync(this.file('keys.json'), JSON.stringify({ keys: [await exportJWK(publicKey)] }));
    for (const room of ROOMS) {
      const authority = this.authorities[room];
      await authority.up();
      this.variables[`${room.toUpperCase()}_URL`] = authority.url;
      if (down.includes(room)) await authority.down();
    }
    this.gateway = await startGateway({ ...gatewayOptions({ ...this.variables, ...variables }), ...options });
    return this;
  }

  async stop(): Promise<void> {
    await this.gateway?.stop();
    for (const room of ROOMS) await this.authorities[room].down();
    rmSync(this.#folder, { recursive: true });
  }

  token(claims: Record<string, unknown> = {}, expires = '5m'): Promise<string> {
    return new SignJWT({ authority: 'CMM', roles: ['caseworker'], ...claims })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(ISSUER)
      .setAudience('nrm-graph')
      .setSubject('subject-1')
      .setJti(randomUUID())
      .setExpirationTime(expires)
      .sign(this.#key);
  }

  async ask(
    query: string,
    { token, variables, operationName, headers, signal }: Asked = {},
  ): Promise<Answer> {
    const bearer = token === undefined ? await this.token() : token;
    return this.post(
      JSON.stringify({ query, variables, operationName }),
      {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      signal,
    );
  }

  async post(body: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Answer> {
    const response = await fetch(`${this.gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body,
      ...(signal ? { signal } : {}),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...JSON.parse(text) };
  }

  /** What all four authorities have been asked since the last time. */
  seen(room: RoomName) {
    return this.authorities[room].seen.splice(0);
  }

  /** All authorities well, and nothing remembered. */
  reset(): void {
    for (const room of ROOMS) {
      this.authorities[room].misbehave = undefined;
      this.authorities[room].seen.length = 0;
    }
  }
}
