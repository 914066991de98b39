import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const [overdue, declined] = [randomUUID(), randomUUID()];

let databases: Databases;
let returns: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  returns = await openTestRoom('returns', databases);
  const sql = (text: string, parameters: unknown[]) => returns.db.query(text, parameters);
  for (const caseId of [overdue, declined]) {
    await sql(`INSERT INTO return_file (case_id, opened_on) VALUES ($1, '2025-02-01')`, [caseId]);
    await sql(
      `INSERT INTO person (case_id, given_name, gender, travel_document, version) VALUES ($1, 'Invented', 'MALE', $2, 1)`,
      [caseId, `T-${caseId}`],
    );
  }
  await sql(
    `INSERT INTO voluntary_return (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
       status, destination_country, offered_on, accepted_on, declined_on, planned_departure_on, verification)
     VALUES (gen_random_uuid(), gen_random_uuid(), 3, $1, now(), 'dev-1', 'RETURN_AGENCY', '{}',
         'PLANNED', 'XK', '2025-02-02', '2025-02-05', NULL, '2025-04-01', 'UNVERIFIED'),
       (gen_random_uuid(), gen_random_uuid(), 2, $2, now(), 'dev-1', 'RETURN_AGENCY', '{}',
         'DECLINED', NULL, '2025-02-03', NULL, '2025-02-10', NULL, 'VERIFIED')`,
    [overdue, declined],
  );
  for (const [authority, purpose, organisation] of [
    ['POLICE', 'INVESTIGATION', null],
    ['NGO', 'ASSISTANCE', 'hopenow'],
  ])
    await sql(
      `INSERT INTO case_party (id, case_id, authority, organisation, purposes, basis, admitted_at)
       VALUES (gen_random_uuid(), $1, $2, $4, ARRAY[$3], 'Return Act', now())`,
      [overdue, authority, purpose, organisation],
    );
});
afterAll(async () => {
  await returns?.stop();
  await databases?.drop();
});

const file = (caseId: string, fields: string, purpose: string) => ({
  query: `query($caseId: ID!) { returnFile(caseId: $caseId) { ${fields} } }`,
  variables: { caseId },
  purpose,
});
const codes = (errors: readonly { extensions: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions.code as string);

const FILE =
  'openedOn person { travelDocument } parties { authority } returns { status plannedDepartureOn destinationCountry }';

test('the Return Agency reads its files in full', async () => {
  const { data, errors } = await returns.ask('returns-caseworker', file(overdue, FILE, 'RETURN'));
  expect(errors).toEqual([]);
  expect(data.returnFile).toEqual({
    openedOn: '2025-02-01',
    person: { travelDocument: `T-${overdue}` },
    parties: [{ authority: 'POLICE' }, { authority: 'NGO' }],
    returns: [{ status: 'PLANNED', plannedDepartureOn: '2025-04-01', destinationCountry: 'XK' }],
  });
});

test.each([
  ['cmm-caseworker', 'ASSISTANCE'],
  ['dis-caseworker', 'IMMIGRATION'],
  ['nec-investigator', 'INVESTIGATION'],
  ['ngo-outreach', 'ASSISTANCE'],
])('%s is told status and dates, and nothing else', async (persona, purpose) => {
  const { data } = await returns.ask(persona, file(overdue, FILE, purpose));
  expect(data.returnFile).toEqual({
    openedOn: null,
    person: null,
    parties: null,
    returns: [{ status: 'PLANNED', plannedDepartureOn: '2025-04-01', destinationCountry: null }],
  });
});

test.each([
  ['nec-investigator', 'INVESTIGATION'],
  ['ngo-outreach', 'ASSISTANCE'],
])('%s is shown no case that it is not admitted to', async (persona, purpose) => {
  const { errors } = await returns.ask(persona, file(declined, 'returns { status }', purpose));
  expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
});

describe('the list of voluntary returns', () => {
  const LIST = `query($filter: VoluntaryReturnFilter, $orderBy: VoluntaryReturnOrder) {
    returns(filter: $filter, orderBy: $orderBy) { nodes { case { id } } } }`;
  const casesOf = (data: { returns: { nodes: { case: { id: string } }[] } }) =>
    data.returns.nodes.map((node) => node.case.id);

  test.each([
    [{}, [declined, overdue]],
    [{ filter: { overdue: true } }, [overdue]],
    [{ filter: { overdue: false } }, [declined]],
    [{ filter: { status: 'DECLINED' } }, [declined]],
    [{ filter: { verification: 'UNVERIFIED' } }, [overdue]],
    [{ filter: { verification: 'VERIFIED' } }, [declined]],
    [{ filter: { destination: 'XK' } }, [overdue]],
    [{ filter: { destination: 'xk' } }, [overdue]],
    [{ filter: { departureFrom: '2025-04-01', departureTo: '2025-04-01' } }, [overdue]],
    [{ filter: { departureFrom: '2025-04-02' } }, []],
    [{ orderBy: 'OFFERED_ON' }, [overdue, declined]],
    [{ orderBy: 'PLANNED_DEPARTURE_ON' }, [overdue, declined]],
  ])('asked with %o', async (variables, expected) => {
    const { data, errors } = await returns.ask('returns-caseworker', {
      query: LIST,
      variables,
      purpose: 'RETURN',
    });
    expect(errors).toEqual([]);
    expect(casesOf(data)).toEqual(expected);
  });

  test.each([
    ['nec-investigator', 'INVESTIGATION'],
    ['prosecutor', 'PROSECUTION'],
    ['court-clerk', 'COURT_PROCEEDINGS'],
    ['dis-caseworker', 'IMMIGRATION'],
  ])('is not for %s, overdue or not', async (persona, purpose) => {
    const { errors } = await returns.ask(persona, { query: LIST, purpose });
    expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
  });

  test('refuses a filter by what the caller may not read', async () => {
    const asked = (filter: object) => ({ query: LIST, variables: { filter }, purpose: 'COORDINATION' });
    const refused = await returns.ask('cmm-coordinator', asked({ destination: 'XK' }));
    expect(codes(refused.errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    const { data } = await returns.ask('cmm-coordinator', asked({ overdue: true }));
    expect(casesOf(data)).toEqual([overdue]);
  });

  test('names the argument that is no country code', async () => {
    const { errors } = await returns.ask('returns-caseworker', {
      query: LIST,
      variables: { filter: { destination: 'kosovo' } },
      purpose: 'RETURN',
    });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'filter.destination' } },
    ]);
    expect(errors[0]?.message).toContain('country code of a country (ISO 3166-1 alpha-2)');
  });
});

test.each([
  [{ returnStatus: 'DECLINED' }, [declined]],
  [{ offered: true, openedFrom: '2025-02-01', openedTo: '2025-02-01' }, [overdue, declined]],
  [{ offered: false }, []],
])('return files filtered by %o', async (filter, expected) => {
  const { data } = await returns.ask('returns-caseworker', {
    query: 'query($filter: ReturnFileFilter) { returnFiles(filter: $filter) { nodes { case { id } } } }',
    variables: { filter },
    purpose: 'RETURN',
  });
  const ids = data.returnFiles.nodes.map((node: { case: { id: string } }) => node.case.id);
  expect(ids.sort()).toEqual([...expected].sort());
});

describe('the facts for derived fields', () => {
  const factsOf = async (persona: string, caseId: string, purpose: string) => {
    const { data, errors } = await returns.ask(persona, {
      query: `query($cases: [_Any!]!) { _entities(representations: $cases) { ... on Case { returnFacts {
        told returns { status offeredOn plannedDepartureOn } } } } }`,
      variables: { cases: [{ __typename: 'Case', id: caseId }] },
      purpose,
    });
    expect(errors).toEqual([]);
    return data._entities[0].returnFacts;
  };

  test('are told to whoever may read returns, of an unknown case too', async () => {
    const planned = { status: 'PLANNED', offeredOn: '2025-02-02', plannedDepartureOn: '2025-04-01' };
    expect(await factsOf('dis-caseworker', overdue, 'IMMIGRATION')).toEqual({
      told: ['RETURN', 'REINTEGRATION_SUPPORT'],
      returns: [planned],
    });
    expect(await factsOf('dis-caseworker', randomUUID(), 'IMMIGRATION')).toEqual({
      told: ['RETURN', 'REINTEGRATION_SUPPORT'],
      returns: [],
    });
  });

  test.each([
    ['nec-investigator', declined, 'INVESTIGATION'],
    ['court-clerk', overdue, 'COURT_PROCEEDINGS'],
  ])('are there for %s, who is told nothing', async (persona, caseId, purpose) => {
    expect(await factsOf(persona, caseId, purpose)).toEqual({ told: [], returns: null });
  });
});

test('one statement for each kind of record, however many there are', async () => {
  returns.statements.take();
  const { errors } = await returns.ask('returns-caseworker', {
    query:
      '{ returns { nodes { status case { returnFile { openedOn person { gender } parties { authority } } } } } }',
    purpose: 'RETURN',
  });
  expect(errors).toEqual([]);
  expect(returns.statements.take().length).toBe(4);
});
