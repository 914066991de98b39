import { patterns } from '../../gateway/execution/verbatim/pattern.ts';
import { Verbatim } from '../../gateway/execution/verbatim/verbatim.ts';
import { sampleSupergraphs } from './sample-supergraphs.ts';
import { told } from './told.ts';
import { TwoExecutors } from './two-executors.ts';

/** Answers that stand as the authorities wrote them, and all those that must not. */

const sampleOf = (name: string) => {
  const sample = sampleSupergraphs.find((it) => it.name === name);
  if (!sample) throw new Error(name);
  return sample;
};
const bench = new TwoExecutors();
const library = new TwoExecutors();
beforeAll(() => Promise.all([bench.open(sampleOf('bench')), library.open(sampleOf('library'))]));

type Replies = Readonly<Record<string, string | Buffer>>;

/** Of an operation that was asked before: ours, Apollo's, and what ours asked. */
async function answered(executors: TwoExecutors, text: string, replies: Replies) {
  executors.plan(text);
  const asked: [room: string, body: string][] = [];
  executors.answer = async (room, body) => {
    asked.push([room, body]);
    return replies[room] ?? '{}';
  };
  // the first time, every answer is looked at value by value
  await executors.run({ text });
  asked.length = 0;
  const { own, apollo } = await executors.run({ text });
  // Apollo's asked first, each once
  const ours = asked.slice(asked.length / 2);
  return { own, apollo, asked: ours.map(([room]) => room).sort(), bodies: new Map(ours) };
}

const textOf = ({ data }: { readonly data?: unknown }) => {
  expect(data).toBeInstanceOf(Verbatim);
  return Buffer.from((data as Verbatim).latin1, 'latin1').toString();
};

const data = (members: string) => `{"data":${members}}\n`;
const entities = (...each: string[]) => data(`{"_entities":[${each.join(',')}]}`);

describe('what came as it was asked for stands in the answer as it came', () => {
  test('one authority’s reply, byte for byte', async () => {
    const note = String.raw`{"id":"\u00e6 \"x\" \\ æ ☂ 🜂","at":"2026-01-01","author":"","text":"\n"}`;
    const told = `{"case":{"score":-1.50e+7,"priority":-0,"urgent":true,"closedOn":null,"notes":[${note},${note}]}}`;
    const text = '{ case(id: 1) { score priority urgent closedOn notes { id at author text } } }';
    const { own, asked } = await answered(bench, text, { cmm: data(told) });
    expect(textOf(own)).toBe(told);
    expect(asked).toEqual(['cmm']);
  });

  test('again after so many other operations that its patterns were let go', async () => {
    const text = '{ case(id: 1) { openedOn closedOn } }';
    const told = '{"case":{"openedOn":"2026-01-01","closedOn":null}}';
    expect(textOf((await answered(bench, text, { cmm: data(told) })).own)).toBe(told);
    const days = Array.from({ length: 90 }, (_, at) => at);
    for (let other = 0; other < 150; other += 1) {
      const asked = days.map((at) => `d${at}x${other}: openedOn`).join(' ');
      const each = days.map((at) => `"d${at}x${other}":"2026-01-01"`).join(',');
      const { own } = await answered(bench, `{ case(id: 1) { ${asked} } }`, {
        cmm: data(`{"case":{${each}}}`),
      });
      expect(textOf(own)).toContain(each);
    }
    expect(patterns.size).toBeLessThan(2 * 1024 * 1024);
    const misses = patterns.misses;
    expect(textOf((await answered(bench, text, { cmm: data(told) })).own)).toBe(told);
    expect(patterns.misses).toBeGreaterThan(misses);
  });

  test('the members that several tell, in the order in which they were asked', async () => {
    const text = '{ cases(first: 2) { file urgent year reference due } }';
    const { own, apollo, asked } = await answered(bench, text, {
      cmm: data(
        '{"cases":[{"__typename":"Case","id":"a","urgent":true,"reference":"A"},{"__typename":"Case","id":"b","urgent":false,"reference":"B"}]}',
      ),
      dis: entities('{"file":"F1","due":"2026-01-01"}', '{"file":"F2","due":"2026-01-02"}'),
      returns: entities('{"year":2021}', '{"year":2022}'),
    });
    expect(textOf(own)).toBe(
      '{"cases":[{"file":"F1","urgent":true,"year":2021,"reference":"A","due":"2026-01-01"},' +
        '{"file":"F2","urgent":false,"year":2022,"reference":"B","due":"2026-01-02"}]}',
    );
    expect(told(own)).toEqual(told(apollo));
    expect(asked).toEqual(['cmm', 'dis', 'returns']);
  });

  test('asked in the client’s order, also where it asks for types last', async () => {
    const text =
      'query ($n: Int!) { cases(first: $n) { reference ...Part notes { text ... on Note { id } __typename } __typename } } ' +
      'fragment Part on Case { events { kind __typename id } id file }';
    const { own, apollo, bodies } = await answered(bench, text.replace('$n: Int!', '$n: Int! = 1'), {
      cmm: data(
        '{"cases":[{"reference":"A","id":"a","notes":[{"text":"t","id":"n","__typename":"Note"}],"__typename":"Case"}]}',
      ),
      dis: entities('{"events":[{"kind":"k","__typename":"Event","id":"e"}],"file":"F"}'),
    });
    expect(bodies.get('cmm')).toContain('notes{text id __typename}');
    expect(bodies.get('dis')).toContain('...on Case{events{kind __typename id}file}');
    expect(textOf(own)).toBe(
      '{"cases":[{"reference":"A","events":[{"kind":"k","__typename":"Event","id":"e"}],"id":"a","file":"F",' +
        '"notes":[{"text":"t","id":"n","__typename":"Note"}],"__typename":"Case"}]}',
    );
    expect(told(own)).toEqual(told(apollo));
  });

  test('of nobody, nobody else is asked', async () => {
    const { own, asked } = await answered(bench, '{ cases(first: 1) { reference file } }', {
      cmm: data('{"cases":[]}'),
    });
    expect(textOf(own)).toBe('{"cases":[]}');
    expect(asked).toEqual(['cmm']);
  });

  test('others are asked by the key that was told, whatever is in it', async () => {
    const key = String.raw`"ø \"☂\" \u00e6"`;
    const { own, bodies } = await answered(bench, '{ case(id: 1) { file } }', {
      cmm: data(`{"case":{"__typename":"Case","id":${key}}}`),
      dis: entities('{"file":"F"}'),
    });
    expect(textOf(own)).toBe('{"case":{"file":"F"}}');
    expect(JSON.parse(bodies.get('dis') ?? '').variables.representations).toEqual([
      { __typename: 'Case', id: 'ø "☂" æ' },
    ]);
  });

  test('a list that is long', async () => {
    const notes = new Array(50_000).fill('{"text":"t"}').join(',');
    const { own } = await answered(bench, '{ case(id: 1) { notes { text } } }', {
      cmm: data(`{"case":{"notes":[${notes}]}}`),
    });
    expect(textOf(own)).toBe(`{"case":{"notes":[${notes}]}}`);
  });

  test('a mutation is carried out once', async () => {
    const text = 'mutation { writeNote(input: { caseId: "a", text: "t" }) { text id } }';
    const { own, asked } = await answered(bench, text, {
      cmm: data('{"writeNote":{"text":"t","id":"1"}}'),
    });
    expect(textOf(own)).toBe('{"writeNote":{"text":"t","id":"1"}}');
    expect(asked).toEqual(['cmm']);
  });
});

const FIRST =
  '{"cases":[{"__typename":"Case","id":"a","reference":"A","priority":1,"closedOn":null,"notes":[{"text":"t"}]}]}';
const PART = '{"file":"F","level":2}';

describe('what did not is looked at value by value, and nobody is asked again', () => {
  const text = '{ cases(first: 1) { reference priority closedOn notes { text } file level } }';
  const told1 = (from: string, to: string) => ({ cmm: data(FIRST.replace(from, to)), dis: entities(PART) });
  const told2 = (reply: string | Buffer) => ({ cmm: data(FIRST), dis: reply });

  test('as it is, it stands', async () => {
    const { own } = await answered(bench, text, { cmm: data(FIRST), dis: entities(PART) });
    textOf(own);
  });

  test.each<[string, Replies]>([
    ['a member more', told1('"reference"', '"secret":"MARKER4711","reference"')],
    ['a member less', told1('"reference":"A",', '')],
    ['another order', told1('"reference":"A","priority":1', '"priority":1,"reference":"A"')],
    ['a member twice', told1('"priority":1', '"priority":1,"priority":2')],
    ['blanks', told1('"reference":"A"', '"reference": "A"')],
    ['a number in quotes', told1('"priority":1', '"priority":"1"')],
    ['a fraction for a whole number', told1('"priority":1', '"priority":1.5')],
    ['no number', told1('"priority":1', '"priority":01')],
    [
      'a number too great to be told from its neighbours',
      told1('"priority":1', '"priority":9007199254740993'),
    ],
    ['null where none is promised', told1('"reference":"A"', '"reference":null')],
    ['a list with an end too early', told1('[{"text":"t"}]', '[{"text":"t"},]')],
    ['a control character', told1('"A"', '"\u0001"')],
    ['another type', told1('"__typename":"Case"', '"__typename":"Other"')],
    ['an object for a string', told1('"A"', '{"toString":"x"}')],
    ['something after the reply', { cmm: `${data(FIRST)}x`, dis: entities(PART) }],
    [
      'errors beside it',
      told2(
        `{"errors":[{"message":"x","path":["_entities",0,"level"]}],"data":{"_entities":[{"file":"F","level":null}]}}`,
      ),
    ],
    ['extensions beside it', told2(`{"data":{"_entities":[${PART}]},"extensions":{"leaks":"MARKER4711"}}`)],
    ['no entity', told2(entities('null'))],
    ['too few entities', told2(entities())],
    ['too many entities', told2(entities(PART, PART))],
    ['somebody else’s member', told2(entities('{"file":"F","level":2,"reference":"MARKER4711"}'))],
    ['a prototype', told2(entities('{"__proto__":{"polluted":true},"file":"F","level":2}'))],
    ['what is no UTF-8', told2(Buffer.from(entities('{"file":"\xff","level":2}'), 'latin1'))],
    ['nothing', told2('')],
    ['a page', told2('<html></html>')],
  ])('%s', async (_what, replies) => {
    const { own, apollo, asked } = await answered(bench, text, replies);
    expect(own.data).not.toBeInstanceOf(Verbatim);
    expect(asked.length).toBe(new Set(asked).size);
    expect(JSON.stringify(own)).not.toContain('MARKER4711');
    // what Apollo's hands on as a whole, ours tells as well, but for what was not asked
    const theirs = JSON.stringify(apollo);
    if (
      !theirs.includes('MARKER4711') &&
      apollo.data &&
      !apollo.errors?.some(({ extensions }) => !extensions?.serviceName)
    )
      expect(told(own).data).toEqual(told(apollo).data);
  });

  test('an operation of very many fields', async () => {
    const names = Array.from({ length: 4_000 }, (_, at) => `a${at}`);
    const told = `{"case":{${names.map((name) => `"${name}":"x"`).join(',')}}}`;
    const asked = `{ case(id: 1) { ${names.map((name) => `${name}: reference`).join(' ')} } }`;
    const { own } = await answered(bench, asked, { cmm: data(told) });
    expect(own).toEqual({ data: JSON.parse(told) });
  });

  test.each<[string, string]>([
    ['an object of one of several types', '{ media(first: 1) { title } }'],
    [
      'what depends on a variable',
      'query ($so: Boolean! = true) { newest { __typename } anyone { name @include(if: $so) } }',
    ],
  ])('%s', async (_what, asked) => {
    const { own } = await answered(library, asked, {
      shelf: data('{"media":[{"__typename":"Book","title":"t"}],"anyone":{"name":"n"}}'),
    });
    expect(own.data).not.toBeInstanceOf(Verbatim);
  });
});
