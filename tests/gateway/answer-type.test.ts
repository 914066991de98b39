import { SampleGraph } from './sample-graph.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const CASES = '{"query":"{ cases { id } }"}';

const graph = new SampleGraph();
beforeAll(() => graph.start());
afterAll(() => graph.stop());

const ask = async (body: string, headers: Record<string, string>) => {
  const { status, headers: told } = await graph.post(body, {
    'content-type': 'application/json',
    authorization: `Bearer ${await graph.token()}`,
    ...headers,
  });
  return [status, told.get('content-type')];
};

const answers: readonly (readonly [what: string, status: number, body: string, headers: object])[] = [
  ['an answer', 200, CASES, {}],
  ['what is not valid', 400, '{"query":"{ nothing }"}', {}],
  ['what is no JSON', 400, '{', {}],
  ['what is too deep', 400, `{"query":"{ ${'a { '.repeat(30)}b${' }'.repeat(30)} }"}`, {}],
  ['what is too large', 413, `{"query":"${'#'.repeat(300_000)}"}`, {}],
  ['a purpose that is not the caller’s', 400, CASES, { 'x-purpose': 'RETURN' }],
  ['a token that does not hold', 401, CASES, { authorization: 'Bearer none' }],
];

describe.each(answers)('%s comes in the type', (_what, status, body, headers) => {
  // as the clients that people use say it
  test.each([
    ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
    ['application/graphql-response+json, application/json, text/event-stream, multipart/mixed', GRAPHQL_TYPE],
    ['application/json;q=0.9, application/graphql-response+json;q=0.1', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['', JSON_TYPE],
  ])('that is accepted: "%s"', async (accept, type) => {
    expect(await ask(body, { accept, ...headers })).toEqual([status, type]);
  });
});

test('who accepts none of our types is told so in JSON, and not before saying who it is', async () => {
  const accept = 'text/html';
  expect(await ask(CASES, { accept })).toEqual([406, JSON_TYPE]);
  expect(await ask(CASES, { accept, authorization: 'Bearer none' })).toEqual([401, JSON_TYPE]);
});
