import { SampleGraph } from './sample-graph.ts';
import { answer, type Misbehaviour } from './stub-authority.ts';

const WHOLE = `query Whole($id: ID!) { case(id: $id) {
  id reference stage immigration { since level } justice { since level } returnFile { since level } } }`;

const raw =
  (text: string): Misbehaviour =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(text);

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const manyErrors = Array.from({ length: 50_000 }, (_, at) => ({
  message: `MARKER4711 ${at}`,
  path: ['_entities', 0, 'immigration'],
  extensions: { code: 'CONFLICT' },
}));
const entity = (members: string) => raw(`{"data":{"_entities":[{${members}}]}}`);

/** Each over real HTTP, with the gateway's signature taken and nothing kept of what the graph expects. */
const ways: readonly [what: string, reply: Misbehaviour][] = [
  [
    'keys of every object',
    entity('"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'),
  ],
  [
    'what belongs to others',
    entity('"reference":"MARKER4711","justice":{"since":"MARKER4711","level":9},"id":"other"'),
  ],
  [
    'an entity of another type',
    entity('"__typename":"Person","immigration":{"since":"MARKER4711","level":1}'),
  ],
  ['a list in place of an entity', raw(`{"data":{"_entities":[[1,2,3]]}}`)],
  ['a word in place of an entity', raw(`{"data":{"_entities":["MARKER4711"]}}`)],
  ['an object in place of a word', entity('"immigration":{"since":{"MARKER4711":1},"level":1}')],
  ['a word in place of an object', entity('"immigration":"MARKER4711"')],
  ['values nested beyond reason', entity(`"immigration":{"since":${nested(100_000)},"level":1}`)],
  ['an answer nested beyond reason', raw(nested(5_000_000))],
  [
    'facts of another shape',
    entity('"immigrationFacts":[["MARKER4711"]],"immigration":{"since":"x","level":{}}'),
  ],
  ['errors without end', answer({ data: { _entities: [null] }, errors: manyErrors })],
  [
    'an error that leads nowhere',
    answer({ data: { _entities: [null] }, errors: [{ message: 'no', path: ['_entities', 7, 'x'] }] }),
  ],
  [
    'bytes that are no text',
    (_request, response) => void response.writeHead(200).end(Buffer.alloc(1_000_000, 0xff)),
  ],
];

describe('an authority that answers', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());

  test.each(ways)('%s harms neither the process nor the others’ parts', async (_what, reply) => {
    graph.authorities.dis.misbehave = reply;
    const partly = await graph.ask(WHOLE, { variables: { id: 'c1' } });
    expect(partly.status).toBe(200);
    expect(partly.data.case).toMatchObject({
      id: 'c1',
      reference: 'CMM-c1',
      justice: { since: '2026-01-01', level: 1 },
      returnFile: { since: '2026-01-01', level: 1 },
    });
    // what did not come is said not to have come
    expect(partly.errors?.length).toBeGreaterThan(0);
    expect(partly.errors?.length).toBeLessThanOrEqual(1_000);
    expect(partly.text.replaceAll(/MARKER4711 \d+/g, '')).not.toContain('MARKER4711');
    expect({}).not.toHaveProperty('polluted');
    graph.authorities.dis.misbehave = undefined;
    const well = await graph.ask(WHOLE, { variables: { id: 'c1' } });
    expect([well.errors, well.data.case.immigration]).toEqual([undefined, { since: '2026-01-01', level: 1 }]);
  });
});
