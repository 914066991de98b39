import { limits } from '../../gateway/limits.ts';
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
    'an error whose path is a story',
    answer({
      data: { _entities: [null] },
      errors: [{ message: 'no', path: ['_entities', 0, 'immigration', 'MARKER4711 who lives there'] }],
    }),
  ],
  [
    'an error whose path is endless',
    answer({
      data: { _entities: [null] },
      errors: [{ message: 'no', path: ['_entities', 0, ...Array(100_000).fill('MARKER4711')] }],
    }),
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

test('of an authority that reports more with every question, no more is told than anybody can read', async () => {
  const graph = new SampleGraph();
  await graph.start({ AUTHORITY_DEADLINE_MS: '30000', OPERATION_DEADLINE_MS: '30000' });
  const errors = manyErrors.slice(0, 2 * limits.errors);
  graph.authorities.dis.misbehave = answer({ data: { _entities: [null] }, errors });
  const fields = Array.from(
    { length: 20 },
    (_, at) => `a${at}: case(id: "c${at}") { reference immigration { since } }`,
  );
  const partly = await graph.ask(`{ ${fields.join(' ')} }`);
  await graph.stop();
  expect(partly.data.a19).toEqual({ reference: 'CMM-c19', immigration: null });
  expect(partly.errors?.length).toBeGreaterThanOrEqual(limits.errors);
  expect(partly.errors?.length).toBeLessThanOrEqual(limits.errors + 20);
});

/** Valid answers to what was asked, with something more that nobody asked for. */
const beside = (value: string) =>
  raw(`{"data":{"_entities":[{"immigration":{"since":"2026-01-01","level":1},"more":${value}}]}}`);
const members = (name: (at: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => `"${name(at)}":1`).join();

const dear: readonly [what: string, reply: Misbehaviour][] = [
  ['lists in lists', beside(nested(500_000))],
  ['objects in objects', beside(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`)],
  ['lists without end', beside(`[${'[],'.repeat(1_500_000)}1]`)],
  ['numbers without end', beside(`[${'1,'.repeat(2_500_000)}1]`)],
  ['an object of more names than anybody can ask for', beside(`{${members((at) => `k${at}`, 30_000)}}`)],
  [
    'objects without two alike',
    beside(`[${Array.from({ length: 30_000 }, (_, at) => `{"k${at}":1}`).join()}]`),
  ],
  [
    'the same few names in ever new orders',
    beside(
      `[${Array.from({ length: 30_000 }, (_, at) => `{${members((n) => `k${(at >> (3 * n)) & 7}-${n}`, 6)}}`).join()}]`,
    ),
  ],
];

describe('an authority that answers what would hold everybody up while it is parsed', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start({ AUTHORITY_DEADLINE_MS: '20000', OPERATION_DEADLINE_MS: '25000' }));
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());

  test.each(dear)('%s: is not parsed, and costs its own part only', async (_what, reply) => {
    graph.authorities.dis.misbehave = reply;
    const partly = await graph.ask(WHOLE, { variables: { id: 'c1' } });
    expect(partly.data.case).toMatchObject({
      immigration: null,
      justice: { level: 1 },
      returnFile: { level: 1 },
    });
    expect(partly.extensions.partial).toEqual([{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }]);
  });

  test.each([
    ['many entities', `[${Array(20_000).fill('{"id":"c1","since":null,"of":[{},{"a":[]}]}').join()}]`],
    ['signs of JSON within texts', JSON.stringify(Array(100_000).fill('"\\[{,\\'))],
    ['a long text', JSON.stringify('{"a":['.repeat(500_000))],
  ])('%s: is parsed, however long', async (_what, value) => {
    graph.authorities.dis.misbehave = beside(value);
    const whole = await graph.ask(WHOLE, { variables: { id: 'c1' } });
    expect(whole.data.case.immigration).toEqual({ since: '2026-01-01', level: 1 });
  });
});

const MIB = 1024 * 1024;

/** Pours out pieces until it is cut off, and tells then how many bytes it got rid of. */
function pouring(head: string, piece: string | Buffer) {
  let cutOff: (bytes: number) => void = () => undefined;
  const wentOut = new Promise<number>((done) => {
    cutOff = done;
  });
  const misbehave: Misbehaviour = ({ socket }) => {
    const before = socket.bytesWritten;
    socket.once('close', () => cutOff(socket.bytesWritten - before));
    socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${head}\r\n\r\n`);
    const pour = () => socket.write(piece, (gone) => gone || socket.destroyed || setImmediate(pour));
    pour();
  };
  return { misbehave, wentOut };
}

describe('an authority that answers more than anybody can keep', () => {
  let graph: SampleGraph;
  beforeEach(async () => {
    graph = await new SampleGraph().start({
      AUTHORITY_DEADLINE_MS: '60000',
      OPERATION_DEADLINE_MS: '60000',
    });
  });
  afterEach(() => graph.stop());
  const ask = () => graph.ask(WHOLE, { variables: { id: 'c1' } });
  const letters = Buffer.alloc(MIB, 'x');
  /** What is on its way when it is cut off: in both processes, and between them. */
  const ON_ITS_WAY = 16 * MIB;

  test.each([
    ['500 MB, as announced', pouring(`content-length: ${500 * MIB}`, letters), limits.replyBytes],
    ['a stream without end', pouring('connection: close', letters), limits.replyBytes],
    // each takes memory of its own
    ['pieces of one byte', pouring('transfer-encoding: chunked', '1\r\nx\r\n'.repeat(10_000)), 2 * MIB],
  ])('%s: is read no further than the limit', async (_what, { misbehave, wentOut }, most) => {
    graph.authorities.dis.misbehave = misbehave;
    const partly = await ask();
    expect(partly.data.case).toMatchObject({
      reference: 'CMM-c1',
      justice: { level: 1 },
      returnFile: { level: 1 },
    });
    expect(partly.extensions.partial).toEqual([{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }]);
    expect(await wentOut).toBeLessThan(most + ON_ITS_WAY);
  });

  const padded = (part: string) => raw(`{"data":{"_entities":[{${part}}]}}${' '.repeat(25 * MIB)}`);

  test('three that each stay within the limit do not together answer more than one operation may hold', async () => {
    graph.authorities.dis.misbehave = padded('"immigration":null');
    graph.authorities.nec.misbehave = padded('"justice":null');
    graph.authorities.returns.misbehave = padded('"returnFile":null');
    const partly = await ask();
    expect(partly.data.case.reference).toBe('CMM-c1');
    expect(partly.extensions.partial).toEqual([
      { subgraph: expect.any(String), code: 'AUTHORITY_UNAVAILABLE' },
    ]);
  });

  test('one that is cut off leaves its part to the others', async () => {
    const { misbehave, wentOut } = pouring('connection: close', letters);
    const afterwards =
      (reply: Misbehaviour): Misbehaviour =>
      (request, response) =>
        void wentOut.then(() => reply(request, response));
    graph.authorities.dis.misbehave = misbehave;
    graph.authorities.nec.misbehave = afterwards(padded('"justice":null'));
    graph.authorities.returns.misbehave = afterwards(padded('"returnFile":null'));
    const partly = await ask();
    expect(partly.extensions.partial).toEqual([{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }]);
  });
});
