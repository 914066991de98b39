import type { Processes } from '../harness/processes.ts';
import { FULL_CASE, kept, type Seeded, startSeeded } from './seeded.ts';
import { expectMissing, WHOLE } from './whole-case.ts';

let graph: Seeded;
const ask = (...[who, asked]: Parameters<Processes['ask']>) => graph.ask(who, asked);
const about = { variables: { id: FULL_CASE } };

beforeAll(async () => {
  graph = await startSeeded();
  await graph.rooms.cmm.end('SIGKILL');
});
afterAll(() => graph.stop());

describe('with CMM gone', () => {
  test.each([
    [
      'DIS',
      'dis-caseworker',
      'IMMIGRATION',
      'query Door($id: ID!) { immigrationFile(caseId: $id) { openedOn decisions { outcome } reflectionPeriods { endsOn } } }',
      { openedOn: expect.any(String), decisions: [{ outcome: 'IDENTIFIED' }], reflectionPeriods: [{}] },
    ],
    [
      'police and courts',
      'nec-investigator',
      'INVESTIGATION',
      'query Door($id: ID!) { justiceFile(caseId: $id) { openedOn presenceRequired investigations { linkedOn } } }',
      { openedOn: expect.any(String), presenceRequired: false, investigations: [{}] },
    ],
    [
      'the Return Agency',
      'returns-caseworker',
      'RETURN',
      'query Door($id: ID!) { returnFile(caseId: $id) { openedOn returns { status destinationCountry } } }',
      { openedOn: expect.any(String), returns: [{ status: 'PLANNED', destinationCountry: 'UG' }] },
    ],
  ])('%s answers at its own door', async (_who, persona, purpose, query, file) => {
    const { data, errors, extensions } = await ask(persona, { ...about, query, purpose });
    expect(errors).toEqual([]);
    expect(extensions).toBeUndefined();
    expect(Object.values(data)).toMatchObject([file]);
  });

  test.each([
    ['dis-caseworker', 'IMMIGRATION', 'immigrationFiles', kept('dis', 'files')],
    ['dis-caseworker', 'IMMIGRATION', 'reflectionPeriods', kept('dis', 'periods')],
    ['nec-investigator', 'INVESTIGATION', 'investigations', kept('nec', 'investigations')],
    ['nec-investigator', 'INVESTIGATION', 'justiceFiles', kept('nec', 'files')],
    ['returns-caseworker', 'RETURN', 'returns', kept('returns', 'returns')],
    ['returns-caseworker', 'RETURN', 'returnFiles', kept('returns', 'files')],
  ])('%s for %s has the list %s', async (persona, purpose, list, count) => {
    const { data, errors } = await ask(persona, {
      query: `{ ${list}(first: 100) { edges { cursor } } }`,
      purpose,
    });
    expect(errors).toEqual([]);
    expect(data[list].edges).toHaveLength(count);
  });

  test('from another authority’s record the case is known by its id, and CMM’s part of it is missing', async () => {
    const answer = await ask('dis-caseworker', {
      query:
        'query Around($id: ID!) { immigrationFile(caseId: $id) { openedOn case { id reference stage { stage } justice { presenceRequired } } } }',
      ...about,
      purpose: 'IMMIGRATION',
    });
    expectMissing(answer, { cmm: 'AUTHORITY_UNAVAILABLE' });
    expect(answer.data.immigrationFile).toEqual({
      openedOn: expect.any(String),
      case: { id: FULL_CASE, reference: null, stage: null, justice: { presenceRequired: false } },
    });
  });

  test('CMM’s door says who is missing, and leaves the others’ doors in the same question', async () => {
    const answer = await ask('cmm-coordinator', {
      ...about,
      query:
        'query Both($id: ID!) { case(id: $id) { reference } cases { nodes { id } } immigrationFile(caseId: $id) { openedOn } }',
      purpose: 'COORDINATION',
    });
    expectMissing(answer, { cmm: 'AUTHORITY_UNAVAILABLE' });
    expect(answer.data).toEqual({
      case: null,
      cases: null,
      immigrationFile: { openedOn: expect.any(String) },
    });
  });

  test('back again it tells all, by the same gateway', async () => {
    await graph.rooms.cmm.start();
    const { errors, data } = await ask('cmm-coordinator', WHOLE);
    expect(errors).toEqual([]);
    expect(data.case.stage.stage).toBe('RETURN_PREPARED');
  });
});
