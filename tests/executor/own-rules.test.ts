import type { FetchNode } from '@apollo/query-planner';
import { sampleSupergraphs } from './sample-supergraphs.ts';
import { told } from './told.ts';
import { TwoExecutors } from './two-executors.ts';

const sampleOf = (name: string) => {
  const sample = sampleSupergraphs.find((it) => it.name === name);
  if (!sample) throw new Error(name);
  return sample;
};

type Reply = unknown | ((variables: { representations: readonly Record<string, unknown>[] }) => unknown);

/** Each room's replies, in the order in which it is asked. */
function script(executors: TwoExecutors, replies: Record<string, readonly Reply[]>) {
  const left = new Map(Object.entries(replies).map(([room, its]) => [room, [...its]]));
  executors.answer = async (room, body) => {
    const reply = left.get(room)?.shift();
    return JSON.stringify(typeof reply === 'function' ? reply(JSON.parse(body).variables) : reply);
  };
}

describe('where our executor does otherwise than Apollo’s', () => {
  const harbour = new TwoExecutors();
  const library = new TwoExecutors();
  beforeAll(() => Promise.all([harbour.open(sampleOf('harbour')), library.open(sampleOf('library'))]));

  const own = async (executors: TwoExecutors, text: string, replies: Record<string, readonly Reply[]>) => {
    executors.plan(text);
    // Apollo's is asked first
    const twice = Object.fromEntries(Object.entries(replies).map(([room, its]) => [room, [...its, ...its]]));
    script(executors, twice);
    return executors.run({ text });
  };
  const ours = async (...given: Parameters<typeof own>) => told((await own(...given)).own);

  const ship = { __typename: 'Ship', code: 'a', flag: { country: 'DK' }, number: 1, name: 'Ane', draught: 2 };

  test('a value of another type costs its own place, and the other authorities tell their parts', async () => {
    const { own: it, apollo } = await own(harbour, '{ ships { name } pilots { id } }', {
      quay: [{ data: { ships: 'MARKER4711' } }],
      pilots: [{ data: { pilots: [{ id: '1' }] } }],
    });
    expect(apollo.data).toBeUndefined();
    expect(told(it)).toEqual({
      data: { ships: null, pilots: [{ id: '1' }] },
      errors: [],
      broken: ['["ships"]'],
    });
    expect(JSON.stringify(it)).not.toContain('MARKER4711');
  });

  test('where something must not be null, what holds it is lost, and no more', async () => {
    const berths = [{ id: '1', depth: 1 }, { id: { no: 'id' }, depth: 2 }, null];
    expect(await ours(harbour, '{ berths { id depth } }', { quay: [{ data: { berths } }] })).toEqual({
      data: { berths: [{ id: '1', depth: 1 }, null, null] },
      errors: [],
      broken: ['["berths",1,"id"]'],
    });
  });

  test('an authority tells only what it was asked', async () => {
    const mallory = { tonnage: 9, name: 'Mallory', flag: { country: 'XX' }, __typename: 'Ship' };
    const reply = `{"data":{"_entities":[{"__proto__":{"polluted":true},${JSON.stringify(mallory).slice(1)}]}}`;
    harbour.plan('{ ships { name tonnage flag { country } } }');
    harbour.answer = async (room) => (room === 'quay' ? JSON.stringify({ data: { ships: [ship] } }) : reply);
    const { own: it } = await harbour.run({ text: '{ ships { name tonnage flag { country } } }' });
    expect(told(it).data).toEqual({ ships: [{ name: 'Ane', tonnage: 9, flag: { country: 'DK' } }] });
    expect({}).not.toHaveProperty('polluted');
  });

  test('an entity of another type than the one asked about is turned away, where it is', async () => {
    const replies = {
      reviews: [{ data: { latest: [0, 1].map((at) => ({ by: { __typename: 'Person', id: `p${at}` } })) } }],
      archive: [
        {
          data: {
            _entities: [
              { __typename: 'Person', cards: [] },
              { __typename: 'Book', cards: [] },
            ],
          },
        },
      ],
    };
    const text = '{ latest { by { cards ... on Person { __typename } } } }';
    const { data, errors } = await ours(library, text, replies);
    expect(data).toEqual({
      latest: [{ by: { cards: [], __typename: 'Person' } }, { by: { cards: null, __typename: 'Person' } }],
    });
    expect(errors).toEqual(['[["latest",1,"by"],"INTERNAL","archive"]']);
  });

  test('what was asked for and neither came nor was said to be missing is told as missing', async () => {
    const replies = { quay: [{ data: { ships: [ship] } }], customs: [{ data: { _entities: [{}] } }] };
    expect(await ours(harbour, '{ ships { name tonnage } }', replies)).toEqual({
      data: { ships: [{ name: 'Ane', tonnage: null }] },
      errors: [],
      broken: ['["ships",0,"tonnage"]'],
    });
  });

  test('what an authority does not know is null, and nothing is wrong', async () => {
    const replies = { quay: [{ data: { ships: [ship] } }], customs: [{ data: { _entities: [null] } }] };
    const { data, errors, broken } = await ours(harbour, '{ ships { name tonnage } }', replies);
    expect([data, errors, broken]).toEqual([{ ships: [{ name: 'Ane', tonnage: null }] }, [], []]);
  });

  test('what clients are not told of is null, and nothing is wrong unless none is promised', async () => {
    const crew = ['HIDDEN', 'MATE', 'NOBODY'].map((rank) => ({ rank }));
    expect(
      await ours(harbour, '{ ships { crew { rank } } }', { quay: [{ data: { ships: [{ crew }] } }] }),
    ).toEqual({
      data: { ships: [{ crew: [{ rank: null }, { rank: 'MATE' }, { rank: null }] }] },
      errors: [],
      broken: ['["ships",0,"crew",2,"rank"]'],
    });
    const holdings = [['Roll', 'Film', 'Person'].map((__typename) => ({ __typename }))];
    const archive = [{ data: { holdings, newest: { __typename: 'Roll' } } }];
    expect(await ours(library, '{ holdings { __typename } newest { __typename } }', { archive })).toEqual({
      data: { holdings: [[null, { __typename: 'Film' }, null]], newest: null },
      errors: [],
      broken: ['["holdings",0,2]'],
    });
    const oldest = { __typename: 'Roll' };
    expect(await ours(library, '{ oldest { __typename } }', { archive: [{ data: { oldest } }] })).toEqual({
      data: null,
      errors: [],
      broken: ['["oldest"]'],
    });
    const medium = { __typename: 'Roll', id: '1' };
    expect(
      await ours(library, '{ medium(id: "1") { id } }', { shelf: [{ data: { medium } }] }),
    ).toMatchObject({
      data: { medium: null },
      broken: ['["medium"]'],
    });
  });

  test('an object is null if nobody knows of what type it is, and what must not be null says so', async () => {
    const kinds = (name: string) => `@key(fields: "id") { id: ID! ${name}: Int }`;
    const link = (imports: string) =>
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: [${imports}])`;
    const signs = await new TwoExecutors().open({
      name: 'signs',
      subgraphs: {
        coast: `${link('"@key"')} interface Sign ${kinds('height')} type Buoy implements Sign ${kinds('height')}`,
        charts: `${link('"@key", "@interfaceObject"')} type Sign @interfaceObject ${kinds('sheet')}
          type Chart { must: Sign! may: Sign } type Query { charts: [Chart] }`,
      },
    });
    const ask = (name: string, entity: unknown, more: object = {}) =>
      ours(signs, `{ charts { ${name} { __typename sheet } } }`, {
        charts: [{ data: { charts: [{ [name]: { __typename: 'Sign', id: '1', sheet: 1 } }] } }],
        coast: [{ data: { _entities: [entity] }, ...more }],
      });
    const known = { data: { charts: [{ must: { __typename: 'Buoy', sheet: 1 } }] }, broken: [] };
    expect(await ask('must', { __typename: 'Buoy' })).toMatchObject(known);
    expect(await ask('may', null)).toEqual({
      data: { charts: [{ may: null }] },
      errors: [],
      broken: [],
    });
    const lost = { data: { charts: [null] }, errors: [], broken: ['["charts",0,"must"]'] };
    expect(await ask('must', null)).toEqual(lost);
    const errors = [{ message: 'no', path: ['_entities', 0], extensions: { code: 'CONFLICT' } }];
    expect(await ask('must', null, { errors })).toEqual({
      data: { charts: [null] },
      errors: ['[["charts",0,"must"],"CONFLICT","coast"]'],
      broken: [],
    });
  });

  test('a breach is told also when something else went wrong', async () => {
    const { errors, broken } = await ours(harbour, '{ ships { name } pilots { id } }', {
      quay: [{ data: { ships: [{ name: 5 }] } }],
      pilots: [
        { data: null, errors: [{ message: 'no', path: ['pilots'], extensions: { code: 'CONFLICT' } }] },
      ],
    });
    expect(errors).toEqual(['[["pilots"],"CONFLICT","pilots"]']);
    expect(broken).toEqual(['["ships",0,"name"]']);
  });

  test('an error about an entity is at that entity, also where others could not be asked about', async () => {
    const search = [
      { __typename: 'Person', id: 'p' },
      { __typename: 'Book', id: 'b' },
      { __typename: 'Film', id: 'f' },
    ];
    const error = { message: 'no', path: ['_entities', 1, 'loans'], extensions: { code: 'CONFLICT' } };
    const { errors } = await ours(
      library,
      '{ search { ... on Book { acquired } ... on Film { got: acquired } } }',
      {
        shelf: [{ data: { search } }],
        archive: [{ data: { _entities: [{ acquired: 1 }, { acquired: 2 }] }, errors: [error] }],
      },
    );
    expect(errors).toEqual(['[["search",2,"loans"],"CONFLICT","archive"]']);
  });

  test('an error about an entity that nobody asked about is told where they all are', async () => {
    const error = { message: 'no', path: ['_entities', 99, 'title'], extensions: { code: 'CONFLICT' } };
    const { errors } = await ours(library, '{ search { ... on Book { acquired } } }', {
      shelf: [{ data: { search: [{ __typename: 'Book', id: 'b' }] } }],
      archive: [{ data: { _entities: [{ acquired: 1 }] }, errors: [error] }],
    });
    expect(errors).toEqual(['[["search","@"],"CONFLICT","archive"]']);
  });

  test('a value that the planner asked for under another name is kept, be it 0 or empty', async () => {
    const text = '{ newest { ... on Film { acquired } ... on Book { age } } }';
    expect(JSON.stringify(library.plan(text))).toContain('KeyRenamer');
    const sent: unknown[] = [];
    library.answer = async (room, body) => {
      if (room === 'shelf') sent.push(JSON.parse(body).variables.representations);
      const newest = { __typename: 'Book', id: 'b', acquired__alias_0: '' };
      return JSON.stringify({ data: room === 'archive' ? { newest } : { _entities: [{ age: 0 }] } });
    };
    expect(told((await library.run({ text })).own).data).toEqual({ newest: { age: 0 } });
    expect(sent.at(-1)).toEqual([{ __typename: 'Book', id: 'b', acquired: '' }]);
  });

  test('questions about the schema and about data go together', async () => {
    const text =
      '{ __schema { queryType { name } } flag { since } kind: __type(name: "Ship") { name fields { name } } }';
    const { own: it, apollo } = await own(harbour, text, { quay: [{ data: { flag: { since: 3 } } }] });
    expect(told(it)).toEqual(told(apollo));
    expect(told(it).data).toMatchObject({ flag: { since: 3 }, kind: { name: 'Ship' } });
  });

  test('a plan with something unknown is Apollo’s to run, and is counted', async () => {
    const text = '{ flag { country } }';
    const fetch = harbour.plan(text).node as FetchNode;
    fetch.contextRewrites = [{ kind: 'KeyRenamer', path: ['x'], renameKeyTo: 'y' }];
    script(harbour, { quay: Array(4).fill({ data: { flag: { country: 'DK' } } }) });
    const before = harbour.counts.handedOver;
    expect(told((await harbour.run({ text })).own).data).toEqual({ flag: { country: 'DK' } });
    expect(told((await harbour.run({ text })).own).data).toEqual({ flag: { country: 'DK' } });
    expect(harbour.counts.handedOver - before).toBe(2);
  });

  test('a condition that is null is the caller’s fault, and nobody is asked', async () => {
    const text = 'query ($so: Boolean = true) { flag { country since @include(if: $so) } }';
    harbour.plan(text);
    harbour.answer = async () => {
      throw new Error('asked');
    };
    await expect(harbour.run({ text, variables: { so: null } })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
