import { createServer } from 'node:http';
import { Pool } from 'undici';
import { authorities, names, urlOf } from '../stub/authorities.ts';

/*
 * The limit: written by hand for exactly these operations, knowing their fields and their authorities beforehand. It
 * checks nothing, and puts the authorities' parts into each case. `fan-out.js <port>`.
 */
type Row = Record<string, unknown>;
interface Answer {
  data: Record<string, Row | Row[]> & { _entities: Row[] };
}

const pools = new Map(
  names.map((name) => [name, new Pool(new URL(urlOf(name)).origin, { connections: 64 })]),
);
const others = names.filter((name) => name !== 'cmm');
const partQuery = (fields: string) =>
  `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Case { ${fields} } } }`;
const FIRST: Readonly<Record<string, string>> = {
  Full: `query($id: ID!) { case(id: $id) { id ${authorities.cmm.fields} } }`,
  Page: `query($first: Int!, $offset: Int!) { cases(first: $first, offset: $offset) { id ${authorities.cmm.fields} } }`,
};

async function post(name: (typeof names)[number], query: string, variables: unknown): Promise<Answer> {
  const { body } = await (pools.get(name) as Pool).request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await body.json()) as Answer;
}

async function answerTo({ query, variables }: { query: string; variables: unknown }): Promise<Answer> {
  const first = FIRST[/^query (Full|Page)\b/.exec(query)?.[1] ?? ''];
  if (!first) return post('cmm', query, variables);
  const answer = await post('cmm', first, variables);
  const cases = Object.values(answer.data).flat() as Row[];
  const representations = cases.map(({ id }) => ({ __typename: 'Case', id }));
  const parts = await Promise.all(
    others.map((name) => post(name, partQuery(authorities[name].fields), { representations })),
  );
  for (const { data } of parts)
    for (const [at, part] of data._entities.entries()) Object.assign(cases[at] as Row, part);
  return answer;
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    void answerTo(JSON.parse(Buffer.concat(chunks).toString())).then((answer) => {
      const said = Buffer.from(JSON.stringify(answer));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': said.length });
      response.end(said);
    });
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
