import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type AuthorityName, authorities, CASES } from './authorities.ts';
import { numberOf, rowsOf } from './rows.ts';

/*
 * One invented authority as a process: `serve.js cmm`. What was asked before is answered from memory, so that the
 * gateways are what a round measures.
 */
const name = process.argv[2] as AuthorityName;
const row = rowsOf[name];
const byId = ({ id }: { id: string }) => {
  const n = numberOf(id);
  return Number.isInteger(n) && n >= 0 && n < CASES ? row(n) : null;
};
const schema = buildSubgraphSchema({
  typeDefs: parse(authorities[name].sdl),
  resolvers: {
    Case: { __resolveReference: byId },
    ...(name === 'cmm' && {
      Query: {
        case: (_: unknown, asked: { id: string }) => byId(asked),
        cases: (_: unknown, { first, offset }: { first: number; offset: number }) =>
          Array.from({ length: Math.min(first, CASES) }, (__, at) => row((offset + at) % CASES)),
      },
      Mutation: {
        writeNote: (_: unknown, { input }: { input: { caseId: string; text: string } }) => ({
          id: `note-of-${input.caseId}`,
          at: '2026-01-01',
          author: 'somebody',
          text: input.text,
        }),
      },
    }),
  },
});

const documents = new LRUCache<string, ReturnType<typeof parse>>({ max: 500 });
const answers = new LRUCache<string, Buffer>({
  maxSize: 512 * 1024 * 1024,
  sizeCalculation: (it) => it.length,
});

async function answerTo(body: string): Promise<Buffer> {
  const known = answers.get(body);
  if (known) return known;
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const said = Buffer.from(JSON.stringify(await execute({ schema, document, variableValues: variables })));
  answers.set(body, said);
  return said;
}

createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    void answerTo(Buffer.concat(parts).toString()).then((said) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': said.length });
      response.end(said);
    });
  });
}).listen(authorities[name].port, '127.0.0.1', () => process.stdout.write('ready\n'));
