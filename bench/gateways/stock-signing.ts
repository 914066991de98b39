import '../../gateway/no-telemetry.ts';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { header, signRequest } from '../../shared/request-signature.ts';

/*
 * The stock gateway before our authorities, which answer to nobody but a gateway that signs: its own data source, with
 * the headers that they ask for. It verifies no token itself. `stock-signing.js <supergraph> <port>`, with addresses
 * and keys in the variables that our gateway has.
 */
interface Asking {
  readonly token: string;
  readonly purpose: string;
}

class SigningSource extends RemoteGraphQLDataSource<Asking> {
  constructor(room: string) {
    super({ url: process.env[`${room.toUpperCase()}_URL`] ?? '' });
    const key = Buffer.from(process.env[`${room.toUpperCase()}_SIGNING_KEY`] ?? '', 'base64url');
    const send = this.fetcher;
    this.fetcher = (url, init = {}) => {
      const headers = init.headers ?? {};
      const of = (name: string) => headers[name] ?? '';
      const signed = {
        room,
        requestId: of(header.requestId),
        correlationId: of(header.correlationId),
        purpose: of(header.purpose),
        idempotencyKey: '',
        token: of('authorization').slice('Bearer '.length),
        body: String(init.body),
      };
      return send(url, {
        ...init,
        headers: { ...headers, [header.signature]: signRequest(key, signed, Date.now()) },
      });
    };
  }

  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Asking>['willSendRequest']>>[0]): void {
    const { token, purpose } = context as Partial<Asking>;
    request.http?.headers.set('authorization', `Bearer ${token}`);
    request.http?.headers.set(header.purpose, purpose ?? '');
    request.http?.headers.set(header.requestId, randomUUID());
    request.http?.headers.set(header.correlationId, randomUUID());
  }
}

const [, , file = '', port] = process.argv;
const server = new ApolloServer<Asking>({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(file, 'utf8'),
    buildService: ({ name }) => new SigningSource(name),
  }),
  nodeEnv: 'production',
});
await startStandaloneServer(server, {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: async ({ req }) => ({
    token: String(req.headers.authorization).slice('Bearer '.length),
    purpose: String(req.headers[header.purpose]),
  }),
});
