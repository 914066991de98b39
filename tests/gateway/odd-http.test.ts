import { gzipSync } from 'node:zlib';
import { SampleGraph } from './sample-graph.ts';
import type { Misbehaviour } from './stub-authority.ts';

const WHOLE = `query Whole($id: ID!) { case(id: $id) {
  id reference immigration { since level } justice { since level } returnFile { since level } } }`;
const REPLY = '{"data":{"_entities":[{"immigration":{"since":"2026-01-01","level":1}}]}}';
const OK = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n`;
const WHOLE_REPLY = `${OK}connection: close\r\ncontent-length: ${REPLY.length}\r\n\r\n${REPLY}`;

const graph = new SampleGraph();
beforeAll(() => graph.start());
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

const socketSays =
  (text: string): Misbehaviour =>
  ({ socket }) =>
    void socket.write(text);
/** Until it is cut off. */
const socketRepeats =
  (head: string, piece: string): Misbehaviour =>
  ({ socket }) => {
    socket.on('error', () => undefined);
    socket.write(head);
    const more = () => socket.write(piece, (gone) => gone || socket.destroyed || setTimeout(more, 1));
    more();
  };
const packed =
  (bytes: Buffer): Misbehaviour =>
  (_request, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(gzipSync(bytes));
const elsewhere =
  (status: number): Misbehaviour =>
  (_request, response) =>
    void response.writeHead(status, { location: graph.authorities.nec.url }).end();

const ask = () => graph.ask(WHOLE, { variables: { id: 'c1' } });
const others = { reference: 'CMM-c1', justice: { level: 1 }, returnFile: { level: 1 } };

test.each<[string, Misbehaviour]>([
  ['sends the question to another (302)', elsewhere(302)],
  ['sends the question to another (307)', elsewhere(307)],
  ['sends the question to another for good (308)', elsewhere(308)],
  ['packs its reply', packed(Buffer.from(REPLY))],
  ['packs a hundred megabytes into few', packed(Buffer.alloc(100 * 1024 * 1024, ' '))],
  ['says only that it will answer', socketSays('HTTP/1.1 100 Continue\r\n\r\n')],
  ['would speak otherwise', socketSays('HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\n\r\n')],
  ['hints without end', socketRepeats('', 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n')],
  ['writes headers without end', socketRepeats(OK, `x-more: ${'x'.repeat(1_000)}\r\n`)],
  [
    'writes beside the pieces of its reply without end',
    socketRepeats(`${OK}transfer-encoding: chunked\r\n\r\n1;`, 'x'.repeat(1_000)),
  ],
  [
    'writes after its reply without end',
    socketRepeats(
      `${OK}transfer-encoding: chunked\r\n\r\n${REPLY.length.toString(16)}\r\n${REPLY}\r\n0\r\n`,
      `x-more: ${'x'.repeat(1_000)}\r\n`,
    ),
  ],
  ['answers with two lengths', socketSays(WHOLE_REPLY.replace('content-', 'content-length: 1\r\ncontent-'))],
])('an authority that %s costs its own part, and the token goes nowhere else', async (_what, misbehave) => {
  graph.authorities.dis.misbehave = misbehave;
  const partly = await ask();
  expect(partly.status).toBe(200);
  expect(partly.data.case).toMatchObject({ ...others, immigration: null });
  expect(partly.extensions.partial).toMatchObject([{ subgraph: 'dis' }]);
  expect(graph.authorities.nec.seen).toHaveLength(1);
  graph.authorities.dis.misbehave = undefined;
  expect((await ask()).errors).toBeUndefined();
});

test.each([
  ['hints before it answers', `HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n${WHOLE_REPLY}`],
  ['says more than it announced', `${WHOLE_REPLY}{"data":{"_entities":[{"immigration":null}]}}`],
  ['answers twice', `${WHOLE_REPLY}${WHOLE_REPLY.replace('2026', '1999')}`],
])('an authority that %s is heard once', async (_what, text) => {
  graph.authorities.dis.misbehave = socketSays(text);
  expect((await ask()).data.case).toMatchObject({
    ...others,
    immigration: { since: '2026-01-01', level: 1 },
  });
  graph.authorities.dis.misbehave = undefined;
  expect((await ask()).data.case.immigration).toEqual({ since: '2026-01-01', level: 1 });
});
