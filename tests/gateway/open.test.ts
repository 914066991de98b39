import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, graphql, parse } from 'graphql';
import { pino } from 'pino';
import { gatewayOptions } from '../../gateway/env.ts';
import { type Gateway, startGateway } from '../../gateway/server.ts';

/** A graph of somebody else's: other subgraphs, other names, no tokens. */

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;
const refuse = (code?: string) => {
  throw new GraphQLError(`The pet is asleep (${code}).`, code ? { extensions: { code } } : {});
};
const SUBGRAPHS = {
  'pet-shop': {
    sdl: `${LINK} type Query { pets: [Pet!]! refused(code: String): Pet needed(code: String): Pet! pet(id: ID!): Pet @shareable } type Subscription { fed: Pet } type Mutation { feed(id: ID!): Pet } type Pet @key(fields: "id") { id: ID! name: String! }`,
    resolvers: {
      Query: {
        pets: () => [
          { id: '1', name: 'Rex' },
          { id: '2', name: 'Mis' },
        ],
        pet: (_: unknown, { id }: { id: string }) => ({ id, name: 'Rex' }),
        refused: (_: unknown, { code }: { code?: string }) => refuse(code),
        needed: (_: unknown, { code }: { code?: string }) => refuse(code),
      },
      Mutation: { feed: (_: unknown, { id }: { id: string }) => ({ id, name: 'Rex' }) },
    },
  },
  clinic: {
    sdl: `${LINK} type Query { pet(id: ID!): Pet @shareable } type Pet @key(fields: "id") { id: ID! weight(unit: String): Float } type Mutation { weigh(id: ID!): Pet }`,
    resolvers: {
      Query: { pet: (_: unknown, { id }: { id: string }) => ({ id, weight: 3 }) },
      Pet: { __resolveReference: ({ id }: { id: string }) => ({ id, weight: Number(id) * 1.5 }) },
      Mutation: { weigh: (_: unknown, { id }: { id: string }) => ({ id, weight: 3 }) },
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'open-gateway-'));
const servers: Server[] = [];
const heard: IncomingHttpHeaders[] = [];
let areSilent = false;
const lines: string[] = [];
let supergraphFile: string;
let gateway: Gateway;

async function serve({ sdl, resolvers }: { sdl: string; resolvers: object }): Promise<string> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    heard.push(request.headers);
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      if (areSilent) return response.writeHead(503).end();
      const { query, variables } = JSON.parse(Buffer.concat(parts).toString());
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const ask = async (query: string, variables?: object) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  return (await response.json()) as any;
};

beforeAll(async () => {
  const services = [];
  for (const [name, subgraph] of Object.entries(SUBGRAPHS))
    services.push({ name, url: await serve(subgraph), typeDefs: parse(subgraph.sdl) });
  supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeServices(services).supergraphSdl ?? '');
  gateway = await startGateway({
    ...gatewayOptions({ GATEWAY_OPEN: '1', SUPERGRAPH_FILE: supergraphFile, PORT: '0' }),
    log: pino({}, { write: (line: string) => lines.push(line) }),
  });
});
afterAll(async () => {
  await gateway?.stop();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

test('an open gateway serves any graph, without a token, at the addresses in the file', async () => {
  expect(await ask('{ pets { id name weight } }')).toEqual({
    data: {
      pets: [
        { id: '1', name: 'Rex', weight: 1.5 },
        { id: '2', name: 'Mis', weight: 3 },
      ],
    },
  });
});

test('it runs mutations of several subgraphs, in order', async () => {
  expect(
    await ask('mutation { feed(id: "1") { id } weigh(id: "2") { id weight name: __typename } }'),
  ).toEqual({
    data: { feed: { id: '1' }, weigh: { id: '2', weight: 3, name: 'Pet' } },
  });
});

test('it holds no limit: a text that the graph itself would turn away is answered', async () => {
  const aliases = Array.from({ length: 300 }, (_, at) => `a${at}: name`).join(' ');
  const { data } = await ask(`{ pets { ${aliases} } }`);
  expect(Object.keys(data.pets[0])).toHaveLength(300);
  let deep: unknown = 1;
  for (let at = 0; at < 100; at += 1) deep = [deep];
  expect(await ask('{ pets { id } }', { deep })).toEqual({ data: { pets: [{ id: '1' }, { id: '2' }] } });
});

test.each(['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN', 'WITHHELD', 'TIMEOUT', 'RATE_OF_NAPS'])(
  'what a subgraph reports as %s is told as it reports it',
  async (code) => {
    expect(await ask(`{ pets { id } refused(code: "${code}") { id } }`)).toEqual({
      data: { pets: [{ id: '1' }, { id: '2' }], refused: null },
      errors: [
        {
          message: `The pet is asleep (${code}).`,
          path: ['refused'],
          extensions: { code, correlationId: expect.any(String), subgraph: 'pet-shop' },
        },
      ],
    });
  },
);

test('what no token of ours is wrong with is told as it is reported, also where there is nothing else', async () => {
  const { errors, extensions } = await ask('{ needed(code: "UNAUTHENTICATED") { id } }');
  expect([errors, extensions]).toMatchObject([[{ extensions: { code: 'UNAUTHENTICATED' } }], undefined]);
});

test('the log holds no word of theirs', async () => {
  const { errors } = await ask(`{ refused(code: "${'NAP'.repeat(1_000)}4711") { id } }`);
  expect(errors[0].extensions.code).toHaveLength(100);
  await ask('{ refused(code: "INTERNAL") { id } }');
  const ended = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'operation');
  expect(ended.slice(-2).map(({ codes }) => codes)).toEqual([['OTHER'], ['INTERNAL']]);
  expect(lines.join('')).not.toMatch(/NAP|a fault was masked/);
});

test('what it reports without a code is told as Apollo tells it', async () => {
  const { errors } = await ask('{ refused { id } }');
  expect(errors).toMatchObject([{ extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }]);
});

test('of what nobody told there is nothing, also where several could be asked by its key alone', async () => {
  areSilent = true;
  const { data, errors } = await ask('query ($id: ID!) { pet(id: $id) { id } }', { id: 'none' });
  areSilent = false;
  expect(data).toEqual({ pet: null });
  expect(errors).toMatchObject([{ extensions: { code: 'AUTHORITY_UNAVAILABLE' } }]);
  expect(await ask('{ pet(id: "1") { id } }')).toEqual({ data: { pet: { id: '1' } } });
});

test('a subscription is turned away as what it is', async () => {
  expect(await ask('subscription { fed { id } }')).toMatchObject({
    errors: [
      { message: 'This graph has no subscription operations.', extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});

test('nobody is told who asked, and nothing is signed', () => {
  expect(heard.length).toBeGreaterThan(3);
  for (const headers of heard) {
    expect(headers.authorization).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.includes('signature'))).toEqual([]);
  }
});

test('an address is another where a variable says so', () => {
  const { authorityOf } = gatewayOptions({
    GATEWAY_OPEN: '1',
    SUPERGRAPH_FILE: supergraphFile,
    PET_SHOP_URL: 'http://127.0.0.1:9/graphql',
  });
  expect(authorityOf('pet-shop')).toEqual({ url: 'http://127.0.0.1:9/graphql', key: null });
  expect(authorityOf('clinic').url).toBeUndefined();
});

test.each([
  [{ NODE_ENV: 'production' }, 'GATEWAY_OPEN: never in production'],
  [{ HOST: '0.0.0.0' }, 'HOST: an open gateway listens on loopback only'],
  [{ GATEWAY_OPEN: 'yes' }, 'GATEWAY_OPEN: must be 0 or 1'],
])('it does not boot with %o', (variables, why) => {
  const open = { GATEWAY_OPEN: '1', SUPERGRAPH_FILE: supergraphFile };
  expect(() => gatewayOptions({ ...open, ...variables })).toThrow(why);
});

test.each([
  ['', 'PET_SHOP_URL is missing: the supergraph holds no address'],
  ['/graphql', 'PET_SHOP_URL: must be an http or https address; that of the supergraph is not'],
  ['localhost:4600/graphql', 'PET_SHOP_URL: must be an http or https address; that of the supergraph is not'],
  [
    'ftp://127.0.0.1/graphql',
    'PET_SHOP_URL: must be an http or https address; that of the supergraph is not',
  ],
])('it does not boot on a file whose subgraph is at "%s"', async (address, why) => {
  const composed = readFileSync(supergraphFile, 'utf8');
  const url = /name: "pet-shop", url: "([^"]+)"/.exec(composed)?.[1] ?? '';
  const file = join(folder, 'other.graphql');
  writeFileSync(file, composed.replace(url, address));
  const options = gatewayOptions({
    GATEWAY_OPEN: '1',
    SUPERGRAPH_FILE: file,
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  await expect(startGateway(options)).rejects.toThrow(why);
});

test('a variable with the name that entities are asked by is turned away as what it is', async () => {
  const { errors } = await ask(
    'query ($representations: String!) { pets { id weight(unit: $representations) } }',
    { representations: 'kg' },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0].message).toContain('"representations"');
});

test('a compressed request is turned away as what it is', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync('{"query":"{ pets { id } }"}'),
  });
  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('closed, it wants a signing key for every subgraph of the file', async () => {
  const keys = { TOKEN_ISSUER: 'urn:x', TOKEN_JWKS_FILE: join(folder, 'keys.json') };
  writeFileSync(keys.TOKEN_JWKS_FILE, '{"keys":[]}');
  const ours = Object.fromEntries(
    ['CMM', 'DIS', 'NEC', 'RETURNS'].map((name) => [`${name}_SIGNING_KEY`, 'k'.repeat(43)]),
  );
  expect(() =>
    gatewayOptions({ ...keys, ...ours, SUPERGRAPH_FILE: supergraphFile }).authorityOf('pet-shop'),
  ).toThrow('PET_SHOP_SIGNING_KEY is missing');
});
