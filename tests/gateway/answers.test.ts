import { SampleGraph } from './sample-graph.ts';
import { answer } from './stub-authority.ts';

const FAULT = 'Something went wrong on our side. The correlation id finds it in the logs.';

describe.each(['production', 'development', 'test'])('with NODE_ENV %s, an error', (environment) => {
  const graph = new SampleGraph();
  const before = process.env.NODE_ENV;
  beforeAll(() => {
    process.env.NODE_ENV = environment;
    return graph.start({ NODE_ENV: environment });
  });
  beforeEach(() => graph.reset());
  afterAll(() => {
    process.env.NODE_ENV = before;
    return graph.stop();
  });
  const SECRETS = /person_name_key|constraint|10\.0\.0|stack|\bat \/|node_modules|127\.0\.0\.1|Error:/i;

  test('of an authority that is a fault is masked', async () => {
    const { status, errors, text, headers, data } = await graph.ask('{ secret cases { id } }');
    expect(status).toBe(200);
    expect(data.cases).toHaveLength(3);
    const correlationId = headers.get('x-correlation-id');
    expect(errors).toEqual([
      { message: FAULT, path: ['secret'], extensions: { code: 'INTERNAL', subgraph: 'cmm', correlationId } },
    ]);
    expect(text).not.toMatch(SECRETS);
  });

  test('of an authority that was written for callers passes, and nothing beside it', async () => {
    const said = {
      message: 'There is no such record for this caller.',
      path: ['cases', 1, 'id'],
      locations: [{ line: 1, column: 1 }],
      extensions: {
        code: 'FORBIDDEN_OR_NOT_FOUND',
        argument: 'id',
        correlationId: 'x',
        subgraph: 'nec',
        stacktrace: ['Error: at /srv/secret.ts'],
        http: { status: 418 },
        host: '10.0.0.7',
      },
      stack: 'Error: at /srv/secret.ts',
    };
    graph.authorities.cmm.misbehave = answer({ data: { cases: null }, errors: [said] });
    const { status, errors, text, headers } = await graph.ask('{ cases { id } }');
    expect(status).toBe(200);
    const extensions = {
      code: 'FORBIDDEN_OR_NOT_FOUND',
      argument: 'id',
      subgraph: 'cmm',
      correlationId: headers.get('x-correlation-id'),
    };
    expect(errors).toEqual([{ message: said.message, path: said.path, extensions }]);
    expect(text).not.toMatch(SECRETS);
  });

  test('with a code outside the catalogue is a fault', async () => {
    graph.authorities.cmm.misbehave = answer({
      data: null,
      errors: [
        { message: 'duplicate key constraint', extensions: { code: '23505' } },
        { message: 'Variable "$x" got 10.0.0.7', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
        { message: '10.0.0.7', extensions: { code: 'BAD_REQUEST' } },
        { message: 'no code at 10.0.0.7' },
      ],
    });
    const { errors, text } = await graph.ask('{ cases { id } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
    expect(text).not.toMatch(SECRETS);
  });

  const unsound: readonly [what: string, reply: unknown][] = [
    ['a field of another shape', { data: { cases: 'MARKER4711' } }],
    ['a type that is not there', { data: { cases: [{ __typename: 'MARKER4711', id: 'c1' }] } }],
    ['null where it promised none', { data: { cases: [null] } }],
  ];
  test.each(unsound)('is told when an authority breaks its schema: %s', async (_what, reply) => {
    graph.authorities.cmm.misbehave = answer(reply);
    const { errors, text, extensions } = await graph.ask('{ cases { id } }');
    expect(errors?.map(({ extensions: its }) => its.code)).toEqual(['INTERNAL']);
    expect(extensions).toBeUndefined();
    expect(text).not.toContain('MARKER4711');
    expect(text).not.toMatch(SECRETS);
  });
});

describe.each(['own', 'apollo'])('with the executor %s, what policy keeps back', (executor) => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start({ GATEWAY_EXECUTOR: executor }));
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());

  test('is told beside the data, and is no error', async () => {
    const { data, errors, extensions, text } = await graph.ask(
      '{ cases(first: 2) { id person { name alias } immigration { disHidden } } }',
    );
    expect(data.cases[0]).toEqual({
      id: 'c1',
      person: { name: null, alias: 'A' },
      immigration: { disHidden: null },
    });
    expect(errors).toBeUndefined();
    expect(text).not.toContain('"errors"');
    expect(text).not.toContain('WITHHELD');
    expect(extensions).toEqual({
      withheld: [
        {
          coordinate: 'Person.name',
          subgraph: 'cmm',
          reason: 'POLICY',
          count: 2,
          paths: [
            ['cases', 0, 'person', 'name'],
            ['cases', 1, 'person', 'name'],
          ],
        },
        {
          coordinate: 'File.disHidden',
          subgraph: 'dis',
          reason: 'POLICY',
          count: 2,
          paths: [
            ['cases', 0, 'immigration', 'disHidden'],
            ['cases', 1, 'immigration', 'disHidden'],
          ],
        },
      ],
    });
  });

  test('is counted by what the first error stands for, and by what the reasons are', async () => {
    const kept = (at: number, reason: string, count?: number) => ({
      message: 'kept back',
      path: ['cases', at, 'reference'],
      extensions: { code: 'WITHHELD', coordinate: 'Case.reference', reason, ...(count ? { count } : {}) },
    });
    const cases = Array.from({ length: 40 }, (_, at) => ({ id: `c${at}`, reference: null }));
    graph.authorities.cmm.misbehave = answer({
      data: { cases },
      errors: [
        kept(0, 'CASE', 40),
        ...Array.from({ length: 18 }, (_, at) => kept(at + 1, 'CASE')),
        kept(19, 'POLICY'),
      ],
    });
    const { extensions } = await graph.ask('{ cases(first: 40) { id reference } }');
    const [byCase, byPolicy] = extensions.withheld;
    expect([byCase.reason, byCase.count, byCase.paths.length]).toEqual(['CASE', 39, 19]);
    expect([byPolicy.reason, byPolicy.count, byPolicy.paths.length]).toEqual(['POLICY', 1, 1]);
  });

  test('stands beside errors and silence', async () => {
    graph.authorities.dis.misbehave = answer('no');
    const { errors, extensions } = await graph.ask(
      '{ secret cases(first: 1) { person { name } immigration { since } } }',
    );
    expect(errors?.map(({ extensions: its }) => its.code).sort()).toEqual([
      'AUTHORITY_UNAVAILABLE',
      'INTERNAL',
    ]);
    expect(Object.keys(extensions)).toEqual(['withheld', 'partial']);
  });
});
