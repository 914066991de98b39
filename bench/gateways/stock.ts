import '../../gateway/no-telemetry.ts';
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** Apollo's gateway behind Apollo's server, as its pages tell to start it. `stock.js <supergraph> <port>`. */
const [, , file = '', port] = process.argv;
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: readFileSync(file, 'utf8') }),
  nodeEnv: 'production',
});
await startStandaloneServer(server, { listen: { port: Number(port), host: '127.0.0.1' } });
